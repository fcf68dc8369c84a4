// SPDX-License-Identifier: GPL-3.0-or-later
// Orders with their lines in the workspace. Inside a Workspace::write (reading also inside a read), on its thread.
#pragma once

#include "core/base/id.h"
#include "core/growth/order.h"

namespace siyu::db {
class Database;
}

namespace siyu::growth {

struct StoredOrder {
    OrderId id; // invalid = there is none
    MemberId member;
    BatchId batch;
    OrderState state;
    std::vector<qint64> lineIds; // of state.lines, one by one
    std::vector<qint64> lineBatches;
};

// By platform and number; with its lines where they are wanted.
StoredOrder findOrder(db::Database &db, const QString &platform, const QString &number);

struct NewOrder {
    OrderId id; // chosen by the caller
    QString platform;
    QString number;
    MemberId member;
    OrderState state;
};
void insertOrder(db::Database &db, const NewOrder &order, BatchId batch);
qint64 insertLine(db::Database &db, OrderId order, const LineValues &line, BatchId batch);

OrderId nextOrderId(db::Database &db);

struct OrderCount {
    qint64 orders = 0;
    qint64 paid = 0;
    qint64 withoutMember = 0;
};
OrderCount ordersOf(db::Database &db, BatchId batch);

} // namespace siyu::growth
