// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates for partners in a shop of 1,000 groups with 500,000 memberships and ten million counts of a year, 300,000
// orders, referrals, partners and complaints. Prints medians in ms beside what is asked. `--shop FILE` keeps the shop.
#include "core/db/bulk.h"
#include "core/db/database.h"
#include "core/groups/tierboard.h"
#include "core/partners/candidatestore.h"
#include "tests/bench/bigshop.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace siyu;
using namespace siyu::partners;

namespace {

struct Size {
    int groups = 1'000;
    int people = 500; // a group
    int days = 365;
    int spoke = 28; // a group and day: ten million counts
};

class Chance {
public:
    explicit Chance(quint64 seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 1) { }
    int below(int end)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return int(m_state % quint64(end));
    }

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

void people(db::Database &db, const Size &size)
{
    Chance chance(1);
    db::Statement group = db.prepare("INSERT INTO grp (id, name, created_at) VALUES (?, ?, '2024-01-01T00:00:00Z')");
    db::Statement member = db.prepare("INSERT INTO member (id, name, is_staff, under_14, created_at) VALUES (?, ?, ?, ?, '2024-01-01T00:00:00Z')");
    db::Statement stay = db.prepare("INSERT INTO membership (grp, member, joined_day) VALUES (?, ?, ?)");
    db::Statement out = db.prepare("INSERT INTO opt_out (member, touchpoint, at) VALUES (?, 'all', '2026-01-01T00:00:00Z')");
    for (int g = 1; g <= size.groups; ++g) {
        group.run(g, QStringLiteral("群%1").arg(g));
        for (int n = 1; n <= size.people; ++n) {
            const int id = (g - 1) * size.people + n;
            member.run(id, QStringLiteral("成员%1").arg(id), chance.below(400) == 0, chance.below(300) == 0);
            stay.run(g, id, chance.below(4) == 0 ? QString() : dayBack(chance.below(700)));
            if (chance.below(40) == 0)
                out.run(id);
        }
    }
}

// A tenth of the people write most of it.
void counts(db::Database &db, const Size &size)
{
    Chance chance(2);
    const qint64 last = bench::shopNow().date().toJulianDay();
    db::Statement row = db.prepare("INSERT OR IGNORE INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)");
    db::Statement measured = db.prepare("INSERT INTO activity_day (grp, day) VALUES (?, ?)");
    std::vector<int> speakers;
    for (int back = size.days - 1; back >= 0; --back) {
        for (int g = 1; g <= size.groups; ++g) {
            measured.run(g, last - back);
            speakers.clear();
            for (int n = 0; n < size.spoke; ++n)
                speakers.push_back(1 + (chance.below(3) ? chance.below(size.people / 10) : chance.below(size.people)));
            std::sort(speakers.begin(), speakers.end());
            for (const int n : speakers)
                row.run(last - back, g, (g - 1) * size.people + n, 1 + chance.below(8));
        }
    }
}

void dealings(db::Database &db, const Size &size)
{
    Chance chance(3);
    const int members = size.groups * size.people;
    db::Statement order = db.prepare("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('own', ?, ?, ?, 9900)");
    for (int i = 0; i < members * 6 / 10; ++i)
        order.run(QString::number(i), 1 + chance.below(members), dayBack(chance.below(600)) + QStringLiteral("T05:00:00Z"));
    db::Statement referral = db.prepare("INSERT INTO referral (member, host, at) VALUES (?, ?, ?)");
    for (int member = 21; member <= members; member += 20)
        referral.run(member, 1 + chance.below(member - 1), dayBack(chance.below(400)) + QStringLiteral("T05:00:00Z"));
    db::Statement complaint = db.prepare("INSERT INTO question (asked_at, member, text, kind, state) VALUES (?, ?, 'x', 'complaint', ?)");
    for (int i = 0; i < members / 100; ++i)
        complaint.run(dayBack(chance.below(200)) + QStringLiteral("T05:00:00Z"), 1 + chance.below(members), chance.below(2) ? "open" : "closed");
    db::Statement step = db.prepare("INSERT INTO partner_step (member, to_state, day, at) VALUES (?, ?, ?, '2026-01-01T00:00:00Z')");
    for (int i = 0; i < size.groups * 10; ++i)
        step.run(1 + chance.below(members), chance.below(4) ? "active" : "declined", dayBack(chance.below(300)));
}

void make(const QString &path, const Size &size)
{
    const QString mark = QStringLiteral("partners 1 %1").arg(size.groups);
    if (QFile::exists(path)) {
        if (orEnd(Workspace::open(path, bench::shopClock()))->setting(QStringLiteral("bench.shop")) == mark)
            return;
        QFile::remove(path);
    }
    const auto made = orEnd(Workspace::create(path, bench::shopClock()));
    const Change change{.kind = QStringLiteral("bench"), .record = Record::System, .writesMuch = true};
    orEnd(made->write(change, [&](db::Database &db) {
        const db::ForeignKeysOff off(db);
        people(db, size);
        counts(db, size);
        dealings(db, size);
        db.exec("ANALYZE");
    }));
    orEnd(made->setSetting(QStringLiteral("bench.shop"), mark));
}

template <typename Fn>
void row(const char *what, double asked, int times, const Fn &fn)
{
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
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
    make(path, size);
    if (app.arguments().contains(QStringLiteral("--make")))
        return 0;
    const std::unique_ptr<Workspace> shop = orEnd(Workspace::open(path, bench::shopClock()));
    NoProgress quiet;
    const QDate last = bench::shopNow().date();
    const int times = isShort ? 2 : 11;
    row("candidates of one group, nothing warmed", 2000, 1, [&](int) { orEnd(candidatesOfGroups(*shop, {PartnerKind::Koc, {}, {GroupId(7)}, 10}, quiet)); });
    orEnd(groups::tierBoard(*shop, quiet));
    qint64 found = 0, excluded = 0;
    const auto ask = [&](PartnerKind kind, QDate day) {
        found = excluded = 0;
        for (const GroupCandidates &group : orEnd(candidatesOfGroups(*shop, {kind, day, {}, 10}, quiet))) {
            found += qint64(group.found.best.size());
            excluded += qint64(group.found.excluded.size());
        }
    };
    row("candidates of all groups, the first time", 1000, 1, [&](int) { ask(PartnerKind::Koc, last); });
    row("candidates of all groups, KOC", 300, times, [&](int) { ask(PartnerKind::Koc, last); });
    std::printf("  %lld candidates, %lld excluded\n", static_cast<long long>(found), static_cast<long long>(excluded));
    row("candidates of all groups, KOL", 300, times, [&](int) { ask(PartnerKind::Kol, last); });
    row("candidates of all groups, day after day", 300, times, [&](int i) { ask(PartnerKind::Koc, last.addDays(-i)); });
    row("candidates of one group", 30, times, [&](int i) { orEnd(candidatesOfGroups(*shop, {PartnerKind::Koc, {}, {GroupId(1 + i)}, 10}, quiet)); });
    return 0;
}
