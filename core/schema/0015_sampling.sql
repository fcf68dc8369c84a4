-- Sampling lists (新品试吃) and short surveys: who was asked or got something to try, and what they answered; gifts for points.

-- kind: sample (something is given), survey (only asked). product NULL = none of the shop's; quantity NULL = no limit.
-- buy_days: how long after getting it an order of the product counts as following from it.
CREATE TABLE sampling (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL DEFAULT 'sample' CHECK (kind IN ('sample', 'survey')),
    product    INTEGER REFERENCES product (id),
    from_day   TEXT,
    to_day     TEXT,
    quantity   INTEGER,
    buy_days   INTEGER NOT NULL DEFAULT 30,
    note       TEXT,
    created_at TEXT NOT NULL,
    batch      INTEGER
) STRICT;
CREATE INDEX sampling_by_product ON sampling (product);

-- Who is on the list. got_day NULL = has not got it (was not asked) yet; sent_by: how it came to them, in the shop's words.
CREATE TABLE sampling_person (
    sampling INTEGER NOT NULL REFERENCES sampling (id),
    member   INTEGER NOT NULL REFERENCES member (id),
    added_at TEXT NOT NULL,
    got_day  TEXT,
    sent_by  TEXT,
    note     TEXT,
    batch    INTEGER,
    PRIMARY KEY (sampling, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX sampling_person_by_member ON sampling_person (member);

-- kind: choice (one of `choices`, a JSON list), rating (1-5), yes_no, text (QuestionKind in core/members/sampling.h).
CREATE TABLE survey_question (
    id       INTEGER PRIMARY KEY,
    sampling INTEGER NOT NULL REFERENCES sampling (id),
    place    INTEGER NOT NULL,
    text     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('choice', 'rating', 'yes_no', 'text')),
    choices  TEXT NOT NULL DEFAULT '[]',
    batch    INTEGER
) STRICT;
CREATE INDEX survey_question_by_sampling ON survey_question (sampling, place);

-- value as readAnswer() keeps it: the choice's own words, 1-5, yes or no, the text.
CREATE TABLE survey_answer (
    question INTEGER NOT NULL REFERENCES survey_question (id),
    member   INTEGER NOT NULL REFERENCES member (id),
    value    TEXT NOT NULL,
    at       TEXT NOT NULL,
    batch    INTEGER,
    PRIMARY KEY (question, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_answer_by_member ON survey_answer (member);

-- What points are exchanged for. stock NULL = not counted.
CREATE TABLE gift (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    points     INTEGER NOT NULL CHECK (points > 0),
    stock      INTEGER CHECK (stock >= 0),
    note       TEXT,
    created_at TEXT NOT NULL,
    retired_at TEXT,
    batch      INTEGER
) STRICT;

-- Which gift an entry of the ledger (point_entry.id) was for; returned_at: it was taken back by a correction. Not tied to
-- the entry by REFERENCES, which may go with an import or a person: how many were given stays.
CREATE TABLE gift_claim (
    entry       INTEGER PRIMARY KEY,
    gift        INTEGER NOT NULL REFERENCES gift (id),
    returned_at TEXT,
    batch       INTEGER
) STRICT;
CREATE INDEX gift_claim_by_gift ON gift_claim (gift);
