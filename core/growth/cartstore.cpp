// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/cartstore.h"

#include "core/db/database.h"
#include "core/members/figures.h"

namespace siyu::growth {

KnownCart findCart(db::Database &db, const QString &platform, const QString &number)
{
    db::Statement &row = db.cached("SELECT id, member, batch FROM cart WHERE platform = ? AND cart_no = ?").with(platform, number);
    const KnownCart cart = row.step() ? KnownCart{row.int64(0), MemberId(row.int64(1)), BatchId(row.int64(2))} : KnownCart();
    row.reset();
    return cart;
}

qint64 insertCart(db::Database &db, const NewCart &cart, BatchId batch)
{
    db.cached("INSERT INTO cart (platform, cart_no, member, batch, currency) VALUES (?, ?, ?, ?, ?)")
        .run(cart.platform, cart.number, cart.member.isValid() ? std::optional(cart.member.value) : std::nullopt, batch.value, members::currencyOf(db));
    return db.lastInsertId();
}

bool addCartLine(db::Database &db, qint64 cart, const LineValues &line, int nth, BatchId batch)
{
    db::Statement &held = db.cached("SELECT count(*) FROM cart_line WHERE cart = ? AND title IS ? AND spec IS ? AND code IS ? AND sku IS ?");
    held.with(cart, line[LineColumn::Title], line[LineColumn::Spec], line[LineColumn::Code], line[LineColumn::Sku]).step();
    const bool known = held.int64(0) >= nth;
    held.reset();
    if (known)
        return false;
    const auto price = line[LineColumn::Price].isNull() ? std::nullopt : std::optional(line[LineColumn::Price].toLongLong());
    const auto quantity = line[LineColumn::Quantity].isNull() ? std::nullopt : std::optional(line[LineColumn::Quantity].toDouble());
    db.cached("INSERT INTO cart_line (cart, product, title, spec, code, sku, quantity, price_fen, batch)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(cart, line.product > 0 ? std::optional(line.product) : std::nullopt, line[LineColumn::Title],
            line[LineColumn::Spec], line[LineColumn::Code], line[LineColumn::Sku], quantity, price, batch.value);
    return true;
}

} // namespace siyu::growth
