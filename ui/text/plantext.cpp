// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/plantext.h"

#include "core/base/text.h"
#include "ui/text/format.h"
#include "ui/text/policytext.h"
#include "ui/text/wordlist.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::text {

using namespace broadcasts;

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

constexpr Word ruleNames[] = {
    {"month_1to1", QT_TRANSLATE_NOOP("Plan", "WeCom 1:1 messages a member and calendar month")},
    {"week_directed", QT_TRANSLATE_NOOP("Plan", "directed messages a member in any 7 days")},
    {"group_day", QT_TRANSLATE_NOOP("Plan", "posts a group and day")},
    {"hours", QT_TRANSLATE_NOOP("Plan", "allowed hours")},
    {"sms_hours", QT_TRANSLATE_NOOP("Plan", "allowed hours of SMS")},
    {"content_days", QT_TRANSLATE_NOOP("Plan", "days within which a content goes out once")},
    {"touchpoint_order", QT_TRANSLATE_NOOP("Plan", "order of the touchpoints")},
    {"dedup_groups", QT_TRANSLATE_NOOP("Plan", "a post to a group counts as reaching its members")},
};

QString moment(const QDateTime &local) { return local.toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

QString limitLine(const ReasonDetail &detail)
{
    switch (detail.limit) {
    case Limit::MonthWecom:
        return PlanText::tr("The house allows %n WeCom 1:1 message(s) a member and calendar month:", nullptr, detail.allowed);
    case Limit::WeekDirected:
        return PlanText::tr("The house allows %n directed message(s) a member in any 7 days:", nullptr, detail.allowed);
    case Limit::GroupDay:
        return PlanText::tr("The house allows %n post(s) a group and day:", nullptr, detail.allowed);
    case Limit::Platform:
        return detail.policy ? PlanText::tr("The platform allows %1 (%2):").arg(policyLimit(detail.policy->limit, detail.policy->per), policySubject(detail.policy->subject))
                             : PlanText::tr("The platform allows %n:", nullptr, detail.allowed);
    case Limit::Capacity:
        return PlanText::tr("“%1” sends %n a day, and that is taken up by:", nullptr, detail.allowed).arg(displayText(detail.account));
    case Limit::None:
        break;
    }
    return detail.sends.isEmpty() ? QString() : PlanText::tr("The same content reaches this one already:");
}

QString sendLine(const ReasonSend &send)
{
    const QString state = send.consumed ? PlanText::tr("sent") : PlanText::tr("planned");
    const QString line = QStringLiteral("• %1 · %2 · %3 · %4").arg(moment(send.local), name(send.touchpoint), displayText(send.broadcast), state);
    return send.group.isEmpty() ? line : PlanText::tr("%1, to the group “%2”").arg(line, displayText(send.group));
}

bool passes(const ReasonDetail &detail)
{
    return detail.row.status == Status::Skipped && isPassing(detail.row.reason);
}

} // namespace

QStringList reasonLines(const ReasonDetail &detail)
{
    QStringList lines;
    const TrialRow &row = detail.row;
    if (row.status == Status::Planned)
        lines << (row.account.isEmpty() ? PlanText::tr("Can be sent.") : PlanText::tr("Can be sent by “%1”.").arg(displayText(row.account)));
    else
        lines << PlanText::tr("Does not get it: %1.").arg(row.status == Status::Skipped ? reasonName(wordOf(row.reason)) : deliveryStatusName(wordOf(row.status)));
    if (const QString limit = limitLine(detail); !limit.isEmpty())
        lines << limit;
    for (const ReasonSend &send : detail.sends)
        lines << sendLine(send);
    for (const auto &[broadcast, sends] : detail.filledBy)
        lines << QStringLiteral("• %1 · %2").arg(broadcast.isEmpty() ? PlanText::tr("sent before") : displayText(broadcast), number(sends));
    if (detail.pausedUntil.isValid())
        lines << PlanText::tr("Paused until %1, that day included.").arg(day(detail.pausedUntil));
    if (detail.freeLocal)
        lines << PlanText::tr("Would get it from %1 on, at the same hour.").arg(moment(*detail.freeLocal));
    else if (passes(detail))
        lines << PlanText::tr("No later day within %n days is free.", nullptr, daysUntilFree);
    return lines;
}

QString houseRuleName(const QString &rule)
{
    static const QString rate = QStringLiteral("open_rate.");
    if (rule.startsWith(rate))
        return PlanText::tr("open rate, %1").arg(touchpointName(rule.mid(rate.size())));
    return translated("Plan", ruleNames, rule);
}

QString houseRuleValue(const QString &rule, const QString &value)
{
    if (rule == QLatin1String("dedup_groups"))
        return value == QLatin1String("1") ? PlanText::tr("yes") : PlanText::tr("no");
    if (rule == QLatin1String("touchpoint_order")) {
        QStringList names;
        for (const QString &word : value.split(QLatin1Char(',')))
            names << touchpointName(word);
        return names.join(QStringLiteral(" → "));
    }
    if (rule.startsWith(QLatin1String("open_rate.")))
        return value.isEmpty() ? PlanText::tr("unknown") : percent(value.toDouble(), 1);
    return value;
}

QString opensEstimate(const PlanPreview &plan)
{
    if (!plan.opens)
        return PlanText::tr("opens: no rate known for this touchpoint");
    const QString opens = decimal(plan.opens, 0), rate = percent(plan.openRate, 1);
    return plan.isMeasured ? PlanText::tr("about %1 opens (estimate by the measured rate of %2)").arg(opens, rate)
                           : PlanText::tr("about %1 opens (estimate by the set rate of %2, unverified)").arg(opens, rate);
}

} // namespace siyu::text
