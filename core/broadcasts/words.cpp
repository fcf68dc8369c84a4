// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/words.h"

#include <algorithm>
#include <utility>

namespace siyu::broadcasts {

namespace {

template <typename Enum, size_t N>
using Words = std::array<std::pair<Enum, QLatin1StringView>, N>;

constexpr Words<Status, 7> statusWords{{{Status::Planned, QLatin1StringView("planned")},
    {Status::HandedOut, QLatin1StringView("handed_out")}, {Status::Sent, QLatin1StringView("sent")},
    {Status::Skipped, QLatin1StringView("skipped")}, {Status::Failed, QLatin1StringView("failed")},
    {Status::Missed, QLatin1StringView("missed")}, {Status::Cancelled, QLatin1StringView("cancelled")}}};

constexpr Words<Reason, 14> reasonWords{{{Reason::LeftOrDeleted, QLatin1StringView("left_or_deleted")},
    {Reason::OptedOut, QLatin1StringView("opted_out")}, {Reason::NoConsent, QLatin1StringView("no_consent")},
    {Reason::Under14, QLatin1StringView("under_14")}, {Reason::Archived, QLatin1StringView("archived")},
    {Reason::Excluded, QLatin1StringView("excluded")}, {Reason::Unreachable, QLatin1StringView("unreachable")},
    {Reason::SameContent, QLatin1StringView("same_content")}, {Reason::Paused, QLatin1StringView("paused")},
    {Reason::OutsideHours, QLatin1StringView("outside_hours")}, {Reason::MemberCap, QLatin1StringView("member_cap")},
    {Reason::GroupCap, QLatin1StringView("group_cap")}, {Reason::PlatformQuota, QLatin1StringView("platform_quota")},
    {Reason::AccountCapacity, QLatin1StringView("account_capacity")}}};

template <typename Enum, size_t N>
QString find(const Words<Enum, N> &words, Enum value)
{
    const auto entry = std::find_if(words.begin(), words.end(), [&](const auto &word) { return word.first == value; });
    return entry == words.end() ? QString() : QString(entry->second);
}

template <typename Enum, size_t N>
std::optional<Enum> parse(const Words<Enum, N> &words, const QString &word)
{
    const auto entry = std::find_if(words.begin(), words.end(), [&](const auto &known) { return known.second == word; });
    return entry == words.end() ? std::nullopt : std::optional(entry->first);
}

} // namespace

QString wordOf(Status status) { return find(statusWords, status); }
std::optional<Status> statusFrom(const QString &word) { return parse(statusWords, word); }
bool isConsumed(Status status) { return status == Status::HandedOut || status == Status::Sent; }

QString wordOf(Reason reason) { return find(reasonWords, reason); }
std::optional<Reason> reasonFrom(const QString &word) { return parse(reasonWords, word); }

QString wordOf(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Member:
        return QStringLiteral("member");
    case TargetKind::Group:
        return QStringLiteral("group");
    case TargetKind::Account:
        break;
    }
    return QStringLiteral("account");
}

TargetKind targetKindOf(Touchpoint touchpoint)
{
    if (isDirected(touchpoint))
        return TargetKind::Member;
    return touchpoint == Touchpoint::GroupChat ? TargetKind::Group : TargetKind::Account;
}

} // namespace siyu::broadcasts
