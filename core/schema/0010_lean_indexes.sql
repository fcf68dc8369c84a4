-- The row's number ends every record of an index anyhow: naming it stored it twice, in a million rows and more.
DROP INDEX member_by_name;
CREATE INDEX member_by_name ON member (name);
DROP INDEX member_by_created;
CREATE INDEX member_by_created ON member (created_at);
