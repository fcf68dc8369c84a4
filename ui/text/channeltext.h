// SPDX-License-Identifier: GPL-3.0-or-later
// Steps, rates and the stop-loss line of channels in the operator's words. Any thread.
#pragma once

#include "core/growth/channelreport.h"

namespace siyu::text {

// The people of a step; where there are more than in the step before, with that rate.
QString stepCount(const growth::ChannelFigures &of, growth::FunnelStep step);
// The six rates of all channels, which of them are above 100 %, and why one is not known.
QString ratesSentence(const growth::ChannelRates &of);
// "passed", "¥12.00 a friend", "no line": for a column.
QString lineState(const growth::ChannelFigures &of, const QString &currency);
// The numbers of the last seven days against the line.
QString stopLossSentence(const growth::ChannelFigures &of, const QString &currency);
QString stopLossAlert(const growth::ChannelFigures &of, const QString &currency); // for a list of what needs a look

} // namespace siyu::text
