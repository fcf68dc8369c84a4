// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/orderstore.h"

#include "core/db/database.h"

namespace siyu::growth {

namespace {

template <typename Column>
void bindValue(db::Statement &statement, int index, Column column, const QString &value)
{
    if (value.isNull())
        statement.bind(index, nullptr);
    else if (isNumber(column) && !value.contains(QLatin1Char('.')))
        statement.bind(index, value.toLongLong());
    else if (isNumber(column))
        statement.bind(index, value.toDouble());
    else
        statement.bind(index, value);
}

constexpr std::string_view orderSql
    = "SELECT placed_at, paid_at, shipped_at, finished_at, amount_fen, paid_fen, refunded_fen, discount_fen,"
      " postage_fen, items, currency, status, platform_status, refund_status, closed_reason, shop_name, buyer,"
      " receiver, receiver_phone, region, address, channel, coupon, goods, buyer_note, seller_note,"
      " id, member, batch, from_lines FROM shop_order WHERE platform = ? AND order_no = ?";
constexpr std::string_view insertSql
    = "INSERT INTO shop_order (placed_at, paid_at, shipped_at, finished_at, amount_fen, paid_fen, refunded_fen,"
      " discount_fen, postage_fen, items, currency, status, platform_status, refund_status, closed_reason, shop_name,"
      " buyer, receiver, receiver_phone, region, address, channel, coupon, goods, buyer_note, seller_note,"
      " id, platform, order_no, member, from_lines, batch)"
      " VALUES (?, ?, ?, ?, ?, ?, coalesce(?, 0), ?, ?, ?, coalesce(?, (SELECT nullif(value, '') FROM setting WHERE key = 'currency'), 'CNY'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
      " ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view linesSql
    = "SELECT line_no, title, spec, code, sku, category, quantity, price_fen, amount_fen, refunded_fen, status,"
      " refund_status, id, product, batch FROM order_line WHERE shop_order = ? ORDER BY id";
constexpr std::string_view insertLineSql
    = "INSERT INTO order_line (line_no, title, spec, code, sku, category, quantity, price_fen, amount_fen,"
      " refunded_fen, status, refund_status, shop_order, product, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
      " ?, ?)";

// 2.0 as it was bound: 2.
QString numberText(const db::Statement &row, int column)
{
    if (row.isNull(column))
        return {};
    const double value = row.real(column);
    return value == double(qint64(value)) ? QString::number(qint64(value)) : QString::number(value, 'g', 15);
}

void readLines(db::Database &db, StoredOrder &order)
{
    db::Statement &rows = db.cached(linesSql).with(order.id.value);
    while (rows.step()) {
        LineValues line;
        for (int i = 0; i < int(line.at.size()); ++i)
            line.at[size_t(i)] = LineColumn(i) == LineColumn::Quantity ? numberText(rows, i) : rows.text(i);
        const int next = int(line.at.size());
        order.lineIds.push_back(rows.int64(next));
        line.product = rows.int64(next + 1);
        order.lineBatches.push_back(rows.int64(next + 2));
        order.state.lines.push_back(std::move(line));
    }
    rows.reset();
}

} // namespace

StoredOrder findOrder(db::Database &db, const QString &platform, const QString &number)
{
    StoredOrder order;
    db::Statement &row = db.cached(orderSql).with(platform, number);
    if (!row.step()) {
        row.reset();
        return order;
    }
    for (int i = 0; i < int(order.state.values.at.size()); ++i)
        order.state.values.at[size_t(i)] = row.text(i);
    const int next = int(order.state.values.at.size());
    order.id = OrderId(row.int64(next));
    order.member = MemberId(row.int64(next + 1));
    order.batch = BatchId(row.int64(next + 2));
    order.state.fromLines = row.int64(next + 3) != 0;
    row.reset();
    readLines(db, order);
    return order;
}

void insertOrder(db::Database &db, const NewOrder &order, BatchId batch)
{
    db::Statement &insert = db.cached(insertSql);
    insert.reset();
    int index = 0;
    for (const QString &value : order.state.values.at) {
        bindValue(insert, index + 1, OrderColumn(index), value);
        ++index;
    }
    insert.bind(++index, order.id.value);
    insert.bind(++index, order.platform);
    insert.bind(++index, order.number);
    insert.bind(++index, order.member.isValid() ? std::optional(order.member.value) : std::nullopt);
    insert.bind(++index, order.state.fromLines);
    insert.bind(++index, batch.value);
    insert.step();
    insert.reset();
    for (const LineValues &line : order.state.lines)
        insertLine(db, order.id, line, batch);
}

qint64 insertLine(db::Database &db, OrderId order, const LineValues &line, BatchId batch)
{
    db::Statement &insert = db.cached(insertLineSql);
    insert.reset();
    int index = 0;
    for (const QString &value : line.at) {
        bindValue(insert, index + 1, LineColumn(index), value);
        ++index;
    }
    insert.bind(++index, order.value);
    insert.bind(++index, line.product > 0 ? std::optional(line.product) : std::nullopt);
    insert.bind(++index, batch.value);
    insert.step();
    insert.reset();
    return db.lastInsertId();
}

OrderId nextOrderId(db::Database &db)
{
    return OrderId(db.one("SELECT max(id) FROM shop_order").value_or(0) + 1);
}

OrderCount ordersOf(db::Database &db, BatchId batch)
{
    db::Statement &row = db.cached("SELECT count(*), count(paid_at), count(*) - count(member) FROM shop_order WHERE batch = ?");
    row.with(batch.value).step();
    const OrderCount out{row.int64(0), row.int64(1), row.int64(2)};
    row.reset();
    return out;
}

} // namespace siyu::growth
