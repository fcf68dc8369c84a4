-- Playbooks (SOP): steps with offsets for a stage of the lifecycle, a new group, a campaign, which become tasks; and chores
-- that come back by a recurrence rule.

-- kind: stage (stage says which), group, campaign.
CREATE TABLE playbook (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL CHECK (kind IN ('stage', 'group', 'campaign')),
    stage      INTEGER,
    created_at TEXT NOT NULL,
    retired_at TEXT
) STRICT;

-- offset_days: after the start (before it, when below 0). team: whose lead in the group does it; staff: this person, whatever
-- the team. Neither: the group's owner. removed_at: its tasks stay, no further one is made.
CREATE TABLE playbook_step (
    id          INTEGER PRIMARY KEY,
    playbook    INTEGER NOT NULL REFERENCES playbook (id),
    place       INTEGER NOT NULL,
    title       TEXT NOT NULL,
    note        TEXT,
    offset_days INTEGER NOT NULL,
    team        INTEGER,
    staff       INTEGER REFERENCES staff (id),
    removed_at  TEXT
) STRICT;
CREATE INDEX playbook_step_by_playbook ON playbook_step (playbook, place);

-- A playbook put to use: for a group, for a campaign (in a group, or in general: grp 0), or for the members who came into a
-- stage on start_day. subject = id of the group or campaign, 0 for a stage.
CREATE TABLE playbook_use (
    id         INTEGER PRIMARY KEY,
    playbook   INTEGER NOT NULL REFERENCES playbook (id),
    subject    INTEGER NOT NULL,
    grp        INTEGER NOT NULL DEFAULT 0,
    start_day  TEXT NOT NULL,
    people     INTEGER,
    applied_at TEXT NOT NULL
) STRICT;
CREATE INDEX playbook_use_by_playbook ON playbook_use (playbook, subject, grp);

-- rrule, days: as of broadcasts. team: a task for each who leads it in a group; staff: for this person; neither: one for
-- whoever takes it. word: of a default (daily_count, weekly_review), NULL = the operator's.
CREATE TABLE chore (
    id         INTEGER PRIMARY KEY,
    word       TEXT UNIQUE,
    title      TEXT,
    rrule      TEXT NOT NULL,
    days       TEXT,
    team       INTEGER,
    staff      INTEGER REFERENCES staff (id),
    from_day   TEXT NOT NULL,
    retired_at TEXT
) STRICT;
INSERT INTO chore (id, word, rrule, team, from_day) VALUES
    (1, 'daily_count', 'FREQ=DAILY', 4, '2020-01-01'), (2, 'weekly_review', 'FREQ=WEEKLY;BYDAY=MO', NULL, '2020-01-06');

-- Where a task comes from; planned_day = the day that the step or the chore gave it, whatever it was moved to. The same step
-- of the same use, and the same chore of a day and person, make one task.
ALTER TABLE task ADD COLUMN step INTEGER REFERENCES playbook_step (id);
ALTER TABLE task ADD COLUMN playbook_use INTEGER REFERENCES playbook_use (id);
ALTER TABLE task ADD COLUMN chore INTEGER REFERENCES chore (id);
ALTER TABLE task ADD COLUMN planned_day TEXT;
CREATE UNIQUE INDEX task_by_step ON task (playbook_use, step) WHERE playbook_use IS NOT NULL;
CREATE UNIQUE INDEX task_by_chore ON task (chore, planned_day, coalesce(staff, 0)) WHERE chore IS NOT NULL;
