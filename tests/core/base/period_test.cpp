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
        for (const char *text : {"rubbish", "", "2026-02-30T02:00:00Z", "2026-03-01T25:00:00Z", "2026-03-01T02:00:0\xc3\xa9Z"})
            QVERIFY2(!fromUtcText(QString::fromUtf8(text)).isValid(), text);
        // Whatever the library reads is read as it reads it.
        for (const char *text : {"1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "2000-02-29T23:59:59Z", "2106-02-07T06:28:16Z", "9999-12-31T00:00:00Z",
                 "2026-03-01T24:00:00Z", "2026-03-01T02:00:00.5Z", "2026-03-01T10:00:00+08:00", "2026-03-01 02:00:00Z", "2026-03-01T02:00Z"}) {
            const QString one = QString::fromLatin1(text);
            QCOMPARE(fromUtcText(one), QDateTime::fromString(one, Qt::ISODate).toUTC());
            QCOMPARE(fromUtcText(one).timeSpec(), Qt::UTC);
        }
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
