-- Rows that an import left undecided until the operator decides, merges of members with what is needed to take them
-- apart again, pairs that are no duplicates, and how files were mapped before.

-- How the columns of an import were read, so that a row of it can be taken up again later; JSON of importing::planToJson.
CREATE TABLE review_plan (
    batch INTEGER PRIMARY KEY REFERENCES import_batch (id),
    plan  TEXT NOT NULL
) STRICT;

-- cells = the mapped cells of the row, JSON by place of the column. sign = who the row is about (identities, name,
-- nickname and group), so that a later import of the same row finds what was decided. doubt: why the import left it.
-- ruling: member, merge, new, leave_out; NULL = open. member = who it was decided to be; outcome = what became of the
-- row then (created, updated …).
CREATE TABLE review_row (
    id       INTEGER PRIMARY KEY,
    batch    INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    row_no   INTEGER NOT NULL,
    sign     TEXT NOT NULL,
    cells    TEXT NOT NULL,
    doubt    TEXT NOT NULL,
    ruling   TEXT CHECK (ruling IN ('member', 'merge', 'new', 'leave_out')),
    member   INTEGER,
    outcome  TEXT,
    ruled_at TEXT
) STRICT;
CREATE INDEX review_row_by_sign ON review_row (sign, ruled_at);
CREATE INDEX review_row_by_batch ON review_row (batch, row_no);
CREATE INDEX review_row_open ON review_row (id) WHERE ruling IS NULL;

-- Two members that became one. by: operator, review, import, duplicate. gone_batch = the import that had made the member
-- who went; rosters = the newest roster then. Numbers of members who went are never given again.
CREATE TABLE member_merge (
    id         INTEGER PRIMARY KEY,
    kept       INTEGER NOT NULL,
    gone       INTEGER NOT NULL,
    gone_name  TEXT,
    gone_batch INTEGER,
    rosters    INTEGER NOT NULL DEFAULT 0,
    by         TEXT NOT NULL,
    at         TEXT NOT NULL,
    undone_at  TEXT,
    batch      INTEGER
) STRICT;
CREATE INDEX member_merge_by_gone ON member_merge (gone);
CREATE INDEX member_merge_by_kept ON member_merge (kept);
CREATE INDEX member_merge_by_gone_batch ON member_merge (gone_batch) WHERE gone_batch IS NOT NULL;
-- A merge asks who was invited by the one who goes.
CREATE INDEX membership_by_inviter ON membership (invited_by) WHERE invited_by IS NOT NULL;

-- What the merge did, row by row: images as in batch_change. pk = the key before, pk_after = the key now (NULL: the row
-- went, since the one who stays had the same).
CREATE TABLE member_merge_image (
    merge    INTEGER NOT NULL REFERENCES member_merge (id),
    seq      INTEGER NOT NULL,
    tbl      TEXT NOT NULL,
    pk       TEXT NOT NULL,
    pk_after TEXT,
    before   TEXT,
    after    TEXT,
    batch    INTEGER,
    PRIMARY KEY (merge, seq)
) STRICT, WITHOUT ROWID;

-- Pairs that the operator said are two people; a < b.
CREATE TABLE not_duplicate (
    a  INTEGER NOT NULL,
    b  INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

-- A mapping that the operator corrected (name NULL; found again by its signature) or saved under a name.
-- columns: JSON of header, target, in the order of the file.
CREATE TABLE import_mapping (
    id        INTEGER PRIMARY KEY,
    name      TEXT UNIQUE,
    kind      TEXT NOT NULL,
    sign      TEXT NOT NULL,
    platform  TEXT,
    columns   TEXT NOT NULL,
    saved_at  TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_mapping_by_sign ON import_mapping (kind, sign) WHERE name IS NULL;

-- A hash of the rows as they were read, whatever the file was called and encoded in.
ALTER TABLE import_batch ADD COLUMN rows_hash TEXT;
CREATE INDEX import_batch_by_rows ON import_batch (rows_hash, kind);
