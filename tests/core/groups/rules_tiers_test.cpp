// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of rules.md 3, and a comparison with a slow recomputation word by word after the rule.
#include "core/groups/tier.h"
#include "workedcases.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace siyu;
using namespace siyu::groups;

namespace {

QList<DaySpan> spansOf(const QJsonValue &value)
{
    QList<DaySpan> spans;
    for (const QJsonValue &entry : value.toArray()) {
        DaySpan span;
        if (!entry[0].isNull())
            span.from = day(entry[0]).toJulianDay();
        if (!entry[1].isNull())
            span.to = day(entry[1]).toJulianDay();
        spans.append(span);
    }
    return spans;
}

QList<DayMessages> messagesOf(const QJsonValue &value)
{
    QList<DayMessages> messages;
    for (const QJsonValue &entry : value.toArray()) {
        for (QDate at = day(entry[0]); at <= day(entry[1]); at = at.addDays(1))
            messages.append({at.toJulianDay(), entry[2].toInteger()});
    }
    return messages;
}

TierThresholds thresholdsOf(const QJsonValue &value)
{
    TierThresholds thresholds;
    thresholds.window = value[u"window"].toInt(thresholds.window);
    thresholds.observe = value[u"observe"].toInt(thresholds.observe);
    thresholds.superMessages = value[u"super"].toInt(thresholds.superMessages);
    thresholds.keepMessages = value[u"keep"].toInt(thresholds.keepMessages);
    thresholds.activeDays = value[u"days"].toInt(thresholds.activeDays);
    return thresholds;
}

// The rule as it is written, with nothing remembered from day to day.
struct Slow {
    TierThresholds thresholds;
    QList<DaySpan> data, stays;
    QList<DayMessages> messages;

    static bool covers(const QList<DaySpan> &spans, qint64 day)
    {
        return std::any_of(spans.begin(), spans.end(), [day](const DaySpan &span) { return span.from <= day && day <= span.to; });
    }
    struct Window {
        qint64 measured = 0, days = 0, messages = 0, active = 0;
    };
    Window windowOf(qint64 last) const
    {
        Window window;
        for (qint64 day = last - thresholds.window + 1; day <= last; ++day) {
            if (!covers(data, day))
                continue;
            ++window.measured;
            if (!covers(stays, day))
                continue;
            ++window.days;
            qint64 said = 0;
            for (const DayMessages &entry : messages)
                said += entry.day == day ? entry.messages : 0;
            window.messages += said;
            window.active += said > 0;
        }
        return window;
    }
    bool meets(const Window &window, int messages) const
    {
        return thresholds.window * window.messages >= messages * window.days && window.active >= thresholds.activeDays;
    }
    QString on(qint64 day) const
    {
        const Window window = windowOf(day);
        if (window.measured == 0)
            return QStringLiteral("no_data");
        if (window.days < thresholds.observe)
            return QStringLiteral("too_few_days");
        if (window.messages == 0)
            return QStringLiteral("no_message");
        if (meets(window, thresholds.superMessages))
            return QStringLiteral("plain");
        if (!meets(window, thresholds.keepMessages))
            return QStringLiteral("below_super");
        for (qint64 earlier = day - 1; earlier >= day - thresholds.window; --earlier) {
            const Window then = windowOf(earlier);
            if (meets(then, thresholds.superMessages))
                return QStringLiteral("kept_since_") + QDate::fromJulianDay(earlier).toString(Qt::ISODate);
            if (covers(data, earlier) && !meets(then, thresholds.keepMessages))
                break;
        }
        return QStringLiteral("below_super");
    }
};

} // namespace

class RulesTiersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tier_data() { REQUIRE_CASES("tiers", "tier"); }
    void tier();
    void growth_data() { REQUIRE_CASES("tiers", "growth"); }
    void growth();
    void sameAsTheSlowWay_data();
    void sameAsTheSlowWay();
    void thousandsOfMembers();
};

void RulesTiersTest::tier()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const QDate on = day(input["day"]);
    const TierScale scale({on, on}, thresholdsOf(input["thresholds"]), spansOf(input["data_days"]));
    const TierResult result = scale.on(spansOf(input["stays"]), messagesOf(input["messages"]));
    const QJsonObject actual{{"tier", result.tier ? QJsonValue(wordOf(*result.tier)) : QJsonValue(QJsonValue::Null)},
        {"D", result.measuredDays}, {"m", result.messages}, {"a", result.activeDays}, {"why", wordOf(result)}};
    COMPARE_JSON(actual, expected);
}

