// SPDX-License-Identifier: GPL-3.0-or-later
// Every worked case of lifecycle.json: RFM, stages and circles by what makes the figures of members; cohorts.
#include "core/insight/cohorts.h"
#include "core/members/figureboard.h"
#include "core/members/rfm.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace siyu;
using namespace siyu::members;

namespace {

QDate dayIn(const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); }

qint32 julian(const QJsonValue &value)
{
    const QDate day = dayIn(value);
    return day.isValid() ? qint32(day.toJulianDay()) : 0;
}

// As the figures of members are made: events into lives, lives onto the board of buyers.
QJsonObject rfmOf(const QJsonObject &input)
{
    const QDate day = dayIn(input[QLatin1String("day")]);
    const auto today = qint32(day.toJulianDay());
    const LifeWriter writer(today);
    std::map<qint64, Life> found;
    for (const QJsonValue &order : input[QLatin1String("orders")].toArray()) {
        const qint32 paidOn = julian(order[QLatin1String("day")]);
        const qint64 paid = order[QLatin1String("paid")].toInteger();
        const qint64 refunded = order[QLatin1String("refunded")].toInteger();
        if (isPaid(paidOn != 0, paid, refunded))
            writer.order(found[order[QLatin1String("member")].toInteger()], {paidOn, quint32(paidOn), paid - refunded, true});
    }
    Lives lives;
    for (const auto &[member, life] : found) {
        lives.members.push_back(member);
        lives.lives.push_back(life);
    }
    FigureBoard board;
    board.take(lives, today);
    QJsonObject scored;
    board.eachScore([&](qint64 member, Scores scores) {
        const Life &life = found[member];
        scored.insert(QString::number(member), QJsonObject{{QStringLiteral("R"), today - life.lastOrder}, {QStringLiteral("F"), life.yearOrders},
            {QStringLiteral("M"), life.yearValueFen}, {QStringLiteral("r"), scores.r}, {QStringLiteral("f"), scores.f}, {QStringLiteral("m"), scores.m}});
    });
    QJsonObject ltv;
    QJsonObject aov;
    for (const auto &[member, life] : found) {
        ltv.insert(QString::number(member), life.valueFen);
        aov.insert(QString::number(member), double(life.valueFen) / double(life.orders));
    }
    return {{QStringLiteral("members"), scored}, {QStringLiteral("ltv"), ltv}, {QStringLiteral("aov"), aov}};
}

QJsonObject stageIn(const QJsonObject &input)
{
    const QDate day = dayIn(input[QLatin1String("day")]);
    const LifeWriter writer(qint32(day.toJulianDay()));
    Life life;
    if (input[QLatin1String("pinned")].isString())
        life.pinned = quint8(*stageFrom(input[QLatin1String("pinned")].toString()));
    writer.created(life, julian(input[QLatin1String("created")]));
    for (const QJsonValue &stay : input[QLatin1String("memberships")].toArray())
        writer.stay(life, julian(stay[QLatin1String("joined")]), julian(stay[QLatin1String("left")]));
    for (const QJsonValue &contact : input[QLatin1String("contacts")].toArray())
        writer.contact(life, julian(contact[QLatin1String("added")]), julian(contact[QLatin1String("removed")]));
    for (const QJsonValue &order : input[QLatin1String("orders")].toArray())
        writer.order(life, {julian(order), quint32(julian(order)), 0, true});
    for (const char *kind : {"points", "replies"}) {
        for (const QJsonValue &one : input[QLatin1String(kind)].toArray())
            writer.sign(life, julian(one));
    }
    for (const QJsonValue &message : input[QLatin1String("messages")].toArray())
        writer.message(life, julian(message));
    if (input[QLatin1String("activity_measured")].toBool())
        life.tier = qint8(Tier::Observing);
    for (const QJsonValue &word : input[QLatin1String("tiers")].toArray())
        life.tier = std::min(life.tier, qint8(*tierFrom(word.toString())));
    const QString partner = input[QLatin1String("partner")].toString();
    life.isPartner = partner == QStringLiteral("approved") || partner == QStringLiteral("active");
    life.referrals = input[QLatin1String("referrals")].toInt();
    const QJsonArray rf = input[QLatin1String("rfm")].toArray();
    const Scores scores = rf.isEmpty() ? Scores() : Scores{qint8(rf[0].toInt()), qint8(rf[1].toInt()), 1};
    const FigureRow row = figureOf(1, life, scores, {day, QTimeZone::utc(), QStringLiteral("CNY"), {}});
    return {{QStringLiteral("stage"), wordOf(row.stage)}, {QStringLiteral("rule"), row.rule}, {QStringLiteral("orders_only"), row.ordersOnly},
        {QStringLiteral("circle"), wordOf(row.circle)}};
}

QJsonArray figures(const QList<std::optional<int>> &values)
{
    QJsonArray out;
    for (const auto &value : values)
        out.append(value ? QJsonValue(*value) : QJsonValue());
    return out;
}

