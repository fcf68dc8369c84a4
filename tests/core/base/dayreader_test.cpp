// SPDX-License-Identifier: GPL-3.0-or-later
// Instants and days of the workspace read as numbers: as Qt's calendar and zones have them, whatever cannot be read is 0.
#include "core/base/dayreader.h"
#include "core/base/period.h"

#include <QRandomGenerator>
#include <QTest>

using namespace siyu;

class DayReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("julian");
        QTest::addColumn<qint64>("instant");
        const auto row = [](const char *text, qint64 julian, qint64 instant) { QTest::newRow(text) << QByteArray(text) << julian << instant; };
        row("2026-03-01T02:00:00Z", QDate(2026, 3, 1).toJulianDay(), 1772330400);
        row("1970-01-01T00:00:01Z", QDate(1970, 1, 1).toJulianDay(), 1);
        row("2000-02-29", QDate(2000, 2, 29).toJulianDay(), 0);
        row("1900-02-29", 0, 0); // no leap year
        row("2026-02-30T02:00:00Z", 0, 0);
        row("2026-13-01", 0, 0);
        row("1969-12-31T23:59:59Z", 0, 0); // before what is counted
        row("2106-02-07T06:28:16Z", QDate(2106, 2, 7).toJulianDay(), 0);
        row("2026-03-01T0x:00:00Z", QDate(2026, 3, 1).toJulianDay(), 0);
        row("2026-03-01T24:00:00Z", QDate(2026, 3, 1).toJulianDay(), 0);
        row("2026-03-01T02:60:00Z", QDate(2026, 3, 1).toJulianDay(), 0);
        row("2026-03-01 02:00:00Z", QDate(2026, 3, 1).toJulianDay(), 0);
        row("2026-3-1", 0, 0);
        row("", 0, 0);
    }
    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, julian);
        QFETCH(qint64, instant);
        QCOMPARE(qint64(DayReader::dayIn(text.toStdString())), julian);
        QCOMPARE(qint64(DayReader::instantIn(text.toStdString())), instant);
    }

    void zones_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Asia/Shanghai", "UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void zones()
    {
        QFETCH(QByteArray, zone);
        const QTimeZone of(zone);
        DayReader days(of);
        QRandomGenerator random(7);
        for (int i = 0; i < 20'000; ++i) {
            // Half of them in the hours about a change of clocks.
            const QDateTime change = of.nextTransition(QDateTime::fromSecsSinceEpoch(random.bounded(2'000'000'000))).atUtc;
            const bool isNear = i % 2 == 0 && change.isValid() && change.toSecsSinceEpoch() > 200'000;
            const qint64 at = isNear ? change.toSecsSinceEpoch() - 100'000 + random.bounded(200'000) : 1 + random.bounded(2'000'000'000);
            const QDateTime utc = QDateTime::fromSecsSinceEpoch(at, Qt::UTC);
            QCOMPARE(qint64(days.businessDayIn(toUtcText(utc).toStdString())), businessDay(utc, of).toJulianDay());
            QCOMPARE(days.offsetAt(quint32(at)), of.offsetFromUtc(utc));
        }
    }
};

QTEST_GUILESS_MAIN(DayReaderTest)
#include "dayreader_test.moc"
