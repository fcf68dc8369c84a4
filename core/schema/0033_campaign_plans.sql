-- What a campaign is meant to bring and what it costs.

-- kind stands in campaign.kind: brand, seasonal, vip, vote, group_buy, social_coupon, sampling, or a file's own word.
ALTER TABLE campaign ADD COLUMN budget_fen INTEGER;
ALTER TABLE campaign ADD COLUMN note TEXT;

-- What was spent. item tells several of one day apart; currencies are never added.
CREATE TABLE campaign_cost (
    id         INTEGER PRIMARY KEY,
    campaign   INTEGER NOT NULL REFERENCES campaign (id),
    day        TEXT NOT NULL,
    item       TEXT NOT NULL,
    amount_fen INTEGER NOT NULL,
    currency   TEXT NOT NULL,
    note       TEXT
) STRICT;
CREATE INDEX campaign_cost_by_campaign ON campaign_cost (campaign, day);

-- measure: participants, sales, orders, brought, fission, redemption, return: worked out; typed: counted by hand (actual);
-- none: a goal that nobody can put into a number. kind: process, result.
CREATE TABLE campaign_goal (
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('process', 'result')),
    measure  TEXT NOT NULL,
    target   REAL,
    actual   REAL
) STRICT;
CREATE INDEX campaign_goal_by_campaign ON campaign_goal (campaign);
