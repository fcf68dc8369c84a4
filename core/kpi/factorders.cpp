// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the period that are owed to a campaign's code or coupon, or to a broadcast (rules.md 7).
#include "core/base/dayreader.h"
#include "core/db/rows.h"
#include "core/growth/owing.h"
#include "core/kpi/facts.h"
#include "core/kpi/instants.h"
#include "core/members/figures.h"

#include <algorithm>

namespace siyu::kpi {

namespace {

OrderMethod methodOf(const growth::Attribution &owed, const growth::OwnMark &own)
{
    if (owed.method == growth::OwedTo::Broadcast)
        return OrderMethod::Broadcast;
    const bool isOwn = owed.method == growth::OwedTo::Code || owed.method == growth::OwedTo::Coupon;
    return isOwn && own.campaign != 0 ? OrderMethod::Campaign : OrderMethod::Other;
}

} // namespace

void readOrders(db::Database &db, Facts &facts)
{
    const QTimeZone &zone = facts.when.zone;
    const Instants span = instantsOf(facts.when.period, zone);
    growth::OwnMarks marks(db);
    growth::Owing owing(db, zone, span.from, span.end, growth::Owing::Reads::ForPeriod);
    db::Statement row = db.prepare("SELECT id, member, paid_at, paid_fen, refunded_fen, coupon, channel, order_no FROM shop_order"
                                   " WHERE paid_at >= ?1 AND paid_at < ?2 AND currency = ?3");
    row.with(span.from, span.end, members::currencyOf(db));
    DayReader days(zone);
    while (row.step()) {
        const qint64 id = row.int64(0);
        const QDateTime paidAt = fromUtcText(row.text(2));
        const QDate day = QDate::fromJulianDay(days.businessDayIn(row.utf8(2)));
        const qint64 member = row.optionalInt64(1).value_or(0);
        const growth::OwnMark own = marks.of(row.text(5), row.text(6), row.text(7), day);
        const OrderMethod method = methodOf(owing.of({id, member, paidAt, own}), own);
        if (method == OrderMethod::Other)
            continue;
        facts.orders.push_back({{paidAt, row.optionalInt64(3).value_or(0), row.int64(4), method, !row.isNull(3)}, id, false, owing.stays().groupsOn(member, day)});
    }
    std::sort(facts.orders.begin(), facts.orders.end(), [](const Fact<PaidRow> &a, const Fact<PaidRow> &b) { return a.id < b.id; });
}

} // namespace siyu::kpi
