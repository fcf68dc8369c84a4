-- SPDX-License-Identifier: GPL-3.0-or-later
-- An order whose amount nobody knows makes what its member is worth missing, not less.

-- 1 = an order in the workspace's money lacks its amount: the value to date is missing; 2 = one of the last 365 days does:
-- the year's value and its score are, too.
ALTER TABLE member_figure ADD COLUMN value_gap INTEGER NOT NULL DEFAULT 0;
-- Everybody is worked out anew.
UPDATE figure_made SET value = '' WHERE what = 'currency';
