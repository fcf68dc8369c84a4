// SPDX-License-Identifier: GPL-3.0-or-later
// Partners of the sample shop: some in every state, with steps, duties, rewards and payouts. Runs inside demo::fill, after
// the referrals, points and coupons.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

namespace siyu::demo {

void writePartners(db::Database &db, const Shop &shop);

} // namespace siyu::demo
