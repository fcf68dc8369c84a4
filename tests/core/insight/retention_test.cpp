// SPDX-License-Identifier: GPL-3.0-or-later
// Retention from the tables of a workspace against the same rule said again, member by member and week by week.
#include "core/insight/retention.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/insight/charts.h"
#include "core/workspace.h"

#include <QRandomGenerator>

using namespace siyu;
using namespace siyu::insight;

namespace {

const QDate today(2026, 3, 18); // a Wednesday

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

QList<Cohort> expected(const World &world, int weeks, const QSet<qint64> &groups)
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
        const auto clock = std::make_shared<FixedClock>(QDateTime(today, QTime(2, 0), Qt::UTC));
        m_workspace = std::move(Workspace::create(m_dir.filePath(QStringLiteral("shop.siyu")), clock).value());
        QRandomGenerator random(7);
        const auto filled = m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
            db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, '一', '2025-01-01T00:00:00Z'), (2, '二', '2025-01-01T00:00:00Z')");
            for (qint64 member = 1; member <= 150; ++member) {
                db.cached("INSERT INTO member (id, name, created_at) VALUES (?, 'x', '2025-01-01T00:00:00Z')").run(member);
                const int stays = random.bounded(3) + 1;
                for (int i = 0; i < stays; ++i)
                    addStay(db, member, random);
            }
            addMessages(db, random);
        });
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
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
        QCOMPARE(textOf(*found), textOf(expected(m_world, weeks, QSet<qint64>(groups.begin(), groups.end()))));
        // A part of the weeks is the same rows.
        request.joined = {found->at(2).monday, found->at(4).monday};
        const auto some = retention(*m_workspace, request, m_quiet);
        QVERIFY(some);
        QCOMPARE(textOf(*some), textOf(found->mid(2, 3)));
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
    void addStay(db::Database &db, qint64 member, QRandomGenerator &random)
    {
        Stay stay{member, 1 + random.bounded(2), {}, {}};
        if (random.bounded(8) > 0)
            stay.joined = QDate(2025, 12, 25).addDays(random.bounded(80));
        if (random.bounded(3) == 0)
            stay.left = (stay.joined.isValid() ? stay.joined : QDate(2026, 1, 1)).addDays(random.bounded(30) + 1);
        const auto day = [](QDate of) { return of.isValid() ? of.toString(Qt::ISODate) : QString(); };
        db.cached("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (?, ?, ?, ?)").run(stay.group, member, day(stay.joined), day(stay.left));
        m_world.stays.append(stay);
    }

    void addMessages(db::Database &db, QRandomGenerator &random)
    {
        for (qint64 group = 1; group <= 2; ++group) {
            for (QDate day(2026, 1, 5); day < today; day = day.addDays(1)) {
                // Weeks without any count, and counts of a day that was not measured after all.
                const bool isMeasured = random.bounded(4) > 0 && day.weekNumber() != 6;
                if (isMeasured) {
                    db.cached("INSERT INTO activity_day (grp, day) VALUES (?, ?)").run(group, day.toJulianDay());
                    m_world.measured[group].insert(day);
                }
                for (qint64 member = 1; member <= 150; member += 1 + random.bounded(9)) {
                    const int messages = random.bounded(3);
                    db.cached("INSERT INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)").run(day.toJulianDay(), group, member, messages);
                    if (messages > 0)
                        m_world.spoken[{member, group}].insert(day);
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
