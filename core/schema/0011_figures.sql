-- What is worked out of the facts about each member (rules.md 10): stage, circle, value, RFM. Rebuilt from the facts by
-- core/members/figures, never recorded for undo; nothing ties these rows to their member, since a merge or an undo of an
-- import may take it away and the next run follows.

CREATE TABLE member_figure (
    member         INTEGER PRIMARY KEY,
    stage          INTEGER NOT NULL,            -- Stage in core/base/words.h
    stage_rule     INTEGER NOT NULL,            -- place in the list of rules, 0 = set by hand
    orders_only    INTEGER NOT NULL DEFAULT 0,  -- silence judged without messages
    circle         INTEGER NOT NULL,            -- Circle
    since_day      TEXT NOT NULL,               -- of the stage
    first_contact  TEXT,                        -- days
    last_sign      TEXT,
    last_message   TEXT,
    orders         INTEGER NOT NULL DEFAULT 0,  -- paid, ever
    value_fen      INTEGER NOT NULL DEFAULT 0,  -- LTV to date, in the workspace's currency
    first_order_at TEXT,                        -- instants (UTC) of payment
    last_order_at  TEXT,
    year_orders    INTEGER,                     -- the last 365 days; NULL = no paid order in them
    year_value_fen INTEGER,
    r              INTEGER,                     -- 1 … 5, NULL likewise
    f              INTEGER,
    m              INTEGER,
    referrals      INTEGER NOT NULL DEFAULT 0,
    points         INTEGER NOT NULL DEFAULT 0,
    tier           INTEGER                      -- the best in any group (Tier); NULL = none of their groups is measured
) STRICT;

-- The stages that a member has been in, by the day on which each was first seen. Written when a stage changes, the one
-- before it with it: a member without rows has been in one stage only, which stands in member_figure.
CREATE TABLE member_stage (
    member INTEGER NOT NULL,
    day    TEXT NOT NULL,
    stage  INTEGER NOT NULL,
    rule   INTEGER NOT NULL,
    PRIMARY KEY (member, day)
) STRICT, WITHOUT ROWID;

-- A stage set by hand, until it is released.
CREATE TABLE stage_pin (
    member INTEGER PRIMARY KEY REFERENCES member (id),
    stage  INTEGER NOT NULL,
    at     TEXT NOT NULL,
    batch  INTEGER
) STRICT;

-- Members whose facts changed since their figures were worked out, written together with the facts; member 0 = everybody.
-- what: a sum of 1 = facts, 2 = stays and tiers, 4 = messages were taken back, so that the last one has to be looked for.
-- message_day: the latest day (Julian) on which messages were added. mark: grows with every write, so that what is marked
-- again while figures are worked out stays.
CREATE TABLE figure_stale (
    member      INTEGER PRIMARY KEY,
    what        INTEGER NOT NULL,
    message_day INTEGER,
    mark        INTEGER NOT NULL
) STRICT;

-- As of what the figures were worked out: day, rules, zone, currency.
CREATE TABLE figure_made (
    what  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The few orders in other money than a shop's usual one are counted apart.
CREATE INDEX shop_order_foreign ON shop_order (paid_at) WHERE currency <> 'CNY';
