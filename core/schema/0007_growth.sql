-- Where people come from and what that costs, coupons, points, referrals, questions, what broadcasts brought.
-- Campaigns and codes are named by imports before their own pages exist: a name is enough. Money in minor units; NULL =
-- not measured or not said, never 0.

CREATE TABLE campaign (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    kind       TEXT,
    from_day   TEXT,
    to_day     TEXT,
    created_at TEXT NOT NULL,
    batch      INTEGER
) STRICT;

-- place: inside, outside; form: online, social, business, offline; cost: organic, paid (core/growth/words.h).
CREATE TABLE channel (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    place       TEXT CHECK (place IN ('inside', 'outside')),
    form        TEXT CHECK (form IN ('online', 'social', 'business', 'offline')),
    cost        TEXT CHECK (cost IN ('organic', 'paid')),
    note        TEXT,
    created_at  TEXT NOT NULL,
    archived_at TEXT,
    batch       INTEGER
) STRICT;

-- What a channel cost over days (both included) and what was seen of it. item tells several costs of one span apart
-- ('' = the whole); currencies are never added.
CREATE TABLE channel_cost (
    channel    INTEGER NOT NULL REFERENCES channel (id),
    from_day   TEXT NOT NULL,
    to_day     TEXT NOT NULL,
    item       TEXT NOT NULL DEFAULT '',
    amount_fen INTEGER,
    currency   TEXT NOT NULL DEFAULT 'CNY',
    seen       INTEGER,
    clicked    INTEGER,
    note       TEXT,
    batch      INTEGER,
    PRIMARY KEY (channel, from_day, to_day, item, currency)
) STRICT, WITHOUT ROWID;

-- A tracked code or link; text is what stands in it. It belongs to a channel, a campaign, a group or a member (partner).
CREATE TABLE code (
    id          INTEGER PRIMARY KEY,
    text        TEXT NOT NULL UNIQUE,
    name        TEXT,
    channel     INTEGER REFERENCES channel (id),
    campaign    INTEGER REFERENCES campaign (id),
    grp         INTEGER REFERENCES grp (id),
    member      INTEGER REFERENCES member (id),
    valid_from  TEXT,
    valid_until TEXT,
    capacity    INTEGER,
    created_at  TEXT NOT NULL,
    retired_at  TEXT,
    batch       INTEGER
) STRICT;
CREATE INDEX code_by_channel ON code (channel);
CREATE INDEX code_by_campaign ON code (campaign);
CREATE INDEX code_by_group ON code (grp);
CREATE INDEX code_by_member ON code (member);

