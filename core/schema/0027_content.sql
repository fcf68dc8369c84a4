-- The content library: folders, what an item links, pictures, and every text that was ever saved.

-- parent NULL = at the top.
CREATE TABLE content_folder (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    parent INTEGER REFERENCES content_folder (id)
) STRICT;
CREATE UNIQUE INDEX content_folder_by_name ON content_folder (coalesce(parent, 0), name);

-- speaker: shop, staff, partner: who says it; staff and partners disclose it. version: the number of the text in force, in
-- content_version. editor: who saved it last.
ALTER TABLE content ADD COLUMN folder INTEGER REFERENCES content_folder (id);
ALTER TABLE content ADD COLUMN speaker TEXT NOT NULL DEFAULT 'shop';
ALTER TABLE content ADD COLUMN link_url TEXT;
ALTER TABLE content ADD COLUMN link_title TEXT;
ALTER TABLE content ADD COLUMN link_description TEXT;
ALTER TABLE content ADD COLUMN coupon INTEGER REFERENCES coupon (id);
ALTER TABLE content ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE content ADD COLUMN editor TEXT;
ALTER TABLE content ADD COLUMN changed_at TEXT;
ALTER TABLE content ADD COLUMN archived_at TEXT;
CREATE INDEX broadcast_by_content ON broadcast (content);

-- What stands for a variable that has no value: name → 亲.
CREATE TABLE content_fallback (
    content  INTEGER NOT NULL REFERENCES content (id),
    variable TEXT NOT NULL,
    words    TEXT NOT NULL,
    PRIMARY KEY (content, variable)
) STRICT, WITHOUT ROWID;

CREATE TABLE content_topic (
    content INTEGER NOT NULL REFERENCES content (id),
    topic   TEXT NOT NULL,
    PRIMARY KEY (content, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE content_campaign (
    content  INTEGER NOT NULL REFERENCES content (id),
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    PRIMARY KEY (content, campaign)
) STRICT, WITHOUT ROWID;

-- A picture is kept once, whoever uses it. Not in the change history: what an item shows is (content_image), and a picture
-- that nothing shows any more is swept.
CREATE TABLE image (
    hash     TEXT PRIMARY KEY,
    format   TEXT NOT NULL CHECK (format IN ('png', 'jpeg')),
    width    INTEGER NOT NULL,
    height   INTEGER NOT NULL,
    bytes    BLOB NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

-- touchpoint '' = wherever there are none of the touchpoint's own.
CREATE TABLE content_image (
    content    INTEGER NOT NULL REFERENCES content (id),
    touchpoint TEXT NOT NULL,
    place      INTEGER NOT NULL,
    image      TEXT NOT NULL REFERENCES image (hash),
    PRIMARY KEY (content, touchpoint, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX content_image_by_image ON content_image (image);

-- Not in the change history: taking an edit back makes the earlier number the one in force, and no text that was sent is lost.
-- item: title, kind, texts, link, fallbacks, pictures, as in the file of an item.
CREATE TABLE content_version (
    content INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    at      TEXT NOT NULL,
    editor  TEXT,
    item    TEXT NOT NULL,
    PRIMARY KEY (content, number)
) STRICT, WITHOUT ROWID;
INSERT INTO content_version (content, number, at, item)
    SELECT id, 1, created_at, json_object('title', title, 'kind', kind, 'body', body, 'variants',
        json((SELECT json_group_object(touchpoint, v.body) FROM content_variant v WHERE v.content = c.id)))
    FROM content c;

-- Which text of its content a target got: the number in force when it was copied, handed out or sent.
ALTER TABLE delivery ADD COLUMN content_version INTEGER;
