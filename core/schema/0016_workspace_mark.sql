-- By which a workspace knows its own exports again (core/members/ownnumber). Copies of the file keep it.
CREATE TABLE workspace_mark (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    mark TEXT NOT NULL
) STRICT;
INSERT INTO workspace_mark (id, mark) VALUES (1, lower(hex(randomblob(6))));
