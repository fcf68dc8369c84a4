// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample shop sells and how people come to it: products and the lines of orders, channels with their cost,
// campaigns, codes, coupons, who brought whom, and what was asked. Runs inside one write of demo::fill.
#pragma once

#include "core/db/database.h"
#include "core/demo/random.h"
#include "core/demo/shop.h"

namespace siyu::demo {

// Before people and orders, which name them.
void writeProductsAndChannels(db::Database &db, const Shop &shop);
int productOf(Random &random, const Person &person); // 0 … what an order of theirs is for
void writeLine(db::Database &db, qint64 order, int product, qint64 amountFen);
// After people and orders.
void writeCampaigns(db::Database &db, const Shop &shop);
void writeReferrals(db::Database &db, const Shop &shop);
void writeQuestions(db::Database &db, const Shop &shop);

} // namespace siyu::demo
