// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a file as (a part of) an order or a cart: its number, what it says of the whole, the line it holds, and what
// could not be read. Pure, any thread.
#pragma once

#include "core/growth/order.h"
#include "core/importing/personrow.h"

namespace siyu::importing {

struct OrderRow {
    QString number; // empty = the file gives none, or the row goes on with the order above
    QString platform;
    growth::OrderValues values;
    growth::LineValues line;
    bool hasLine = false;
    bool single = false; // the summary of the goods names one thing: it is the line
    QString recoveredAt; // of a cart
    std::optional<Problem> problem; // the row cannot be used at all
    std::vector<Problem> flags;

    bool goesOn() const; // says nothing of the order as a whole
};

class OrderReader {
public:
    // `number`: the field that holds the order's or the cart's number.
    OrderReader(const Plan &plan, const QTimeZone &zone, Field number);
    // `out` is emptied first.
    void read(const Cells &cells, OrderRow &out) const;

    const growth::Stated &stated() const { return m_stated; }
    bool hasNumbers() const { return m_number >= 0; }

private:
    void readNumber(const Cells &cells, OrderRow &out) const;
    void readCell(size_t column, std::string_view text, OrderRow &out) const;
    void readStatus(std::string_view text, size_t column, OrderRow &out) const;
    void readRefund(std::string_view text, OrderRow &out) const;
    void finish(OrderRow &out) const;
    QString instant(size_t column, std::string_view text, OrderRow &out) const;
    QString amount(size_t column, std::string_view text, OrderRow &out) const;
    QString quantity(size_t column, std::string_view text, OrderRow &out) const;

    const Plan &m_plan;
    QTimeZone m_zone;
    int m_number;
    bool m_statusOfLines; // sub-orders have a status each, and the file has no other column for it
    growth::Stated m_stated;
    mutable std::vector<std::pair<std::string, QString>> m_instants; // of each column, the last cell and what it said
};

// Where a field of the plan goes in an order; nothing for lines, people and what is worked out.
std::optional<growth::OrderColumn> orderColumnOf(Field field);
Field fieldOf(growth::LineColumn column);

// ¥1,234.50, 1.2万 → fen; more than two decimals are rounded, which `rounded` tells. Nothing where it is no amount.
std::optional<qint64> readMoney(std::string_view text, bool &rounded);
// 人民币, RMB, ¥ → CNY; other codes of three letters stand. Null where it is none.
QString readCurrency(const QString &text);

} // namespace siyu::importing
