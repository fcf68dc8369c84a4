-- What people may ask for, and what is left when somebody was erased: a number, a day and salted hashes.

-- Who was erased, without a person in it: gone, made_at = the number and the making of the row that went, by which backups
-- are searched. reason: the operator's.
CREATE TABLE erasure (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    gone    INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    reason  TEXT NOT NULL
) STRICT;
CREATE INDEX erasure_by_gone ON erasure (gone);

-- A strong identity that imports must not bring back: SHA-256 of the workspace's salt (setting privacy.salt) and the
-- identity. Somebody known by a nickname only has none.
CREATE TABLE tombstone (
    hash    BLOB PRIMARY KEY,
    erasure INTEGER NOT NULL REFERENCES erasure (id)
) STRICT, WITHOUT ROWID;

-- A wish of a person about their own data. due_on: the day by which it has to be answered; outcome: what was done.
-- person = who it was, in the operator's words, where no member stands for them.
CREATE TABLE privacy_request (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('see', 'copy', 'correct', 'delete', 'withdraw')),
    member     INTEGER REFERENCES member (id),
    person     TEXT,
    asked_on   TEXT NOT NULL,
    due_on     TEXT NOT NULL,
    done_at    TEXT,
    outcome    TEXT,
    note       TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX privacy_request_by_member ON privacy_request (member) WHERE member IS NOT NULL;
CREATE INDEX privacy_request_open ON privacy_request (due_on) WHERE done_at IS NULL;

-- People of the list who were erased: they are counted, nobody knows who they were.
ALTER TABLE roster ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
-- Why a change cannot be taken back, where that is not its size: erased.
ALTER TABLE change ADD COLUMN sealed_by TEXT;
