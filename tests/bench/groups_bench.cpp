// SPDX-License-Identifier: GPL-3.0-or-later
// A shop of 1,000 groups with 500,000 memberships, ten million counts of a year and two years of ledger days: tiers on any
// day, the board, ledgers, templates. Prints medians in ms beside what is asked. `--shop FILE` keeps the shop (made once).
#include "core/db/bulk.h"
#include "core/db/database.h"
#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/padstore.h"
#include "core/groups/templatestore.h"
#include "core/groups/tierboard.h"
#include "core/groups/tiermoves.h"
#include "tests/bench/bigshop.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace siyu;
using namespace siyu::groups;

namespace {

struct Size {
    int groups = 1'000;
    int stays = 500; // a group
    int measured = 365; // days with counts
    int ledger = 730; // days with group-days
    int spoke = 30; // a group and day, some of them twice
};

class Chance {
public:
    explicit Chance(quint64 seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 1) { }
    quint64 next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }
    int below(int end) { return int(next() % quint64(end)); }

private:
    quint64 m_state;
};

template <typename T>
T orEnd(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", qPrintable(result.error().values.join(QLatin1Char(' '))), qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QString dayBack(int days) { return bench::shopNow().date().addDays(-days).toString(Qt::ISODate); }

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
            stay.run(g, (g - 1) * size.stays + n + 1, unknown ? QString() : dayBack(joined),
                left ? dayBack(chance.below(unknown ? 700 : joined + 1)) : QString());
        }
    }
}

// A tenth of the people write most of it. One day in forty of a group was not counted.
void counts(db::Database &db, const Size &size)
{
    Chance chance(2);
    const qint64 last = bench::shopNow().date().toJulianDay();
    db::Statement row = db.prepare("INSERT OR IGNORE INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)");
    db::Statement measured = db.prepare("INSERT INTO activity_day (grp, day) VALUES (?, ?)");
    std::vector<int> speakers;
    for (int back = size.measured - 1; back >= 0; --back) {
        for (int g = 1; g <= size.groups; ++g) {
            if (chance.below(40) == 0)
                continue;
            measured.run(g, last - back);
            speakers.clear();
            for (int n = 0; n < size.spoke; ++n)
                speakers.push_back(chance.below(3) ? chance.below(size.stays) : chance.below(size.stays / 10));
            std::sort(speakers.begin(), speakers.end());
            for (const int member : speakers)
                row.run(last - back, g, (g - 1) * size.stays + member + 1, 1 + chance.below(6));
        }
    }
}

void ledgerDays(db::Database &db, const Size &size)
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
            row.run(g, dayBack(back), chance.below(5) ? std::optional<int>(total) : std::nullopt, joined, lost);
            if (back % 180 == 0)
                roster.run(g, dayBack(back) + QStringLiteral("T04:00:00Z"), dayBack(back), total, back + 180 < size.ledger ? dayBack(back + 180) : QString(), 20, 10);
        }
    }
}

void fill(db::Database &db, const Size &size)
{
    const db::ForeignKeysOff off(db);
    people(db, size);
    stays(db, size);
    counts(db, size);
    ledgerDays(db, size);
    db.exec("ANALYZE");
}

std::unique_ptr<Workspace> shop(const QString &path, const Size &size)
{
    const QString mark = QStringLiteral("groups 2 %1").arg(size.groups);
    if (QFile::exists(path)) {
        auto opened = orEnd(Workspace::open(path, bench::shopClock()));
        if (opened->setting(QStringLiteral("bench.shop")) == mark)
            return opened;
        opened.reset();
        QFile::remove(path);
    }
    auto made = orEnd(Workspace::create(path, bench::shopClock()));
    const Change change{.kind = QStringLiteral("bench"), .record = Record::System, .writesMuch = true};
    orEnd(made->write(change, [&](db::Database &db) { fill(db, size); }));
    orEnd(made->setSetting(QStringLiteral("bench.shop"), mark));
    return made;
}

