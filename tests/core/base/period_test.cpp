// SPDX-License-Identifier: GPL-3.0-or-later
// Weeks, months, business days over zones and clock changes; amounts.
#include "core/base/money.h"
#include "core/base/period.h"

#include <QTest>
#include <limits>

using namespace siyu;

class PeriodTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weeks_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QDate>("monday");
        QTest::newRow("Sunday belongs to the week before") << QDate(2026, 3, 1) << QDate(2026, 2, 23);
        QTest::newRow("Monday starts it") << QDate(2026, 3, 2) << QDate(2026, 3, 2);
        QTest::newRow("over New Year") << QDate(2027, 1, 1) << QDate(2026, 12, 28);
    }
    void weeks()
    {
        QFETCH(QDate, day);
        QFETCH(QDate, monday);
        QCOMPARE(isoWeekOf(day), (Period{monday, monday.addDays(6)}));
    }

    void monthsAndSpans()
    {
        QCOMPARE(monthOf(QDate(2028, 2, 10)), (Period{QDate(2028, 2, 1), QDate(2028, 2, 29)}));
        QCOMPARE(lastDays(QDate(2026, 3, 1), 30).from, QDate(2026, 1, 31));
        QVERIFY(!(Period{QDate(2026, 3, 2), QDate(2026, 3, 1)}).isValid());
    }

    void businessDays_data()
    {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDate>("day");
        QTest::newRow("before midnight in Shanghai") << QStringLiteral("2026-02-28T15:59:59Z") << QStringLiteral("Asia/Shanghai") << QDate(2026, 2, 28);
        QTest::newRow("midnight in Shanghai") << QStringLiteral("2026-02-28T16:00:00Z") << QStringLiteral("Asia/Shanghai") << QDate(2026, 3, 1);
        QTest::newRow("summer time in Berlin") << QStringLiteral("2026-06-30T22:00:00Z") << QStringLiteral("Europe/Berlin") << QDate(2026, 7, 1);
    }
    void businessDays()
    {
        QFETCH(QString, utc);
        QFETCH(QString, zone);
        QFETCH(QDate, day);
        const QTimeZone tz(zone.toUtf8());
        QCOMPARE(businessDay(fromUtcText(utc), tz), day);
        QCOMPARE(businessDay(startOfDayUtc(day, tz), tz), day);
        QVERIFY(businessDay(startOfDayUtc(day, tz).addSecs(-1), tz) == day.addDays(-1));
    }

    void instantsAsText()
    {
        QCOMPARE(toUtcText(fromUtcText(QStringLiteral("2026-03-01T02:00:00Z"))), QStringLiteral("2026-03-01T02:00:00Z"));
        QCOMPARE(toUtcText(QDateTime::fromString(QStringLiteral("2026-03-01T10:00:00+08:00"), Qt::ISODate)), QStringLiteral("2026-03-01T02:00:00Z"));
        QVERIFY(toUtcText(QDateTime()).isEmpty());
        QVERIFY(!fromUtcText(QStringLiteral("rubbish")).isValid());
    }

    void amounts()
    {
        QCOMPARE(plainAmount(123450), QStringLiteral("1234.50"));
        QCOMPARE(plainAmount(-5), QStringLiteral("-0.05"));
        QCOMPARE(plainAmount(std::numeric_limits<qint64>::min()), QStringLiteral("-92233720368547758.08"));
        QVERIFY(!Money{1}.plus(Money{1, QStringLiteral("USD")}));
        QVERIFY(!Money{std::numeric_limits<qint64>::max()}.plus(Money{1}));
        QCOMPARE(Money{150}.minus(Money{200})->minor, -50);
    }
};

QTEST_GUILESS_MAIN(PeriodTest)
#include "period_test.moc"
