// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of the sample shop: posters, parcels and cards of channels, plain codes of groups at every stage of their week, a
// join code with groups in line. Runs inside demo::fill, after groups and channels.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

namespace siyu::demo {

void writeCodes(db::Database &db, const Shop &shop);

} // namespace siyu::demo
