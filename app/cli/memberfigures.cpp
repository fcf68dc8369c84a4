// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/memberfigures.h"
#include "app/cli/jsonvalues.h"

#include "core/base/period.h"
#include "ui/text/format.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::members;

void addStanding(const MemberDetail &detail, QJsonObject &out)
{
    const bool isKnown = detail.standing.has_value();
    const MemberStanding standing = detail.standing.value_or(MemberStanding());
    out.insert(QStringLiteral("stage"), isKnown ? QJsonValue(siyu::wordOf(standing.stage)) : QJsonValue());
    out.insert(QStringLiteral("stage_rule"), isKnown ? QJsonValue(standing.rule) : QJsonValue());
    out.insert(QStringLiteral("stage_since"), orNull(standing.since));
    out.insert(QStringLiteral("stage_pinned"), detail.pinned.has_value());
    out.insert(QStringLiteral("orders_only"), isKnown ? QJsonValue(standing.ordersOnly) : QJsonValue());
    out.insert(QStringLiteral("circle"), isKnown ? QJsonValue(siyu::wordOf(standing.circle)) : QJsonValue());
    out.insert(QStringLiteral("last_sign"), orNull(standing.lastSign));
    out.insert(QStringLiteral("rfm"), standing.r && standing.f && standing.m
            ? QJsonValue(QJsonObject{{QStringLiteral("r"), *standing.r}, {QStringLiteral("f"), *standing.f}, {QStringLiteral("m"), *standing.m}})
            : QJsonValue());
}

QJsonArray tagGroupsOf(const MemberDetail &detail)
{
    QJsonArray out;
    for (const TagGroup &group : detail.tags) {
        out.append(QJsonObject{{QStringLiteral("group"), orNull(group.name)},
            {QStringLiteral("tags"), QJsonArray::fromStringList(group.tags)}});
    }
    return out;
}

QJsonArray contactsOf(const MemberDetail &detail)
{
    QJsonArray out;
    for (const MemberContact &contact : detail.contacts) {
        out.append(QJsonObject{{QStringLiteral("account"), contact.account}, {QStringLiteral("added"), orNull(contact.addedUtc)},
            {QStringLiteral("removed"), orNull(contact.removedUtc)}, {QStringLiteral("channel"), orNull(contact.channel)}});
    }
    return out;
}

QJsonArray consentsOf(const MemberDetail &detail)
{
    QJsonArray out;
    for (const MemberConsent &consent : detail.consents) {
        out.append(QJsonObject{{QStringLiteral("touchpoint"), consent.touchpoint}, {QStringLiteral("source"), consent.sourceText},
            {QStringLiteral("given"), orNull(consent.givenUtc)}, {QStringLiteral("withdrawn"), orNull(consent.withdrawnUtc)}});
    }
    return out;
}

} // namespace

QJsonObject figuresOf(const MemberDetail &detail)
{
    QJsonObject out;
    addStanding(detail, out);
    const MemberMoney &money = detail.money;
    out.insert(QStringLiteral("ltv_fen"), orNull(money.paid.value()));
    out.insert(QStringLiteral("orders_without_amount"), money.paid.withoutAmount);
    out.insert(QStringLiteral("aov_fen"), orNull(money.averageFen()));
    out.insert(QStringLiteral("days_between_orders"), orNull(money.daysBetween()));
    out.insert(QStringLiteral("first_order"), orNull(money.firstUtc));
    out.insert(QStringLiteral("points"), detail.points.balance);
    out.insert(QStringLiteral("brought_by"), detail.referrals.host ? QJsonValue(detail.referrals.host->id.value) : QJsonValue());
    out.insert(QStringLiteral("brought"), detail.referrals.brought);
    out.insert(QStringLiteral("tag_groups"), tagGroupsOf(detail));
    out.insert(QStringLiteral("contacts"), contactsOf(detail));
    out.insert(QStringLiteral("consents"), consentsOf(detail));
    out.insert(QStringLiteral("is_staff"), detail.profile.isStaff);
    return out;
}

QStringList figureLines(const MemberDetail &detail)
{
    QStringList out;
    if (detail.standing) {
        const MemberStanding &standing = *detail.standing;
        QString line = QStringLiteral("  %1 (%2)  %3").arg(siyu::wordOf(standing.stage),
            standing.rule == 0 ? QStringLiteral("pinned") : QStringLiteral("rule %1").arg(standing.rule),
            siyu::wordOf(standing.circle));
        if (standing.r && standing.f && standing.m)
            line += QStringLiteral("  R%1 F%2 M%3").arg(*standing.r).arg(*standing.f).arg(*standing.m);
        out.append(line);
    }
    if (detail.money.paid.orders > 0)
        out.append(QStringLiteral("  ltv %1  orders %2").arg(detail.money.paid.value() ? QString::number(double(*detail.money.paid.value()) / 100, 'f', 2) : text::missingMark()).arg(detail.money.paid.orders));
    if (detail.points.entries > 0)
        out.append(QStringLiteral("  points %1").arg(detail.points.balance));
    return out;
}

} // namespace siyu::cli
