// SPDX-License-Identifier: GPL-3.0-or-later
// What a file can be imported as. Value types, any thread.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>

namespace siyu::importing {

// In the order in which they are offered.
enum class Kind {
    Members,
    Contacts,
    Roster,
    Groups,
    Staff,
    Accounts,
    Assignments,
    Products,
    Orders,
    Carts,
    Activity,
    GroupDays,
    OwnerDays,
    Coupons,
    Redemptions,
    ChannelCosts,
    Scans,
    Referrals,
    Points,
    Questions,
    Deliveries,
    SurveyAnswers,
};
inline constexpr std::array allKinds{Kind::Members, Kind::Contacts, Kind::Roster, Kind::Groups, Kind::Staff,
    Kind::Accounts, Kind::Assignments, Kind::Products, Kind::Orders, Kind::Carts, Kind::Activity, Kind::GroupDays, Kind::OwnerDays, Kind::Coupons,
    Kind::Redemptions, Kind::ChannelCosts, Kind::Scans, Kind::Referrals, Kind::Points, Kind::Questions,
    Kind::Deliveries, Kind::SurveyAnswers};

QString wordOf(Kind kind); // members, group-days … as cli.md has them
std::optional<Kind> kindFrom(const QString &word); // also of a kind that is only recognised

// Kinds that have an import (the table in kindimport.cpp); only these are offered.
bool isImportable(Kind kind);
QList<Kind> importableKinds();
QStringList importableKindWords();

// Kinds whose rows are people: a roster may be imported as members and the other way round.
bool isOfPeople(const QString &kindWord);

} // namespace siyu::importing
