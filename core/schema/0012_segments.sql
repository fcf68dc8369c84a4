-- Frozen lists of members: segments that a rule no longer changes.

-- frozen_at NULL = a rule; else a list: `rule` is then the text that it was frozen from, for reading only.
ALTER TABLE segment ADD COLUMN frozen_at TEXT;

-- Who is in a list. Recorded for undo. A merge moves the place to the one who stays; who is in a list stays when an import
-- is taken back. Erasing a person must delete these rows too.
CREATE TABLE segment_member (
    segment INTEGER NOT NULL REFERENCES segment (id),
    member  INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (segment, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX segment_member_by_member ON segment_member (member);
