// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates for partners in a shop of 1,000 groups with 500,000 memberships and ten million counts of a year, 300,000
// orders, referrals, partners and complaints. Prints medians in ms beside what is asked. `--shop FILE` keeps the shop.
#include "core/db/database.h"
#include "core/groups/tierboard.h"
#include "core/partners/candidatestore.h"
#include "tests/bench/bignames.h"
#include "tests/bench/groupcounts.h"
#include "tests/bench/keptshop.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdio>

using namespace siyu;
using namespace siyu::partners;
using siyu::bench::orEnd;

namespace {

struct Size {
    int groups = 1'000;
    int people = 500; // a group
    int days = 365;
    int spoke = 28; // a group and day: ten million counts
};

void people(db::Database &db, const Size &size)
{
    bench::Chance chance(1);
    db::Statement group = db.prepare("INSERT INTO grp (id, name, created_at) VALUES (?, ?, '2024-01-01T00:00:00Z')");
    db::Statement member = db.prepare("INSERT INTO member (id, name, is_staff, under_14, created_at) VALUES (?, ?, ?, ?, '2024-01-01T00:00:00Z')");
    db::Statement stay = db.prepare("INSERT INTO membership (grp, member, joined_day) VALUES (?, ?, ?)");
    db::Statement out = db.prepare("INSERT INTO opt_out (member, touchpoint, at) VALUES (?, 'all', '2026-01-01T00:00:00Z')");
    for (int g = 1; g <= size.groups; ++g) {
        group.run(g, QStringLiteral("群%1").arg(g));
        for (int n = 1; n <= size.people; ++n) {
            const int id = (g - 1) * size.people + n;
            member.run(id, QStringLiteral("成员%1").arg(id), chance.below(400) == 0, chance.below(300) == 0);
            stay.run(g, id, chance.below(4) == 0 ? QString() : bench::dayBackText(chance.below(700)));
            if (chance.below(40) == 0)
                out.run(id);
        }
    }
}

void dealings(db::Database &db, const Size &size)
{
    bench::Chance chance(3);
    const int members = size.groups * size.people;
    db::Statement order = db.prepare("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('own', ?, ?, ?, 9900)");
    for (int i = 0; i < members * 6 / 10; ++i)
        order.run(QString::number(i), 1 + chance.below(members), bench::dayBackText(chance.below(600)) + QStringLiteral("T05:00:00Z"));
    db::Statement referral = db.prepare("INSERT INTO referral (member, host, at) VALUES (?, ?, ?)");
    for (int member = 21; member <= members; member += 20)
        referral.run(member, 1 + chance.below(member - 1), bench::dayBackText(chance.below(400)) + QStringLiteral("T05:00:00Z"));
    db::Statement complaint = db.prepare("INSERT INTO question (asked_at, member, text, kind, state) VALUES (?, ?, 'x', 'complaint', ?)");
    for (int i = 0; i < members / 100; ++i)
        complaint.run(bench::dayBackText(chance.below(200)) + QStringLiteral("T05:00:00Z"), 1 + chance.below(members), chance.below(2) ? "open" : "closed");
    db::Statement step = db.prepare("INSERT INTO partner_step (member, to_state, day, at) VALUES (?, ?, ?, '2026-01-01T00:00:00Z')");
    for (int i = 0; i < size.groups * 10; ++i)
        step.run(1 + chance.below(members), chance.below(4) ? "active" : "declined", bench::dayBackText(chance.below(300)));
}

void fill(db::Database &db, const Size &size)
{
    people(db, size);
    bench::addGroupCounts(db, {.groups = size.groups, .people = size.people, .days = size.days, .spoke = size.spoke, .ofTheFew = 2, .mostMessages = 8});
    dealings(db, size);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    Size size;
    if (isShort)
        size = {20, 50, 60, 10};
    QTemporaryDir dir;
    const QString path = bench::shopPath(app.arguments(), dir.path());
    orEnd(bench::keptShop(path, QStringLiteral("partners of %1 groups").arg(size.groups), [&](db::Database &db) { fill(db, size); })).reset();
    if (app.arguments().contains(QStringLiteral("--make")))
        return 0;
    const std::unique_ptr<Workspace> shop = orEnd(Workspace::open(path, bench::shopClock())); // nothing warmed
    NoProgress quiet;
    const QDate last = bench::shopNow().date();
    const int times = isShort ? 2 : 11;
    bench::measure("candidates of one group, nothing warmed", 1, 2000, [&](int) { orEnd(candidatesOfGroups(*shop, {PartnerKind::Koc, {}, {GroupId(7)}, 10}, quiet)); });
    orEnd(groups::tierBoard(*shop, quiet));
    qint64 found = 0, excluded = 0;
    const auto ask = [&](PartnerKind kind, QDate day) {
        found = excluded = 0;
        for (const GroupCandidates &group : orEnd(candidatesOfGroups(*shop, {kind, day, {}, 10}, quiet))) {
            found += qint64(group.found.best.size());
            excluded += qint64(group.found.excluded.size());
        }
    };
    bench::measure("candidates of all groups, the first time", 1, 1000, [&](int) { ask(PartnerKind::Koc, last); });
    bench::measure("candidates of all groups, KOC", times, 300, [&](int) { ask(PartnerKind::Koc, last); });
    std::printf("  %lld candidates, %lld excluded\n", static_cast<long long>(found), static_cast<long long>(excluded));
    bench::measure("candidates of all groups, KOL", times, 300, [&](int) { ask(PartnerKind::Kol, last); });
    bench::measure("candidates of all groups, day after day", times, 300, [&](int i) { ask(PartnerKind::Koc, last.addDays(-i)); });
    bench::measure("candidates of one group", times, 30, [&](int i) { orEnd(candidatesOfGroups(*shop, {PartnerKind::Koc, {}, {GroupId(1 + i)}, 10}, quiet)); });
    return 0;
}
