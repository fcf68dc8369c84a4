// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the groups page about figures. Main thread.
#pragma once

#include "core/groups/ledger.h"
#include "core/groups/tier.h"

namespace siyu::ui {

QString ledgerNote(const groups::LedgerDay &day); // what is wrong with it, or that it is missing; empty when nothing is
QString tierName(const groups::TierResult &result);
QString tierReason(const groups::TierResult &result, const groups::TierThresholds &thresholds);

} // namespace siyu::ui
