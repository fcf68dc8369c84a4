// SPDX-License-Identifier: GPL-3.0-or-later
// What a file can be imported as. Value types, any thread.
#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <optional>

namespace siyu::importing {

enum class Kind { Members, Roster, Staff, Groups, Activity, GroupDays };
inline constexpr std::array allKinds{
    Kind::Members, Kind::Roster, Kind::Staff, Kind::Groups, Kind::Activity, Kind::GroupDays};

QString wordOf(Kind kind); // members, roster, staff, groups, activity, group-days
std::optional<Kind> kindFrom(const QString &word);
QStringList kindWords();

// Kinds whose rows are people: a roster may be imported as members and the other way round.
bool isOfPeople(const QString &kindWord);

} // namespace siyu::importing
