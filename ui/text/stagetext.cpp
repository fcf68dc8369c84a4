// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/stagetext.h"

#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

struct Stages {
    Q_DECLARE_TR_FUNCTIONS(Stages)
};

QString silence(const members::StageReason &reason)
{
    return Stages::tr("no sign of life for %1 days").arg(number(reason.silentDays.value_or(0)));
}

QString whatFits(const members::StageReason &reason)
{
    switch (reason.stage) {
    case Stage::Prospect:
        return Stages::tr("in no group yet, no contact, no order");
    case Stage::Lost:
        return reason.allEnded ? Stages::tr("left every group and contact") : silence(reason);
    case Stage::New:
        return Stages::tr("first contact on %1, no order yet").arg(day(reason.firstContact));
    case Stage::Dormant:
        return silence(reason);
    case Stage::Loyal:
        return reason.orders < reason.limit ? Stages::tr("among the best in recency and frequency (R5, F5)")
                                            : Stages::tr("%1 paid orders").arg(number(reason.orders));
    case Stage::Repeat:
        return Stages::tr("%1 paid orders").arg(number(reason.orders));
    case Stage::FirstOrder:
        return Stages::tr("bought once or more");
    case Stage::Active:
        return reason.tier ? Stages::tr("%1 in a group").arg(name(*reason.tier)) : Stages::tr("active in a group");
    case Stage::Quiet:
        return Stages::tr("no other rule fits");
    }
    return {};
}

} // namespace

QString stageReason(const members::StageReason &reason)
{
    if (reason.rule == 0)
        return Stages::tr("Set by hand; it stays until it is released.");
    QString out = reason.limit > 0 ? Stages::tr("Rule %1: %2 (figure of the rule: %3).").arg(QString::number(reason.rule), whatFits(reason), number(qint64(reason.limit)))
                                   : Stages::tr("Rule %1: %2.").arg(QString::number(reason.rule), whatFits(reason));
    if (reason.ordersOnly)
        out += QLatin1Char(' ') + Stages::tr("Messages are counted in none of their groups, so silence is judged without them.");
    return out;
}

QString stageRule(Stage stage, const members::LifecycleRules &rules)
{
    switch (stage) {
    case Stage::Prospect:
        return Stages::tr("In no group ever, no contact, no paid order");
    case Stage::Lost:
        return Stages::tr("No sign of life for %1 days or longer, or out of every group and contact").arg(rules.lostDays);
    case Stage::New:
        return Stages::tr("First contact at most %1 days ago, no paid order").arg(rules.newDays);
    case Stage::Dormant:
        return Stages::tr("First contact and last sign of life both more than %1 days ago").arg(rules.dormantDays);
    case Stage::Loyal:
        return Stages::tr("%1 paid orders or more, or R5 and F5").arg(rules.loyalOrders);
    case Stage::Repeat:
        return Stages::tr("%1 paid orders or more").arg(rules.repeatOrders);
    case Stage::FirstOrder:
        return Stages::tr("One paid order or more");
    case Stage::Active:
        return Stages::tr("Super or normal active in a group");
    case Stage::Quiet:
        return Stages::tr("Everybody else; always last");
    }
    return {};
}

QString figuresState(const members::FiguresState &state)
{
    if (!state.day.isValid())
        return Stages::tr("Stages, RFM and values were not worked out yet.");
    if (state.isCurrent)
        return Stages::tr("As of today.");
    return Stages::tr("As of %1; newer facts are not in yet.").arg(day(state.day));
}

} // namespace siyu::text
