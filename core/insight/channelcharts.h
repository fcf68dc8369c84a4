// SPDX-License-Identifier: GPL-3.0-or-later
// Channels as charts (rules.md 8): the funnel of the whole shop, and what each channel cost and brought back. Pure, any
// thread.
#pragma once

#include "core/growth/channelreport.h"
#include "core/insight/figure.h"

namespace siyu::insight {

// A step that was not measured has no point; Point::share is of the measured step before.
Figure funnelOf(const growth::ChannelReport &report);

// Cost and value beside each other, and below them value ÷ cost: of the channels that cost most, then brought most.
inline constexpr qsizetype mostChannels = 12;
Figure channelReturnsOf(const growth::ChannelReport &report);
// What one more person cost: added, and with a first order.
Figure channelPricesOf(const growth::ChannelReport &report);

} // namespace siyu::insight
