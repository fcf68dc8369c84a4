// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberorders.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::members {

Result<MemberOrderPage> memberOrders(
    const Workspace &workspace, MemberId member, const std::optional<OrderCursor> &after, int limit)
{
    // Orders without any time stand last.
    static constexpr const char *sql = R"(SELECT id, platform, order_no, at, paid_at IS NOT NULL
            AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)), status,
            CASE WHEN paid_at IS NULL THEN amount_fen ELSE coalesce(paid_fen, amount_fen) END, refunded_fen, currency,
            (SELECT count(*) FROM order_line l WHERE l.shop_order = o.id)
        FROM (SELECT *, coalesce(paid_at, placed_at, '') AS at FROM shop_order WHERE member = ?1) o
        WHERE at < ?2 OR (at = ?2 AND id < ?3) ORDER BY at DESC, id DESC LIMIT ?4)";
    return workspace.read([&](db::Database &db) {
        MemberOrderPage out;
        const QString at = after ? after->at : QStringLiteral("~");
        db::Statement &rows = db.cached(sql).with(member.value, at.isNull() ? QString::fromLatin1("") : at,
            after ? after->id : 0, limit + 1);
        QString lastAt;
        while (rows.step()) {
            if (out.orders.size() == limit) {
                out.next = OrderCursor{lastAt, out.orders.last().id.value};
                break;
            }
            lastAt = rows.text(3);
            MemberOrder order{OrderId(rows.int64(0)), rows.text(1), rows.text(2), {}, rows.int64(4) != 0, rows.text(5),
                rows.optionalInt64(6), rows.int64(7), rows.text(8), rows.int64(9)};
            if (!lastAt.isEmpty())
                order.atUtc = fromUtcText(lastAt);
            out.orders.append(order);
        }
        return out;
    });
}

Result<QList<MemberOrderLine>> orderLines(const Workspace &workspace, OrderId order)
{
    return workspace.read([&](db::Database &db) {
        QList<MemberOrderLine> out;
        db::Statement &rows = db.cached(R"(SELECT coalesce(l.title, p.name), l.spec, l.quantity, l.price_fen, l.amount_fen,
                l.refunded_fen
            FROM order_line l LEFT JOIN product p ON p.id = l.product WHERE l.shop_order = ? ORDER BY l.id)").with(order.value);
        while (rows.step()) {
            out.append({rows.text(0), rows.text(1), rows.optionalReal(2), rows.optionalInt64(3), rows.optionalInt64(4),
                rows.optionalInt64(5)});
        }
        return out;
    });
}

} // namespace siyu::members
