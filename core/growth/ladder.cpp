// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/ladder.h"

#include "core/db/rows.h"
#include "core/workspace.h"

#include <QHash>
#include <algorithm>

namespace siyu::growth {

namespace {

void count(LadderRow &row, const Climber &one, QList<qint64> &days)
{
    ++row.came;
    if (!one.climbed.isValid())
        return;
    const qint64 after = one.came.daysTo(one.climbed);
    ++row.climbed;
    days.append(after);
    size_t step = 0;
    while (step < climbSteps.size() && after > climbSteps[step])
        ++step;
    ++row.byDays[step];
}

void finish(LadderRow &row, QList<qint64> days)
{
    if (row.came > 0)
        row.share = double(row.climbed) / double(row.came);
    if (days.isEmpty())
        return;
    std::sort(days.begin(), days.end());
    const qsizetype middle = days.size() / 2;
    row.medianDays = days.size() % 2 == 1 ? double(days[middle]) : double(days[middle - 1] + days[middle]) / 2;
}

// Paid orders with somebody known, by member and time: what each was, as bits.
struct PaidOrder {
    qint64 id = 0;
    qint64 member = 0;
    QDate day;
};

QList<Climber> climbersIn(db::Database &db, const Period &period, const QTimeZone &zone, Progress &progress)
{
    db::Statement traffic = db.prepare("SELECT DISTINCT l.product FROM order_line l JOIN product p ON p.id = l.product WHERE l.shop_order = ? AND p.role = 'traffic' ORDER BY l.product");
    db::Statement profit = db.prepare("SELECT 1 FROM order_line l JOIN product p ON p.id = l.product WHERE l.shop_order = ? AND p.role = 'profit' LIMIT 1");
    db::Statement row = db.prepare("SELECT o.id, o.member, o.paid_at FROM shop_order o JOIN member m ON m.id = o.member WHERE m.is_staff = 0 AND o.paid_at IS NOT NULL"
                                   " AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0)) ORDER BY o.member, o.paid_at, o.id");
    QList<Climber> out;
    qint64 member = 0;
    bool isClimber = false;
    while (row.step() && progress.goOn()) {
        const PaidOrder order{row.int64(0), row.int64(1), businessDay(fromUtcText(row.text(2)), zone)};
        if (order.member != member) {
            member = order.member;
            isClimber = false;
            if (period.contains(order.day)) {
                const QList<qint64> by = listOf(traffic.with(order.id), [](const db::Statement &of) { return of.int64(0); });
                isClimber = !by.isEmpty();
                if (isClimber)
                    out.append({member, by, order.day, {}});
            }
        }
        if (isClimber && !out.last().climbed.isValid() && profit.with(order.id).step())
            out.last().climbed = order.day;
    }
    return out;
}

bool hasRole(db::Database &db, const char *role) { return db.prepare("SELECT 1 FROM product WHERE role = ? LIMIT 1").with(role).step(); }

} // namespace

QList<LadderRow> ladderOf(const QList<Climber> &climbers)
{
    QList<LadderRow> out{{}};
    QList<QList<qint64>> days{{}};
    QHash<qint64, qsizetype> at;
    for (const Climber &one : climbers) {
        count(out[0], one, days[0]);
        for (const qint64 product : one.by) {
            if (!at.contains(product)) {
                at.insert(product, out.size());
                out.append(LadderRow{product, {}, 0, 0, {}, {}, {}});
                days.append(QList<qint64>());
            }
            count(out[at[product]], one, days[at[product]]);
        }
    }
    for (qsizetype i = 0; i < out.size(); ++i)
        finish(out[i], days[i]);
    std::stable_sort(out.begin() + 1, out.end(), [](const LadderRow &a, const LadderRow &b) { return a.came > b.came; });
    return out;
}

Result<QList<Climber>> climbers(const Workspace &workspace, const Period &period, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) -> Result<QList<Climber>> {
        QList<Climber> out = climbersIn(db, period, workspace.zone(), progress);
        if (!progress.goOn())
            return Error{ErrorCode::Cancelled, {}, {}};
        return out;
    });
}

Result<Ladder> ladder(const Workspace &workspace, const Period &period, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) -> Result<Ladder> {
        Ladder out;
        out.hasTraffic = hasRole(db, "traffic");
        out.hasProfit = hasRole(db, "profit");
        out.rows = ladderOf(climbersIn(db, period, workspace.zone(), progress));
        if (!progress.goOn())
            return Error{ErrorCode::Cancelled, {}, {}};
        db::Statement name = db.prepare("SELECT name FROM product WHERE id = ?");
        for (LadderRow &row : out.rows) {
            if (row.product != 0 && name.with(row.product).step())
                row.name = name.text(0);
        }
        return out;
    });
}

} // namespace siyu::growth
