// SPDX-License-Identifier: GPL-3.0-or-later
// Who brought whom in a campaign, as branches with names: hosts first, then wave by wave. Any thread.
#pragma once

#include "core/growth/campaignreview.h"

namespace siyu::growth {

struct FissionNode {
    qint64 member = 0;
    QString name; // may hold a phone: whoever shows it masks
    int wave = 0; // 0 = a host whom nobody brought
    qint64 brought = 0; // directly
    QList<FissionNode> branches; // the most fruitful first
};
// Pure: from the accepted referrals of the review; those who brought most come first.
QList<FissionNode> fissionTree(const QList<BroughtPerson> &people);
// The same with the names of the people.
Result<QList<FissionNode>> namedFissionTree(const Workspace &workspace, const QList<BroughtPerson> &people);

} // namespace siyu::growth
