-- Members, what identifies them, where they came from, and the workspace's own records.
-- Instants are UTC text (2026-03-01T02:00:00Z), days are text (2026-03-01), money is in minor units.
-- Tables named in core/db/changelog.cpp are recorded for undo: no trigger on them, no ON DELETE CASCADE into them.

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What `write` did, with the changeset that takes it back. state: done, undone,
-- dropped (undone, and a later change made redo impossible), sealed (cannot be taken back), import.
CREATE TABLE change (
    id             INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL,
    label          TEXT NOT NULL DEFAULT '[]',
    at             TEXT NOT NULL,
    state          TEXT NOT NULL,
    rows           INTEGER NOT NULL DEFAULT 0,
    batch          INTEGER,
    schema_version INTEGER NOT NULL,
    changeset      BLOB
) STRICT;

CREATE TABLE source (
    id         INTEGER PRIMARY KEY,
    text       TEXT NOT NULL,
    basis      TEXT,
    created_at TEXT NOT NULL,
    batch      INTEGER
) STRICT;

-- source_text, basis: as stated, also after the source's row went with an undone import.
CREATE TABLE import_batch (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    file_hash   TEXT NOT NULL,
    sheet       TEXT,
    source      INTEGER REFERENCES source (id),
    grp         INTEGER,
    taken_at    TEXT,
    partial     INTEGER NOT NULL DEFAULT 0,
    at          TEXT NOT NULL,
    rows        INTEGER NOT NULL DEFAULT 0,
    created     INTEGER NOT NULL DEFAULT 0,
    updated     INTEGER NOT NULL DEFAULT 0,
    unchanged   INTEGER NOT NULL DEFAULT 0,
    merged      INTEGER NOT NULL DEFAULT 0,
    undecided   INTEGER NOT NULL DEFAULT 0,
    rejected    INTEGER NOT NULL DEFAULT 0,
    undone_at   TEXT,
    source_text TEXT,
    basis       TEXT
) STRICT;

-- Images of rows that a batch changed (before and after: the columns that changed) or deleted (before: the whole row),
-- as JSON by column; pk = JSON array of the key. Rows it inserted carry its id instead; `after` alone = such a row with
-- the value that it was given, so that a later edit shows.
CREATE TABLE batch_change (
    batch  INTEGER NOT NULL REFERENCES import_batch (id),
    seq    INTEGER NOT NULL,
    tbl    TEXT NOT NULL,
    pk     TEXT NOT NULL,
    before TEXT,
    after  TEXT,
    PRIMARY KEY (batch, seq)
) STRICT, WITHOUT ROWID;

-- revision counts edits after the row was made: 0 = as its batch left it.
CREATE TABLE member (
    id                  INTEGER PRIMARY KEY,
    name                TEXT,
    gender              TEXT CHECK (gender IN ('m', 'f')),
    birth_year          INTEGER,
    birthday            TEXT,
    region              TEXT,
    address             TEXT,
    company             TEXT,
    interests           TEXT,
    category_preference TEXT,
    note                TEXT,
    under_14            INTEGER NOT NULL DEFAULT 0,
    paused_until        TEXT,
    is_staff            INTEGER NOT NULL DEFAULT 0,
    created_at          TEXT NOT NULL,
    source              INTEGER REFERENCES source (id),
    batch               INTEGER,
    revision            INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX member_by_name ON member (name, id);
CREATE INDEX member_by_created ON member (created_at, id);

-- kind: 1 unionid, 2 external_userid, 3 openid, 4 wechat, 5 phone, 6 email, 7 shop (IdentityKind in core/base/words.h).
-- scope: account of an openid, platform of a shop account, else ''.
CREATE TABLE identity (
    kind   INTEGER NOT NULL,
    scope  TEXT NOT NULL DEFAULT '',
    value  TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES member (id),
    batch  INTEGER,
    PRIMARY KEY (kind, scope, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_by_member ON identity (member, kind);

-- Every way a member came to us; basis = basis of consent as stated by the operator.
CREATE TABLE member_source (
    member INTEGER NOT NULL REFERENCES member (id),
    source INTEGER NOT NULL REFERENCES source (id),
    at     TEXT NOT NULL,
    batch  INTEGER,
    PRIMARY KEY (member, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    member       INTEGER NOT NULL REFERENCES member (id),
    touchpoint   TEXT NOT NULL,
    source       INTEGER NOT NULL REFERENCES source (id),
    given_at     TEXT NOT NULL,
    withdrawn_at TEXT,
    how          TEXT,
    batch        INTEGER,
    PRIMARY KEY (member, touchpoint, source)
) STRICT, WITHOUT ROWID;

-- touchpoint 'all' = of everything.
CREATE TABLE opt_out (
    member     INTEGER NOT NULL REFERENCES member (id),
    touchpoint TEXT NOT NULL,
    at         TEXT NOT NULL,
    batch      INTEGER,
    PRIMARY KEY (member, touchpoint)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    batch INTEGER
) STRICT;

CREATE TABLE member_tag (
    member INTEGER NOT NULL REFERENCES member (id),
    tag    INTEGER NOT NULL REFERENCES tag (id),
    batch  INTEGER,
    PRIMARY KEY (member, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_tag_by_tag ON member_tag (tag, member);

CREATE TABLE custom_field (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    kind  TEXT NOT NULL DEFAULT 'text' CHECK (kind IN ('text', 'number', 'date', 'choice')),
    batch INTEGER
) STRICT;

CREATE TABLE custom_value (
    member INTEGER NOT NULL REFERENCES member (id),
    field  INTEGER NOT NULL REFERENCES custom_field (id),
    value  TEXT NOT NULL,
    batch  INTEGER,
    PRIMARY KEY (member, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    rule       TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE export_log (
    id     INTEGER PRIMARY KEY,
    at     TEXT NOT NULL,
    what   TEXT NOT NULL,
    path   TEXT NOT NULL,
    rows   INTEGER NOT NULL,
    masked INTEGER NOT NULL,
    reason TEXT
) STRICT;

CREATE TABLE backup (
    id       INTEGER PRIMARY KEY,
    path     TEXT NOT NULL,
    at       TEXT NOT NULL,
    bytes    INTEGER NOT NULL,
    verified INTEGER NOT NULL
) STRICT;
