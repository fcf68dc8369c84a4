// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/ladder.h"

#include "core/db/database.h"
#include "core/growth/climberstore.h"
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
    const auto all = allClimbers(workspace, progress);
    return all ? Result<QList<Climber>>((*all)->within(period)) : all.error();
}

Result<Ladder> ladder(const Workspace &workspace, const Period &period, Progress &progress)
{
    const auto people = climbers(workspace, period, progress);
    if (!people)
        return people.error();
    return workspace.read([&](db::Database &db) {
        Ladder out;
        out.hasTraffic = hasRole(db, "traffic");
        out.hasProfit = hasRole(db, "profit");
        out.rows = ladderOf(*people);
        db::Statement name = db.prepare("SELECT name FROM product WHERE id = ?");
        for (LadderRow &row : out.rows) {
            if (row.product != 0 && name.with(row.product).step())
                row.name = name.text(0);
        }
        return out;
    });
}

} // namespace siyu::growth
