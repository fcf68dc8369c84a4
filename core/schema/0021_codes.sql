-- What a code on a poster is good for, which groups stand behind it, and where it hangs.

-- kind (CodeKind in core/codes/countdown.h): tracked = our own id or link; group = WeChat's plain code of a group, good for
-- some days from made_on; join = WeCom's join-group code. made_on: business day on which a group's code was made.
ALTER TABLE code ADD COLUMN kind TEXT NOT NULL DEFAULT 'tracked' CHECK (kind IN ('tracked', 'group', 'join'));
ALTER TABLE code ADD COLUMN made_on TEXT;

-- The groups that follow when the code's own is full, in this order.
CREATE TABLE code_group (
    code  INTEGER NOT NULL REFERENCES code (id),
    place INTEGER NOT NULL,
    grp   INTEGER NOT NULL REFERENCES grp (id),
    batch INTEGER,
    PRIMARY KEY (code, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_group_by_group ON code_group (grp);

-- Where a code can be seen. ended_on NULL = still there. content: the item that shows it; contents that hold the code's own
-- text are found without a row.
CREATE TABLE code_use (
    id         INTEGER PRIMARY KEY,
    code       INTEGER NOT NULL REFERENCES code (id),
    kind       TEXT NOT NULL CHECK (kind IN ('poster', 'card', 'parcel', 'content', 'other')),
    name       TEXT NOT NULL,
    content    INTEGER REFERENCES content (id),
    since      TEXT NOT NULL,
    ended_on   TEXT,
    batch      INTEGER
) STRICT;
CREATE INDEX code_use_by_code ON code_use (code);
CREATE INDEX code_use_by_content ON code_use (content) WHERE content IS NOT NULL;

-- Beside group_chat's scan_size, which the groups' templates bring.
INSERT INTO policy (touchpoint, subject, limit_n, per, valid_from, valid_to, source, note, checked_on) VALUES
    ('group_chat', 'join_groups', 5, 'code', '2026-01-05', NULL, 'official: developer.work.weixin.qq.com path/99547', 'groups behind one WeCom join-group code', '2026-01-05');
