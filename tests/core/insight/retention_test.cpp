// SPDX-License-Identifier: GPL-3.0-or-later
// Retention from the tables of a workspace against the same rule said again, member by member and week by week.
#include "core/insight/retention.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/demo/demo.h"
#include "core/insight/charts.h"
#include "core/workspace.h"

#include <QRandomGenerator>

using namespace siyu;
using namespace siyu::insight;

namespace {

const QDate usualToday(2026, 3, 18); // a Wednesday

struct Stay {
    qint64 member;
    qint64 group;
    QDate joined;
    QDate left;
};

struct World {
    QList<Stay> stays;
    QMap<std::pair<qint64, qint64>, QSet<QDate>> spoken; // by member and group
    QMap<qint64, QSet<QDate>> measured; // by group
};

QString textOf(const QList<Cohort> &cohorts)
{
    QStringList out;
    const auto counts = [](const QList<std::optional<int>> &of) {
        QStringList cells;
        for (const auto &one : of)
            cells.append(one ? QString::number(*one) : QStringLiteral("-"));
        return cells.join(QLatin1Char(','));
    };
    for (const Cohort &cohort : cohorts)
        out.append(QStringLiteral("%1 %2 %3 %4").arg(cohort.monday.toString(Qt::ISODate)).arg(cohort.size).arg(counts(cohort.kept), counts(cohort.active)));
    return out.join(QLatin1Char('\n'));
}

QList<Cohort> expected(const World &world, QDate today, int weeks, const QSet<qint64> &groups)
{
    QMap<qint64, QList<Stay>> byMember;
    for (const Stay &stay : world.stays) {
        if (groups.isEmpty() || groups.contains(stay.group))
            byMember[stay.member].append(stay);
    }
    QMap<QDate, Cohort> out;
    for (auto it = byMember.begin(); it != byMember.end(); ++it) {
        QDate first(9999, 1, 1);
        bool isBaseline = false;
        for (const Stay &stay : *it) {
            isBaseline = isBaseline || !stay.joined.isValid();
            first = std::min(first, stay.joined);
        }
        if (isBaseline)
            continue;
        const QDate monday = first.addDays(1 - first.dayOfWeek());
        Cohort &cohort = out[monday];
        cohort.monday = monday;
        ++cohort.size;
        cohort.kept.resize(weeks);
        cohort.active.resize(weeks);
        for (int week = 1; week <= weeks; ++week) {
            const QDate from = monday.addDays(7 * week), to = from.addDays(6);
            if (to >= today)
                continue;
            bool isMeasured = false, hasSpoken = false, isKept = false;
            for (auto group = world.measured.begin(); group != world.measured.end(); ++group) {
                if (!groups.isEmpty() && !groups.contains(group.key()))
                    continue;
                for (QDate day = from; day <= to; day = day.addDays(1)) {
                    isMeasured = isMeasured || group->contains(day);
                    hasSpoken = hasSpoken || (group->contains(day) && world.spoken.value({it.key(), group.key()}).contains(day));
                }
            }
            for (const Stay &stay : *it)
                isKept = isKept || (stay.joined <= to && (!stay.left.isValid() || stay.left > to));
            cohort.kept[week - 1] = cohort.kept[week - 1].value_or(0) + (isKept ? 1 : 0);
            if (isMeasured)
                cohort.active[week - 1] = cohort.active[week - 1].value_or(0) + (hasSpoken ? 1 : 0);
        }
    }
    return out.values();
}

} // namespace

class RetentionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = randomShop(7, m_world);
    }

    void likeTheRule_data()
    {
        QTest::addColumn<int>("weeks");
        QTest::addColumn<QList<qint64>>("groups");
        QTest::newRow("one week") << 1 << QList<qint64>();
        QTest::newRow("six weeks") << 6 << QList<qint64>();
        QTest::newRow("longer than there is") << 40 << QList<qint64>();
        QTest::newRow("one group") << 6 << QList<qint64>{2};
    }

    void likeTheRule()
    {
        QFETCH(int, weeks);
        QFETCH(QList<qint64>, groups);
        RetentionRequest request{weeks, {}, {}};
        for (const qint64 group : groups)
            request.groups.append(GroupId(group));
        const auto found = retention(*m_workspace, request, m_quiet);
        QVERIFY(found);
        QVERIFY(found->size() > 5);
        QCOMPARE(textOf(*found), textOf(expected(m_world, usualToday, weeks, QSet<qint64>(groups.begin(), groups.end()))));
        // A part of the weeks is the same rows.
        request.joined = {found->at(2).monday, found->at(4).monday};
        const auto some = retention(*m_workspace, request, m_quiet);
        QVERIFY(some);
        QCOMPARE(textOf(*some), textOf(found->mid(2, 3)));
    }

    void randomShopsLikeTheRule()
    {
        for (quint32 seed = 100; seed < 120; ++seed) {
            World world;
            const auto shop = randomShop(seed, world);
            for (const qint64 group : {0, 1, 2}) {
                RetentionRequest request{9, {}, {}};
                QSet<qint64> groups;
                if (group > 0) {
                    request.groups.append(GroupId(group));
                    groups.insert(group);
                }
                const auto found = retention(*shop, request, m_quiet);
                QVERIFY(found);
                QCOMPARE(textOf(*found), textOf(expected(world, usualToday, 9, groups)));
                // Without messages the kept ones are the same.
                request.withMessages = false;
                const auto kept = retention(*shop, request, m_quiet);
                QVERIFY(kept);
                QCOMPARE(kept->size(), found->size());
                for (qsizetype i = 0; i < kept->size(); ++i)
                    QCOMPARE(kept->at(i).kept, found->at(i).kept);
            }
        }
    }

    void theSampleShopLikeTheRule()
    {
        const auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 6, 10), QTime(2, 0), Qt::UTC));
        const auto shop = std::move(Workspace::create(m_dir.filePath(QStringLiteral("sample.siyu")), clock).value());
        QVERIFY(demo::fill(*shop, m_quiet));
        const World world = worldOf(*shop);
        QVERIFY(world.stays.size() > 10'000);
        const auto found = retention(*shop, {20, {}, {}}, m_quiet);
        QVERIFY(found);
        QVERIFY(found->size() > 20);
        QCOMPARE(textOf(*found), textOf(expected(world, shop->today(), 20, {})));
    }

    // What is kept in memory follows the rows.
    void aLaterMessageIsSeen()
    {
        World world;
        const auto shop = randomShop(3, world);
        QVERIFY(retention(*shop, {6, {}, {}}, m_quiet));
        const Stay stay = *std::find_if(world.stays.begin(), world.stays.end(), [](const Stay &one) { return one.joined.isValid() && one.joined < QDate(2026, 2, 1); });
        const QDate day = stay.joined.addDays(7);
        QVERIFY(shop->write({QStringLiteral("test"), {}, Record::Undoable, {Topic::Activity}}, [&](db::Database &db) {
            db.cached("INSERT OR IGNORE INTO activity_day (grp, day) VALUES (?, ?)").run(stay.group, day.toJulianDay());
            db.cached("INSERT OR REPLACE INTO activity (day, grp, member, messages) VALUES (?, ?, ?, 5)").run(day.toJulianDay(), stay.group, stay.member);
        }));
        const World now = worldOf(*shop);
        QCOMPARE(textOf(*retention(*shop, {6, {}, {}}, m_quiet)), textOf(expected(now, usualToday, 6, {})));
    }

    void drawnAsShares()
    {
        ChartRequest request;
        request.weeks = 4;
        const auto figure = chart(*m_workspace, QStringLiteral("cohorts"), request, m_quiet);
        QVERIFY(figure);
        QCOMPARE(figure->series.size(), 5);
        QVERIFY(figure->isHeatMap && figure->shareOf == 0);
        QCOMPARE(figure->days.last() < QDate(2026, 3, 16), true); // this week is not over
        QVERIFY(figure->days.first() >= QDate(2026, 2, 16));
        QVERIFY(!figure->series[4].points.last().value); // not over yet
        QCOMPARE(chart(*m_workspace, QStringLiteral("cohorts-active"), request, m_quiet)->series[0].points, figure->series[0].points);
    }

