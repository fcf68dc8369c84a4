// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample shop shows of planning: two broadcasts that want the same people on one day, two texts that are compared,
// and a limit of the house that was once changed. Runs inside one write of demo::fill, after the broadcasts.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

#include <QDateTime>
#include <QTimeZone>

namespace siyu::demo {

// Returns how many broadcasts were made.
qint64 writePlans(db::Database &db, const Shop &shop, const QDateTime &nowUtc, const QTimeZone &zone);

} // namespace siyu::demo
