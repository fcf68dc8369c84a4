// SPDX-License-Identifier: GPL-3.0-or-later
// Growth in the operator's words: the factors of turnover, the steps of a funnel, what kind of channel one is. Any thread.
#pragma once

#include "core/growth/channelstore.h"
#include "core/growth/gmv.h"

namespace siyu::text {

QString name(growth::Factor factor);
QString name(growth::GmvCount count);
QString howComputed(growth::Factor factor); // a sentence
// As a count, a share, a ratio or money, as the factor asks.
QString factorValue(growth::Factor factor, const std::optional<double> &value, const QString &currency);
// Why there is no total, or no split; empty when there is.
QString gmvGap(const growth::GmvFactors &factors);
// What keeps sums of orders missing, and how it is mended; empty for none.
QString amountsLacking(qint64 orders);
QString effectsRefused(const growth::GmvEffects &effects);

QString name(growth::FunnelStep step);
QString name(growth::Mix mix);
// inside · online · paid, as far as it is known.
QString channelKind(const growth::Channel &channel);
QString channelWord(const QString &word); // inside, online, organic …

} // namespace siyu::text