-- One scan or click. seq tells those of one second apart; member NULL = nobody knows who.
CREATE TABLE scan (
    code   INTEGER NOT NULL REFERENCES code (id),
    at     TEXT NOT NULL,
    seq    INTEGER NOT NULL,
    member INTEGER REFERENCES member (id),
    batch  INTEGER,
    PRIMARY KEY (code, at, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX scan_by_member ON scan (member, at);

-- The channel that a contact came by; contact.channel keeps the words of the file.
ALTER TABLE contact ADD COLUMN channel_id INTEGER REFERENCES channel (id);
CREATE INDEX contact_by_account ON contact (account, added_at);
CREATE INDEX contact_by_channel ON contact (channel_id, added_at);

-- Who brought whom; each person is brought once, and nobody by themselves.
CREATE TABLE referral (
    member   INTEGER PRIMARY KEY REFERENCES member (id),
    host     INTEGER NOT NULL REFERENCES member (id),
    at       TEXT,
    campaign INTEGER REFERENCES campaign (id),
    code     INTEGER REFERENCES code (id),
    batch    INTEGER
) STRICT;
CREATE INDEX referral_by_host ON referral (host, at);
CREATE INDEX referral_by_campaign ON referral (campaign);
CREATE INDEX referral_by_code ON referral (code);

-- The ledger of points, in the order of recording. kind: earn, spend, checkin, gift, correction; corrects = id of the
-- entry that a correction names; number = its id elsewhere.
CREATE TABLE point_entry (
    id       INTEGER PRIMARY KEY,
    member   INTEGER NOT NULL REFERENCES member (id),
    at       TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('earn', 'spend', 'checkin', 'gift', 'correction')),
    points   INTEGER NOT NULL,
    corrects INTEGER,
    number   TEXT,
    note     TEXT,
    batch    INTEGER
) STRICT;
CREATE INDEX point_entry_by_member ON point_entry (member, id, at, kind, points);
CREATE INDEX point_entry_by_number ON point_entry (number) WHERE number IS NOT NULL;

-- A batch of coupons. number = its id on the platform. kind: amount (face_fen off), rate (price_permille of the price is
-- paid), gift. The counts are those that the platform states; single claims are in redemption.
CREATE TABLE coupon (
    id             INTEGER PRIMARY KEY,
    name           TEXT NOT NULL,
    number         TEXT,
    kind           TEXT CHECK (kind IN ('amount', 'rate', 'gift')),
    face_fen       INTEGER,
    price_permille INTEGER,
    threshold_fen  INTEGER,
    currency       TEXT NOT NULL DEFAULT 'CNY',
    issued         INTEGER,
    claimed        INTEGER,
    redeemed       INTEGER,
    valid_from     TEXT,
    valid_until    TEXT,
    campaign       INTEGER REFERENCES campaign (id),
    note           TEXT,
    created_at     TEXT NOT NULL,
    batch          INTEGER
) STRICT;
CREATE UNIQUE INDEX coupon_by_number ON coupon (number) WHERE number IS NOT NULL;
CREATE INDEX coupon_by_name ON coupon (name, valid_from);
CREATE INDEX coupon_by_campaign ON coupon (campaign);

-- One coupon of a batch in somebody's hand. number = its own code; redeemed 1 = used, also where no time is known;
-- order_no = the order that it was used in, which may be imported later.
CREATE TABLE redemption (
    coupon      INTEGER NOT NULL REFERENCES coupon (id),
    seq         INTEGER NOT NULL,
    number      TEXT,
    member      INTEGER REFERENCES member (id),
    claimed_at  TEXT,
    redeemed    INTEGER NOT NULL DEFAULT 0,
    redeemed_at TEXT,
    order_no    TEXT,
    batch       INTEGER,
    PRIMARY KEY (coupon, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX redemption_by_number ON redemption (coupon, number) WHERE number IS NOT NULL;
CREATE INDEX redemption_by_member ON redemption (coupon, member, claimed_at, redeemed_at);
CREATE INDEX redemption_of_member ON redemption (member) WHERE member IS NOT NULL;
CREATE INDEX redemption_by_order ON redemption (order_no) WHERE order_no IS NOT NULL;

-- Numbers of an owner's groups on a day, as WeCom's statistics give them. NULL = not measured.
CREATE TABLE owner_day (
    staff                INTEGER NOT NULL REFERENCES staff (id),
    day                  TEXT NOT NULL,
    new_groups           INTEGER,
    groups               INTEGER,
    groups_with_messages INTEGER,
    joined               INTEGER,
    total                INTEGER,
    spoke                INTEGER,
    messages             INTEGER,
    batch                INTEGER,
    PRIMARY KEY (staff, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_day_by_day ON owner_day (day);

-- The answer desk. state: open, answered, closed; kind: question, complaint; stage: presale, aftersale; rating 1-5;
-- led_to_offer: a talk before a sale ended with an offer. asked_by: the name in the file where the person is not known.
CREATE TABLE question (
    id                INTEGER PRIMARY KEY,
    asked_at          TEXT NOT NULL,
    member            INTEGER REFERENCES member (id),
    asked_by          TEXT,
    grp               INTEGER REFERENCES grp (id),
    text              TEXT NOT NULL,
    kind              TEXT NOT NULL DEFAULT 'question' CHECK (kind IN ('question', 'complaint')),
    stage             TEXT CHECK (stage IN ('presale', 'aftersale')),
    state             TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed')),
    first_answered_at TEXT,
    answered_by       INTEGER REFERENCES staff (id),
    answer            TEXT,
    rating            INTEGER CHECK (rating BETWEEN 1 AND 5),
    led_to_offer      INTEGER,
    number            TEXT,
    note              TEXT,
    batch             INTEGER
) STRICT;
CREATE INDEX question_by_asked ON question (asked_at);
CREATE INDEX question_open ON question (asked_at) WHERE state = 'open';
CREATE INDEX question_by_member ON question (member) WHERE member IS NOT NULL;
CREATE INDEX question_by_group ON question (grp, asked_at);
CREATE INDEX question_by_staff ON question (answered_by);
CREATE INDEX question_by_number ON question (number) WHERE number IS NOT NULL;

CREATE TABLE question_tag (
    question INTEGER NOT NULL REFERENCES question (id),
    tag      TEXT NOT NULL,
    batch    INTEGER,
    PRIMARY KEY (question, tag)
) STRICT, WITHOUT ROWID;

-- What came of a delivery. A member: 0 or 1; a group or an account: how many. Runs and deliveries are made by the planner;
-- like them the rows are not tied by REFERENCES.
CREATE TABLE delivery_result (
    run          INTEGER NOT NULL,
    target_kind  TEXT NOT NULL,
    target       INTEGER NOT NULL,
    opened       INTEGER,
    clicked      INTEGER,
    replied      INTEGER,
    ordered      INTEGER,
    unsubscribed INTEGER,
    batch        INTEGER,
    PRIMARY KEY (run, target_kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_result_by_target ON delivery_result (target_kind, target);
