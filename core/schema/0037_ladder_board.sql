-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ladder stands on the board of sales; sendings by time are found by one index instead of two alike.

-- A board that the operator arranged is left alone: only one whose cards are those of 0035 is changed, or those of the days
-- when 0035 brought the ladder too low.
INSERT OR REPLACE INTO board_card (board, place, chart, width, height)
SELECT sales.id, card.column1, card.column2, card.column3, card.column4
FROM board AS sales, (VALUES (5, 'ladder', 4, 3), (6, 'touchpoints', 2, 2), (7, 'kinds', 2, 2), (8, 'fission', 2, 3), (9, 'coupons', 2, 3)) AS card
WHERE sales.word = 'sales'
  AND (SELECT group_concat(chart || ' ' || width || ' ' || height, ', ')
       FROM (SELECT chart, width, height FROM board_card WHERE board = sales.id ORDER BY place)) IN (
    'gmv 4 2, gmv-tree 4 3, rfm 2 2, stages 2 2, touchpoints 2 2, kinds 2 2, fission 2 3, coupons 2 3',
    'gmv 4 2, gmv-tree 4 3, rfm 2 2, stages 2 2, ladder 4 2, touchpoints 2 2, kinds 2 2, fission 2 3, coupons 2 3');

DROP INDEX delivery_by_sending; -- of 0024; delivery_by_sent of 0030 holds the same