private:
    std::unique_ptr<Workspace> randomShop(quint32 seed, World &world)
    {
        const auto clock = std::make_shared<FixedClock>(QDateTime(usualToday, QTime(2, 0), Qt::UTC));
        auto shop = std::move(Workspace::create(m_dir.filePath(QStringLiteral("shop%1.siyu").arg(seed)), clock).value());
        QRandomGenerator random(seed);
        const auto filled = shop->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
            db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, '一', '2025-01-01T00:00:00Z'), (2, '二', '2025-01-01T00:00:00Z')");
            for (qint64 member = 1; member <= 150; ++member) {
                db.cached("INSERT INTO member (id, name, created_at) VALUES (?, 'x', '2025-01-01T00:00:00Z')").run(member);
                const int stays = random.bounded(3) + 1;
                for (int i = 0; i < stays; ++i)
                    addStay(db, world, member, random);
            }
            addMessages(db, world, random);
        });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().detail));
        return shop;
    }

    // As the tables say it.
    static World worldOf(const Workspace &shop)
    {
        const auto read = shop.read([](db::Database &db) {
            World world;
            db::Statement stay = db.prepare("SELECT member, grp, joined_day, left_day FROM membership");
            while (stay.step())
                world.stays.append({stay.int64(0), stay.int64(1), QDate::fromString(stay.text(2), Qt::ISODate), QDate::fromString(stay.text(3), Qt::ISODate)});
            db::Statement day = db.prepare("SELECT grp, day FROM activity_day");
            while (day.step())
                world.measured[day.int64(0)].insert(QDate::fromJulianDay(day.int64(1)));
            db::Statement spoke = db.prepare("SELECT member, grp, day FROM activity WHERE messages > 0");
            while (spoke.step())
                world.spoken[{spoke.int64(0), spoke.int64(1)}].insert(QDate::fromJulianDay(spoke.int64(2)));
            return world;
        });
        return read.value();
    }

    void addStay(db::Database &db, World &world, qint64 member, QRandomGenerator &random)
    {
        Stay stay{member, 1 + random.bounded(2), {}, {}};
        if (random.bounded(8) > 0)
            stay.joined = QDate(2025, 12, 25).addDays(random.bounded(80));
        if (random.bounded(3) == 0)
            stay.left = (stay.joined.isValid() ? stay.joined : QDate(2026, 1, 1)).addDays(random.bounded(30) + 1);
        const auto day = [](QDate of) { return of.isValid() ? of.toString(Qt::ISODate) : QString(); };
        db.cached("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (?, ?, ?, ?)").run(stay.group, member, day(stay.joined), day(stay.left));
        world.stays.append(stay);
    }

    void addMessages(db::Database &db, World &world, QRandomGenerator &random)
    {
        for (qint64 group = 1; group <= 2; ++group) {
            for (QDate day(2026, 1, 5); day < usualToday; day = day.addDays(1)) {
                // Weeks without any count, and counts of a day that was not measured after all.
                const bool isMeasured = random.bounded(4) > 0 && day.weekNumber() != 6;
                if (isMeasured) {
                    db.cached("INSERT INTO activity_day (grp, day) VALUES (?, ?)").run(group, day.toJulianDay());
                    world.measured[group].insert(day);
                }
                for (qint64 member = 1; member <= 150; member += 1 + random.bounded(9)) {
                    const int messages = random.bounded(3);
                    db.cached("INSERT INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)").run(day.toJulianDay(), group, member, messages);
                    if (messages > 0)
                        world.spoken[{member, group}].insert(day);
                }
            }
        }
    }

    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    World m_world;
    NoProgress m_quiet;
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "retention_test.moc"
