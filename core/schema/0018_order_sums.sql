-- What the orders of a member add up to is read from the index alone, without a look at each order's row; the orders of a
-- product likewise.
DROP INDEX shop_order_by_member;
CREATE INDEX shop_order_by_member ON shop_order (member, paid_at, paid_fen, refunded_fen, currency);
DROP INDEX order_line_by_product;
CREATE INDEX order_line_by_product ON order_line (product, shop_order);
