-- The desks of the reputation and support teams: who takes a question, answer cards, what buyers said and may be quoted
-- with, the rules of groups and what became of breaches, posts worth keeping, tasks of staff.

-- Who has to answer it; closed_at: when it was closed.
ALTER TABLE question ADD COLUMN assigned INTEGER REFERENCES staff (id);
ALTER TABLE question ADD COLUMN closed_at TEXT;
CREATE INDEX question_by_assigned ON question (assigned) WHERE assigned IS NOT NULL;

-- A reply to copy; {name}, {group} … are filled in. keywords: further words that find it.
CREATE TABLE answer_card (
    id         INTEGER PRIMARY KEY,
    title      TEXT NOT NULL,
    body       TEXT NOT NULL,
    category   TEXT,
    keywords   TEXT,
    copied     INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    retired_at TEXT
) STRICT;

-- What a buyer said. It may be quoted only with a paid order of that member and their consent, not withdrawn; else it is a
-- draft (core/desks/testimonial.h).
CREATE TABLE testimonial (
    id           INTEGER PRIMARY KEY,
    member       INTEGER NOT NULL REFERENCES member (id),
    shop_order   INTEGER REFERENCES shop_order (id),
    quote        TEXT NOT NULL,
    said_at      TEXT NOT NULL,
    consent_at   TEXT,
    consent_how  TEXT,
    withdrawn_at TEXT,
    note         TEXT
) STRICT;
CREATE INDEX testimonial_by_member ON testimonial (member);
CREATE INDEX testimonial_by_order ON testimonial (shop_order) WHERE shop_order IS NOT NULL;

CREATE TABLE content_testimonial (
    content     INTEGER NOT NULL REFERENCES content (id),
    testimonial INTEGER NOT NULL REFERENCES testimonial (id),
    PRIMARY KEY (content, testimonial)
) STRICT, WITHOUT ROWID;
CREATE INDEX content_testimonial_by_testimonial ON content_testimonial (testimonial);

-- grp NULL = a rule of every group.
CREATE TABLE group_rule (
    id         INTEGER PRIMARY KEY,
    grp        INTEGER REFERENCES grp (id),
    place      INTEGER NOT NULL,
    text       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    retired_at TEXT
) STRICT;

-- A breach by a member: muted for `days` (1, 7, 15) from from_day on, both days included. outcome of an appeal: upheld,
-- lifted (then it counts for nothing).
CREATE TABLE violation (
    id          INTEGER PRIMARY KEY,
    grp         INTEGER NOT NULL REFERENCES grp (id),
    member      INTEGER NOT NULL REFERENCES member (id),
    rule        INTEGER REFERENCES group_rule (id),
    staff       INTEGER REFERENCES staff (id),
    at          TEXT NOT NULL,
    what        TEXT NOT NULL,
    days        INTEGER NOT NULL,
    from_day    TEXT NOT NULL,
    appeal      TEXT,
    appealed_at TEXT,
    outcome     TEXT CHECK (outcome IN ('upheld', 'lifted')),
    decided_at  TEXT
) STRICT;
CREATE INDEX violation_by_member ON violation (member, grp);
CREATE INDEX violation_by_group ON violation (grp, at);

-- Topics and posts of members worth keeping.
CREATE TABLE kept_post (
    id     INTEGER PRIMARY KEY,
    grp    INTEGER REFERENCES grp (id),
    member INTEGER REFERENCES member (id),
    day    TEXT NOT NULL,
    topic  TEXT NOT NULL,
    text   TEXT NOT NULL
) STRICT;
CREATE INDEX kept_post_by_day ON kept_post (day);
CREATE INDEX kept_post_by_member ON kept_post (member) WHERE member IS NOT NULL;

-- Work of a staff member on a day; staff NULL = nobody's yet. state: open, done, skipped (with skip_reason).
CREATE TABLE task (
    id          INTEGER PRIMARY KEY,
    title       TEXT NOT NULL,
    note        TEXT,
    staff       INTEGER REFERENCES staff (id),
    grp         INTEGER REFERENCES grp (id),
    member      INTEGER REFERENCES member (id),
    question    INTEGER REFERENCES question (id),
    due_day     TEXT NOT NULL,
    state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'skipped')),
    closed_at   TEXT,
    skip_reason TEXT,
    created_at  TEXT NOT NULL
) STRICT;
CREATE INDEX task_by_day ON task (due_day, state);
CREATE INDEX task_by_staff ON task (staff, due_day);
CREATE INDEX task_by_member ON task (member) WHERE member IS NOT NULL;
CREATE INDEX task_by_question ON task (question) WHERE question IS NOT NULL;
