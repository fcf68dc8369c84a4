// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of rules.md 7, and fission by another road on random trees.
#include "core/growth/attribution.h"
#include "core/growth/campaignfigures.h"
#include "tests/core/groups/workedcases.h"
#include "tests/support/support.h"

#include <QRandomGenerator>

using namespace siyu;
using namespace siyu::growth;
using groups::areSame;
using groups::at;
using groups::day;
using groups::whole;

namespace {

QJsonValue orNull(const QString &word) { return word.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(word); }

// Words of the cases as numbers.
class Names {
public:
    qint64 id(const QJsonValue &word)
    {
        if (word.isNull())
            return 0;
        const QString text = word.toVariant().toString();
        if (!m_words.contains(text))
            m_words.append(text);
        return m_words.indexOf(text) + 1;
    }
    QString word(qint64 id) const { return m_words.value(id - 1); }

private:
    QStringList m_words;
};

} // namespace

class RulesCampaignsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fission_data() { REQUIRE_CASES("campaigns", "fission"); }
    void fission();
    void redemption_data() { REQUIRE_CASES("campaigns", "redemption"); }
    void redemption();
    void peak_data() { REQUIRE_CASES("campaigns", "peak"); }
    void peak();
    void roi_data() { REQUIRE_CASES("campaigns", "roi"); }
    void roi();
    void aov_data() { REQUIRE_CASES("campaigns", "aov"); }
    void aov();
    void attribution_data() { REQUIRE_CASES("campaigns", "attribution"); }
    void attribution();
    void wavesAddUp();
    void bandEdges();
};

void RulesCampaignsTest::fission()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QSet<qint64> existing;
    for (const QJsonValue &member : input["existing"].toArray())
        existing.insert(member.toInteger());
    QSet<qint64> scanned;
    for (const QJsonValue &scan : input["scans"].toArray())
        scanned.insert(scan["host"].toInteger());
    QList<Referral> referrals;
    for (const QJsonValue &row : input["referrals"].toArray())
        referrals.append({row["host"].toInteger(), row["new"].toInteger(), at(row["at"])});
    const Fission got = fissionOf(referrals, existing, scanned);
    QVERIFY(areSame(got.all, expected["all"]));
    QCOMPARE(got.meets ? QJsonValue(*got.meets) : QJsonValue(QJsonValue::Null), expected["meets"]);
    const QJsonArray waves = expected["waves"].toArray();
    QCOMPARE(got.waves.size(), waves.size());
    for (qsizetype i = 0; i < waves.size(); ++i) {
        QCOMPARE(got.waves[i].wave, waves[i]["wave"].toInt());
        QCOMPARE(got.waves[i].sharers, waves[i]["sharers"].toInteger());
        QCOMPARE(got.waves[i].brought, waves[i]["brought"].toInteger());
        QVERIFY(areSame(got.waves[i].coefficient, waves[i]["coefficient"]));
    }
    QJsonArray refused;
    for (const auto &[index, why] : got.refused)
        refused.append(QJsonObject{{"index", index}, {"reason", wordOf(why)}});
    QCOMPARE(refused, expected["refused"].toArray());
}

void RulesCampaignsTest::redemption()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const Redemption got = redemptionOf(whole(input["issued"]), whole(input["claimed"]), whole(input["redeemed"]));
    QVERIFY(areSame(got.ofClaimed, expected["of_claimed"]));
    QVERIFY(areSame(got.ofIssued, expected["of_issued"]));
    QCOMPARE(got.band ? QJsonValue(wordOf(*got.band)) : QJsonValue(QJsonValue::Null), expected["band"]);
}

void RulesCampaignsTest::peak()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<QDateTime> times;
    for (const QJsonValue &time : input["at"].toArray())
        times.append(at(time));
    const PeakHours got = peakOf(times, QTimeZone(input["zone"].toString().toLatin1()));
    QJsonArray hours;
    for (const int hour : got.hours)
        hours.append(hour);
    QCOMPARE(hours, expected["hours"].toArray());
    QCOMPARE(got.count, expected["count"].toInteger());
}

void RulesCampaignsTest::roi()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<SoldLine> lines;
    for (const QJsonValue &line : input["lines"].toArray())
        lines.append({line["product"].toString(), line["value"].toInteger(), whole(line["cost"])});
    const Return got = returnOf(whole(input["cost"]), lines);
    const QString figure = got.figure == Return::Figure::Roi ? QStringLiteral("roi") : got.figure == Return::Figure::Roas ? QStringLiteral("roas") : QString();
    QCOMPARE(orNull(figure), expected["figure"]);
    QVERIFY(areSame(got.value, expected["value"]));
    QCOMPARE(QJsonArray::fromStringList(got.missing), expected["missing"].toArray());
}

