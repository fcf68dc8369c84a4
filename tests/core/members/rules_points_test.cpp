// SPDX-License-Identifier: GPL-3.0-or-later
// Every worked case of points.json.
#include "core/base/period.h"
#include "core/members/points.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace siyu;
using namespace siyu::members;

class RulesPointsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cases_data();
    void cases();
};

void RulesPointsTest::cases_data()
{
    QTest::addColumn<QJsonObject>("given");
    const QString path = test::sharedData(QStringLiteral("rules/points.json"));
    if (path.isEmpty())
        QSKIP("the shared data are not here (SIYU_DATA_DIR)");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll())[QLatin1String("cases")].toArray();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue &one : cases)
        QTest::newRow(qPrintable(one[QLatin1String("name")].toString())) << one.toObject();
}

void RulesPointsTest::cases()
{
    QFETCH(QJsonObject, given);
    const QJsonObject input = given[QLatin1String("input")].toObject();
    const QTimeZone zone(input[QLatin1String("zone")].toString().toLatin1());
    QMap<QString, PointAccount> accounts;
    QJsonObject balances;
    QJsonArray outcome;
    for (const QJsonValue &line : input[QLatin1String("entries")].toArray()) {
        PointEntry entry;
        entry.id = line[QLatin1String("id")].toInteger();
        entry.kind = pointKindFrom(line[QLatin1String("kind")].toString()).value();
        entry.points = line[QLatin1String("points")].toInteger();
        entry.day = businessDay(QDateTime::fromString(line[QLatin1String("at")].toString(), Qt::ISODate), zone);
        if (!line[QLatin1String("corrects")].isNull())
            entry.corrects = line[QLatin1String("corrects")].toInteger();
        const QString member = QString::number(line[QLatin1String("member")].toInteger());
        PointAccount &account = accounts[member];
        const auto refusal = account.refusal(entry);
        if (!refusal) {
            account.add(entry);
            balances.insert(member, account.balance());
        }
        outcome.append(QJsonObject{{QStringLiteral("id"), entry.id}, {QStringLiteral("accepted"), !refusal},
            {QStringLiteral("reason"), refusal ? QJsonValue(wordOf(*refusal)) : QJsonValue()}});
    }
    const QJsonObject expected = given[QLatin1String("expected")].toObject();
    QCOMPARE(outcome, expected[QLatin1String("entries")].toArray());
    QCOMPARE(balances, expected[QLatin1String("balances")].toObject());
}

QTEST_GUILESS_MAIN(RulesPointsTest)
#include "rules_points_test.moc"
