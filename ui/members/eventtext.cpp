// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/eventtext.h"

#include "core/base/words.h"
#include "ui/members/memberwords.h"
#include "ui/text/changetext.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

using members::EventKind;
using members::TimelineEvent;

struct EventText {
    Q_DECLARE_TR_FUNCTIONS(EventText)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString touchpointText(const QString &word)
{
    const auto touchpoint = touchpointFrom(word);
    return touchpoint ? text::name(*touchpoint) : EventText::tr("everything");
}

QString orderText(const TimelineEvent &event)
{
    const QString refund
        = event.second ? EventText::tr("refunded %1").arg(text::money(event.second, event.currency)) : QString();
    return joined({EventText::tr("Order %1").arg(event.what),
        event.amount ? text::money(event.amount, event.currency) : QString(), orderStatusName(event.detail), refund});
}

QString broadcastText(const TimelineEvent &event)
{
    QStringList parts{EventText::tr("Broadcast “%1”").arg(event.what), text::deliveryStatusName(event.detail)};
    for (const QString &result : event.results)
        parts.append(broadcastResultName(result));
    return joined(parts);
}

QString questionText(const TimelineEvent &event)
{
    const QString rating = event.amount ? EventText::tr("%1 of 5 stars").arg(*event.amount) : QString();
    const QString head = event.kind == EventKind::Complaint ? EventText::tr("Complaint: %1") : EventText::tr("Asked: %1");
    return joined({head.arg(event.what), questionStateName(event.detail), rating});
}

QString tagText(const TimelineEvent &event)
{
    if (!event.change.isEmpty())
        return text::changeText(event.change, event.values);
    return joined({EventText::tr("Tagged: %1").arg(event.what), event.detail});
}

QString pointsText(const TimelineEvent &event)
{
    return joined({EventText::tr("Points %1").arg(text::signedNumber(event.amount.value_or(0))), pointKindName(event.detail),
        event.what});
}

QString messagesText(const TimelineEvent &event)
{
    const QString count = EventText::tr("%n message(s) in %1", nullptr, int(event.amount.value_or(0))).arg(event.what);
    return event.second.value_or(1) > 1 ? joined({count, EventText::tr("on %n days", nullptr, int(*event.second))}) : count;
}

QString stageText(const TimelineEvent &event)
{
    const auto stage = stageFrom(event.detail);
    return EventText::tr("Stage: %1").arg(stage ? text::name(*stage) : event.detail);
}

QString groupOrAccountText(const TimelineEvent &event)
{
    switch (event.kind) {
    case EventKind::Joined:
        return joined({EventText::tr("Joined %1").arg(event.what), event.detail});
    case EventKind::Left:
        return EventText::tr("Left %1").arg(event.what);
    case EventKind::Befriended:
        return joined({EventText::tr("Friend of %1").arg(event.what), event.detail});
    default:
        return EventText::tr("No longer a friend of %1").arg(event.what);
    }
}

QString personText(const TimelineEvent &event)
{
    switch (event.kind) {
    case EventKind::ReferredBy:
        return joined({EventText::tr("Brought by %1").arg(event.what), event.detail});
    case EventKind::Referred:
        return joined({EventText::tr("Brought %1").arg(event.what), event.detail});
    default:
        return EventText::tr("Made one with “%1”").arg(event.what);
    }
}

QString consentText(const TimelineEvent &event)
{
    const QString touchpoint = touchpointText(event.what);
    switch (event.kind) {
    case EventKind::OptedOut:
        return EventText::tr("Wants no messages by: %1").arg(touchpoint);
    case EventKind::ConsentGiven:
        return joined({EventText::tr("Consent given: %1").arg(touchpoint), event.detail});
    default:
        return joined({EventText::tr("Consent withdrawn: %1").arg(touchpoint), event.detail});
    }
}

} // namespace

QString timelineText(const TimelineEvent &event)
{
    switch (event.kind) {
    case EventKind::Order:
        return orderText(event);
    case EventKind::Cart:
        return joined({EventText::tr("Cart left behind"), text::money(event.amount, event.currency),
            event.detail.isEmpty() ? QString() : EventText::tr("became an order")});
    case EventKind::CouponClaimed:
        return EventText::tr("Claimed the coupon “%1”").arg(event.what);
    case EventKind::CouponRedeemed:
        return joined({EventText::tr("Used the coupon “%1”").arg(event.what), event.detail});
    case EventKind::Joined:
    case EventKind::Left:
    case EventKind::Befriended:
    case EventKind::Unfriended:
        return groupOrAccountText(event);
    case EventKind::Messages:
        return messagesText(event);
    case EventKind::Broadcast:
        return broadcastText(event);
    case EventKind::Points:
        return pointsText(event);
    case EventKind::Stage:
        return stageText(event);
    case EventKind::Tagged:
        return tagText(event);
    case EventKind::Edited:
        return text::changeText(event.change, event.values);
    case EventKind::Scan:
        return joined({EventText::tr("Scanned “%1”").arg(event.what), event.detail});
    case EventKind::Question:
    case EventKind::Complaint:
        return questionText(event);
    case EventKind::ReferredBy:
    case EventKind::Referred:
    case EventKind::Merged:
        return personText(event);
    case EventKind::OptedOut:
    case EventKind::ConsentGiven:
    case EventKind::ConsentWithdrawn:
        return consentText(event);
    case EventKind::Imported:
        return joined({EventText::tr("Imported from %1").arg(event.what), text::importKindName(event.detail)});
    case EventKind::Created:
        return joined({EventText::tr("Became known"), event.what});
    }
    return {};
}

} // namespace siyu::ui
