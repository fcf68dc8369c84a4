// SPDX-License-Identifier: GPL-3.0-or-later
// Why one target of a run does not get it: which limit, which other sends fill it, and from when on it would go. Made by
// the planner at the moment of its decision (planner.h). Pure values, any thread.
#pragma once

#include "core/broadcasts/usage.h"

#include <map>

namespace siyu::broadcasts {

// What stands behind a reason where the reason alone does not say it.
enum class Limit { None, MonthWecom, WeekDirected, GroupDay, Platform, Capacity };

struct Counted {
    Use use;
    qint64 group = 0; // a post to this group of the member; 0 = sent to the target itself
};

struct Why {
    PlannedDelivery delivery;
    Limit limit = Limit::None;
    int allowed = 0; // by the limit
    std::optional<size_t> quota; // of Limit::Platform: a place in PlanInput::quotas
    qint64 account = 0; // whose quota or capacity it is; 0 = the target's own
    std::vector<Counted> counted; // the sends that fill it, or that brought the content; by time
    std::map<int, qint64> runs; // sends that fill an account's limit, by place of the run; earlier ones under −1
    std::optional<qint64> freeAt; // UTC: the first later day at this hour on which all checks hold
};
// So many days are tried; who is not free by then is so for good.
inline constexpr int daysUntilFree = 45;

} // namespace siyu::broadcasts
