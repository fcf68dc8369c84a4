// SPDX-License-Identifier: GPL-3.0-or-later
// What each channel brought and cost in a period (rules.md 8): counts of what happened in it, whoever it happened to; the
// channel of a person is that of their first contact (arrivals.h). Money in minor units of the workspace's currency. Any
// thread; O(members + orders + scans of the period).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/growth/channelstore.h"

namespace siyu {
class Workspace;
}

namespace siyu::growth {

struct ChannelFigures {
    Channel channel; // id 0 = people of whom nobody knows a channel
    FunnelCounts counts;
    FunnelRates rates;
    std::optional<double> cost; // spread evenly over the days of its rows
    std::optional<double> perAdded;
    std::optional<double> perFirstOrder;
    std::optional<qint64> value; // paid orders of its people in the period; missing where one lacks its amount
    qint64 withoutAmount = 0; // such orders
    std::optional<double> returned; // value ÷ cost; cost 0 = missing
    StopLoss stopLoss; // of the seven days that end with the period; by the line's step
};

struct ChannelRates { // of all channels together
    std::optional<double> add, join, convert, repeat, leave, unfollow;
    // Why leave is missing: the first day on which groups were not counted, and how many; invalid = every day was.
    QDate uncountedDay;
    int uncountedGroups = 0;
};

struct ChannelReport {
    Period period; // up to today: what is still to come has cost nothing yet
    QString currency;
    QList<ChannelFigures> channels; // by name; people without a channel last, where there are any
    ChannelFigures all; // every channel and nobody's
    ChannelRates rates;
    MixRatio mix; // of the people added: through organic channels, through paid ones
    qint64 organic = 0;
    qint64 paid = 0;
    qint64 unknown = 0; // added, through a channel of which nobody said what it costs, or through none
    // The three, where friends are measured at all.
    std::optional<qint64> measured(qint64 people) const
    {
        return all.counts[size_t(FunnelStep::Added)] ? std::optional(people) : std::nullopt;
    }
    qint64 otherCurrencies = 0; // cost rows of the period in other money, in nothing above
};
// Errors: Cancelled, InvalidInput (day).
Result<ChannelReport> channelReport(const Workspace &workspace, const Period &period, Progress &progress);

} // namespace siyu::growth
