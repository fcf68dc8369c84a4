-- Saved views of the table of members: whom they show. The saved segments of before were shown as views: they stay it.
CREATE TABLE member_view (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    rule   TEXT NOT NULL DEFAULT '',
    search TEXT NOT NULL DEFAULT '',
    place  INTEGER NOT NULL
) STRICT;
INSERT INTO member_view (name, rule, place) SELECT name, rule, row_number() OVER (ORDER BY name) FROM segment;

-- How a view looks (columns, sorting; JSON of ui's TableLook). Not recorded for undo: it follows the operator's hand. The
-- row of a view that went stays, for an undo brings the view back.
CREATE TABLE member_view_look (
    view INTEGER PRIMARY KEY,
    look TEXT NOT NULL
) STRICT;
