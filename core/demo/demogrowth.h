// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample shop plans and watches: targets of months, stop-loss lines, kinds, goals and costs of campaigns, carts left
// behind. Runs inside one write of demo::fill, after campaigns and people.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

namespace siyu::demo {

void writeGrowth(db::Database &db, const Shop &shop);

} // namespace siyu::demo
