-- What is said, to whom, when, and what became of every target.

-- kind: promotion, fission, short_content.
CREATE TABLE content (
    id         INTEGER PRIMARY KEY,
    title      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    body       TEXT NOT NULL,
    repeatable INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    batch      INTEGER
) STRICT;

CREATE TABLE content_variant (
    content    INTEGER NOT NULL REFERENCES content (id),
    touchpoint TEXT NOT NULL,
    body       TEXT NOT NULL,
    PRIMARY KEY (content, touchpoint)
) STRICT, WITHOUT ROWID;

-- at_wall: wall clock in `zone` (2026-03-01T10:00). where_rule, minus_rule: rule text of cli.md, NULL = none.
-- account: whose post it is, for touchpoints that address an account as a whole; NULL = the shop's only one.
CREATE TABLE broadcast (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    content    INTEGER NOT NULL REFERENCES content (id),
    touchpoint TEXT NOT NULL,
    where_rule TEXT,
    minus_rule TEXT,
    at_wall    TEXT NOT NULL,
    zone       TEXT NOT NULL,
    rrule      TEXT,
    days       TEXT,
    lunar      TEXT,
    exceptions TEXT NOT NULL DEFAULT '[]',
    priority   INTEGER NOT NULL DEFAULT 0,
    repeatable INTEGER NOT NULL DEFAULT 0,
    account    INTEGER,
    cancelled_at TEXT,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE broadcast_group (
    broadcast INTEGER NOT NULL REFERENCES broadcast (id),
    grp       INTEGER NOT NULL REFERENCES grp (id),
    excluded  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (broadcast, grp)
) STRICT, WITHOUT ROWID;

-- state: planned, handed_out (at the send desk), done, missed (waits for a decision), dropped, cancelled.
-- Runs and deliveries are made by the planner outside the change history; were they tied to their broadcast by REFERENCES,
-- its making could not be taken back. Rows whose broadcast is gone are swept by the next plan.
CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    broadcast   INTEGER NOT NULL,
    wall        TEXT NOT NULL,
    due_at      TEXT NOT NULL,
    state       TEXT NOT NULL DEFAULT 'planned',
    reason      TEXT,
    noticed_at  TEXT,
    UNIQUE (broadcast, wall)
) STRICT;
CREATE INDEX run_by_due ON run (due_at);

-- target_kind: member, group, account. status and reason: the words of cli.md; besides, reason by_operator: skipped by
-- hand; dropped: the run was missed and given up.
CREATE TABLE delivery (
    id            INTEGER PRIMARY KEY,
    run           INTEGER NOT NULL,
    target_kind   TEXT NOT NULL,
    target        INTEGER NOT NULL,
    account       INTEGER,
    status        TEXT NOT NULL,
    reason        TEXT,
    copied_at     TEXT,
    handed_out_at TEXT,
    sent_at       TEXT,
    note          TEXT,
    UNIQUE (run, target_kind, target)
) STRICT;
CREATE INDEX delivery_by_target ON delivery (target_kind, target);

-- Platform limits: dated rows, seeded from facts with their source (platform.md). The planner reads subject target,
-- account, account_target with per day, week, month, rolling_7d, rolling_24h; other rows inform. limit_n NULL = as many as
-- the month of the send has days. valid_from NULL = for as long as anybody knows. checked_on: when the source was read.
CREATE TABLE policy (
    id         INTEGER PRIMARY KEY,
    touchpoint TEXT NOT NULL,
    subject    TEXT NOT NULL,
    limit_n    INTEGER,
    per        TEXT NOT NULL,
    valid_from TEXT,
    valid_to   TEXT,
    source     TEXT NOT NULL,
    note       TEXT,
    checked_on TEXT
) STRICT;

INSERT INTO policy (touchpoint, subject, limit_n, per, valid_from, valid_to, source, note, checked_on) VALUES
    ('wecom_1to1', 'target', 4, 'month', NULL, '2025-11-16', 'official: developer.work.weixin.qq.com path/92135', 'superseded; the house cap keeps it', '2025-11-17'),
    ('wecom_1to1', 'target', NULL, 'month', '2025-11-17', NULL, 'official: developer.work.weixin.qq.com path/92135', 'company and member sends count together; the company may set 7 a week or 1 a day', '2025-11-17'),
    ('wecom_1to1', 'account_target', 1, 'day', '2025-07-11', NULL, 'official: developer.work.weixin.qq.com path/96997', 'one member''s own sends to one customer; the company may set 7 a week or the month''s days', '2025-07-11'),
    ('group_chat', 'target', 4, 'month', NULL, '2025-11-16', 'official: developer.work.weixin.qq.com path/92135', 'superseded', '2025-11-17'),
    ('group_chat', 'target', NULL, 'month', '2025-11-17', NULL, 'official: developer.work.weixin.qq.com path/92135', 'customer groups; the company may set 7 a week or 1 a day', '2025-11-17'),
    ('subscription_account', 'target', 1, 'day', NULL, NULL, 'official', 'one mass message a day', NULL),
    ('service_account', 'target', 4, 'month', NULL, NULL, 'official', 'per follower and calendar month', NULL),
    ('wecom_1to1', 'text', 4000, 'message', '2025-07-11', NULL, 'official: developer.work.weixin.qq.com path/92135, path/96997', 'characters; at most 9 attachments', '2025-11-17'),
    ('sms', 'text', 500, 'message', '2025-06-17', NULL, 'official page of the carrier', 'characters with the signature; opt-out words are compulsory', '2025-06-17'),
    ('group_chat', 'size', 500, 'group', NULL, NULL, 'second-hand', 'a plain group lets people in by scan up to 200, then by invitation', NULL),
    ('group_chat', 'code_days', 7, 'code', NULL, NULL, 'peers'' code, users'' reports', 'a plain group code is valid for 7 days from its making', NULL);

-- Days of the calendar that the operator knows: holiday, makeup, shopping, own.
CREATE TABLE calendar_day (
    day    TEXT NOT NULL,
    kind   TEXT NOT NULL,
    name   TEXT NOT NULL,
    source TEXT,
    PRIMARY KEY (day, kind, name)
) STRICT, WITHOUT ROWID;
