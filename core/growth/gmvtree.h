// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of turnover node by node (gmv.h has the chain): what it is, was, should be, and what is still to go. Pure, any
// thread.
#pragma once

#include "core/growth/gmvstore.h"

namespace siyu::growth {

struct GmvNode {
    std::optional<Factor> factor; // nothing = turnover itself
    std::optional<double> actual;
    std::optional<double> before;
    std::optional<double> target;
    std::optional<double> toGo; // target − actual, 0 where it is reached; missing where either is
    bool isFlagged = false; // a rate above 1

    bool isReached() const { return toGo && *toGo <= 0; }
};

// Turnover first, then the chain, then the parts of traffic. A target of traffic that was not typed is the sum of its parts'.
QList<GmvNode> gmvTree(const GmvFactors &now, const GmvFactors &before, const GmvWish &wish);

} // namespace siyu::growth
