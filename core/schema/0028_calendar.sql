-- What the calendar shows besides broadcasts: stages of campaigns, seasons with what sells in them, and dates from other
-- calendars that wait to become broadcasts.

-- Both days included; stages may overlap and lie outside the campaign's own days (a warm-up).
CREATE TABLE campaign_stage (
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    name     TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day   TEXT NOT NULL
) STRICT;
CREATE INDEX campaign_stage_by_campaign ON campaign_stage (campaign, from_day);

-- A part of every year. By days: from_md and to_md (08-15 to 09-10; it may run over the new year). By a festival: that many
-- days before it, up to the day itself. word: of a default, whose name and sells the program translates until the operator
-- writes others.
CREATE TABLE season (
    id          INTEGER PRIMARY KEY,
    word        TEXT UNIQUE,
    name        TEXT,
    sells       TEXT,
    from_md     TEXT,
    to_md       TEXT,
    festival    TEXT,
    days_before INTEGER,
    removed_at  TEXT
) STRICT;

INSERT INTO season (word, from_md, to_md, festival, days_before) VALUES
    ('year_goods', NULL, NULL, 'spring', 30),
    ('spring_change', '03-01', '04-10', NULL, NULL),
    ('zongzi', NULL, NULL, 'dragon_boat', 21),
    ('summer', '06-01', '08-10', NULL, NULL),
    ('back_to_school', '08-15', '09-10', NULL, NULL),
    ('mooncake', NULL, NULL, 'mid_autumn', 28),
    ('autumn_change', '09-10', '10-31', NULL, NULL),
    ('winter', '11-15', '01-15', NULL, NULL);

-- An event of another calendar: what is missing to be a broadcast is filled in by the operator.
CREATE TABLE broadcast_draft (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    text       TEXT,
    touchpoint TEXT,
    at_wall    TEXT NOT NULL,
    zone       TEXT NOT NULL,
    rrule      TEXT,
    days       TEXT,
    lunar      TEXT,
    exceptions TEXT NOT NULL DEFAULT '[]',
    note       TEXT,
    source     TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
