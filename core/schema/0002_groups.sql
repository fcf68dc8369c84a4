-- Staff, accounts, groups with their owners and six teams, who is in them, what they say (counted, never the text).

CREATE TABLE staff (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    role       TEXT,
    note       TEXT,
    joined_on  TEXT,
    left_on    TEXT,
    created_at TEXT NOT NULL,
    batch      INTEGER
) STRICT;

-- daily_capacity: sends a day over all touchpoints, NULL = no limit known.
CREATE TABLE account (
    id              INTEGER PRIMARY KEY,
    staff           INTEGER REFERENCES staff (id),
    kind            TEXT NOT NULL CHECK (kind IN ('wechat', 'wecom', 'service', 'subscription', 'sms', 'video')),
    name            TEXT NOT NULL UNIQUE,
    friend_capacity INTEGER,
    daily_capacity  INTEGER,
    closed_at       TEXT,
    batch           INTEGER
) STRICT;

CREATE TABLE contact (
    member     INTEGER NOT NULL REFERENCES member (id),
    account    INTEGER NOT NULL REFERENCES account (id),
    added_at   TEXT,
    way        TEXT,
    channel    TEXT,
    removed_at TEXT,
    batch      INTEGER,
    PRIMARY KEY (member, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE grp (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    external_id TEXT,
    kind        TEXT,
    region      TEXT,
    level       TEXT,
    purpose     TEXT,
    entry_rule  TEXT,
    source_tag  INTEGER REFERENCES tag (id),
    capacity    INTEGER,
    account     INTEGER REFERENCES account (id),
    created_at  TEXT NOT NULL,
    archived_at TEXT,
    batch       INTEGER
) STRICT;

CREATE TABLE grp_owner (
    grp      INTEGER NOT NULL REFERENCES grp (id),
    position INTEGER NOT NULL CHECK (position IN (1, 2)),
    staff    INTEGER NOT NULL REFERENCES staff (id),
    batch    INTEGER,
    PRIMARY KEY (grp, position),
    UNIQUE (grp, staff)
) STRICT, WITHOUT ROWID;

-- team: 1 campaign, 2 gameplay, 3 content, 4 user, 5 reputation, 6 support (Team in core/base/words.h).
-- Both days included; to_day NULL = still there.
CREATE TABLE assignment (
    id       INTEGER PRIMARY KEY,
    grp      INTEGER NOT NULL REFERENCES grp (id),
    team     INTEGER NOT NULL CHECK (team BETWEEN 1 AND 6),
    staff    INTEGER NOT NULL REFERENCES staff (id),
    is_lead  INTEGER NOT NULL DEFAULT 0,
    from_day TEXT NOT NULL,
    to_day   TEXT,
    batch    INTEGER
) STRICT;
CREATE INDEX assignment_by_group ON assignment (grp, team);
CREATE INDEX assignment_by_staff ON assignment (staff);

-- A stay. joined_day NULL = there since before anyone counted (baseline). *_after: the day of the earlier roster when
-- the day is only known to lie after it, up to joined_day/left_day. origin: roster, import, typed; stated_*: what the
-- file or the operator said, from which, together with the rosters, the days are worked out again and again.
CREATE TABLE membership (
    id           INTEGER PRIMARY KEY,
    grp          INTEGER NOT NULL REFERENCES grp (id),
    member       INTEGER NOT NULL REFERENCES member (id),
    nickname     TEXT,
    joined_day   TEXT,
    joined_after TEXT,
    left_day     TEXT,
    left_after   TEXT,
    how          TEXT,
    invited_by   INTEGER REFERENCES member (id),
    origin       TEXT NOT NULL DEFAULT 'roster',
    batch        INTEGER,
    stated_joined TEXT,
    stated_left   TEXT
) STRICT;
CREATE INDEX membership_by_group ON membership (grp, member);
-- Head counts of a thousand groups at once.
CREATE INDEX membership_present ON membership (grp) WHERE left_day IS NULL;
CREATE INDEX membership_by_member ON membership (member, grp);

-- since_day, joined, lost: against the complete roster before, worked out from all rosters of the group.
CREATE TABLE roster (
    id        INTEGER PRIMARY KEY,
    grp       INTEGER NOT NULL REFERENCES grp (id),
    taken_at  TEXT NOT NULL,
    day       TEXT NOT NULL,
    partial   INTEGER NOT NULL DEFAULT 0,
    people    INTEGER NOT NULL,
    batch     INTEGER,
    since_day TEXT,
    joined    INTEGER,
    lost      INTEGER
) STRICT;
CREATE INDEX roster_by_group ON roster (grp, taken_at);

CREATE TABLE roster_entry (
    roster     INTEGER NOT NULL REFERENCES roster (id),
    seq        INTEGER NOT NULL,
    member     INTEGER NOT NULL REFERENCES member (id),
    nickname   TEXT,
    joined_day TEXT,
    batch      INTEGER,
    PRIMARY KEY (roster, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX roster_entry_by_member ON roster_entry (member);

-- One nickname vanished and one appeared between two complete rosters: the same person? state: proposed, accepted, refused.
CREATE TABLE rename_proposal (
    id         INTEGER PRIMARY KEY,
    grp        INTEGER NOT NULL REFERENCES grp (id),
    roster     INTEGER NOT NULL REFERENCES roster (id),
    old_member INTEGER NOT NULL REFERENCES member (id),
    new_member INTEGER NOT NULL REFERENCES member (id),
    state      TEXT NOT NULL DEFAULT 'proposed',
    batch      INTEGER
) STRICT;

-- Numbers of a group and day that someone typed or imported. NULL = not measured.
CREATE TABLE group_day (
    grp    INTEGER NOT NULL REFERENCES grp (id),
    day    TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('typed', 'import')),
    total  INTEGER,
    joined INTEGER,
    lost   INTEGER,
    batch  INTEGER,
    PRIMARY KEY (grp, day, origin)
) STRICT, WITHOUT ROWID;

-- day: QDate::toJulianDay, small and sortable, since this table reaches ten million rows.
CREATE TABLE activity (
    day      INTEGER NOT NULL,
    grp      INTEGER NOT NULL,
    member   INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    batch    INTEGER,
    PRIMARY KEY (day, grp, member)
) STRICT, WITHOUT ROWID;

-- The group has activity data for the day, also when nobody spoke.
CREATE TABLE activity_day (
    grp   INTEGER NOT NULL,
    day   INTEGER NOT NULL,
    batch INTEGER,
    PRIMARY KEY (grp, day)
) STRICT, WITHOUT ROWID;

-- Thresholds of rules.md 3 for one group; grp 0 = the workspace.
CREATE TABLE tier_threshold (
    grp         INTEGER PRIMARY KEY,
    window_days INTEGER,
    observe     INTEGER,
    super_n     INTEGER,
    keep_n      INTEGER,
    active_days INTEGER
) STRICT;
