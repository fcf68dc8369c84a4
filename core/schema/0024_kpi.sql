-- KPIs of the six teams (rules.md 5), their targets and typed actuals, and what default KPIs are worked out of that no
-- table had yet: what content was due, which groups and products a campaign has, requests to the support team.

-- word: of a default KPI (core/kpi/figures.h) or own-N. name NULL = the default's, said by ui/text. kind: process, result;
-- better: more, less; unit: money (minor units), count, share, ratio, minutes; period: week, month. measure: computed, typed,
-- none (a goal that nobody can put into a number). combine: how typed actuals of a period become one: sum, mean, last.
-- is_activity 1 = never ranks a team by itself.
CREATE TABLE kpi (
    id          INTEGER PRIMARY KEY,
    word        TEXT NOT NULL UNIQUE,
    name        TEXT,
    team        INTEGER NOT NULL CHECK (team BETWEEN 1 AND 6),
    kind        TEXT NOT NULL CHECK (kind IN ('process', 'result')),
    unit        TEXT NOT NULL CHECK (unit IN ('money', 'count', 'share', 'ratio', 'minutes')),
    better      TEXT NOT NULL CHECK (better IN ('more', 'less')),
    period      TEXT NOT NULL DEFAULT 'week' CHECK (period IN ('week', 'month')),
    weight      REAL NOT NULL CHECK (weight >= 0),
    measure     TEXT NOT NULL DEFAULT 'typed' CHECK (measure IN ('computed', 'typed', 'none')),
    combine     TEXT NOT NULL DEFAULT 'sum' CHECK (combine IN ('sum', 'mean', 'last')),
    is_activity INTEGER NOT NULL DEFAULT 0,
    retired_at  TEXT
) STRICT;

-- grp 0 = the shop as a whole, -1 = every group by itself, else one group. It holds from from_day on until a later one.
-- value NULL = from then on there is no target.
CREATE TABLE kpi_target (
    kpi      INTEGER NOT NULL REFERENCES kpi (id),
    grp      INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    value    REAL,
    note     TEXT,
    PRIMARY KEY (kpi, grp, from_day)
) STRICT, WITHOUT ROWID;

-- What was counted by hand. grp 0 = the shop as a whole.
CREATE TABLE kpi_actual (
    kpi   INTEGER NOT NULL REFERENCES kpi (id),
    grp   INTEGER NOT NULL,
    day   TEXT NOT NULL,
    value REAL NOT NULL,
    note  TEXT,
    PRIMARY KEY (kpi, grp, day)
) STRICT, WITHOUT ROWID;

-- An item that the content team has to have ready by a day; content NULL = not in the library (yet). grp NULL = for all.
CREATE TABLE content_due (
    id        INTEGER PRIMARY KEY,
    title     TEXT NOT NULL,
    content   INTEGER REFERENCES content (id),
    grp       INTEGER REFERENCES grp (id),
    staff     INTEGER REFERENCES staff (id),
    due_day   TEXT NOT NULL,
    ready_day TEXT
) STRICT;
CREATE INDEX content_due_by_day ON content_due (due_day);

-- The products that a content item links.
CREATE TABLE content_product (
    content INTEGER NOT NULL REFERENCES content (id),
    product INTEGER NOT NULL REFERENCES product (id),
    PRIMARY KEY (content, product)
) STRICT, WITHOUT ROWID;
CREATE INDEX content_product_by_product ON content_product (product);

-- Where a campaign runs (no row = in all groups) and what it is about.
CREATE TABLE campaign_group (
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    grp      INTEGER NOT NULL REFERENCES grp (id),
    PRIMARY KEY (campaign, grp)
) STRICT, WITHOUT ROWID;
CREATE TABLE campaign_product (
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    product  INTEGER NOT NULL REFERENCES product (id),
    PRIMARY KEY (campaign, product)
) STRICT, WITHOUT ROWID;

-- Work asked of the support team. kind: design, development, other; state: open, doing, done, dropped. grp NULL = for all.
CREATE TABLE support_request (
    id         INTEGER PRIMARY KEY,
    title      TEXT NOT NULL,
    detail     TEXT,
    kind       TEXT NOT NULL DEFAULT 'design' CHECK (kind IN ('design', 'development', 'other')),
    grp        INTEGER REFERENCES grp (id),
    asked_by   INTEGER REFERENCES staff (id),
    staff      INTEGER REFERENCES staff (id),
    asked_at   TEXT NOT NULL,
    due_at     TEXT NOT NULL,
    state      TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'doing', 'done', 'dropped')),
    done_at    TEXT,
    note       TEXT
) STRICT;
CREATE INDEX support_request_by_due ON support_request (due_at);

-- When the rating was given; NULL = with the first answer.
ALTER TABLE question ADD COLUMN rated_at TEXT;

-- What happened in a week is asked of tables that were kept by person.
CREATE INDEX redemption_by_claim ON redemption (claimed_at) WHERE claimed_at IS NOT NULL;
CREATE INDEX redemption_by_use ON redemption (redeemed_at) WHERE redeemed_at IS NOT NULL;
CREATE INDEX referral_by_time ON referral (at) WHERE at IS NOT NULL;
CREATE INDEX delivery_by_sending ON delivery (sent_at) WHERE sent_at IS NOT NULL;

INSERT INTO kpi (id, word, team, kind, unit, better, weight, measure, is_activity) VALUES
    (1, 'sales', 1, 'result', 'money', 'more', 40, 'computed', 0),
    (2, 'campaigns', 1, 'process', 'count', 'more', 10, 'computed', 0),
    (3, 'fission', 2, 'result', 'ratio', 'more', 20, 'computed', 0),
    (4, 'redemption', 2, 'result', 'share', 'more', 20, 'computed', 0),
    (5, 'output', 3, 'process', 'share', 'more', 20, 'computed', 0),
    (6, 'content_orders', 3, 'result', 'count', 'more', 10, 'computed', 0),
    (7, 'net', 4, 'result', 'count', 'more', 15, 'computed', 0),
    (8, 'loss', 4, 'result', 'share', 'less', 15, 'computed', 0),
    (9, 'active', 4, 'result', 'share', 'more', 10, 'computed', 1),
    (10, 'answer_time', 5, 'process', 'minutes', 'less', 15, 'computed', 0),
    (11, 'answered', 5, 'process', 'share', 'more', 15, 'computed', 0),
    (12, 'satisfaction', 5, 'result', 'share', 'more', 10, 'computed', 0),
    (13, 'requests', 6, 'process', 'share', 'more', 20, 'computed', 0);

-- Defaults of the house; sales, campaigns, content_orders and net are the shop's own to set.
INSERT INTO kpi_target (kpi, grp, from_day, value) VALUES
    (3, 0, '2000-01-01', 3), (4, 0, '2000-01-01', 0.2), (5, 0, '2000-01-01', 0.95), (8, 0, '2000-01-01', 0.05), (9, 0, '2000-01-01', 0.3),
    (10, 0, '2000-01-01', 30), (11, 0, '2000-01-01', 0.95), (12, 0, '2000-01-01', 0.9), (13, 0, '2000-01-01', 0.9);