class Table {
public:
    explicit Table(bool isShort) : m_short(isShort) { }
    template <typename Fn>
    void row(const char *what, double asked, int times, const Fn &fn)
    {
        std::vector<double> took;
        for (int i = 0; i < (m_short ? 2 : times); ++i) {
            QElapsedTimer clock;
            clock.start();
            fn(i);
            took.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
        std::sort(took.begin(), took.end());
        const double median = took[took.size() / 2];
        std::printf("%-58s %9.2f ms  asked < %5g ms  worst %9.2f  %s\n", what, median, asked, took.back(), median < asked ? "pass" : "MISS");
        std::fflush(stdout);
    }

private:
    bool m_short;
};

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
    shop(path, size).reset();
    if (app.arguments().contains(QStringLiteral("--make")))
        return 0;
    const std::unique_ptr<Workspace> opened = orEnd(Workspace::open(path, bench::shopClock()));
    Workspace &workspace = *opened;
    NoProgress quiet;
    Table table(isShort);
    const QDate last = bench::shopNow().date();
    const auto someDay = [&](int i) { return last.addDays(-(i * 37) % (size.measured - 61)); };
    const auto someGroup = [&](int i) { return GroupId(1 + (i * 61) % size.groups); };

    table.row("tiers of one group on any day, nothing warmed", 10, 15, [&](int i) { orEnd(tiers(workspace, someGroup(i), someDay(i))); });
    table.row("tiers of all groups on a day, nothing warmed", 2000, 3, [&](int i) { orEnd(tiersOfGroups(workspace, someDay(i), {}, quiet)); });
    table.row("warm-up", 2000, 3, [&](int) {
        const auto fresh = orEnd(Workspace::open(path, bench::shopClock(), OpenAs::ReadOnly));
        orEnd(tierBoard(*fresh, quiet));
    });
    orEnd(tierBoard(workspace, quiet));
    table.row("tiers of all groups on any day, warm", 50, 15, [&](int i) { orEnd(tiersOfGroups(workspace, someDay(i), {}, quiet)); });
    table.row("tiers of all groups, day after day, warm", 50, 30, [&](int i) { orEnd(tiersOfGroups(workspace, last.addDays(-30 + i), {}, quiet)); });
    table.row("the board", 200, 9, [&](int) { orEnd(board(workspace)); });
    table.row("a year's ledger of one group", 10, 15, [&](int i) { orEnd(ledger(workspace, someGroup(i), {last.addDays(-364), last})); });
    table.row("a day's ledger of all groups", 100, 9, [&](int i) { orEnd(ledgers(workspace, {someDay(i), someDay(i)}, {}, quiet)); });
    table.row("the count pad of all groups", 200, 9, [&](int i) { orEnd(pad(workspace, someDay(i), quiet)); });
    table.row("alerts of all groups", 500, 5, [&](int) { orEnd(groupAlerts(workspace, {}, quiet)); });
    table.row("moves between tiers, all groups, 12 weeks, warm", 1000, 5, [&](int) { orEnd(movesByWeek(workspace, {}, last, 12, quiet)); });

    QList<GroupId> all;
    for (int g = 1; g <= size.groups; ++g)
        all.append(GroupId(g));
    const QList<GroupId> everywhere = all;
    std::vector<TemplateId> made;
    for (const OperatingMode mode : {OperatingMode::Shopping, OperatingMode::Expert}) {
        NewTemplate wanted{wordOf(mode) + QString::number(QDateTime::currentMSecsSinceEpoch()), mode, presetOf(mode)};
        wanted.setup.sourceTag = wanted.name;
        wanted.setup.purpose = wanted.setup.rules = QStringLiteral("……");
        made.push_back(orEnd(addTemplate(workspace, wanted)));
    }
    table.row("what a template would change in all groups", 1000, 5, [&](int i) { orEnd(differences(workspace, made[size_t(i % 2)], everywhere)); });
    table.row("applying a template to all groups", 3000, 5, [&](int i) { orEnd(applyTemplate(workspace, made[size_t(i % 2)], everywhere, {}, quiet)); });
    table.row("taking it back", 3000, 2, [&](int) { orEnd(workspace.undo()); });
    return 0;
}
