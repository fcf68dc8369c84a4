// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/channelreport.h"

#include "core/base/ordersum.h"
#include "core/db/rows.h"
#include "core/groups/ledgerstore.h"
#include "core/growth/arrivals.h"
#include "core/growth/comparedperiods.h"
#include "core/members/figures.h"
#include "core/workspace.h"

#include <QHash>

namespace siyu::growth {

namespace {

struct Costs { // of one channel
    QList<CostRow> rows;
    FunnelCounts counted; // seen and clicked, by the share of their days that lies in the period
};

// A count over some days, as far as they lie in the period.
void addShare(std::optional<qint64> &sum, std::optional<qint64> count, const Period &of, const Period &period)
{
    if (!count)
        return;
    if (const auto share = costIn(period, {{of, count}}))
        sum = sum.value_or(0) + qRound64(*share);
}

class Reporting {
public:
    Reporting(db::Database &db, const Arrivals &known, const Period &period, QDate today, const QTimeZone &zone)
        : m_db(db), m_known(known), m_period(period), m_zone(zone), m_isAhead(today < period.from), m_channels(channelsIn(db, today))
    {
    }

    ChannelReport report()
    {
        ChannelReport out;
        out.period = m_period;
        out.currency = members::currencyOf(m_db);
        readCosts(out);
        readScans();
        countPeople();
        readValues(out.currency);
        for (const Channel &channel : std::as_const(m_channels))
            out.channels.append(figuresOf(channel));
        if (const ChannelFigures nobodys = figuresOf({}); hasAny(nobodys))
            out.channels.append(nobodys);
        addUp(out);
        if (!m_isAhead) {
            countFriendsLost(out.rates);
            readBuyers(out.rates);
        }
        return out;
    }

private:
    static bool hasAny(const ChannelFigures &figures)
    {
        return figures.value.value_or(0) != 0 || figures.withoutAmount > 0
            || std::any_of(figures.counts.begin(), figures.counts.end(), [](const auto &count) { return count.value_or(0) != 0; });
    }
    QString fromUtc() const { return toUtcText(startOfDayUtc(m_period.from, m_zone)); }
    QString endUtc() const { return toUtcText(startOfDayUtc(m_period.to.addDays(1), m_zone)); }

    void readCosts(ChannelReport &out)
    {
        const Period week = lastDays(m_period.to, stopLossDays);
        db::Statement row = m_db.prepare("SELECT channel, from_day, to_day, amount_fen, currency, seen, clicked FROM channel_cost WHERE from_day <= ?1 AND to_day >= ?2");
        row.with(dayText(m_period.to), dayText(std::min(m_period.from, week.from)));
        while (row.step()) {
            const Period days{dayOf(row, 1), dayOf(row, 2)};
            Costs &costs = m_costs[row.int64(0)];
            addShare(costs.counted[size_t(FunnelStep::Seen)], row.optionalInt64(5), days, m_period);
            addShare(costs.counted[size_t(FunnelStep::Scanned)], row.optionalInt64(6), days, m_period);
            if (row.isNull(3) && (!row.isNull(5) || !row.isNull(6)))
                continue; // a row of counts alone
            if (row.text(4) == out.currency)
                costs.rows.append({days, row.optionalInt64(3)});
            else
                ++out.otherCurrencies;
        }
    }

    // Of the channel's codes; a channel with a code counts, if only 0.
    void readScans()
    {
        db::Statement row = m_db.prepare("SELECT c.channel, (SELECT count(*) FROM scan s WHERE s.code = c.id AND s.at >= ?1 AND s.at < ?2),"
                                         " EXISTS (SELECT 1 FROM scan s WHERE s.code = c.id) FROM code c WHERE c.channel IS NOT NULL");
        row.with(fromUtc(), endUtc());
        while (row.step()) {
            if (row.int64(2) != 0)
                m_scans[row.int64(0)] += row.int64(1);
        }
    }

    void countPeople()
    {
        const auto from = qint32(m_period.from.toJulianDay());
        const auto to = qint32(m_period.to.toJulianDay());
        const qint32 weekFrom = to - stopLossDays + 1;
        for (const Arrival &one : m_known.people) {
            const std::array days{std::pair(FunnelStep::Added, one.added), std::pair(FunnelStep::Joined, one.isBaseline ? 0 : one.joined),
                std::pair(FunnelStep::FirstOrder, one.firstOrder), std::pair(FunnelStep::SecondOrder, one.secondOrder)};
            for (const auto &[step, day] : days) {
                if (day >= from && day <= to)
                    ++m_people[one.channel][size_t(step)];
                if (day >= weekFrom && day <= to)
                    ++m_week[one.channel][size_t(step)][size_t(day - weekFrom)];
            }
        }
    }

