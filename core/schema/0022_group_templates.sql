-- Templates of groups, and what a group took over from one: a group keeps its own copy, so that a template that was changed
-- later shows as differences until it is applied again.

-- mode: shopping (购物伙伴), expert (领域专家), assistant (私人助理), solo (one person holds all six teams); NULL = own.
-- capacity_policy: scan = as many as come in by scan, all = as many as fit in (both from the rows of policy); NULL = capacity.
-- quiet 1 = no standing alarms about teams without people or lead. source_tag: the name of the tag that newcomers get.
CREATE TABLE group_template (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL UNIQUE,
    mode            TEXT CHECK (mode IN ('shopping', 'expert', 'assistant', 'solo')),
    kind            TEXT,
    level           TEXT,
    purpose         TEXT,
    rules           TEXT,
    entry_rule      TEXT,
    source_tag      TEXT,
    capacity_policy TEXT CHECK (capacity_policy IN ('scan', 'all')),
    capacity        INTEGER,
    quiet           INTEGER NOT NULL DEFAULT 0,
    created_at      TEXT NOT NULL
) STRICT;

-- wanted: people in the team; 0 = nobody has to be there.
CREATE TABLE group_template_team (
    template INTEGER NOT NULL REFERENCES group_template (id),
    team     INTEGER NOT NULL CHECK (team BETWEEN 1 AND 6),
    wanted   INTEGER NOT NULL CHECK (wanted >= 0),
    PRIMARY KEY (template, team)
) STRICT, WITHOUT ROWID;

-- kpi: its word. target NULL = the shop's own.
CREATE TABLE group_template_kpi (
    template INTEGER NOT NULL REFERENCES group_template (id),
    kpi      TEXT NOT NULL,
    target   REAL,
    PRIMARY KEY (template, kpi)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_template_playbook (
    template INTEGER NOT NULL REFERENCES group_template (id),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (template, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE grp ADD COLUMN template INTEGER REFERENCES group_template (id);
ALTER TABLE grp ADD COLUMN rules TEXT;
ALTER TABLE grp ADD COLUMN capacity_policy TEXT CHECK (capacity_policy IN ('scan', 'all'));
ALTER TABLE grp ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0;

CREATE TABLE grp_team (
    grp    INTEGER NOT NULL REFERENCES grp (id),
    team   INTEGER NOT NULL CHECK (team BETWEEN 1 AND 6),
    wanted INTEGER NOT NULL CHECK (wanted >= 0),
    PRIMARY KEY (grp, team)
) STRICT, WITHOUT ROWID;

CREATE TABLE grp_kpi (
    grp    INTEGER NOT NULL REFERENCES grp (id),
    kpi    TEXT NOT NULL,
    target REAL,
    PRIMARY KEY (grp, kpi)
) STRICT, WITHOUT ROWID;

CREATE TABLE grp_playbook (
    grp      INTEGER NOT NULL REFERENCES grp (id),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (grp, position)
) STRICT, WITHOUT ROWID;

INSERT INTO policy (touchpoint, subject, limit_n, per, valid_from, valid_to, source, note, checked_on) VALUES
    ('group_chat', 'scan_size', 200, 'group', NULL, NULL, 'second-hand', 'people that a plain group lets in by scan; after that by invitation', NULL);
