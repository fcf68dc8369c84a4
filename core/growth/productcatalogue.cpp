// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/productcatalogue.h"

#include "core/db/rows.h"
#include "core/members/figures.h"
#include "core/workspace.h"

namespace siyu::growth {

namespace {

Result<void> checked(const ProductEdit &edit)
{
    for (const auto &[word, value] : {std::pair("price", edit.price), std::pair("cost", edit.cost), std::pair("stock", edit.stock)}) {
        if (value && value->value_or(0) < 0)
            return invalid(word, QString::number(**value));
    }
    return {};
}

} // namespace

QString wordOf(ProductRole role)
{
    static const QStringList words{QStringLiteral("traffic"), QStringLiteral("campaign"), QStringLiteral("profit")};
    return words.at(int(role));
}

std::optional<ProductRole> productRoleFrom(const QString &word)
{
    for (const ProductRole role : allProductRoles) {
        if (wordOf(role) == word)
            return role;
    }
    return std::nullopt;
}

std::optional<double> marginOf(std::optional<qint64> price, std::optional<qint64> cost)
{
    return price && cost && *price > 0 ? std::optional(double(*price - *cost) / double(*price)) : std::nullopt;
}

Result<QList<ProductRow>> productRows(const Workspace &workspace, const Period &period, Progress &progress)
{
    const QTimeZone zone = workspace.zone();
    return workspace.read(progress, [&](db::Database &db) {
        return listOf(db.prepare("SELECT p.id, p.name, p.category, p.role, p.price_fen, p.cost_fen, p.currency, p.stock, coalesce(s.orders, 0), coalesce(s.buyers, 0)"
                                 " FROM product p LEFT JOIN (SELECT l.product, count(DISTINCT o.id) AS orders, count(DISTINCT o.member) AS buyers FROM shop_order o"
                                 " JOIN order_line l ON l.shop_order = o.id WHERE o.paid_at >= ? AND o.paid_at < ?"
                                 " AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0)) AND l.product IS NOT NULL GROUP BY l.product) s ON s.product = p.id"
                                 " ORDER BY p.name COLLATE by_number, p.id")
                          .with(toUtcText(startOfDayUtc(period.from, zone)), toUtcText(startOfDayUtc(period.to.addDays(1), zone))),
            [](const db::Statement &row) {
                ProductRow out{row.int64(0), row.text(1), row.text(2), productRoleFrom(row.text(3)), row.optionalInt64(4), row.optionalInt64(5), row.text(6), row.optionalInt64(7), {},
                    row.int64(8), row.int64(9)};
                out.margin = marginOf(out.price, out.cost);
                return out;
            });
    });
}

Result<QList<ProductName>> productNames(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        return listOf(db.prepare("SELECT name, coalesce(role, ''), min(id) FROM product GROUP BY name ORDER BY name"),
            [](const db::Statement &row) { return ProductName{row.text(0), productRoleFrom(row.text(1))}; });
    });
}

Result<void> editProducts(Workspace &workspace, const QList<qint64> &products, const ProductEdit &edit)
{
    if (const auto good = checked(edit); !good)
        return good;
    return workspace.write({QStringLiteral("product.edit"), {QString::number(products.size())}}, [&](db::Database &db) -> Result<void> {
        for (const qint64 product : products) {
            if (auto there = isThere(db, RowOf::Product, product); !there)
                return there;
            // Money names amounts: the first one is of the workspace's.
            if (edit.price || edit.cost)
                db.cached("UPDATE product SET currency = ?2 WHERE id = ?1 AND price_fen IS NULL AND cost_fen IS NULL").run(product, members::currencyOf(db));
            if (edit.role)
                db.cached("UPDATE product SET role = ?2 WHERE id = ?1").run(product, *edit.role ? wordOf(**edit.role) : QString());
            if (edit.price)
                db.cached("UPDATE product SET price_fen = ?2 WHERE id = ?1").run(product, *edit.price);
            if (edit.cost)
                db.cached("UPDATE product SET cost_fen = ?2 WHERE id = ?1").run(product, *edit.cost);
            if (edit.stock)
                db.cached("UPDATE product SET stock = ?2 WHERE id = ?1").run(product, *edit.stock);
        }
        return {};
    });
}

Result<QList<WaitingCart>> waitingCarts(const Workspace &workspace, int days)
{
    return workspace.read([&](db::Database &db) {
        return listOf(db.prepare("SELECT c.member, coalesce(m.name, ''), c.placed_at, c.amount_fen, c.currency,"
                                 " (SELECT group_concat(t.title, '、') FROM (SELECT coalesce(p.name, l.title) AS title FROM cart_line l LEFT JOIN product p ON p.id = l.product"
                                 " WHERE l.cart = c.id ORDER BY l.id) t) FROM cart c JOIN member m ON m.id = c.member WHERE c.recovered_at IS NULL AND c.placed_at >= ?"
                                 " AND m.is_staff = 0 AND NOT EXISTS (SELECT 1 FROM shop_order o WHERE o.member = c.member AND o.paid_at >= c.placed_at)"
                                 " ORDER BY c.placed_at DESC, c.id")
                          .with(toUtcText(workspace.nowUtc().addDays(-days))),
            [](const db::Statement &row) {
                return WaitingCart{row.int64(0), row.text(1), fromUtcText(row.text(2)), row.optionalInt64(3), row.text(4), row.text(5)};
            });
    });
}

} // namespace siyu::growth
