-- Partners (团长, 合伙人, KOC): where each stands, how they came there, what they promised, what they got for it.

-- kind, state: PartnerKind, PartnerState in core/partners/partner.h. since: the business day of the state, as the newest
-- step has it. grp: the group in which they were chosen. commission: per thousand of the value of orders that they brought.
-- disclosure 1 = what they publish carries the text (NULL: the workspace's).
CREATE TABLE partner (
    member          INTEGER PRIMARY KEY REFERENCES member (id),
    kind            TEXT NOT NULL CHECK (kind IN ('KOC', 'KOL')),
    state           TEXT NOT NULL CHECK (state IN ('candidate', 'invited', 'applied', 'approved', 'active', 'retired', 'declined')),
    since           TEXT NOT NULL,
    grp             INTEGER REFERENCES grp (id),
    code            INTEGER REFERENCES code (id),
    commission      INTEGER,
    disclosure      INTEGER NOT NULL DEFAULT 1,
    disclosure_text TEXT,
    note            TEXT,
    created_at      TEXT NOT NULL,
    batch           INTEGER
) STRICT;
CREATE INDEX partner_by_state ON partner (state);
CREATE INDEX partner_by_group ON partner (grp);
CREATE INDEX partner_by_code ON partner (code);

-- Every move, in the order of recording; from_state NULL = the first. by_whom: who says so, in the shop's words.
CREATE TABLE partner_step (
    id         INTEGER PRIMARY KEY,
    member     INTEGER NOT NULL REFERENCES member (id),
    from_state TEXT,
    to_state   TEXT NOT NULL,
    day        TEXT NOT NULL,
    at         TEXT NOT NULL,
    by_whom    TEXT,
    reason     TEXT,
    batch      INTEGER
) STRICT;
CREATE INDEX partner_step_by_member ON partner_step (member, id);
CREATE INDEX partner_step_declined ON partner_step (day) WHERE to_state = 'declined';

CREATE TABLE partner_duty (
    id         INTEGER PRIMARY KEY,
    member     INTEGER NOT NULL REFERENCES member (id),
    text       TEXT NOT NULL,
    due_on     TEXT NOT NULL,
    done_on    TEXT,
    note       TEXT,
    created_at TEXT NOT NULL,
    batch      INTEGER
) STRICT;
CREATE INDEX partner_duty_by_member ON partner_duty (member, due_on);
CREATE INDEX partner_duty_open ON partner_duty (due_on) WHERE done_on IS NULL;

-- The ledger of rewards. entry: earned (+), paid (−: handed over to the partner), correction (names the entry that it
-- corrects). amount: minor units (cash, commission), pieces (coupon), points. ground: what it was earned for. point_entry:
-- the entry of the points ledger that it made; like gift_claim.entry not tied by REFERENCES. member NULL = a person who was
-- erased: what the shop gave stays counted.
CREATE TABLE partner_reward (
    id          INTEGER PRIMARY KEY,
    member      INTEGER REFERENCES member (id),
    at          TEXT NOT NULL,
    entry       TEXT NOT NULL CHECK (entry IN ('earned', 'paid', 'correction')),
    kind        TEXT NOT NULL CHECK (kind IN ('cash', 'coupon', 'points', 'commission')),
    ground      TEXT NOT NULL CHECK (ground IN ('recruiting', 'sharing', 'feedback')),
    amount      INTEGER NOT NULL,
    currency    TEXT,
    coupon      INTEGER REFERENCES coupon (id),
    corrects    INTEGER,
    point_entry INTEGER,
    note        TEXT,
    by_whom     TEXT,
    batch       INTEGER
) STRICT;
CREATE INDEX partner_reward_by_member ON partner_reward (member, id);
CREATE INDEX partner_reward_by_coupon ON partner_reward (coupon) WHERE coupon IS NOT NULL;
