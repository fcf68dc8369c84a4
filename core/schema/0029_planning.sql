-- Texts compared, broadcasts sent in parts, and what the house's limits were before.

-- A comparison of two texts or more; its arms are broadcasts. by_group: all of a group get the same text.
CREATE TABLE broadcast_test (
    id         INTEGER PRIMARY KEY,
    by_group   INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
) STRICT;

-- Who gets which arm is drawn by lot from seed and shares: nothing else is kept of it. arm: 1, 2 …
CREATE TABLE broadcast_arm (
    broadcast INTEGER PRIMARY KEY REFERENCES broadcast (id),
    test      INTEGER NOT NULL,
    arm       INTEGER NOT NULL,
    share     INTEGER NOT NULL,
    seed      INTEGER NOT NULL
) STRICT;
CREATE INDEX broadcast_arm_by_test ON broadcast_arm (test, arm);

-- Broadcasts that one was split into: whole is the first of them, part 1, 2 …
CREATE TABLE broadcast_part (
    broadcast INTEGER PRIMARY KEY REFERENCES broadcast (id),
    whole     INTEGER NOT NULL,
    part      INTEGER NOT NULL
) STRICT;
CREATE INDEX broadcast_part_by_whole ON broadcast_part (whole, part);

-- What a limit of the house or an open rate was set to, when and on whose word; the value in force is the setting
-- broadcast.RULE.
CREATE TABLE house_rule_change (
    id     INTEGER PRIMARY KEY,
    rule   TEXT NOT NULL,
    value  TEXT NOT NULL,
    set_on TEXT NOT NULL,
    source TEXT NOT NULL,
    note   TEXT
) STRICT;
CREATE INDEX house_rule_change_by_rule ON house_rule_change (rule, id);
