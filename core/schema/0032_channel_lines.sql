-- What a channel may cost, what a month should bring, and what an experiment compares (rules.md 8 and 9).

-- From from_day on until a later row: cost ÷ conversions (people of that funnel step) that the shop bears. line_fen NULL =
-- no line from then on. step: added, joined, first_order.
CREATE TABLE channel_line (
    channel  INTEGER NOT NULL REFERENCES channel (id),
    from_day TEXT NOT NULL,
    step     TEXT NOT NULL DEFAULT 'added' CHECK (step IN ('added', 'joined', 'first_order')),
    line_fen INTEGER,
    note     TEXT,
    PRIMARY KEY (channel, from_day)
) STRICT, WITHOUT ROWID;

-- Targets of a month (its first day). factor: gmv, diverted, fission, traffic, join_rate, buy_rate, frequency, aov.
CREATE TABLE gmv_target (
    month  TEXT NOT NULL,
    factor TEXT NOT NULL,
    value  REAL NOT NULL,
    PRIMARY KEY (month, factor)
) STRICT, WITHOUT ROWID;

-- What is sold in a period is read from the index alone.
DROP INDEX shop_order_by_paid;
CREATE INDEX shop_order_by_paid ON shop_order (paid_at, member, paid_fen, refunded_fen, currency);
