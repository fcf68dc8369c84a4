// SPDX-License-Identifier: GPL-3.0-or-later
// The daily ledger of a group (rules.md 2): total, new and lost of every day from what was typed, what rosters show and
// what was imported, in this order and field by field. A day without numbers is missing, never 0. Pure rule, any thread.
#pragma once

#include "core/base/period.h"

#include <QFlags>
#include <QList>
#include <QStringList>
#include <optional>

namespace siyu::groups {

using Count = std::optional<qint64>; // people; nothing = not measured

// What one roster says: the people on it, who is new and who is lost since the complete roster of day `since`
// (invalid for the first).
struct RosterCount {
    QDate day;
    QDate since;
    Count total;
    Count joined;
    Count lost;
};

// What somebody typed for a day.
struct TypedCounts {
    Count total;
    Count joined;
    Count lost;
    bool isEmpty() const { return !total && !joined && !lost; }
    bool operator==(const TypedCounts &) const = default;
};

// Numbers of one day from elsewhere.
struct DayCount {
    QDate day;
    bool correction = false; // typed; else imported group-days
    Count total;
    Count joined;
    Count lost;
};

enum class LedgerFlag {
    DailyCountsExceedRoster = 1, // the days between two rosters counted more than the later roster shows
    DoesNotAddUp = 2, // total is not yesterday's total + new − lost
    SourcesDisagreeLost = 4,
    SourcesDisagreeNew = 8,
    SourcesDisagreeTotal = 16,
};
Q_DECLARE_FLAGS(LedgerFlags, LedgerFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(LedgerFlags)
QStringList wordsOf(LedgerFlags flags); // sorted: daily_counts_exceed_roster, does_not_add_up, sources_disagree_lost …

struct LedgerDay {
    QDate day;
    Count total;
    Count joined; // "new" in files and JSON
    Count lost;
    Count net; // missing when new or lost is
    bool missing = true; // total, new and lost all are
    LedgerFlags flags;
};

// One row for every day of `period`. Both lists in any order; what lies before the period carries its total into it.
QList<LedgerDay> ledgerOf(const Period &period, const QList<RosterCount> &rosters, const QList<DayCount> &days);

} // namespace siyu::groups