QJsonObject cohortsIn(const QJsonObject &input)
{
    std::vector<insight::CohortStay> stays;
    for (const QJsonValue &stay : input[QLatin1String("stays")].toArray())
        stays.push_back({stay[QLatin1String("member")].toInteger(), dayIn(stay[QLatin1String("joined")]), dayIn(stay[QLatin1String("left")])});
    const insight::CohortStays of(stays);
    insight::SpokenWeeks spoken(of.members.size(), QDate(2020, 1, 1), QDate(2030, 1, 1));
    const QJsonObject messages = input[QLatin1String("messages")].toObject();
    for (auto it = messages.begin(); it != messages.end(); ++it) {
        const auto place = of.placeOf(it.key().toLongLong());
        for (const QJsonValue &day : it.value().toArray()) {
            if (place)
                spoken.add(*place, dayIn(day).toJulianDay());
        }
    }
    QList<QDate> dataDays;
    for (const QJsonValue &day : input[QLatin1String("data_days")].toArray())
        dataDays.append(dayIn(day));
    QJsonArray out;
    for (const insight::Cohort &cohort : cohortsOf(of, spoken, dataDays, {dayIn(input[QLatin1String("today")]), input[QLatin1String("weeks")].toInt()})) {
        int year = 0;
        const int week = cohort.monday.weekNumber(&year);
        out.append(QJsonObject{{QStringLiteral("week"), QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'))}, {QStringLiteral("size"), cohort.size},
            {QStringLiteral("kept"), figures(cohort.kept)}, {QStringLiteral("active"), figures(cohort.active)}});
    }
    return {{QStringLiteral("cohorts"), out}};
}

} // namespace

class RulesLifecycleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QJsonObject>("given");
        const QString path = test::sharedData(QStringLiteral("rules/lifecycle.json"));
        if (path.isEmpty())
            QSKIP("the shared data are not here (SIYU_DATA_DIR)");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll())[QLatin1String("cases")].toArray();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue &one : cases)
            QTest::newRow(qPrintable(one[QLatin1String("name")].toString())) << one.toObject();
    }

    void cases()
    {
        QFETCH(QJsonObject, given);
        const QJsonObject input = given[QLatin1String("input")].toObject();
        const QString op = input[QLatin1String("op")].toString();
        const QJsonObject out = op == QStringLiteral("rfm") ? rfmOf(input) : op == QStringLiteral("stage") ? stageIn(input) : cohortsIn(input);
        QCOMPARE(out, given[QLatin1String("expected")].toObject());
    }

    // The order of the list decides, and its figures may be others.
    void editedRules()
    {
        LifeFacts buyer;
        buyer.hasContact = buyer.stays = buyer.isMeasured = buyer.isActive = true;
        buyer.firstContact = QDate(2026, 3, 1);
        buyer.lastSign = QDate(2026, 3, 20);
        buyer.paidOrders = 2;
        const QDate day(2026, 3, 31);
        QCOMPARE(stageOf(buyer, day).stage, Stage::Repeat);
        LifecycleRules rules;
        rules.repeatOrders = 3;
        QCOMPARE(stageOf(buyer, day, rules).stage, Stage::FirstOrder);
        rules.order.move(rules.order.indexOf(Stage::Active), 0);
        QVERIFY(isSound(rules));
        QCOMPARE(stageOf(buyer, day, rules), (StageResult{Stage::Active, 1, false, Circle::Outer}));
        rules.dormantDays = 10;
        rules.order.move(rules.order.indexOf(Stage::Dormant), 0);
        QCOMPARE(stageOf(buyer, day, rules).stage, Stage::Dormant);
        rules.order.move(rules.order.indexOf(Stage::Quiet), 0);
        QVERIFY(!isSound(rules));
        rules.order.removeFirst();
        QVERIFY(!isSound(rules));
    }

    // Against the definition, one by one.
    void scoresOfMany()
    {
        std::vector<Buyer> buyers;
        quint32 state = 5;
        const auto next = [&](quint32 below) { return (state = state * 1664525u + 1013904223u) / 7 % below; };
        for (int i = 0; i < 700; ++i)
            buyers.push_back({i + 1, int(next(40)), 1 + next(6), next(30) * 100});
        scoreBuyers(buyers);
        for (const Buyer &one : buyers) {
            int r = 0, f = 0, m = 0;
            for (const Buyer &other : buyers) {
                r += other.recency > one.recency;
                f += other.orders < one.orders;
                m += other.valueFen < one.valueFen;
            }
            QCOMPARE(one.r, 1 + 5 * r / 700);
            QCOMPARE(one.f, 1 + 5 * f / 700);
            QCOMPARE(one.m, 1 + 5 * m / 700);
        }
    }
};

QTEST_GUILESS_MAIN(RulesLifecycleTest)
#include "rules_lifecycle_test.moc"
