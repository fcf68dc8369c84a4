// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of recurring broadcasts (recurrence.json), and what the file of a rule may not say.
#include "core/base/period.h"
#include "core/broadcasts/recurrence.h"
#include "core/broadcasts/walltime.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

QSet<QDate> daysOf(const QJsonValue &list)
{
    QSet<QDate> days;
    for (const QJsonValue &day : list.toArray())
        days.insert(QDate::fromString(day.toString(), Qt::ISODate));
    return days;
}

} // namespace

class RulesRecurrenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cases_data();
    void cases();
    void refused_data();
    void refused();
    void weekdaysWithAndWithoutOrdinals();
};

void RulesRecurrenceTest::cases_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("expected");
    QFile file(test::sharedData(QStringLiteral("rules/recurrence.json")));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the worked cases (rules/recurrence.json) are not here; set SIYU_DATA_DIR");
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("cases")].toArray();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue &one : cases)
        QTest::newRow(one[QLatin1String("name")].toString().toUtf8()) << one[QLatin1String("input")].toObject() << one[QLatin1String("expected")].toObject();
}

void RulesRecurrenceTest::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QStringList exceptions;
    for (const QJsonValue &exception : input[QLatin1String("exceptions")].toArray())
        exceptions << exception.toString();
    const auto rule = recurrenceFrom(input[QLatin1String("rrule")].toString(), input[QLatin1String("days")].toString(),
        input[QLatin1String("lunar")].toString(), exceptions);
    QVERIFY(rule);
    const QJsonValue calendar = input[QLatin1String("calendar")];
    const auto runs = occurrences(*rule, fromWallText(input[QLatin1String("start")].toString()),
        QTimeZone(input[QLatin1String("zone")].toString().toUtf8()),
        {daysOf(calendar[QLatin1String("holidays")]), daysOf(calendar[QLatin1String("makeup")])},
        QDate::fromString(input[QLatin1String("to")].toString(), Qt::ISODate), input[QLatin1String("limit")].toInt());
    QJsonArray got;
    for (const Occurrence &run : runs) {
        got << QJsonObject{{QStringLiteral("wall"), toWallText(run.wall)}, {QStringLiteral("local"), toWallText(run.local)},
            {QStringLiteral("utc"), toUtcText(run.utc)}};
    }
    QCOMPARE(QJsonDocument(got).toJson(), QJsonDocument(expected[QLatin1String("runs")].toArray()).toJson());
}

void RulesRecurrenceTest::refused_data()
{
    QTest::addColumn<QString>("rrule");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("lunar");
    QTest::addColumn<QString>("exception");
    QTest::addColumn<QString>("key");
    const QString none;
    QTest::newRow("no frequency") << "COUNT=3" << none << none << none << "rrule";
    QTest::newRow("a frequency we do not have") << "FREQ=YEARLY" << none << none << none << "rrule";
    QTest::newRow("no interval") << "FREQ=DAILY;INTERVAL=0" << none << none << none << "rrule";
    QTest::newRow("twice the same key") << "FREQ=DAILY;COUNT=1;COUNT=2" << none << none << none << "rrule";
    QTest::newRow("a day that is none") << "FREQ=WEEKLY;BYDAY=XX" << none << none << none << "rrule";
    QTest::newRow("an ordinal in a week") << "FREQ=WEEKLY;BYDAY=2MO" << none << none << none << "rrule";
    QTest::newRow("a part we do not have") << "FREQ=MONTHLY;BYSETPOS=1" << none << none << none << "rrule";
    QTest::newRow("until no day") << "FREQ=DAILY;UNTIL=20260231" << none << none << none << "rrule";
    QTest::newRow("neither workdays nor holidays") << none << "weekends" << none << none << "days";
    QTest::newRow("a thirteenth month") << none << none << "13-01" << none << "lunar";
    QTest::newRow("both kinds") << "FREQ=DAILY" << none << "08-15" << none << "lunar";
    QTest::newRow("an exception that is no day") << "FREQ=DAILY" << none << none << "tomorrow" << "exceptions";
}

void RulesRecurrenceTest::refused()
{
    QFETCH(QString, rrule);
    QFETCH(QString, days);
    QFETCH(QString, lunar);
    QFETCH(QString, exception);
    QFETCH(QString, key);
    const auto rule = recurrenceFrom(rrule, days, lunar, exception.isEmpty() ? QStringList() : QStringList{exception});
    QVERIFY(!rule);
    QCOMPARE(rule.error().code, ErrorCode::BroadcastInvalid);
    QCOMPARE(rule.error().values.value(0), key);
}

void RulesRecurrenceTest::weekdaysWithAndWithoutOrdinals()
{
    const auto rule = recurrenceFrom(QStringLiteral("FREQ=MONTHLY;BYDAY=MO,2SA"), {}, {}, {});
    QVERIFY(rule);
    QList<int> days;
    for (const Occurrence &run : occurrences(*rule, fromWallText(QStringLiteral("2026-06-01T10:00")), QTimeZone::utc(), {}, QDate(2026, 6, 30), 99))
        days << run.wall.date().day();
    QCOMPARE(days, (QList<int>{1, 8, 13, 15, 22, 29}));
    QCOMPARE(rruleOf(*rule), QStringLiteral("FREQ=MONTHLY;BYDAY=MO,2SA"));
}

QTEST_GUILESS_MAIN(RulesRecurrenceTest)
#include "rules_recurrence_test.moc"
