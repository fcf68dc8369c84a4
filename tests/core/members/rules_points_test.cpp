// SPDX-License-Identifier: GPL-3.0-or-later
// Every worked case of points.json, by the rule and through the ledger; check-in, gifts, corrections, pages.
#include "core/base/period.h"
#include "core/members/pointdesk.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace siyu;
using namespace siyu::members;

namespace {

// As every entry goes into the ledger.
Result<qint64> record(Workspace &workspace, qint64 member, const NewPoints &entry)
{
    const QTimeZone zone = workspace.zone();
    return workspace.write({QStringLiteral("points.give")},
        [&](db::Database &db) { return addPointsIn(db, MemberId(member), entry, zone, workspace.nowUtc()); });
}

qint64 balanceOf(const Workspace &workspace, qint64 member)
{
    const auto found = pointBalances(workspace, {member});
    return found && !found->isEmpty() ? found->first().balance : -1;
}

} // namespace

class RulesPointsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cases_data();
    void cases();
    void throughTheLedger_data() { cases_data(); }
    void throughTheLedger();
    void entriesAreOfTheirKind();
    void checkInGiftAndCorrection();
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

// The same entries as the operator types them: numbers of entries are the ledger's own.
void RulesPointsTest::throughTheLedger()
{
    QFETCH(QJsonObject, given);
    const QJsonObject input = given[QLatin1String("input")].toObject();
    test::TestWorkspace ws;
    QVERIFY(ws->setSetting(QStringLiteral("zone"), input[QLatin1String("zone")].toString()));
    QMap<qint64, qint64> idOf; // of the case → of the ledger
    QMap<QString, qint64> balances;
    QJsonArray outcome;
    for (const QJsonValue &line : input[QLatin1String("entries")].toArray()) {
        const qint64 member = line[QLatin1String("member")].toInteger();
        QVERIFY(ws->write({QStringLiteral("x")}, [member](db::Database &db) {
            db.prepare("INSERT OR IGNORE INTO member (id, created_at) VALUES (?, '2026-01-01T00:00:00Z')").run(member);
        }));
        NewPoints entry{pointKindFrom(line[QLatin1String("kind")].toString()).value(), line[QLatin1String("points")].toInteger()};
        entry.atUtc = QDateTime::fromString(line[QLatin1String("at")].toString(), Qt::ISODate).toUTC();
        if (!line[QLatin1String("corrects")].isNull())
            entry.corrects = idOf.value(line[QLatin1String("corrects")].toInteger(), 1'000'000);
        const auto added = record(*ws, member, entry);
        const bool isZero = entry.points == 0 && !added && added.error().code == ErrorCode::InvalidInput;
        QVERIFY2(added || isZero || added.error().code == ErrorCode::Refused, added ? "" : qPrintable(added.error().values.join(QLatin1Char(' '))));
        if (added) {
            idOf.insert(line[QLatin1String("id")].toInteger(), *added);
            balances.insert(QString::number(member), balanceOf(*ws, member));
        }
        outcome.append(QJsonObject{{QStringLiteral("id"), line[QLatin1String("id")].toInteger()}, {QStringLiteral("accepted"), added.has_value()},
            {QStringLiteral("reason"), added ? QJsonValue() : QJsonValue(added.error().values.at(1))}});
    }
    const QJsonObject expected = given[QLatin1String("expected")].toObject();
    QCOMPARE(outcome, expected[QLatin1String("entries")].toArray());
    QJsonObject sums;
    for (auto it = balances.cbegin(); it != balances.cend(); ++it)
        sums.insert(it.key(), it.value());
    QCOMPARE(sums, expected[QLatin1String("balances")].toObject());
}

namespace {

void addMember(Workspace &workspace)
{
    QVERIFY(workspace.write({QStringLiteral("x")}, [](db::Database &db) { db.exec("INSERT INTO member (id, created_at) VALUES (1, '2026-01-01T00:00:00Z')"); }));
}

} // namespace

void RulesPointsTest::entriesAreOfTheirKind()
{
    test::TestWorkspace ws;
    addMember(*ws);
    for (const auto &[kind, points] : {std::pair(PointKind::Earn, -1), {PointKind::Earn, 0}, {PointKind::Checkin, 0}, {PointKind::Spend, 1},
             {PointKind::Gift, 1}, {PointKind::Correction, 0}})
        QCOMPARE(record(*ws, 1, {kind, points}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(record(*ws, 2, {PointKind::Earn, 1}).error().code, ErrorCode::NotFound);
    QCOMPARE(balanceOf(*ws, 1), 0);
}

void RulesPointsTest::checkInGiftAndCorrection()
{
    test::TestWorkspace ws;
    addMember(*ws);
    NoProgress quiet;
    QVERIFY(setCheckinPoints(*ws, 5));
    QCOMPARE(checkIn(*ws, {1}, quiet)->done, QList<qint64>{1});
    QCOMPARE(checkIn(*ws, {1}, quiet)->before, QList<qint64>{1});
    QCOMPARE(record(*ws, 1, {PointKind::Checkin, 5}).error().values, QStringList({QStringLiteral("points"), QStringLiteral("checked_in_today"), QStringLiteral("5")}));
    ws.clock->set(test::utc("2026-03-01T16:00:00Z")); // midnight in Shanghai
    QCOMPARE(checkIn(*ws, {1}, quiet)->done, QList<qint64>{1});
    const auto tooDear = saveGift(*ws, {0, QStringLiteral("大杯子"), 11, {}, {}, false});
    const auto cup = saveGift(*ws, {0, QStringLiteral("杯子"), 10, {}, {}, false});
    QVERIFY(tooDear && cup);
    QCOMPARE(redeemGift(*ws, MemberId(1), *tooDear).error().values.at(1), QStringLiteral("negative"));
    QCOMPARE(*redeemGift(*ws, MemberId(1), *cup), 0);
    const qint64 entry = ledgerIds(*ws, {MemberId(1), PointKind::Gift}, quiet)->first();
    QCOMPARE(*correctEntry(*ws, entry, 10, QStringLiteral("退回")), 10);
    QCOMPARE(correctEntry(*ws, 99, 10, {}).error().code, ErrorCode::NotFound);
    QVERIFY(ws->undo());
    QCOMPARE(balanceOf(*ws, 1), 0);
    QVERIFY(ws->redo());
    QCOMPARE(balanceOf(*ws, 1), 10);
}

QTEST_GUILESS_MAIN(RulesPointsTest)
#include "rules_points_test.moc"
