// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of six teams for each of 1,000 groups: 500,000 stays, two months of ledger and activity, 40,000 orders and 2,000
// questions a week, posts that link products. Cold (everything read anew) and warm, for a week. Prints medians in ms.
#include "core/db/database.h"
#include "core/kpi/scorecard.h"
#include "tests/bench/bignames.h"
#include "tests/bench/keptshop.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace siyu;
using siyu::bench::orEnd;

namespace {

struct Size {
    int groups = 1'000;
    int people = 500; // a group
    int weeks = 9;
    int orders = 40'000; // a week
    int questions = 2'000;
};

QString at(bench::Chance &chance, int days)
{
    return toUtcText(QDateTime(bench::dayBack(days), QTime(chance.below(15), chance.below(60), chance.below(60)), Qt::UTC));
}

void groupsAndPeople(db::Database &db, const Size &size, bench::Chance &chance)
{
    db::Statement member = db.prepare("INSERT INTO member (id, name, created_at) VALUES (?, 'm', '2024-01-01T00:00:00Z')");
    db::Statement stay = db.prepare("INSERT INTO membership (grp, member, joined_day) VALUES (?, ?, '2024-02-01')");
    db::Statement day = db.prepare("INSERT INTO group_day (grp, day, origin, total, joined, lost) VALUES (?, ?, 'typed', ?, ?, ?)");
    db::Statement measured = db.prepare("INSERT INTO activity_day (grp, day) VALUES (?, ?)");
    for (int g = 1; g <= size.groups; ++g) {
        db.cached("INSERT INTO grp (id, name, created_at) VALUES (?, ?, '2024-01-01T00:00:00Z')").run(g, QStringLiteral("G%1").arg(g));
        for (int n = 1; n <= size.people; ++n) {
            const int id = (g - 1) * size.people + n;
            member.run(id);
            stay.run(g, id);
        }
        for (int back = 0; back < 7 * size.weeks; ++back) {
            day.run(g, bench::dayBackText(back), size.people, chance.below(4), chance.below(3));
            measured.run(g, bench::dayBack(back).toJulianDay());
        }
    }
    db::Statement said = db.prepare("INSERT OR IGNORE INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)");
    for (int back = 7 * size.weeks - 1; back >= 0; --back) {
        for (int g = 1; g <= size.groups; ++g) {
            for (int n = 0; n < 27; ++n)
                said.run(bench::dayBack(back).toJulianDay(), g, (g - 1) * size.people + 1 + n * (size.people / 27) + chance.below(size.people / 27), 1 + chance.below(4));
        }
    }
}

void posts(db::Database &db, const Size &size, bench::Chance &chance)
{
    for (int product = 1; product <= 50; ++product)
        db.cached("INSERT INTO product (id, name, created_at) VALUES (?, 'p', '2024-01-01T00:00:00Z')").run(product);
    for (int id = 1; id <= 3 * size.weeks; ++id) {
        db.cached("INSERT INTO content (id, title, kind, body, created_at) VALUES (?, 't', 'promotion', 'b', '2024-01-01T00:00:00Z')").run(id);
        db.cached("INSERT INTO content_product (content, product) VALUES (?, ?)").run(id, 1 + id % 50);
        db.cached("INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (?1, 'b', ?1, 'group_chat', '2026-01-01T10:00', 'Asia/Shanghai', '2024-01-01T00:00:00Z')").run(id);
        db.cached("INSERT INTO run (id, broadcast, wall, due_at) VALUES (?1, ?1, '2026-01-01T10:00', '2026-01-01T02:00:00Z')").run(id);
        for (int g = 1 + id % 3; g <= size.groups; g += 3)
            db.cached("INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (?, 'group', ?, 'sent', ?)").run(id, g, at(chance, id * 7 / 3));
    }
}

void trade(db::Database &db, const Size &size, bench::Chance &chance)
{
    for (int id = 1; id <= size.weeks; ++id) {
        db.cached("INSERT INTO campaign (id, name, from_day, created_at) VALUES (?, ?, ?, '2024-01-01T00:00:00Z')").run(id, QStringLiteral("C%1").arg(id), bench::dayBackText(7 * id));
        db.cached("INSERT INTO coupon (id, name, campaign, created_at) VALUES (?, ?, ?, '2024-01-01T00:00:00Z')").run(id, QStringLiteral("coupon %1").arg(id), id);
    }
    db::Statement order = db.prepare("INSERT INTO shop_order (platform, order_no, member, placed_at, paid_at, paid_fen, coupon) VALUES ('own', ?1, ?2, ?3, ?3, ?4, ?5)");
    db::Statement line = db.prepare("INSERT INTO order_line (shop_order, product) VALUES (?, ?)");
    for (int i = 0; i < size.orders * size.weeks; ++i) {
        order.run(QStringLiteral("N%1").arg(i), 1 + chance.below(size.groups * size.people), at(chance, chance.below(7 * size.weeks)), 1'000 + chance.below(30'000),
            chance.below(10) == 0 ? QStringLiteral("coupon %1").arg(1 + chance.below(size.weeks)) : QString());
        line.run(db.lastInsertId(), 1 + chance.below(50));
    }
    for (int i = 0; i < size.questions * size.weeks; ++i) {
        const QString asked = at(chance, chance.below(7 * size.weeks));
        db.cached("INSERT INTO question (asked_at, grp, text, first_answered_at, rating) VALUES (?, ?, 'q', ?, ?)")
            .run(asked, 1 + chance.below(size.groups), toUtcText(fromUtcText(asked).addSecs(60 * chance.below(90))), 1 + chance.below(5));
    }
}

void fill(db::Database &db, const Size &size)
{
    bench::Chance chance(1);
    groupsAndPeople(db, size, chance);
    posts(db, size, chance);
    trade(db, size, chance);
    db.exec("INSERT INTO kpi_target (kpi, grp, from_day, value) SELECT id, -1, '2024-01-01', 5 FROM kpi WHERE unit IN ('money', 'count')");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    const Size size = isShort ? Size{20, 50, 3, 400, 40} : Size{};
    QTemporaryDir dir;
    const QString path = bench::shopPath(app.arguments(), dir.path());
    const std::shared_ptr<Workspace> shop
        = orEnd(bench::keptShop(path, QStringLiteral("KPIs of %1 groups").arg(size.groups), [&](db::Database &db) { fill(db, size); }));
    if (app.arguments().contains(QStringLiteral("--make")))
        return 0;
    NoProgress quiet;
    const Period week = isoWeekOf(bench::dayBack(9));
    const int times = isShort ? 2 : 5;
    bench::measure("facts of a week, first read (warm-up)", 1, 2'000, [&] { orEnd(kpi::factsOf(*shop, week, quiet)); });
    bench::measure("facts of a week, read anew after a commit", times, 1'000, [&] { orEnd(kpi::factsOf(*shop, week, quiet)); });
    orEnd(kpi::keptFacts(*shop, week, quiet));
    bench::measure("attainment of every group and team", times, 150, [&] { orEnd(kpi::attainmentByGroup(*shop, week, quiet)); });
    bench::measure("scorecard of one group", times, 100, [&] { orEnd(kpi::scorecard(*shop, week, {{GroupId(7)}}, quiet)); });
    bench::measure("scorecard of the shop", times, 100, [&] { orEnd(kpi::scorecard(*shop, week, {}, quiet)); });
    return 0;
}
