// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/groupshop.h"

#include "core/db/database.h"
#include "tests/bench/bignames.h"
#include "tests/bench/groupcounts.h"
#include "tests/bench/keptshop.h"
#include "tests/bench/shopwork.h"

namespace siyu::bench {

namespace {

// Staff 1…60, two owners a group and a person or two in each team; one group in twenty lacks a team.
void people(db::Database &db, const GroupShop &size)
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

void stays(db::Database &db, const GroupShop &size)
{
    Chance chance(1);
    const int members = size.groups * size.stays;
    db::Statement member = db.prepare("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2024-01-01T00:00:00Z')");
    for (int id = 1; id <= members; ++id)
        member.run(id, QStringLiteral("成员%1").arg(id));
    db::Statement stay = db.prepare("INSERT INTO membership (grp, member, joined_day, left_day, origin) VALUES (?, ?, ?, ?, 'import')");
    for (int g = 1; g <= size.groups; ++g) {
        for (int n = 0; n < size.stays; ++n) {
            const int joined = chance.below(700);
            const bool unknown = chance.below(4) == 0, left = chance.below(12) == 0;
            stay.run(g, (g - 1) * size.stays + n + 1, unknown ? QString() : dayBackText(joined),
                left ? dayBackText(chance.below(unknown ? 700 : joined + 1)) : QString());
        }
    }
}

void ledgerDays(db::Database &db, const GroupShop &size)
{
    Chance chance(3);
    db::Statement row = db.prepare("INSERT INTO group_day (grp, day, origin, total, joined, lost) VALUES (?, ?, 'import', ?, ?, ?)");
    db::Statement roster = db.prepare("INSERT INTO roster (grp, taken_at, day, partial, people, since_day, joined, lost) VALUES (?, ?, ?, 0, ?, ?, ?, ?)");
    for (int g = 1; g <= size.groups; ++g) {
        int total = 300;
        for (int back = size.ledger - 1; back >= 0; --back) {
            if (chance.below(50) == 0)
                continue;
            const int joined = chance.below(4), lost = chance.below(3);
            total += joined - lost;
            row.run(g, dayBackText(back), chance.below(5) ? std::optional<int>(total) : std::nullopt, joined, lost);
            if (back % 180 == 0)
                roster.run(g, dayBackText(back) + QStringLiteral("T04:00:00Z"), dayBackText(back), total, back + 180 < size.ledger ? dayBackText(back + 180) : QString(), 20, 10);
        }
    }
}

} // namespace

void addGroupShop(db::Database &db, const GroupShop &size)
{
    people(db, size);
    stays(db, size);
    addGroupCounts(db, {.groups = size.groups, .people = size.stays, .days = size.measured, .spoke = size.spoke, .missed = 40});
    ledgerDays(db, size);
    addShopWork(db, size.groups, size.stays);
}

} // namespace siyu::bench
