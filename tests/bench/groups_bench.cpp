// SPDX-License-Identifier: GPL-3.0-or-later
// A shop of 1,000 groups with 500,000 memberships, ten million counts of a year and two years of ledger days: tiers on any
// day, the board, ledgers, templates. Prints medians in ms beside what is asked. `--shop FILE` keeps the shop (made once);
// no page of it is empty, so the window can be looked at with it.
#include "core/db/database.h"
#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/padstore.h"
#include "core/groups/templatestore.h"
#include "core/groups/tierboard.h"
#include "core/groups/tiermoves.h"
#include "core/insight/charts.h"
#include "core/partners/partnerstore.h"
#include "tests/bench/groupshop.h"
#include "tests/bench/keptshop.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace siyu;
using namespace siyu::groups;
using siyu::bench::orEnd;
using siyu::bench::GroupShop;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    GroupShop size;
    if (isShort)
        size = {20, 50, 90, 120, 10};
    QTemporaryDir dir;
    const QString path = bench::shopPath(app.arguments(), dir.path());
    orEnd(bench::keptShop(path, QStringLiteral("ledgers and work of %1 groups").arg(size.groups), [&](db::Database &db) { bench::addGroupShop(db, size); })).reset();
    if (app.arguments().contains(QStringLiteral("--make")))
        return 0;
    const std::unique_ptr<Workspace> opened = orEnd(Workspace::open(path, bench::shopClock())); // nothing warmed
    Workspace &workspace = *opened;
    NoProgress quiet;
    const auto measure = [&](const char *what, double asked, int times, const auto &work) { bench::measure(what, isShort ? 2 : times, asked, work); };
    const QDate last = bench::shopNow().date();
    const auto someDay = [&](int i) { return last.addDays(-(i * 37) % (size.measured - 61)); };
    const auto someGroup = [&](int i) { return GroupId(1 + (i * 61) % size.groups); };

    measure("tiers of one group on any day, nothing warmed", 10, 15, [&](int i) { orEnd(tiers(workspace, someGroup(i), someDay(i))); });
    measure("tiers of all groups on a day, nothing warmed", 2000, 3, [&](int i) { orEnd(tiersOfGroups(workspace, someDay(i), {}, quiet)); });
    measure("warm-up", 2000, 3, [&](int) {
        const auto fresh = orEnd(Workspace::open(path, bench::shopClock(), OpenAs::ReadOnly));
        orEnd(tierBoard(*fresh, quiet));
    });
    orEnd(tierBoard(workspace, quiet));
    measure("tiers of all groups on any day, warm", 50, 15, [&](int i) { orEnd(tiersOfGroups(workspace, someDay(i), {}, quiet)); });
    measure("tiers of all groups, day after day, warm", 50, 30, [&](int i) { orEnd(tiersOfGroups(workspace, last.addDays(-30 + i), {}, quiet)); });
    measure("the board", 200, 9, [&](int) { orEnd(board(workspace)); });
    measure("a year's ledger of one group", 10, 15, [&](int i) { orEnd(ledger(workspace, someGroup(i), {last.addDays(-364), last})); });
    measure("a day's ledger of all groups", 100, 9, [&](int i) { orEnd(ledgers(workspace, {someDay(i), someDay(i)}, {}, quiet)); });
    measure("the count pad of all groups", 200, 9, [&](int i) { orEnd(pad(workspace, someDay(i), quiet)); });
    measure("alerts of all groups", 500, 5, [&](int) { orEnd(groupAlerts(workspace, {}, quiet)); });
    measure("moves between tiers, all groups, 12 weeks, warm", 1000, 5, [&](int) { orEnd(movesByWeek(workspace, {}, last, 12, quiet)); });
    insight::ChartRequest month;
    month.period = {last.addDays(-29), last};
    measure("a chart of tiers of all groups, 30 days, warm", 2000, 3, [&](int) { orEnd(insight::chart(workspace, QStringLiteral("tiers"), month, quiet)); });
    measure("partners with what came of them", 300, 5, [&](int) { orEnd(partners::partners(workspace)); });

    QList<GroupId> all;
    for (int g = 1; g <= size.groups; ++g)
        all.append(GroupId(g));
    std::vector<TemplateId> made;
    for (const OperatingMode mode : {OperatingMode::Shopping, OperatingMode::Expert}) {
        NewTemplate wanted{wordOf(mode) + QString::number(QDateTime::currentMSecsSinceEpoch()), mode, presetOf(mode)};
        wanted.setup.sourceTag = wanted.name;
        wanted.setup.purpose = wanted.setup.rules = QStringLiteral("……");
        made.push_back(orEnd(addTemplate(workspace, wanted)));
    }
    measure("what a template would change in all groups", 1000, 5, [&](int i) { orEnd(differences(workspace, made[size_t(i % 2)], all)); });
    measure("applying a template to all groups", 3000, 5, [&](int i) { orEnd(applyTemplate(workspace, made[size_t(i % 2)], all, {}, quiet)); });
    measure("taking it back", 3000, 2, [&](int) { orEnd(workspace.undo()); });
    return 0;
}
