-- What is said, to whom, when, and what became of every target.

-- kind: promotion, fission, short_content.
CREATE TABLE content (
    id         INTEGER PRIMARY KEY,
    title      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    body       TEXT NOT NULL,
    repeatable INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    batch      INTEGER
) STRICT;

CREATE TABLE content_variant (
    content    INTEGER NOT NULL REFERENCES content (id),
    touchpoint TEXT NOT NULL,
    body       TEXT NOT NULL,
    PRIMARY KEY (content, touchpoint)
) STRICT, WITHOUT ROWID;

-- at_wall: wall clock in `zone` (2026-03-01T10:00). where_rule, minus_rule: rule text of cli.md, NULL = none.
CREATE TABLE broadcast (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    content    INTEGER NOT NULL REFERENCES content (id),
    touchpoint TEXT NOT NULL,
    where_rule TEXT,
    minus_rule TEXT,
    at_wall    TEXT NOT NULL,
    zone       TEXT NOT NULL,
    rrule      TEXT,
    days       TEXT,
    lunar      TEXT,
    exceptions TEXT NOT NULL DEFAULT '[]',
    priority   INTEGER NOT NULL DEFAULT 0,
    repeatable INTEGER NOT NULL DEFAULT 0,
    cancelled_at TEXT,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE broadcast_group (
    broadcast INTEGER NOT NULL REFERENCES broadcast (id),
    grp       INTEGER NOT NULL REFERENCES grp (id),
    excluded  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (broadcast, grp)
) STRICT, WITHOUT ROWID;

-- state: planned, handed_out, done, missed, dropped, cancelled.
CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    broadcast   INTEGER NOT NULL REFERENCES broadcast (id),
    wall        TEXT NOT NULL,
    due_at      TEXT NOT NULL,
    state       TEXT NOT NULL DEFAULT 'planned',
    reason      TEXT,
    noticed_at  TEXT,
    UNIQUE (broadcast, wall)
) STRICT;
CREATE INDEX run_by_due ON run (due_at);

-- target_kind: member, group, account. status and reason: the words of cli.md.
CREATE TABLE delivery (
    id            INTEGER PRIMARY KEY,
    run           INTEGER NOT NULL REFERENCES run (id),
    target_kind   TEXT NOT NULL,
    target        INTEGER NOT NULL,
    account       INTEGER REFERENCES account (id),
    status        TEXT NOT NULL,
    reason        TEXT,
    copied_at     TEXT,
    handed_out_at TEXT,
    sent_at       TEXT,
    note          TEXT,
    UNIQUE (run, target_kind, target)
) STRICT;
CREATE INDEX delivery_by_target ON delivery (target_kind, target);

-- Platform limits: dated rows, seeded from facts with their source (platform.md). subject: member, group, account.
-- per: day, week, rolling_7d, month, rolling_24h …
CREATE TABLE policy (
    id         INTEGER PRIMARY KEY,
    touchpoint TEXT NOT NULL,
    subject    TEXT NOT NULL,
    limit_n    INTEGER NOT NULL,
    per        TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to   TEXT,
    source     TEXT NOT NULL,
    note       TEXT,
    checked_on TEXT
) STRICT;

-- Days of the calendar that the operator knows: holiday, makeup, shopping, own.
CREATE TABLE calendar_day (
    day    TEXT NOT NULL,
    kind   TEXT NOT NULL,
    name   TEXT NOT NULL,
    source TEXT,
    PRIMARY KEY (day, kind, name)
) STRICT, WITHOUT ROWID;
