// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of rules.md 6 (planner.json): each input turned into the planner's types, its result compared.
#include "core/broadcasts/planner.h"
#include "core/broadcasts/walltime.h"
#include "tests/core/broadcasts/slowplan.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>
#include <set>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

// Groups, accounts and contents have names in the cases: one number a name, in the order of the names.
class Names {
public:
    explicit Names(const QJsonValue &all)
    {
        collect(all);
        qint64 next = 1;
        for (const QString &name : m_sorted)
            m_ids.insert(name, next++);
    }
    qint64 idOf(const QJsonValue &value) const { return value.isString() ? m_ids.value(value.toString()) : value.toInteger(); }
    QString nameOf(qint64 id) const { return m_ids.key(id); }

private:
    void collect(const QJsonValue &value)
    {
        if (value.isString())
            m_sorted.insert(value.toString());
        for (const QJsonValue &item : value.toArray())
            collect(item);
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            m_sorted.insert(entry.key());
            collect(entry.value());
        }
    }
    std::set<QString> m_sorted;
    QMap<QString, qint64> m_ids;
};

QString unknownSetting;

HouseRules houseOf(const QJsonObject &settings)
{
    HouseRules house;
    for (auto entry = settings.begin(); entry != settings.end(); ++entry) {
        const QString key = entry.key();
        if (key == QLatin1String("month_1to1"))
            house.monthWecom = entry->toInt();
        else if (key == QLatin1String("week_directed"))
            house.weekDirected = entry->toInt();
        else if (key == QLatin1String("group_day"))
            house.groupDay = entry->toInt();
        else if (key == QLatin1String("dedup_groups"))
            house.dedupGroups = entry->toBool();
        else
            unknownSetting = key;
    }
    return house;
}

PlatformQuota quotaOf(const QJsonObject &row)
{
    PlatformQuota quota;
    quota.touchpoint = touchpointFrom(row[QLatin1String("touchpoint")].toString()).value();
    const QString subject = row[QLatin1String("subject")].toString();
    quota.subject = subject == QLatin1String("account") ? PlatformQuota::Subject::Account : PlatformQuota::Subject::Target;
    if (row[QLatin1String("limit")].isDouble())
        quota.limit = row[QLatin1String("limit")].toInt();
    const QString per = row[QLatin1String("per")].toString();
    quota.per = per == QLatin1String("day") ? PlatformQuota::Per::Day
        : per == QLatin1String("week")      ? PlatformQuota::Per::Week
        : per == QLatin1String("month")     ? PlatformQuota::Per::Month
                                            : PlatformQuota::Per::Rolling;
    if (per.startsWith(QLatin1String("rolling_")))
        quota.rollingSeconds = per.mid(8).chopped(1).toLongLong() * (per.endsWith(QLatin1Char('h')) ? 3600 : 86400);
    return quota;
}

quint32 bitsOf(const QJsonArray &words)
{
    quint32 bits = 0;
    for (const QJsonValue &word : words) {
        if (const auto touchpoint = touchpointFrom(word.toString()))
            bits |= bitOf(*touchpoint);
    }
    return bits;
}

PlanMember memberOf(const QJsonObject &object, const Names &names)
{
    PlanMember member;
    member.id = object[QLatin1String("id")].toInteger();
    member.left = object[QLatin1String("left")].toBool();
    member.under14 = object[QLatin1String("under_14")].toBool();
    const QJsonArray optOuts = object[QLatin1String("opt_out")].toArray();
    member.optedOutOfAll = optOuts.contains(QStringLiteral("all"));
    member.optOuts = bitsOf(optOuts);
    member.consents = bitsOf(object[QLatin1String("consent")].toArray());
    member.pausedUntil = QDate::fromString(object[QLatin1String("paused_until")].toString(), Qt::ISODate);
    const QJsonObject reach = object[QLatin1String("reach")].toObject();
    for (auto entry = reach.begin(); entry != reach.end(); ++entry) {
        for (const QJsonValue &account : entry.value().toArray())
            member.reach.push_back({touchpointFrom(entry.key()).value(), names.idOf(account)});
    }
    for (const QJsonValue &group : object[QLatin1String("groups")].toArray())
        member.groups.push_back(names.idOf(group));
    return member;
}

