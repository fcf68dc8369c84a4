// SPDX-License-Identifier: GPL-3.0-or-later
// Stages, circles, RFM and values of a million members with two million orders: everybody at first, when the day turns, and
// a thousand who were changed. Prints medians in ms: of the clock, and of the processor, which other work on the machine
// does not lengthen.
#include "core/insight/rfmgrid.h"
#include "core/members/figures.h"
#include "core/db/database.h"
#include "core/members/lifecyclerules.h"
#include "tests/bench/bigshop.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace siyu;
using namespace siyu::members;

namespace {

class Clocked {
public:
    void start()
    {
        m_clock.start();
        m_before = std::clock();
    }
    void stop()
    {
        m_worked.push_back(double(std::clock() - m_before) * 1e3 / CLOCKS_PER_SEC);
        m_took.push_back(double(m_clock.nsecsElapsed()) / 1e6);
    }
    void print(const char *what, double target, const FiguresRun &run)
    {
        std::sort(m_took.begin(), m_took.end());
        std::sort(m_worked.begin(), m_worked.end());
        std::printf("%-44s %9.1f ms  (processor %.1f, worst %.1f, target %g; %lld read, %lld written)\n", what, m_took[m_took.size() / 2],
            m_worked[m_worked.size() / 2], m_took.back(), target, static_cast<long long>(run.members), static_cast<long long>(run.written));
        std::fflush(stdout);
    }

private:
    QElapsedTimer m_clock;
    std::clock_t m_before = 0;
    std::vector<double> m_took;
    std::vector<double> m_worked;
};

template <typename T>
T orEnd(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
        std::exit(1);
    }
    return std::move(*result);
}

void change(Workspace &workspace, const QString &sql)
{
    const auto done = workspace.write({QStringLiteral("bench")}, [&](db::Database &db) { db.exec(sql.toUtf8().constData()); });
    if (!done)
        std::exit(1);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    const qint64 members = isShort ? 20'000 : 1'000'000;
    const int times = isShort ? 2 : 3;
    QTemporaryDir dir;
    const std::shared_ptr<Workspace> shop = orEnd(bench::bigShop(bench::shopPath(app.arguments(), dir.path()), {members}));
    Workspace &workspace = *shop;
    NoProgress quiet;
    FiguresRun run;

    Clocked first;
    for (int i = 0; i < times; ++i) {
        change(workspace, QStringLiteral("DELETE FROM member_figure; DELETE FROM figure_made"));
        first.start();
        run = orEnd(updateFigures(workspace, quiet));
        first.stop();
    }
    first.print("figures of everybody, the first time", 3000, run);

    Clocked again;
    for (int i = 0; i < times; ++i) {
        again.start();
        run = orEnd(rebuildFigures(workspace, quiet));
        again.stop();
    }
    again.print("figures of everybody, nothing differs", 3000, run);

    Clocked anew;
    for (int i = 0; i < times; ++i) {
        LifecycleRules rules;
        rules.repeatOrders = 2 + (i + 1) % 2;
        if (!setLifecycleRules(workspace, rules))
            return 1;
        anew.start();
        run = orEnd(updateFigures(workspace, quiet));
        anew.stop();
    }
    anew.print("figures of everybody, another rule", 3000, run);

    Clocked some;
    for (int i = 0; i < times * 4; ++i) {
        change(workspace, QStringLiteral("UPDATE shop_order SET refunded_fen = refunded_fen + 1 WHERE id % 1000 = %1").arg(i).append(QStringLiteral(" AND id <= 1000000")));
        some.start();
        run = orEnd(updateFigures(workspace, quiet));
        some.stop();
    }
    some.print("figures after 1,000 orders were changed", 100, run);

    Clocked none;
    for (int i = 0; i < times * 4; ++i) {
        none.start();
        run = orEnd(updateFigures(workspace, quiet));
        none.stop();
    }
    none.print("nothing to do", 5, run);

    Clocked grid;
    for (int i = 0; i < times; ++i) {
        grid.start();
        (void)orEnd(insight::rfmGrid(workspace));
        grid.stop();
    }
    grid.print("RFM grid and stages", 500, run);
    return 0;
}
