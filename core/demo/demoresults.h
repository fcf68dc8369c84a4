// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample shop's broadcasts led to: figures typed for most runs, by group for some, none yet for the newest, one
// that contradicts itself; posts to Moments, and two texts compared among friends. Runs inside one write of demo::fill.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

#include <QTimeZone>

namespace siyu::demo {

// After broadcasts and the products of their content.
void writeResults(db::Database &db, const Shop &shop, const QTimeZone &zone);

} // namespace siyu::demo
