// SPDX-License-Identifier: GPL-3.0-or-later
// Carts that were left behind, with what lay in them. Inside a Workspace::write, on its thread.
#pragma once

#include "core/base/id.h"
#include "core/growth/order.h"

namespace siyu::db {
class Database;
}

namespace siyu::growth {

struct NewCart {
    QString platform;
    QString number;
    MemberId member;
};

struct KnownCart {
    qint64 id = 0; // 0 = there is none
    MemberId member;
    BatchId batch;
};

KnownCart findCart(db::Database &db, const QString &platform, const QString &number);
qint64 insertCart(db::Database &db, const NewCart &cart, BatchId batch);
// True when the cart did not hold it: the n-th line of the same goods counts as another one.
bool addCartLine(db::Database &db, qint64 cart, const LineValues &line, int nth, BatchId batch);

} // namespace siyu::growth
