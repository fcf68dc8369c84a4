// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/kind.h"

namespace siyu::importing {

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Members:
        return QStringLiteral("members");
    case Kind::Contacts:
        return QStringLiteral("contacts");
    case Kind::Roster:
        return QStringLiteral("roster");
    case Kind::Groups:
        return QStringLiteral("groups");
    case Kind::Staff:
        return QStringLiteral("staff");
    case Kind::Accounts:
        return QStringLiteral("accounts");
    case Kind::Assignments:
        return QStringLiteral("assignments");
    case Kind::Products:
        return QStringLiteral("products");
    case Kind::Orders:
        return QStringLiteral("orders");
    case Kind::Carts:
        return QStringLiteral("carts");
    case Kind::Activity:
        return QStringLiteral("activity");
    case Kind::GroupDays:
        return QStringLiteral("group-days");
    case Kind::OwnerDays:
        return QStringLiteral("owner-days");
    case Kind::Coupons:
        return QStringLiteral("coupons");
    case Kind::Redemptions:
        return QStringLiteral("redemptions");
    case Kind::ChannelCosts:
        return QStringLiteral("channel-costs");
    case Kind::Scans:
        return QStringLiteral("scans");
    case Kind::Referrals:
        return QStringLiteral("referrals");
    case Kind::Points:
        return QStringLiteral("points");
    case Kind::Questions:
        return QStringLiteral("questions");
    case Kind::Deliveries:
        return QStringLiteral("deliveries");
    case Kind::SurveyAnswers:
        return QStringLiteral("survey-answers");
    }
    return {};
}

std::optional<Kind> kindFrom(const QString &word)
{
    for (const Kind kind : allKinds) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

bool isOfPeople(const QString &kindWord)
{
    return kindWord == QStringLiteral("members") || kindWord == QStringLiteral("roster")
        || kindWord == QStringLiteral("contacts");
}

} // namespace siyu::importing