PastDelivery pastOf(const QJsonObject &object, const Names &names)
{
    PastDelivery past;
    if (!object[QLatin1String("broadcast")].isNull())
        past.run = object[QLatin1String("broadcast")].toInteger();
    past.content = names.idOf(object[QLatin1String("content")]);
    past.touchpoint = touchpointFrom(object[QLatin1String("touchpoint")].toString()).value();
    past.target = names.idOf(object[QLatin1String("target")]);
    past.account = names.idOf(object[QLatin1String("account")]);
    past.atSeconds = QDateTime::fromString(object[QLatin1String("at")].toString(), Qt::ISODate).toSecsSinceEpoch();
    past.status = statusFrom(object[QLatin1String("status")].toString()).value();
    return past;
}

PlanRun runOf(const QJsonObject &object, const QTimeZone &zone, const Names &names)
{
    PlanRun run;
    run.id = object[QLatin1String("id")].toInteger();
    run.content = names.idOf(object[QLatin1String("content")]);
    run.touchpoint = touchpointFrom(object[QLatin1String("touchpoint")].toString()).value();
    const QString own = object[QLatin1String("zone")].toString();
    run.atSeconds = instantOf(fromWallText(object[QLatin1String("at")].toString()),
        own.isEmpty() ? zone : QTimeZone(own.toUtf8())).toSecsSinceEpoch();
    run.priority = object[QLatin1String("priority")].toInt();
    run.repeatable = object[QLatin1String("repeatable")].toBool();
    for (const QJsonValue &target : object[QLatin1String("targets")].toArray())
        run.targets.push_back(names.idOf(target));
    for (const QJsonValue &target : object[QLatin1String("minus")].toArray())
        run.minus.push_back(names.idOf(target));
    return run;
}

PlanInput inputOf(const QJsonObject &object, const Names &names)
{
    PlanInput input;
    input.nowSeconds = QDateTime::fromString(object[QLatin1String("now")].toString(), Qt::ISODate).toSecsSinceEpoch();
    input.zone = QTimeZone(object[QLatin1String("zone")].toString().toUtf8());
    input.house = houseOf(object[QLatin1String("settings")].toObject());
    for (const QJsonValue &quota : object[QLatin1String("quotas")].toArray())
        input.quotas.push_back(quotaOf(quota.toObject()));
    const QJsonObject accounts = object[QLatin1String("accounts")].toObject();
    for (auto account = accounts.begin(); account != accounts.end(); ++account) {
        input.accounts.push_back({names.idOf(account.key()),
            account->isNull() ? std::nullopt : std::optional<int>(account->toInt())});
    }
    for (const QJsonValue &member : object[QLatin1String("members")].toArray())
        input.members.push_back(memberOf(member.toObject(), names));
    for (const QJsonValue &group : object[QLatin1String("groups")].toArray()) {
        input.groups.push_back({names.idOf(group[QLatin1String("id")]), group[QLatin1String("archived")].toBool(),
            names.idOf(group[QLatin1String("account")])});
    }
    for (const QJsonValue &past : object[QLatin1String("history")].toArray())
        input.history.push_back(pastOf(past.toObject(), names));
    for (const QJsonValue &run : object[QLatin1String("broadcasts")].toArray())
        input.runs.push_back(runOf(run.toObject(), input.zone, names));
    return input;
}

