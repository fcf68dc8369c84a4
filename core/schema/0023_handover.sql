-- Who had a group or an account before, and who took it over. owner: of a group; account: who uses it. to_day: the last day.
-- successor NULL = nobody took that place.
CREATE TABLE handover (
    id        INTEGER PRIMARY KEY,
    what      TEXT NOT NULL CHECK (what IN ('owner', 'account')),
    target    INTEGER NOT NULL,
    staff     INTEGER NOT NULL REFERENCES staff (id),
    successor INTEGER REFERENCES staff (id),
    to_day    TEXT NOT NULL
) STRICT;
CREATE INDEX handover_by_target ON handover (what, target);
CREATE INDEX handover_by_staff ON handover (staff);