void RulesTiersTest::growth()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<Joiner> joiners;
    for (const QJsonValue &joiner : input["joiners"].toArray())
        joiners.append({joiner[u"id"].toInteger(), day(joiner[u"joined"]), messagesOf(joiner[u"messages"]), spansOf(joiner[u"data_days"])});
    QList<Leaver> leavers;
    for (const QJsonValue &leaver : input["leavers"].toArray())
        leavers.append({leaver[u"id"].toInteger(), day(leaver[u"left"]), tierFrom(leaver[u"tier"].toString())});
    const ActiveGrowth growth = activeGrowth({day(input["from"]), day(input["to"])}, day(input["as_of"]), joiners, leavers);
    QJsonArray missing;
    if (growth.periodNotOver)
        missing.append(QStringLiteral("period_not_over"));
    for (const qint64 id : growth.missing)
        missing.append(id);
    const QJsonObject actual{{"value", growth.value ? QJsonValue(*growth.value) : QJsonValue(QJsonValue::Null)}, {"missing", missing}};
    COMPARE_JSON(actual, expected);
}

void RulesTiersTest::sameAsTheSlowWay_data()
{
    QTest::addColumn<TierThresholds>("thresholds");
    QTest::newRow("one day of window") << TierThresholds{1, 1, 1, 1, 1};
    QTest::newRow("a week, near thresholds") << TierThresholds{7, 3, 5, 4, 2};
    QTest::newRow("defaults") << TierThresholds{};
}

void RulesTiersTest::sameAsTheSlowWay()
{
    QFETCH(TierThresholds, thresholds);
    QRandomGenerator random(42);
    const QDate first(2026, 1, 1);
    QHash<QString, int> seen;
    for (int round = 0; round < 60; ++round) {
        Slow slow{thresholds, {}, {}, {}};
        for (qint64 i = -70; i < 40; ++i) {
            const qint64 at = first.toJulianDay() + i;
            if (random.bounded(8) != 0)
                slow.data.append({at, at});
            if (random.bounded(100) < 28)
                slow.messages.append({at, random.bounded(1, 5)});
        }
        const qint64 start = first.toJulianDay();
        slow.stays.append({random.bounded(2) ? start - 100 : start - random.bounded(60), start + random.bounded(10)});
        slow.stays.append({start + 12, DaySpan().to});
        const TierScale scale({first, first.addDays(29)}, thresholds, slow.data);
        const std::vector<TierResult> all = scale.over(slow.stays, slow.messages);
        QCOMPARE(int(all.size()), 30);
        for (int i = 0; i < 30; ++i) {
            const QString wanted = slow.on(start + i);
            QCOMPARE(wordOf(all[size_t(i)]), wanted);
            ++seen[wanted.left(5)];
        }
        const TierScale last({first.addDays(29), first.addDays(29)}, thresholds, slow.data);
        QCOMPARE(wordOf(last.on(slow.stays, slow.messages)), wordOf(all.back()));
    }
    if (thresholds == TierThresholds{})
        QVERIFY(seen.value(QStringLiteral("kept_")) > 10 && seen.value(QStringLiteral("plain")) > 10);
}

void RulesTiersTest::thousandsOfMembers()
{
    QRandomGenerator random(1);
    const QDate last(2026, 3, 31);
    const TierScale scale({last, last}, {}, {{last.toJulianDay() - 400, last.toJulianDay()}});
    QList<QList<DayMessages>> said(20000);
    for (QList<DayMessages> &messages : said) {
        for (int i = 0; i < 20; ++i)
            messages.append({last.toJulianDay() - random.bounded(34), 1});
    }
    QElapsedTimer timer;
    timer.start();
    int super = 0;
    for (const QList<DayMessages> &messages : std::as_const(said))
        super += scale.on({DaySpan()}, messages).tier == Tier::Super;
    qInfo("20,000 members: %lld ms, %d super", timer.elapsed(), super);
    QVERIFY(super > 0);
    QVERIFY(timer.elapsed() < 1000);
}

QTEST_GUILESS_MAIN(RulesTiersTest)
#include "rules_tiers_test.moc"
