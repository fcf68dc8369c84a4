// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a delivery: its state, and why it is not sent (cli.md, rules.md 6). What a person reads is in ui/text.
#pragma once

#include "core/base/words.h"

namespace siyu::broadcasts {

enum class Status { Planned, HandedOut, Sent, Skipped, Failed, Missed, Cancelled };
inline constexpr std::array allStatuses{Status::Planned, Status::HandedOut, Status::Sent, Status::Skipped,
    Status::Failed, Status::Missed, Status::Cancelled};
QString wordOf(Status status); // planned, handed_out, sent …
std::optional<Status> statusFrom(const QString &word);
// Handed out and sent hold their quota for good; only they count in what comes later.
bool isConsumed(Status status);

// In the order of the checks; those after Archived are shared by members and groups.
enum class Reason { None, LeftOrDeleted, OptedOut, NoConsent, Under14, Archived, Excluded, Unreachable, SameContent,
    Paused, OutsideHours, MemberCap, GroupCap, PlatformQuota, AccountCapacity };
inline constexpr std::array allReasons{Reason::LeftOrDeleted, Reason::OptedOut, Reason::NoConsent, Reason::Under14,
    Reason::Archived, Reason::Excluded, Reason::Unreachable, Reason::SameContent, Reason::Paused, Reason::OutsideHours,
    Reason::MemberCap, Reason::GroupCap, Reason::PlatformQuota, Reason::AccountCapacity};
QString wordOf(Reason reason); // empty for None
std::optional<Reason> reasonFrom(const QString &word);

// Whom a touchpoint addresses: members, groups, or the account as a whole (one target).
enum class TargetKind { Member, Group, Account };
QString wordOf(TargetKind kind); // member, group, account
TargetKind targetKindOf(Touchpoint touchpoint);

} // namespace siyu::broadcasts
