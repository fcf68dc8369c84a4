// SPDX-License-Identifier: GPL-3.0-or-later
// The stop-loss line of a channel in the operator's words. Any thread.
#pragma once

#include "core/growth/channelreport.h"

namespace siyu::text {

// "passed", "¥12.00 a friend", "no line": for a column.
QString lineState(const growth::ChannelFigures &of, const QString &currency);
// The numbers of the last seven days against the line.
QString stopLossSentence(const growth::ChannelFigures &of, const QString &currency);
QString stopLossAlert(const growth::ChannelFigures &of, const QString &currency); // for a list of what needs a look

} // namespace siyu::text