    void readValues(const QString &currency)
    {
        db::Statement row = m_db.prepare("SELECT member, paid_fen, refunded_fen FROM shop_order INDEXED BY shop_order_by_paid"
                                         " WHERE paid_at >= ?1 AND paid_at < ?2 AND member IS NOT NULL AND currency = ?3"
                                         " AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0))");
        row.with(fromUtc(), endUtc(), currency);
        while (row.step()) {
            const Arrival *one = m_known.of(row.int64(0));
            if (!one)
                continue;
            m_values[one->channel].add(row.optionalInt64(1), row.int64(2));
            m_buyers.push_back(one->member);
        }
        std::sort(m_buyers.begin(), m_buyers.end());
        m_buyers.erase(std::unique(m_buyers.begin(), m_buyers.end()), m_buyers.end());
    }

    ChannelFigures figuresOf(const Channel &channel) const
    {
        ChannelFigures out;
        out.channel = channel;
        const Costs costs = m_costs.value(channel.id);
        out.counts = costs.counted;
        if (const auto scans = m_scans.find(channel.id); scans != m_scans.end() && !m_isAhead)
            out.counts[size_t(FunnelStep::Scanned)] = out.counts[size_t(FunnelStep::Scanned)].value_or(0) + *scans;
        const auto people = m_people.value(channel.id);
        const auto count = [&](FunnelStep step, bool isMeasured) {
            if (isMeasured && !m_isAhead)
                out.counts[size_t(step)] = people[size_t(step)];
        };
        count(FunnelStep::Added, m_known.hasContacts);
        count(FunnelStep::Joined, m_known.hasJoins);
        count(FunnelStep::FirstOrder, m_known.hasBuyers);
        count(FunnelStep::SecondOrder, m_known.hasBuyers);
        out.rates = funnelRates(out.counts);
        out.cost = costIn(m_period, costs.rows);
        out.perAdded = costPer(out.cost, out.counts[size_t(FunnelStep::Added)]);
        out.perFirstOrder = costPer(out.cost, out.counts[size_t(FunnelStep::FirstOrder)]);
        if (m_known.hasBuyers && !m_isAhead)
            setValue(out, m_values.value(channel.id));
        if (channel.line && channel.line->line)
            out.stopLoss = stopLossOf(daysOf(channel, costs), m_period.to, double(*channel.line->line));
        return out;
    }

    static void setValue(ChannelFigures &out, const OrderSum &sum)
    {
        out.value = sum.value();
        out.withoutAmount = sum.withoutAmount;
        if (out.cost && *out.cost > 0 && out.value)
            out.returned = double(*out.value) / *out.cost;
    }

    // A day with people and no cost row is one whose cost nobody knows.
    QList<ChannelDay> daysOf(const Channel &channel, const Costs &costs) const
    {
        QList<ChannelDay> out;
        const auto week = m_week.value(channel.id);
        for (int i = 0; i < stopLossDays; ++i) {
            const QDate day = m_period.to.addDays(i - stopLossDays + 1);
            const auto cost = costIn({day, day}, costs.rows);
            const qint64 conversions = week[size_t(channel.line->step)][size_t(i)];
            if (cost || conversions > 0)
                out.append({day, cost, conversions});
        }
        return out;
    }

    // A step is measured for all as soon as it is for one; a cost that is missing for a channel that has rows is for all.
    void addUp(ChannelReport &out) const
    {
        ChannelFigures &all = out.all;
        OrderSum values;
        QList<CostRow> rows;
        for (const Costs &costs : m_costs)
            rows += costs.rows;
        for (const ChannelFigures &one : std::as_const(out.channels)) {
            for (size_t i = 0; i < all.counts.size(); ++i) {
                if (one.counts[i])
                    all.counts[i] = all.counts[i].value_or(0) + *one.counts[i];
            }
            values.add(m_values.value(one.channel.id));
            const qint64 added = one.counts[size_t(FunnelStep::Added)].value_or(0);
            (one.channel.cost == QLatin1String("organic") ? out.organic : one.channel.cost == QLatin1String("paid") ? out.paid : out.unknown) += added;
        }
        all.rates = funnelRates(all.counts);
        all.cost = costIn(m_period, rows);
        all.perAdded = costPer(all.cost, all.counts[size_t(FunnelStep::Added)]);
        all.perFirstOrder = costPer(all.cost, all.counts[size_t(FunnelStep::FirstOrder)]);
        if (m_known.hasBuyers && !m_isAhead && !out.channels.isEmpty())
            setValue(all, values);
        out.mix = mixOf(out.organic, out.paid);
        out.rates.add = rateOf(all.counts[size_t(FunnelStep::Added)], all.counts[size_t(FunnelStep::Scanned)]);
        out.rates.join = rateOf(all.counts[size_t(FunnelStep::Joined)], all.counts[size_t(FunnelStep::Added)]);
    }

