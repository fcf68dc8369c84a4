// SPDX-License-Identifier: GPL-3.0-or-later
// Stages, circles, RFM and values of a million members with two million orders: everybody at first, when the day turns, and
// a thousand who were changed (these alone with `--changes`). Prints medians.
#include "core/insight/rfmgrid.h"
#include "core/members/figures.h"
#include "core/db/database.h"
#include "core/members/lifecyclerules.h"
#include "tests/bench/bigshop.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace siyu;
using namespace siyu::members;
using siyu::bench::orEnd;

namespace {

void print(bench::Timing &timing, const char *what, double asked, const FiguresRun &run)
{
    const QByteArray rows = QByteArray::number(run.members) + " read, " + QByteArray::number(run.written) + " written";
    timing.print(what, asked, rows.constData());
}

void change(Workspace &workspace, const QString &sql)
{
    orEnd(workspace.write({QStringLiteral("bench")}, [&](db::Database &db) { db.exec(sql.toUtf8().constData()); }));
}

void measureEverybody(Workspace &workspace, int times)
{
    NoProgress quiet;
    FiguresRun run;
    bench::Timing first;
    for (int i = 0; i < times; ++i) {
        change(workspace, QStringLiteral("DELETE FROM member_figure; DELETE FROM figure_made"));
        first.start();
        run = orEnd(updateFigures(workspace, quiet));
        first.stop();
    }
    print(first, "figures of everybody, the first time", 3000, run);

    bench::Timing again;
    for (int i = 0; i < times; ++i) {
        again.start();
        run = orEnd(rebuildFigures(workspace, quiet));
        again.stop();
    }
    print(again, "figures of everybody, nothing differs", 3000, run);

    bench::Timing anew;
    for (int i = 0; i < times; ++i) {
        LifecycleRules rules;
        rules.repeatOrders = 2 + (i + 1) % 2;
        orEnd(setLifecycleRules(workspace, rules));
        anew.start();
        run = orEnd(updateFigures(workspace, quiet));
        anew.stop();
    }
    print(anew, "figures of everybody, another rule", 3000, run);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    const qint64 members = isShort ? 20'000 : 1'000'000;
    const int times = isShort ? 2 : 5;
    QTemporaryDir dir;
    const std::shared_ptr<Workspace> shop = orEnd(bench::bigShop(bench::shopPath(app.arguments(), dir.path()), {members}));
    Workspace &workspace = *shop;
    NoProgress quiet;
    FiguresRun run;

    if (!app.arguments().contains(QStringLiteral("--changes")))
        measureEverybody(workspace, times);

    bench::Timing some;
    for (int i = 0; i < times * 3; ++i) {
        change(workspace, QStringLiteral("UPDATE shop_order SET refunded_fen = refunded_fen + 1 WHERE id % 1000 = %1").arg(i).append(QStringLiteral(" AND id <= 1000000")));
        some.start();
        run = orEnd(updateFigures(workspace, quiet));
        some.stop();
    }
    print(some, "figures after 1,000 orders were changed", 100, run);

    bench::Timing none;
    for (int i = 0; i < times * 3; ++i) {
        none.start();
        run = orEnd(updateFigures(workspace, quiet));
        none.stop();
    }
    print(none, "nothing to do", 5, run);

    bench::Timing grid;
    for (int i = 0; i < times; ++i) {
        grid.start();
        (void)orEnd(insight::rfmGrid(workspace));
        grid.stop();
    }
    print(grid, "RFM grid and stages", 500, run);
    return 0;
}
