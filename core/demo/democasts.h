// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample shop has said and will say: content items, ten weeks of broadcasts that went out, one that was missed,
// and those of the coming days (left to the planner). Runs inside one write of demo::fill.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

#include <QDateTime>
#include <QTimeZone>

namespace siyu::demo {

// Returns how many broadcasts were made.
qint64 writeBroadcasts(db::Database &db, const Shop &shop, const QDateTime &nowUtc, const QTimeZone &zone);

} // namespace siyu::demo
