-- What the page of charts looks like: boards that the operator arranges, and lines to compare with.

CREATE TABLE board (
    id    INTEGER PRIMARY KEY,
    place INTEGER NOT NULL, -- in the list of boards
    word  TEXT UNIQUE, -- of a default (growth, activity, sales, teams), NULL = the operator's
    name  TEXT
) STRICT;

-- A card of a board: which chart, how many of the four columns and how many low rows it takes. Cards lie in the order of their
-- place, each where the room of the line allows.
CREATE TABLE board_card (
    board  INTEGER NOT NULL REFERENCES board (id),
    place  INTEGER NOT NULL,
    chart  TEXT NOT NULL,
    width  INTEGER NOT NULL CHECK (width BETWEEN 1 AND 4),
    height INTEGER NOT NULL CHECK (height BETWEEN 2 AND 6),
    PRIMARY KEY (board, place)
) STRICT, WITHOUT ROWID;

-- A reference line from a day on, in the place of the default one; value NULL = not drawn from then on.
CREATE TABLE chart_reference (
    word     TEXT NOT NULL,
    from_day TEXT NOT NULL,
    value    REAL,
    note     TEXT,
    PRIMARY KEY (word, from_day)
) STRICT, WITHOUT ROWID;

INSERT INTO board (id, place, word) VALUES (1, 1, 'growth'), (2, 2, 'activity'), (3, 3, 'sales'), (4, 4, 'teams');
INSERT INTO board_card (board, place, chart, width, height) VALUES
    (1, 1, 'growth', 4, 3), (1, 2, 'net', 2, 2), (1, 3, 'funnel', 2, 2), (1, 4, 'channels', 2, 3), (1, 5, 'cohorts', 2, 3),
    (2, 1, 'tiers', 4, 2), (2, 2, 'tier-day', 2, 2), (2, 3, 'tier-moves', 2, 2), (2, 4, 'cohorts-active', 2, 3), (2, 5, 'hours', 2, 3),
    (3, 1, 'gmv', 4, 2), (3, 2, 'gmv-tree', 4, 3), (3, 3, 'rfm', 2, 2), (3, 4, 'stages', 2, 2), (3, 5, 'touchpoints', 2, 2), (3, 6, 'kinds', 2, 2),
    (3, 7, 'fission', 2, 3), (3, 8, 'coupons', 2, 3),
    (4, 1, 'kpi', 2, 2), (4, 2, 'kpi-trend', 2, 2);
