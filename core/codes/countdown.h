// SPDX-License-Identifier: GPL-3.0-or-later
// How long a code still works and how many more it lets in, and which group takes its place (product.md C6; the numbers are
// rows of the workspace's policy, platform.md). Pure, any thread.
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace siyu::codes {

enum class CodeKind { Tracked, Group, Join };
inline constexpr std::array allCodeKinds{CodeKind::Tracked, CodeKind::Group, CodeKind::Join};
QString wordOf(CodeKind kind); // tracked, group, join
std::optional<CodeKind> codeKindFrom(const QString &word);

struct CodeLimits {
    int groupDays = 7; // a plain group code, from its making
    int scanSize = 200; // people whom a plain group lets in by scan
    int groupSize = 500;
    int joinGroups = 5; // behind one WeCom code
};

// A group behind a code: who is in it, and how many it takes (nothing = the platform's size).
struct GroupRoom {
    GroupId group;
    qint64 people = 0;
    std::optional<qint64> capacity;
    bool isArchived = false;
};

struct CodeFacts {
    CodeKind kind = CodeKind::Tracked;
    QDate madeOn; // of a group's code; invalid = not known
    QDate validFrom;
    QDate validUntil; // the last day on which it works
    std::optional<qint64> capacity; // own limit of scans
    qint64 scans = 0;
    bool isRetired = false;
    QList<GroupRoom> groups; // its own first, then those in line
};

enum class CodeStanding { Good, EndsSoon, NearlyFull, NotYet, Expired, Full, Retired };
QString wordOf(CodeStanding standing); // good, ends_soon, nearly_full, not_yet, expired, full, retired

bool letsNobodyIn(CodeStanding standing); // expired, full, retired

inline constexpr int soonDays = 2; // days left at which it is said
inline constexpr int fewLeft = 20; // people, or a tenth of what it takes where that is less

struct Countdown {
    CodeStanding standing = CodeStanding::Good;
    QDate lastDay; // invalid = no end
    std::optional<qint64> daysLeft; // 0 = today is the last one; negative = over
    std::optional<qint64> roomLeft; // people or scans; nothing = no limit known
    GroupId now; // the group that takes people now; invalid = none has room, or none is behind it
    GroupId next; // the one after it
};
// Of a group's code whose day of making is known, `groupDays` days count with that day: made on Monday, seven days end on
// Sunday. What is told first: retired, expired, full, not yet, ends soon, nearly full.
Countdown countdown(const CodeFacts &facts, const CodeLimits &limits, QDate today);
// How many more a group takes: by scan where its code is a plain one.
qint64 roomOf(const GroupRoom &group, CodeKind kind, const CodeLimits &limits);

// What is drawn: a link stays as it is, an id is put behind the shop's own link.
QString drawnText(const QString &text, const QString &baseLink);

} // namespace siyu::codes
