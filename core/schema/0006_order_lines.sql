-- What an order holds, the products that are sold, and carts that were left behind.

-- status: our word (unpaid, paid, shipped, done, closed, refunded); platform_status, refund_status: as the platform has
-- them. goods, items: what an order report says of all lines together. from_lines 1 = the amounts are sums of the lines,
-- until a file states them. receiver_phone is the parcel's, not the buyer's: it identifies nobody.
ALTER TABLE shop_order ADD COLUMN platform_status TEXT;
ALTER TABLE shop_order ADD COLUMN refund_status TEXT;
ALTER TABLE shop_order ADD COLUMN closed_reason TEXT;
ALTER TABLE shop_order ADD COLUMN shop_name TEXT;
ALTER TABLE shop_order ADD COLUMN buyer TEXT;
ALTER TABLE shop_order ADD COLUMN receiver TEXT;
ALTER TABLE shop_order ADD COLUMN receiver_phone TEXT;
ALTER TABLE shop_order ADD COLUMN region TEXT;
ALTER TABLE shop_order ADD COLUMN address TEXT;
ALTER TABLE shop_order ADD COLUMN channel TEXT;
ALTER TABLE shop_order ADD COLUMN coupon TEXT;
ALTER TABLE shop_order ADD COLUMN discount_fen INTEGER;
ALTER TABLE shop_order ADD COLUMN postage_fen INTEGER;
ALTER TABLE shop_order ADD COLUMN shipped_at TEXT;
ALTER TABLE shop_order ADD COLUMN finished_at TEXT;
ALTER TABLE shop_order ADD COLUMN goods TEXT;
ALTER TABLE shop_order ADD COLUMN items INTEGER;
ALTER TABLE shop_order ADD COLUMN buyer_note TEXT;
ALTER TABLE shop_order ADD COLUMN seller_note TEXT;
ALTER TABLE shop_order ADD COLUMN from_lines INTEGER NOT NULL DEFAULT 0;

-- role: traffic, campaign, profit (product.md).
CREATE TABLE product (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    category   TEXT,
    brand      TEXT,
    spec       TEXT,
    role       TEXT CHECK (role IN ('traffic', 'campaign', 'profit')),
    price_fen  INTEGER,
    cost_fen   INTEGER,
    currency   TEXT NOT NULL DEFAULT 'CNY',
    stock      INTEGER,
    status     TEXT,
    note       TEXT,
    created_at TEXT NOT NULL,
    batch      INTEGER
) STRICT;
CREATE INDEX product_by_name ON product (name);

-- What a product is called elsewhere: platform 'own' = the shop's own code (商家编码), else the platform's id.
CREATE TABLE product_code (
    platform TEXT NOT NULL,
    code     TEXT NOT NULL,
    product  INTEGER NOT NULL REFERENCES product (id),
    batch    INTEGER,
    PRIMARY KEY (platform, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_code_by_product ON product_code (product);

-- line_no: the platform's number of the line (子订单编号). status, refund_status: where the platform has them per line.
CREATE TABLE order_line (
    id            INTEGER PRIMARY KEY,
    shop_order    INTEGER NOT NULL REFERENCES shop_order (id),
    line_no       TEXT,
    product       INTEGER REFERENCES product (id),
    title         TEXT,
    spec          TEXT,
    code          TEXT,
    sku           TEXT,
    category      TEXT,
    quantity      REAL,
    price_fen     INTEGER,
    amount_fen    INTEGER,
    refunded_fen  INTEGER,
    status        TEXT,
    refund_status TEXT,
    batch         INTEGER
) STRICT;
CREATE INDEX order_line_by_order ON order_line (shop_order);
CREATE INDEX order_line_by_product ON order_line (product);

-- cart_no: the platform's, or made of buyer and time where it gives none. recovered_at: when it became an order.
CREATE TABLE cart (
    id           INTEGER PRIMARY KEY,
    platform     TEXT NOT NULL,
    cart_no      TEXT NOT NULL,
    member       INTEGER REFERENCES member (id),
    buyer        TEXT,
    placed_at    TEXT,
    recovered_at TEXT,
    amount_fen   INTEGER,
    currency     TEXT NOT NULL DEFAULT 'CNY',
    status       TEXT,
    channel      TEXT,
    batch        INTEGER,
    UNIQUE (platform, cart_no)
) STRICT;
CREATE INDEX cart_by_member ON cart (member);

CREATE TABLE cart_line (
    id         INTEGER PRIMARY KEY,
    cart       INTEGER NOT NULL REFERENCES cart (id),
    product    INTEGER REFERENCES product (id),
    title      TEXT,
    spec       TEXT,
    code       TEXT,
    sku        TEXT,
    quantity   REAL,
    price_fen  INTEGER,
    batch      INTEGER
) STRICT;
CREATE INDEX cart_line_by_cart ON cart_line (cart);
CREATE INDEX cart_line_by_product ON cart_line (product);
