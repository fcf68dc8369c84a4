// SPDX-License-Identifier: GPL-3.0-or-later
// Every worked case of lifecycle.json: RFM, stages and circles, cohorts.
#include "core/insight/cohorts.h"
#include "core/members/lifecycle.h"
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

QDate later(QDate a, QDate b) { return !a.isValid() || b > a ? b : a; }

QDate earlier(QDate a, QDate b) { return !a.isValid() || (b.isValid() && b < a) ? b : a; }

// From the orders of the case as the store would sum them up.
QJsonObject rfmOf(const QJsonObject &input)
{
    const QDate day = dayIn(input[QLatin1String("day")]);
    QMap<qint64, Buyer> year;
    QMap<qint64, std::pair<qint64, qint64>> ever; // orders, value
    for (const QJsonValue &order : input[QLatin1String("orders")].toArray()) {
        const QDate paidOn = dayIn(order[QLatin1String("day")]);
        const qint64 paid = order[QLatin1String("paid")].toInteger();
        const qint64 refunded = order[QLatin1String("refunded")].toInteger();
        if (!paidOn.isValid() || (refunded > 0 && refunded >= paid))
            continue;
        const qint64 member = order[QLatin1String("member")].toInteger();
        ++ever[member].first;
        ever[member].second += paid - refunded;
        if (paidOn < rfmFrom(day) || paidOn > day)
            continue;
        Buyer &buyer = year[member];
        const auto ago = int(paidOn.daysTo(day));
        buyer.recency = buyer.orders == 0 ? ago : std::min(buyer.recency, ago);
        buyer.member = member;
        ++buyer.orders;
        buyer.valueFen += paid - refunded;
    }
    std::vector<Buyer> buyers(year.begin(), year.end());
    scoreBuyers(buyers);
    QJsonObject scored;
    for (const Buyer &b : buyers)
        scored.insert(QString::number(b.member), QJsonObject{{QStringLiteral("R"), b.recency}, {QStringLiteral("F"), b.orders}, {QStringLiteral("M"), b.valueFen},
            {QStringLiteral("r"), b.r}, {QStringLiteral("f"), b.f}, {QStringLiteral("m"), b.m}});
    QJsonObject ltv;
    QJsonObject aov;
    for (auto it = ever.begin(); it != ever.end(); ++it) {
        ltv.insert(QString::number(it.key()), it->second);
        aov.insert(QString::number(it.key()), double(it->second) / double(it->first));
    }
    return {{QStringLiteral("members"), scored}, {QStringLiteral("ltv"), ltv}, {QStringLiteral("aov"), aov}};
}

QJsonObject stageIn(const QJsonObject &input)
{
    const QDate day = dayIn(input[QLatin1String("day")]);
    LifeFacts facts;
    if (input[QLatin1String("pinned")].isString())
        facts.pinned = stageFrom(input[QLatin1String("pinned")].toString());
    facts.firstContact = dayIn(input[QLatin1String("created")]);
    for (const QJsonValue &stay : input[QLatin1String("memberships")].toArray()) {
        const QDate left = dayIn(stay[QLatin1String("left")]);
        facts.hasStay = true;
        facts.stays = facts.stays || !left.isValid() || left > day;
        facts.firstContact = earlier(facts.firstContact, dayIn(stay[QLatin1String("joined")]));
        facts.lastSign = later(facts.lastSign, dayIn(stay[QLatin1String("joined")]));
    }
    for (const QJsonValue &contact : input[QLatin1String("contacts")].toArray()) {
        const QDate removed = dayIn(contact[QLatin1String("removed")]);
        facts.hasContact = true;
        facts.stays = facts.stays || !removed.isValid() || removed > day;
        facts.firstContact = earlier(facts.firstContact, dayIn(contact[QLatin1String("added")]));
        facts.lastSign = later(facts.lastSign, dayIn(contact[QLatin1String("added")]));
    }
    for (const QJsonValue &order : input[QLatin1String("orders")].toArray()) {
        ++facts.paidOrders;
        facts.firstContact = earlier(facts.firstContact, dayIn(order));
        facts.lastSign = later(facts.lastSign, dayIn(order));
    }
    for (const char *kind : {"points", "replies"}) {
        for (const QJsonValue &one : input[QLatin1String(kind)].toArray())
            facts.lastSign = later(facts.lastSign, dayIn(one));
    }
    for (const QJsonValue &message : input[QLatin1String("messages")].toArray())
        facts.lastMessage = later(facts.lastMessage, dayIn(message));
    facts.isMeasured = input[QLatin1String("activity_measured")].toBool();
    for (const QJsonValue &word : input[QLatin1String("tiers")].toArray()) {
        const auto tier = tierFrom(word.toString());
        facts.isSuper = facts.isSuper || tier == Tier::Super;
        facts.isActive = facts.isActive || tier == Tier::Super || tier == Tier::Normal;
    }
    const QJsonArray rf = input[QLatin1String("rfm")].toArray();
    facts.isTopBuyer = rf.size() == 2 && rf[0].toInt() == 5 && rf[1].toInt() == 5;
    const QString partner = input[QLatin1String("partner")].toString();
    facts.isPartner = partner == QStringLiteral("approved") || partner == QStringLiteral("active");
    facts.referrals = input[QLatin1String("referrals")].toInt();
    const StageResult result = stageOf(facts, day);
    return {{QStringLiteral("stage"), wordOf(result.stage)}, {QStringLiteral("rule"), result.rule}, {QStringLiteral("orders_only"), result.ordersOnly},
        {QStringLiteral("circle"), wordOf(result.circle)}};
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
    std::vector<insight::SpokenDay> spoken;
    const QJsonObject messages = input[QLatin1String("messages")].toObject();
    for (auto it = messages.begin(); it != messages.end(); ++it) {
        for (const QJsonValue &day : it.value().toArray())
            spoken.push_back({it.key().toLongLong(), dayIn(day)});
    }
    QList<QDate> dataDays;
    for (const QJsonValue &day : input[QLatin1String("data_days")].toArray())
        dataDays.append(dayIn(day));
    QJsonArray out;
    for (const insight::Cohort &cohort : insight::cohorts(stays, spoken, dataDays, dayIn(input[QLatin1String("today")]), input[QLatin1String("weeks")].toInt())) {
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