QJsonObject outputOf(const Plan &plan, const PlanInput &input, const Names &names)
{
    QMap<qint64, Touchpoint> touchpoints;
    for (const PlanRun &run : input.runs)
        touchpoints.insert(run.id, run.touchpoint);
    QJsonArray deliveries;
    for (const PlannedDelivery &delivery : plan.deliveries) {
        const bool member = isDirected(touchpoints.value(delivery.run));
        const QString reason = wordOf(delivery.reason);
        deliveries << QJsonObject{{QStringLiteral("broadcast"), delivery.run},
            {QStringLiteral("target"), member ? QJsonValue(delivery.target) : QJsonValue(names.nameOf(delivery.target))},
            {QStringLiteral("status"), wordOf(delivery.status)},
            {QStringLiteral("reason"), reason.isEmpty() ? QJsonValue() : QJsonValue(reason)},
            {QStringLiteral("account"), delivery.account == 0 ? QJsonValue() : QJsonValue(names.nameOf(delivery.account))}};
    }
    QJsonObject counts;
    const auto counted = countsOf(plan.deliveries);
    for (auto entry = counted.begin(); entry != counted.end(); ++entry)
        counts.insert(entry.key(), entry.value());
    QJsonObject reach;
    for (auto entry = plan.reach.begin(); entry != plan.reach.end(); ++entry)
        reach.insert(QString::number(entry.key()), entry.value());
    return {{QStringLiteral("deliveries"), deliveries}, {QStringLiteral("counts"), counts}, {QStringLiteral("reach"), reach}};
}

void checkEstimate(const QJsonObject &input, const QJsonObject &expected)
{
    QMap<Touchpoint, double> rates;
    const QJsonObject given = input[QLatin1String("rates")].toObject();
    for (auto rate = given.begin(); rate != given.end(); ++rate) {
        if (!rate->isNull())
            rates.insert(touchpointFrom(rate.key()).value(), rate->toDouble());
    }
    QList<EstimateRun> runs;
    for (const QJsonValue &run : input[QLatin1String("runs")].toArray()) {
        const QJsonValue rate = run[QLatin1String("measured_rate")];
        runs << EstimateRun{touchpointFrom(run[QLatin1String("touchpoint")].toString()).value(),
            run[QLatin1String("audience")].toInteger(), run[QLatin1String("measured_runs")].toInt(),
            rate.isDouble() ? std::optional(rate.toDouble()) : std::nullopt};
    }
    const Estimate estimate = estimateReach(rates, runs);
    const double value = expected[QLatin1String("value")].toDouble();
    QVERIFY2(std::abs(estimate.value - value) <= 1e-9 * std::max(1.0, std::abs(value)), qPrintable(QString::number(estimate.value)));
    QJsonArray unknown;
    for (const Touchpoint touchpoint : estimate.unknown)
        unknown << wordOf(touchpoint);
    QCOMPARE(unknown, expected[QLatin1String("unknown")].toArray());
}

QString ruleFile()
{
    const QString folder = qEnvironmentVariable("SIYU_DATA_DIR", QStringLiteral(SIYU_SHARED_DATA_DIR));
    return folder + QStringLiteral("/rules/planner.json");
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class RulesPlannerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cases_data();
    void cases();
};

void RulesPlannerTest::cases_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("expected");
    QFile file(ruleFile());
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the worked cases (rules/planner.json) are not here; set SIYU_DATA_DIR");
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("cases")].toArray();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue &one : cases)
        QTest::newRow(one[QLatin1String("name")].toString().toUtf8()) << one[QLatin1String("input")].toObject() << one[QLatin1String("expected")].toObject();
}

void RulesPlannerTest::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    if (input[QLatin1String("op")].toString() == QLatin1String("estimate"))
        return checkEstimate(input, expected);
    unknownSetting.clear();
    const Names names(input);
    const PlanInput facts = inputOf(input, names);
    QVERIFY2(unknownSetting.isEmpty(), qPrintable(QStringLiteral("the case sets what the planner does not know: ") + unknownSetting));
    const QJsonObject got = outputOf(plan(facts), facts, names);
    QCOMPARE(textOf(got), textOf(expected));
    // The slow planner that planner_slow compares with is held to the same cases.
    QCOMPARE(textOf(outputOf(slow::SlowPlan(facts).made(), facts, names)), textOf(expected));
}

QTEST_GUILESS_MAIN(RulesPlannerTest)
#include "rules_planner_test.moc"
