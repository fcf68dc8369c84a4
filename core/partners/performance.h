// SPDX-License-Identifier: GPL-3.0-or-later
// What came of partners, by the attribution of rules.md 7: an order is a partner's by their own code; else, where neither
// another code or coupon nor a broadcast comes first, by having brought the buyer before it was paid, who is then their
// channel. One order is one partner's at most. Inside the caller's door.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"

#include <QHash>
#include <QList>
#include <optional>

namespace siyu {
namespace db {
class Database;
}
}

namespace siyu::partners {

struct CurrencyValue {
    QString currency;
    std::optional<qint64> minor; // missing where an order lacks its amount
};

// Paid orders only; amounts by currency, never added together.
struct Performance {
    qint64 recruited = 0;
    qint64 buyers = 0;
    qint64 orders = 0;
    qint64 byCode = 0; // of the orders: those by their own code, whoever bought
    qint64 owedElsewhere = 0; // orders of the people they brought that a code, coupon or broadcast comes first for
    QList<CurrencyValue> values; // the largest first
    qint64 withoutAmount = 0; // of the orders
};

// Between two days, both included; an invalid period = ever.
Performance performanceIn(db::Database &db, MemberId member, const Period &period, const QTimeZone &zone);
// Of everybody who is or was a partner.
QHash<qint64, Performance> performancesIn(db::Database &db, const Period &period, const QTimeZone &zone);

} // namespace siyu::partners
