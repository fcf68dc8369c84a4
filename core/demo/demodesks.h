// SPDX-License-Identifier: GPL-3.0-or-later
// The sample shop's desks: who takes questions, answer cards, testimonials, rules of groups and breaches, kept posts, tasks.
// Runs inside one write of demo::fill, after questions and orders.
#pragma once

#include "core/db/database.h"
#include "core/demo/shop.h"

namespace siyu::demo {

void writeDesks(db::Database &db, const Shop &shop);

} // namespace siyu::demo
