// SPDX-License-Identifier: GPL-3.0-or-later
// A group's stays and daily counts laid out in columns (4 bytes a count), so that the tiers of half a million stays on any
// day take milliseconds. The rule is that of tier.h (rules.md 3), worked out from a day's window instead of day by day.
// Days are Julian day numbers. Built once, then read by any number of threads.
#pragma once

#include "core/groups/tier.h"

#include <cstdint>
#include <vector>

namespace siyu::groups {

// Who was in the group at the end of a day, and what the window that ends on it says.
struct PresentMember {
    qint64 member = 0;
    std::optional<qint64> joined; // first day of the present stay; nothing = since before anyone counted
    TierResult result; // messages, active days and measured days (D) of the window, tier and reason
};

class GroupColumns {
public:
    // `measuredDays`: days with data, ascending, each once. Days before `firstDay` are taken as not known.
    GroupColumns(qint64 group, qint64 firstDay, std::vector<qint32> measuredDays);

    // Every stay, in any order; every count, by day and within a day by member; then close. Counts on days without data, or
    // out of a stay, are passed over: no tier counts them.
    void addStay(qint64 member, DaySpan days);
    void addMessages(qint64 day, qint64 member, qint64 messages);
    void close();

    qint64 group() const { return m_group; }
    const std::vector<qint32> &measuredDays() const { return m_days; }
    bool isMeasured(qint64 day) const { return measuredBetween(day, day) > 0; }
    bool knowsAny(const std::vector<qint64> &sortedMembers) const; // whether one of them was ever in the group

    // Calls take(PresentMember) for everybody in the group at the end of the day, by member.
    template <typename Take>
    void eachPresent(qint64 day, const TierThresholds &thresholds, const Take &take) const
    {
        for (size_t i = 0; i < m_members.size(); ++i) {
            if (const Span *stay = presentStay(i, day))
                take(PresentMember{m_members[i], stay->from == unknownDay ? std::nullopt : std::optional<qint64>(stay->from),
                    judge(i, day, thresholds)});
        }
    }
    TierCounts counts(qint64 day, const TierThresholds &thresholds) const;
    // Of every day from `first` to `last`: what counts() says of each, in a fraction of the time where days are many.
    std::vector<TierCounts> countsOver(qint64 first, qint64 last, const TierThresholds &thresholds) const;

private:
    class Walk;
    static constexpr qint32 unknownDay = std::numeric_limits<qint32>::min();
    static constexpr qint32 openDay = std::numeric_limits<qint32>::max();
    static constexpr int messageBits = 20;
    static constexpr qint64 mostMessages = (1 << messageBits) - 1; // more a day than that are kept as so many
    static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
    struct Span {
        qint32 from;
        qint32 to;
    };
    struct Window {
        qint64 measured = 0; // D
        qint64 messages = 0;
        qint64 active = 0;
    };

    void settle();
    std::vector<std::uint32_t> placeNewCounts() const;
    int measuredUpTo(qint64 day) const;
    int measuredBetween(qint64 from, qint64 to) const { return measuredUpTo(to) - measuredUpTo(from - 1); }
    bool isIn(size_t index, qint64 day) const;
    const Span *presentStay(size_t index, qint64 day) const;
    Window windowOf(size_t index, qint64 day, int length) const;
    static bool reaches(const Window &window, int messages, const TierThresholds &thresholds);
    std::optional<qint64> metBefore(size_t index, qint64 day, const TierThresholds &thresholds) const;
    TierResult judge(size_t index, qint64 day, const TierThresholds &thresholds) const;

    qint64 m_group = 0;
    qint64 m_firstDay = 0; // counts are kept from here on
    std::vector<qint32> m_days;
    std::vector<qint32> m_measuredSums; // [i] = days with data up to m_days.front() + i
    std::vector<qint64> m_members; // ascending
    std::vector<std::uint32_t> m_spanFrom; // [i] … [i + 1]: of member i
    std::vector<Span> m_spans;
    std::vector<std::uint32_t> m_countFrom;
    std::vector<std::uint32_t> m_counts; // day since m_firstDay and messages, by day
    std::vector<std::pair<qint64, Span>> m_newStays; // until settled
    std::vector<qint64> m_newMembers; // until closed, one for each new count
    std::vector<std::uint32_t> m_newCounts;
};

} // namespace siyu::groups
