// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample shop knows and does with single members: tags in groups, fields of its own, consents, points and gifts,
// sampling lists and surveys. Runs inside one write of demo::fill, after people and orders.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

namespace siyu::demo {

void writeTagGroups(db::Database &db, const Shop &shop);
void writeCustomFields(db::Database &db, const Shop &shop);
void writeConsents(db::Database &db, const Shop &shop);
void writePoints(db::Database &db, const Shop &shop);
void writeSampling(db::Database &db, const Shop &shop);
void writeStagePins(db::Database &db, const Shop &shop);
void writeSegments(db::Database &db, const Shop &shop); // and saved views

} // namespace siyu::demo
