// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/behindstore.h"

#include "core/base/dayreader.h"
#include "core/db/rows.h"
#include "core/members/figures.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace siyu::insight {

namespace {

struct First {
    QDate joined;
    bool isKnown = true;
    bool isIn = false;
};

QHash<qint64, First> firstJoins(db::Database &db, const QList<GroupId> &groups)
{
    const QSet<GroupId> asked(groups.begin(), groups.end());
    QHash<qint64, First> out;
    db::Statement stay = db.prepare("SELECT member, grp, joined_day, left_day IS NULL FROM membership");
    while (stay.step()) {
        if (!asked.isEmpty() && !asked.contains(GroupId(stay.int64(1))))
            continue;
        First &first = out[stay.int64(0)];
        const QDate joined = dayOf(stay, 2);
        first.isKnown = first.isKnown && joined.isValid();
        first.joined = first.joined.isValid() && first.joined < joined ? first.joined : joined;
        first.isIn = first.isIn || stay.int64(3) != 0;
    }
    return out;
}

} // namespace

Behind joinedFirst(db::Database &db, const Period &week, const QList<GroupId> &groups)
{
    Behind out;
    out.kind = BehindKind::Member;
    out.words = {QStringLiteral("still_in")};
    out.units = {Unit::People};
    db::Statement name = db.prepare("SELECT coalesce(name, '') FROM member WHERE id = ?");
    const QHash<qint64, First> firsts = firstJoins(db, groups);
    QList<std::pair<QDate, qint64>> joined;
    for (auto it = firsts.constBegin(); it != firsts.constEnd(); ++it) {
        if (it->isKnown && week.contains(it->joined))
            joined.append({it->joined, it.key()});
    }
    std::sort(joined.begin(), joined.end());
    for (const auto &[day, member] : std::as_const(joined)) {
        name.with(member);
        out.rows.append({member, name.step() ? name.text(0) : QString(), day, {firsts[member].isIn ? 1.0 : 0.0}});
    }
    return out;
}

Behind climbersBehind(db::Database &db, const QList<growth::Climber> &people, const QString &product)
{
    Behind out;
    out.kind = BehindKind::Member;
    out.words = {QStringLiteral("ladder_days")};
    out.units = {Unit::Pieces};
    QSet<qint64> products;
    db::Statement named = db.prepare("SELECT id FROM product WHERE name = ?");
    named.with(product);
    while (named.step())
        products.insert(named.int64(0));
    const auto isMeant = [&](const growth::Climber &one) {
        return product.isEmpty() || std::any_of(one.by.begin(), one.by.end(), [&](qint64 by) { return products.contains(by); });
    };
    db::Statement name = db.prepare("SELECT coalesce(name, '') FROM member WHERE id = ?");
    for (const growth::Climber &one : people) {
        if (!isMeant(one))
            continue;
        name.with(one.member);
        const auto days = one.climbed.isValid() ? std::optional(double(one.came.daysTo(one.climbed))) : std::nullopt;
        out.rows.append({one.member, name.step() ? name.text(0) : QString(), one.came, {days}});
    }
    return out;
}

Behind largestOrders(db::Database &db, const Period &period, const QTimeZone &zone)
{
    Behind out;
    out.kind = BehindKind::Order;
    out.words = {QStringLiteral("order_value")};
    out.units = {Unit::Money};
    const QString from = toUtcText(startOfDayUtc(period.from, zone)), to = toUtcText(startOfDayUtc(period.to.addDays(1), zone));
    out.currency = members::currencyOf(db);
    db::Statement order = db.prepare("SELECT coalesce(member, 0), order_no, paid_at, paid_fen - refunded_fen AS value FROM shop_order"
                                     " WHERE paid_at >= ? AND paid_at < ? AND currency = ? AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0))"
                                     " ORDER BY value DESC, order_no");
    order.with(from, to, out.currency);
    DayReader days(zone);
    while (order.step())
        out.rows.append({order.int64(0), order.text(1), QDate::fromJulianDay(days.businessDayIn(order.utf8(2))), {order.isNull(3) ? std::nullopt : std::optional(double(order.int64(3)))}});
    return out;
}

} // namespace siyu::insight
