// SPDX-License-Identifier: GPL-3.0-or-later
// The statements behind the timeline, one a source of events whose moment is an instant. Each gives of one member (?1):
// at, key, what, detail, amount, second, extra. Inside core/members only.
#pragma once

#include "core/members/timeline.h"

#include <span>

namespace siyu::members {

struct TimelinePart {
    EventKind kind;
    const char *sql;
};
std::span<const TimelinePart> timelineParts();

} // namespace siyu::members
