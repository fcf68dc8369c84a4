// SPDX-License-Identifier: GPL-3.0-or-later
// The money that the workspace counts in (setting "currency"; CNY until another is chosen): orders in it make the sums, those
// in other money stand beside them. Nothing is ever converted: budgets, targets and lines keep their numbers. Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <optional>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::growth {

bool isCurrencyCode(const QString &code); // three capital letters, as ISO 4217 has them
QString currencyOf(const Workspace &workspace);
// Everything that is kept is worked out anew. Errors: InvalidInput (currency).
Result<void> setCurrency(Workspace &workspace, const QString &code);

struct MoneyInUse {
    QString currency;
    qint64 orders = 0; // paid ones
};
// Of the workspace's money first, then by the number of orders. O(orders). Errors: Cancelled.
Result<QList<MoneyInUse>> moneyInUse(const Workspace &workspace, Progress &progress);
// The one other money that all paid orders are in; nothing where one is in the workspace's own, or they are in several.
std::optional<MoneyInUse> onlyOtherMoney(const QList<MoneyInUse> &inUse, const QString &own);
std::optional<MoneyInUse> onlyOtherMoney(db::Database &db);

} // namespace siyu::growth
