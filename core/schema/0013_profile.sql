-- Tags in groups (标签组), the order and the choices of the shop's own fields, and which change was about whom.

-- place: the order in which the operator sees them, from 1.
CREATE TABLE tag_group (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    place INTEGER NOT NULL DEFAULT 0,
    batch INTEGER
) STRICT;
ALTER TABLE tag ADD COLUMN tag_group INTEGER REFERENCES tag_group (id);
CREATE INDEX tag_by_group ON tag (tag_group) WHERE tag_group IS NOT NULL;

ALTER TABLE custom_field ADD COLUMN place INTEGER NOT NULL DEFAULT 0;

-- What may stand in a field of kind choice.
CREATE TABLE custom_choice (
    field INTEGER NOT NULL REFERENCES custom_field (id),
    value TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;

-- The members that a change of the history touched, where they are few enough to be listed: for the timeline of one of
-- them. Made with the row of the change, never recorded; a change that was taken back is known by its state.
CREATE TABLE change_member (
    member INTEGER NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (member, change)
) STRICT, WITHOUT ROWID;
