// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the sample shop's parts as rows. Runs inside one write of demo::fill; ids are indexes + 1.
#pragma once

#include "core/db/database.h"
#include "core/demo/demo.h"
#include "core/demo/shop.h"

namespace siyu::demo {

QString utcOn(QDate day, int hour = 2, int minute = 0); // as UTC text; 2 = ten in the morning in Shanghai

void writePeople(db::Database &db, const Shop &shop, const QString &createdAt);
void writeStaffAndGroups(db::Database &db, const Shop &shop, const QString &createdAt);
// Counts of who spoke on which day; returns the rows.
qint64 writeActivity(db::Database &db, const Shop &shop);
// Rosters every two weeks (weekly in the last two months), the counts that somebody typed, and the stays that follow.
void writeRosters(db::Database &db, const Shop &shop);
qint64 writeOrders(db::Database &db, const Shop &shop);

} // namespace siyu::demo
