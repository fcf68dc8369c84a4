// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample shop's teams are measured by: due content and its products, campaigns with groups and products, orders
// with coupons, requests, ratings, targets, KPIs of its own. Runs inside one write of demo::fill, after trade and casts.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

namespace siyu::demo {

void writeKpis(db::Database &db, const Shop &shop);

} // namespace siyu::demo
