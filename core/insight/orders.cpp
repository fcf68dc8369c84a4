// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/orders.h"

#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::insight {

Result<qint64> recordedOrders(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return db.one("SELECT count(*) FROM shop_order").value_or(0); });
}

} // namespace siyu::insight
