-- The send desk and its notices.

-- told_for, ahead_for, later_told_for: the moment (due_at, later_at) that the operator was told of. Another moment of the same
-- run is told again; the same one never is, whatever is killed in between.
ALTER TABLE run ADD COLUMN told_for TEXT;
ALTER TABLE run ADD COLUMN ahead_for TEXT;
UPDATE run SET told_for = due_at WHERE state <> 'planned';

-- later_at: put off by the operator until then.
ALTER TABLE delivery ADD COLUMN later_at TEXT;
ALTER TABLE delivery ADD COLUMN later_told_for TEXT;
CREATE INDEX delivery_by_later ON delivery (later_at) WHERE later_at IS NOT NULL;

-- What an account has sent on a day, against its capacity.
CREATE INDEX delivery_by_sent ON delivery (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX delivery_handed_out ON delivery (account) WHERE status = 'handed_out';
