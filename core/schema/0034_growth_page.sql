-- When somebody opened a link and saw that it leads where it should: the program asks no network itself.

CREATE TABLE link_check (
    url        TEXT PRIMARY KEY,
    checked_on TEXT NOT NULL,
    works      INTEGER NOT NULL CHECK (works IN (0, 1))
) STRICT, WITHOUT ROWID;