void RulesCampaignsTest::aov()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<OrderMoney> orders;
    for (const QJsonValue &row : input["orders"].toArray())
        orders.append({at(row["paid_at"]), row["paid"].toInteger(), row["refunded"].toInteger(), row["currency"].toString()});
    const QMap<QString, OrderSum> got = orderValues(orders);
    QCOMPARE(QStringList(got.keys()), expected.keys());
    for (auto it = got.cbegin(); it != got.cend(); ++it) {
        const QJsonObject wanted = expected[it.key()].toObject();
        QCOMPARE(it->orders, wanted["orders"].toInteger());
        QCOMPARE(it->value(), wanted["value"].toInteger());
        QVERIFY(areSame(it->average(), wanted["aov"]));
    }
}

void RulesCampaignsTest::attribution()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    Names products, groups, codes, channels;
    const QJsonValue given = input["order"];
    OwedOrder order{given["member"].toInteger(), at(given["paid_at"]), {}, codes.id(given["code"]), codes.id(given["coupon"])};
    for (const QJsonValue &product : given["products"].toArray())
        order.products.append(products.id(product));
    QList<SentPost> posts;
    for (const QJsonValue &row : input["deliveries"].toArray()) {
        if (row["status"].toString() != u"sent")
            continue;
        SentPost post{row["broadcast"].toInteger(), row["member"].toInteger(0), groups.id(row["group"]), at(row["at"]), {}};
        for (const QJsonValue &product : row["products"].toArray())
            post.products.append(products.id(product));
        posts.append(post);
    }
    QList<const SentPost *> given_posts;
    for (const SentPost &post : std::as_const(posts))
        given_posts.append(&post);
    QList<GroupStay> stays;
    for (const QJsonValue &stay : input["stays"].toArray())
        stays.append({groups.id(stay["group"]), day(stay["from"]), day(stay["to"])});
    const Attribution got = attributionOf(order, given_posts, stays, channels.id(input["channel"]), QTimeZone(input["zone"].toString().toLatin1()));
    QCOMPARE(wordOf(got.method), expected["method"].toString());
    const QJsonValue id = got.method == OwedTo::Broadcast ? QJsonValue(got.id)
        : got.method == OwedTo::None                      ? QJsonValue(QJsonValue::Null)
                                                          : QJsonValue(got.method == OwedTo::Channel ? channels.word(got.id) : codes.word(got.id));
    QCOMPARE(id, expected["id"]);
}

// On forests without refusals every wave is counted, and together they are all who were brought.
void RulesCampaignsTest::wavesAddUp()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 50; ++round) {
        QList<Referral> referrals;
        QHash<qint64, int> depth; // of those who share or were brought
        QHash<int, qint64> broughtInWave;
        QSet<qint64> sharers;
        for (qint64 member = 10; member < 60; ++member) {
            const qint64 host = member < 15 || random.bounded(3) == 0 ? random.bounded(1, 6) : random.bounded(10, int(member));
            referrals.append({host, member, test::utc("2026-03-01T00:00:00Z").addSecs(member)});
            depth.insert(member, depth.value(host, 0) + 1);
            ++broughtInWave[depth[member]];
            sharers.insert(host);
        }
        const Fission got = fissionOf(referrals, {}, {});
        QVERIFY(got.refused.isEmpty());
        qint64 sum = 0;
        for (const FissionWave &wave : got.waves) {
            QCOMPARE(wave.brought, broughtInWave.value(wave.wave));
            sum += wave.brought;
        }
        QCOMPARE(sum, referrals.size());
        QCOMPARE(*got.all, double(referrals.size()) / double(sharers.size()));
    }
}

void RulesCampaignsTest::bandEdges()
{
    QCOMPARE(redemptionOf(100, 100, 19).band, std::optional(Band::Below));
    QCOMPARE(redemptionOf(10, 10, 3).band, std::optional(Band::Within));
    QVERIFY(!redemptionOf(10, std::nullopt, 3).band);
    QVERIFY(!redemptionOf(10, 10, std::nullopt).ofIssued);
    QVERIFY(peakOf({}, QTimeZone::utc()).hours.isEmpty());
    QCOMPARE(returnOf(std::nullopt, {}).missing, QStringList{QStringLiteral("cost")});
    // What nobody knows the value of is no sale of 0.
    const Return unknown = returnOf(100, {{QStringLiteral("a"), 500, 100}, {QStringLiteral("b"), {}, 100}});
    QVERIFY(unknown.figure == Return::Figure::None && !unknown.value);
    QCOMPARE(unknown.missing, QStringList{QStringLiteral("amount")});
    const QDateTime paidAt(QDate(2026, 3, 1), QTime(), Qt::UTC);
    const OrderSum sum = orderValues({{paidAt, 500, 100, {}}, {paidAt, {}, 0, {}}, {paidAt, 0, 0, {}}})[QString()];
    QCOMPARE(sum, (OrderSum{3, 1, 400}));
    QVERIFY(!sum.value() && !sum.average());
}

QTEST_GUILESS_MAIN(RulesCampaignsTest)
#include "rules_campaigns_test.moc"
