// SPDX-License-Identifier: GPL-3.0-or-later
// The sample shop's calendar: broadcasts that repeat, posts of accounts, stages of campaigns, own days, a date of another
// calendar. Runs inside one write of demo::fill, after campaigns; nothing in it changes another figure.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

#include <QTimeZone>

namespace siyu::demo {

void writeCalendar(db::Database &db, const Shop &shop, const QDateTime &nowUtc, const QTimeZone &zone);

} // namespace siyu::demo
