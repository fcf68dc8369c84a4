// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/selectionsums.h"

#include "core/db/database.h"
#include "core/workspace.h"

#include <algorithm>
#include <vector>

namespace siyu::members {

namespace {

constexpr qsizetype reportEvery = 4'096;
// From this part of all members on, whole tables are read in their order rather than row by row.
constexpr qint64 scanFrom = 16;

// rules.md 7: a paid order and its value.
#define SIYU_PAID " paid_at IS NOT NULL AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)) "

class Chosen {
public:
    explicit Chosen(const QList<qint64> &ids)
    {
        const auto largest = std::max_element(ids.begin(), ids.end());
        m_bits.resize(largest == ids.end() ? 0 : size_t(*largest) + 1);
        for (const qint64 id : ids) {
            if (id > 0)
                m_bits[size_t(id)] = true;
        }
    }
    bool has(qint64 id) const { return id > 0 && size_t(id) < m_bits.size() && m_bits[size_t(id)]; }

private:
    std::vector<bool> m_bits;
};

void addOrder(SelectionSums &sums, const db::Statement &row, int first)
{
    const qint64 orders = row.int64(first);
    if (orders == 0)
        return;
    sums.orders += orders;
    sums.sums[row.text(first + 2)].add({orders, orders - row.int64(first + 3), row.int64(first + 1)});
}

// Row by row, by the indexes of the members.
Result<SelectionSums> sumsOfFew(db::Database &db, const QList<qint64> &ids, const QList<qint64> &fields, Progress &progress)
{
    SelectionSums out;
    db::Statement &orders = db.cached("SELECT count(*), sum(paid_fen - refunded_fen), currency, count(paid_fen) FROM shop_order WHERE member = ? AND" SIYU_PAID "GROUP BY currency");
    db::Statement &points = db.cached("SELECT coalesce(sum(points), 0) FROM point_entry WHERE member = ?");
    db::Statement &custom = db.cached("SELECT CAST(value AS REAL) FROM custom_value WHERE member = ? AND field = ?");
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (i % reportEvery == 0 && !progress.report(i, ids.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        ++out.members;
        orders.with(ids[i]);
        while (orders.step())
            addOrder(out, orders, 0);
        if (points.with(ids[i]).step())
            out.points += points.int64(0);
        for (const qint64 field : fields) {
            if (custom.with(ids[i], field).step())
                out.custom[field] += custom.real(0);
        }
    }
    return out;
}

// Whole tables, each read once.
Result<SelectionSums> sumsOfMany(db::Database &db, const QList<qint64> &ids, const QList<qint64> &fields)
{
    const Chosen chosen(ids);
    SelectionSums out;
    out.members = ids.size();
    db::Statement orders = db.prepare("SELECT member, paid_at IS NOT NULL, refunded_fen, paid_fen, currency FROM shop_order WHERE member IS NOT NULL");
    std::string currency;
    OrderSum *sum = nullptr;
    while (orders.step()) {
        const qint64 refunded = orders.int64(2);
        const qint64 paid = orders.int64(3);
        if (orders.int64(1) == 0 || (refunded > 0 && refunded >= paid) || !chosen.has(orders.int64(0)))
            continue;
        if (!sum || orders.utf8(4) != currency) {
            currency = orders.utf8(4);
            sum = &out.sums[orders.text(4)];
        }
        ++out.orders;
        sum->add(orders.optionalInt64(3), refunded);
    }
    db::Statement points = db.prepare("SELECT member, points FROM point_entry");
    while (points.step())
        out.points += chosen.has(points.int64(0)) ? points.int64(1) : 0;
    if (fields.isEmpty())
        return out;
    db::Statement custom = db.prepare("SELECT member, field, CAST(value AS REAL) FROM custom_value");
    while (custom.step()) {
        if (fields.contains(custom.int64(1)) && chosen.has(custom.int64(0)))
            out.custom[custom.int64(1)] += custom.real(2);
    }
    return out;
}

#undef SIYU_PAID

} // namespace

Result<SelectionSums> selectionSums(
    const Workspace &workspace, const QList<qint64> &ids, const QList<qint64> &numberFields, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) -> Result<SelectionSums> {
        const qint64 all = db.one("SELECT max(id) FROM member").value_or(0);
        return ids.size() * scanFrom < all ? sumsOfFew(db, ids, numberFields, progress) : sumsOfMany(db, ids, numberFields);
    });
}

} // namespace siyu::members