    // Friends who were lost in the period, of those that the accounts had when it began; missing where no loss was ever noted.
    void countFriendsLost(ChannelRates &out)
    {
        const qint64 from = m_period.from.toJulianDay();
        const qint64 to = m_period.to.toJulianDay();
        std::optional<qint64> lost;
        qint64 had = 0;
        for (const Spell &one : m_known.friends) {
            if (one.to != 0)
                lost = lost.value_or(0) + (one.to >= from && one.to <= to);
            had += one.from < from && (one.to == 0 || one.to >= from);
        }
        out.unfollow = rateOf(lost, had);
    }

    // Buyers of the period among those who were in a group on its last day; and who had bought twice by then.
    void readBuyers(ChannelRates &out)
    {
        const qint64 to = m_period.to.toJulianDay();
        qint64 once = 0;
        qint64 twice = 0;
        for (const Arrival &one : m_known.people) {
            once += one.firstOrder != 0 && one.firstOrder <= to;
            twice += one.secondOrder != 0 && one.secondOrder <= to;
        }
        out.repeat = m_known.hasBuyers ? rateOf(twice, once) : std::nullopt;
        qint64 present = 0;
        qint64 bought = 0;
        qint64 last = 0;
        auto buyer = m_buyers.cbegin();
        for (const Spell &stay : m_known.stays) {
            if (stay.from > to || (stay.to != 0 && stay.to <= to) || std::exchange(last, stay.member) == stay.member || !m_known.of(stay.member))
                continue; // the last: staff
            ++present;
            buyer = std::lower_bound(buyer, m_buyers.cend(), stay.member);
            bought += buyer != m_buyers.cend() && *buyer == stay.member;
        }
        out.convert = m_known.hasBuyers ? rateOf(bought, present) : std::nullopt;
    }

    using PeopleCounts = std::array<qint64, allFunnelSteps.size()>;
    using WeekCounts = std::array<std::array<qint64, stopLossDays>, allFunnelSteps.size()>;

    db::Database &m_db;
    const Arrivals &m_known;
    Period m_period;
    QTimeZone m_zone;
    bool m_isAhead; // the period has not begun: nothing of it is measured
    QList<Channel> m_channels;
    QHash<qint64, Costs> m_costs;
    QHash<qint64, qint64> m_scans;
    QHash<qint64, PeopleCounts> m_people;
    QHash<qint64, WeekCounts> m_week;
    QHash<qint64, OrderSum> m_values;
    std::vector<qint64> m_buyers;
};

// By the ledgers of all groups; missing as soon as one group's is.
Result<void> readLeaving(const Workspace &workspace, const Period &period, Progress &progress, ChannelRates &out)
{
    const auto ledgers = groups::keptLedgers(workspace, {period.from.addDays(-1), period.to}, {}, progress);
    if (!ledgers)
        return ledgers.error();
    std::optional<qint64> lost;
    std::optional<qint64> before;
    for (const groups::LedgerSum &day : groups::sumLedgers(**ledgers)) {
        if (day.day > period.to)
            break;
        const bool isStart = day.day < period.from;
        const groups::SummedCount &count = isStart ? day.total : day.lost;
        if (isStart)
            before = count.value;
        lost = isStart ? std::optional<qint64>(0) : lost && count.value ? std::optional(*lost + *count.value) : std::nullopt;
        if (!count.value && !out.uncountedDay.isValid()) {
            out.uncountedDay = day.day;
            out.uncountedGroups = count.without;
        }
    }
    out.leave = rateOf(lost, before);
    return {};
}

} // namespace

Result<ChannelReport> channelReport(const Workspace &workspace, const Period &period, Progress &progress)
{
    if (!period.isValid())
        return invalid("day", dayText(period.to));
    const auto known = arrivals(workspace, progress);
    if (!known)
        return known.error();
    const Period days = soFar(period, workspace.today());
    auto out = workspace.read(progress, [&](db::Database &db) { return Reporting(db, **known, days, workspace.today(), workspace.zone()).report(); });
    if (!out)
        return out;
    const auto left = readLeaving(workspace, days, progress, out->rates);
    return left ? out : Result<ChannelReport>(left.error());
}

} // namespace siyu::growth
