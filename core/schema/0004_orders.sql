-- What was bought. One order is one row however many rows its file had; its lines follow with the products.

CREATE TABLE shop_order (
    id          INTEGER PRIMARY KEY,
    platform    TEXT NOT NULL,
    order_no    TEXT NOT NULL,
    member      INTEGER REFERENCES member (id),
    placed_at   TEXT,
    paid_at     TEXT,
    amount_fen  INTEGER,
    paid_fen    INTEGER,
    refunded_fen INTEGER NOT NULL DEFAULT 0,
    currency    TEXT NOT NULL DEFAULT 'CNY',
    status      TEXT,
    batch       INTEGER,
    UNIQUE (platform, order_no)
) STRICT;
CREATE INDEX shop_order_by_member ON shop_order (member, paid_at);
CREATE INDEX shop_order_by_paid ON shop_order (paid_at);
