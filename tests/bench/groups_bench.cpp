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
#include "tests/bench/bignames.h"
#include "tests/bench/groupcounts.h"
#include "tests/bench/keptshop.h"
#include "tests/bench/measure.h"
#include "tests/bench/shopwork.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace siyu;
using namespace siyu::groups;
using siyu::bench::orEnd;

namespace {

struct Size {
    int groups = 1'000;
    int stays = 500; // a group
    int measured = 365; // days with counts
    int ledger = 730; // days with group-days
    int spoke = 30; // a group and day, some of them twice
};

// Staff 1…60, two owners a group and a person or two in each team; one group in twenty lacks a team.
void people(db::Database &db, const Size &size)
{
    const QString made = QStringLiteral("2024-01-01T00:00:00Z");
    for (int i = 1; i <= 60; ++i)
        db.cached("INSERT INTO staff (id, name, created_at) VALUES (?, ?, ?)").run(i, QStringLiteral("员工%1").arg(i), made);
    static const char *const kinds[] = {"购物", "福利", "新品", "会员"}, *const regions[] = {"上海", "广东广州", "浙江杭州", "北京"};
    for (int g = 1; g <= size.groups; ++g) {
        db.cached("INSERT INTO grp (id, name, kind, region, level, capacity, created_at) VALUES (?, ?, ?, ?, ?, 500, ?)")
            .run(g, QStringLiteral("老客%1群").arg(g), kinds[g % 4], regions[g % 4], QString(QChar('A' + g % 3)), made);
        db.cached("INSERT INTO grp_owner (grp, position, staff) VALUES (?, 1, ?)").run(g, 1 + g % 60);
        db.cached("INSERT INTO grp_owner (grp, position, staff) VALUES (?, 2, ?)").run(g, 1 + (g + 7) % 60);
        for (int team = 1; team <= 6; ++team) {
            if ((g + team) % 20 == 0)
                continue;
            for (int n = 0; n <= (g + team) % 3; ++n) {
                db.cached("INSERT INTO assignment (grp, team, staff, is_lead, from_day) VALUES (?, ?, ?, ?, '2024-02-01')")
                    .run(g, team, 1 + (g * 7 + team * 11 + n * 13) % 60, n == 0);
            }
        }
    }
}

void stays(db::Database &db, const Size &size)
{
    bench::Chance chance(1);
    const int members = size.groups * size.stays;
    db::Statement member = db.prepare("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2024-01-01T00:00:00Z')");
    for (int id = 1; id <= members; ++id)
        member.run(id, QStringLiteral("成员%1").arg(id));
    db::Statement stay = db.prepare("INSERT INTO membership (grp, member, joined_day, left_day, origin) VALUES (?, ?, ?, ?, 'import')");
    for (int g = 1; g <= size.groups; ++g) {
        for (int n = 0; n < size.stays; ++n) {
            const int joined = chance.below(700);
            const bool unknown = chance.below(4) == 0, left = chance.below(12) == 0;
            stay.run(g, (g - 1) * size.stays + n + 1, unknown ? QString() : bench::dayBackText(joined),
                left ? bench::dayBackText(chance.below(unknown ? 700 : joined + 1)) : QString());
        }
    }
}

void ledgerDays(db::Database &db, const Size &size)
{
    bench::Chance chance(3);
    db::Statement row = db.prepare("INSERT INTO group_day (grp, day, origin, total, joined, lost) VALUES (?, ?, 'import', ?, ?, ?)");
    db::Statement roster = db.prepare("INSERT INTO roster (grp, taken_at, day, partial, people, since_day, joined, lost) VALUES (?, ?, ?, 0, ?, ?, ?, ?)");
    for (int g = 1; g <= size.groups; ++g) {
        int total = 300;
        for (int back = size.ledger - 1; back >= 0; --back) {
            if (chance.below(50) == 0)
                continue;
            const int joined = chance.below(4), lost = chance.below(3);
            total += joined - lost;
            row.run(g, bench::dayBackText(back), chance.below(5) ? std::optional<int>(total) : std::nullopt, joined, lost);
            if (back % 180 == 0)
                roster.run(g, bench::dayBackText(back) + QStringLiteral("T04:00:00Z"), bench::dayBackText(back), total, back + 180 < size.ledger ? bench::dayBackText(back + 180) : QString(), 20, 10);
        }
    }
}

void fill(db::Database &db, const Size &size)
{
    people(db, size);
    stays(db, size);
    bench::addGroupCounts(db, {.groups = size.groups, .people = size.stays, .days = size.measured, .spoke = size.spoke, .missed = 40});
    ledgerDays(db, size);
    bench::addShopWork(db, size.groups, size.stays);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    Size size;
    if (isShort)
        size = {20, 50, 90, 120, 10};
    QTemporaryDir dir;
    const QString path = bench::shopPath(app.arguments(), dir.path());
    orEnd(bench::keptShop(path, QStringLiteral("ledgers and work of %1 groups").arg(size.groups), [&](db::Database &db) { fill(db, size); })).reset();
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
