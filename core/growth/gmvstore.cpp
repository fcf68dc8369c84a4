// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/gmvstore.h"

#include "core/db/rows.h"
#include "core/growth/arrivals.h"
#include "core/growth/comparedperiods.h"
#include "core/members/figures.h"
#include "core/workspace.h"

namespace siyu::growth {

namespace {

void countPeople(const Arrivals &known, const Period &period, GmvCounts &out)
{
    const auto from = qint32(period.from.toJulianDay());
    const auto to = qint32(period.to.toJulianDay());
    qint64 diverted = 0;
    qint64 fission = 0;
    qint64 joined = 0;
    for (const Arrival &one : known.people) {
        if (const qint32 day = one.came(); day >= from && day <= to)
            ++(one.isReferred ? fission : diverted);
        if (!one.isBaseline && one.joined >= from && one.joined <= to)
            ++joined;
    }
    if (known.hasContacts || known.hasJoins)
        out.counted.insert(GmvCount::Diverted, diverted);
    if (known.hasReferrals)
        out.counted.insert(GmvCount::Fission, fission);
    if (known.hasJoins)
        out.counted.insert(GmvCount::Joined, joined);
}

// Read from an index alone, by time; a buyer is counted once.
void countOrders(db::Database &db, const Arrivals &known, const QTimeZone &zone, GmvPeriod &out)
{
    db::Statement row = db.prepare("SELECT coalesce(member, 0), paid_fen, currency, refunded_fen FROM shop_order INDEXED BY shop_order_by_paid"
                                   " WHERE paid_at >= ?1 AND paid_at < ?2 AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0))");
    row.with(toUtcText(startOfDayUtc(out.period.from, zone)), toUtcText(startOfDayUtc(out.period.to.addDays(1), zone)));
    const QByteArray currency = out.currency.toUtf8();
    std::vector<qint64> buyers;
    OrderSum sum;
    while (row.step()) {
        if (row.utf8(2) != std::string_view(currency.constData(), size_t(currency.size()))) {
            out.otherCurrencies[row.text(2)].add(row.optionalInt64(1), row.int64(3));
            continue;
        }
        sum.add(row.optionalInt64(1), row.int64(3));
        if (row.int64(0) != 0)
            buyers.push_back(row.int64(0));
    }
    out.ordersWithoutAmount = sum.withoutAmount;
    out.ordersWithoutMember = sum.orders - qint64(buyers.size());
    std::sort(buyers.begin(), buyers.end());
    buyers.erase(std::unique(buyers.begin(), buyers.end()), buyers.end());
    if (!known.hasOrders)
        return;
    out.counts.counted.insert(GmvCount::Orders, sum.orders);
    if (const auto value = sum.value())
        out.counts.counted.insert(GmvCount::Gmv, *value);
    if (known.hasBuyers)
        out.counts.counted.insert(GmvCount::Buyers, qint64(buyers.size()));
}

Result<void> checkedWish(const GmvWish &wish)
{
    if (wish.gmv.value_or(0) < 0)
        return invalid("gmv", QString::number(*wish.gmv));
    for (auto one = wish.factors.begin(); one != wish.factors.end(); ++one) {
        if (!(*one >= 0) || (isRate(one.key()) && *one > mostRate))
            return Error{ErrorCode::InvalidInput, {wordOf(one.key()), QString::number(*one)}, {}};
    }
    return {};
}

} // namespace

Result<GmvPeriod> gmvOf(const Workspace &workspace, const Period &period, Progress &progress)
{
    const auto known = arrivals(workspace, progress);
    if (!known)
        return known.error();
    return workspace.read(progress, [&](db::Database &db) {
        GmvPeriod out;
        out.period = soFar(period, workspace.today());
        out.currency = members::currencyOf(db);
        if (out.period.from <= workspace.today()) {
            countPeople(**known, out.period, out.counts);
            countOrders(db, **known, workspace.zone(), out);
        }
        out.factors = factorsOf(out.counts);
        return out;
    });
}

Result<GmvChange> gmvChange(const Workspace &workspace, const Period &before, const Period &after, Progress &progress)
{
    auto was = gmvOf(workspace, before, progress);
    if (!was)
        return was.error();
    auto is = gmvOf(workspace, after, progress);
    if (!is)
        return is.error();
    GmvChange out{std::move(*was), std::move(*is), {}};
    out.effects = effectsOf(out.before.counts, out.after.counts);
    return out;
}

Result<GmvWish> gmvTarget(const Workspace &workspace, QDate day)
{
    return workspace.read([&](db::Database &db) {
        GmvWish out;
        db::Statement row = db.prepare("SELECT factor, value FROM gmv_target WHERE month = ?");
        row.with(dayText(monthOf(day).from));
        while (row.step()) {
            if (row.text(0) == wordOf(GmvCount::Gmv))
                out.gmv = qRound64(row.real(1));
            else if (const auto factor = factorFrom(row.text(0)))
                out.factors.insert(*factor, row.real(1));
        }
        return out;
    });
}

Result<void> setGmvTarget(Workspace &workspace, QDate day, const GmvWish &wish)
{
    if (const auto good = checkedWish(wish); !good)
        return good.error();
    const QString month = dayText(monthOf(day).from);
    return workspace.write({QStringLiteral("gmv.target"), {month.left(7)}, Record::Undoable, {Topic::Growth}}, [&](db::Database &db) -> Result<void> {
        db.prepare("DELETE FROM gmv_target WHERE month = ?").run(month);
        db::Statement row = db.prepare("INSERT INTO gmv_target (month, factor, value) VALUES (?, ?, ?)");
        if (wish.gmv)
            row.run(month, wordOf(GmvCount::Gmv), double(*wish.gmv));
        for (auto one = wish.factors.begin(); one != wish.factors.end(); ++one)
            row.run(month, wordOf(one.key()), *one);
        return {};
    });
}

} // namespace siyu::growth
