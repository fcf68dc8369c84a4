// SPDX-License-Identifier: GPL-3.0-or-later
// The people behind a channel's column and behind a step of the funnel, as growth::channelReport counts them. Any thread; a job's.
#pragma once

#include "core/growth/channelfigures.h"
#include "core/insight/behind.h"

namespace siyu::insight {

// Who became a friend, joined, or bought for the first time in the period through the channel of that name (empty = through
// none that is known), or paid for an order in it; those who paid most first. `prices`: with the steps that a price is of.
Result<Behind> peopleOfChannel(const Workspace &workspace, const Period &period, const QString &channel, bool prices, Progress &progress);

// Who took the step in the period, the first first, with their channels. Seen and scanned are counts of channels: nobody knows
// whose, and this is of the channels then.
Result<Behind> peopleOfStep(const Workspace &workspace, const Period &period, growth::FunnelStep step, Progress &progress);

} // namespace siyu::insight
