// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/campaignfigures.h"

#include "core/members/life.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace siyu::growth {

QString wordOf(FissionRefusal refusal)
{
    switch (refusal) {
    case FissionRefusal::Self:
        return QStringLiteral("self");
    case FissionRefusal::Cycle:
        return QStringLiteral("cycle");
    case FissionRefusal::AlreadyBrought:
        return QStringLiteral("already_brought");
    case FissionRefusal::NotNew:
        return QStringLiteral("not_new");
    }
    return {};
}

QString wordOf(Band band)
{
    return band == Band::Below ? QStringLiteral("below") : band == Band::Within ? QStringLiteral("within") : QStringLiteral("above");
}

namespace {

class FissionTree {
public:
    FissionTree(const QSet<qint64> &existing, const QSet<qint64> &scanned) : m_existing(existing), m_sharers(scanned) { }

    std::optional<FissionRefusal> add(const Referral &referral)
    {
        if (referral.host == referral.brought)
            return FissionRefusal::Self;
        if (m_hosts.contains(referral.brought))
            return FissionRefusal::AlreadyBrought;
        for (qint64 above = referral.host; above != 0; above = m_hosts.value(above, 0)) {
            if (above == referral.brought)
                return FissionRefusal::Cycle;
        }
        // Whoever brought others before was here already.
        if (m_existing.contains(referral.brought) || m_brought.contains(referral.brought))
            return FissionRefusal::NotNew;
        m_hosts.insert(referral.brought, referral.host);
        m_brought[referral.host].append(referral.brought);
        m_sharers.insert(referral.host);
        return std::nullopt;
    }

    void count(Fission &out) const
    {
        if (m_sharers.isEmpty())
            return;
        out.all = double(m_hosts.size()) / double(m_sharers.size());
        out.meets = *out.all >= fissionBenchmark;
        QList<qint64> wave;
        for (const qint64 sharer : m_sharers) {
            if (!m_hosts.contains(sharer))
                wave.append(sharer);
        }
        for (int number = 1; !wave.isEmpty(); ++number) {
            FissionWave line{number, wave.size(), 0, {}};
            QList<qint64> next;
            for (const qint64 sharer : std::as_const(wave)) {
                const QList<qint64> brought = m_brought.value(sharer);
                line.brought += brought.size();
                std::copy_if(brought.begin(), brought.end(), std::back_inserter(next), [this](qint64 one) { return m_sharers.contains(one); });
            }
            line.coefficient = double(line.brought) / double(line.sharers);
            out.waves.append(line);
            wave = next;
        }
    }

private:
    const QSet<qint64> &m_existing;
    QSet<qint64> m_sharers;
    QHash<qint64, qint64> m_hosts; // by whom each was brought
    QHash<qint64, QList<qint64>> m_brought;
};

} // namespace

Fission fissionOf(const QList<Referral> &referrals, const QSet<qint64> &existing, const QSet<qint64> &scanned)
{
    std::vector<qsizetype> order(static_cast<size_t>(referrals.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return referrals[a].at < referrals[b].at; });
    FissionTree tree(existing, scanned);
    Fission out;
    for (const qsizetype index : order) {
        if (const auto refusal = tree.add(referrals[index]))
            out.refused.append({index, *refusal});
    }
    std::sort(out.refused.begin(), out.refused.end());
    tree.count(out);
    return out;
}

Redemption redemptionOf(std::optional<qint64> issued, std::optional<qint64> claimed, std::optional<qint64> redeemed)
{
    Redemption out;
    if (!redeemed)
        return out;
    if (issued && *issued > 0)
        out.ofIssued = double(*redeemed) / double(*issued);
    if (claimed && *claimed > 0) {
        out.ofClaimed = double(*redeemed) / double(*claimed);
        // In whole numbers: 0.3 is not a number of the machine.
        out.band = 10 * *redeemed < 2 * *claimed ? Band::Below : 10 * *redeemed > 3 * *claimed ? Band::Above : Band::Within;
    }
    return out;
}

PeakHours peakOf(const QList<QDateTime> &participations, const QTimeZone &zone)
{
    std::array<qint64, 24> counts{};
    for (const QDateTime &at : participations) {
        if (at.isValid())
            ++counts[size_t(at.toTimeZone(zone).time().hour())];
    }
    PeakHours out;
    out.count = *std::max_element(counts.begin(), counts.end());
    for (size_t hour = 0; hour < counts.size() && out.count > 0; ++hour) {
        if (counts[hour] == out.count)
            out.hours.append(int(hour));
    }
    return out;
}

Return returnOf(std::optional<qint64> cost, const QList<SoldLine> &lines)
{
    if (!cost || *cost == 0)
        return {Return::Figure::None, std::nullopt, {QStringLiteral("cost")}};
    qint64 revenue = 0;
    qint64 profit = 0;
    Return out;
    for (const SoldLine &line : lines) {
        if (!line.value)
            return {Return::Figure::None, std::nullopt, {QStringLiteral("amount")}};
        revenue += *line.value;
        profit += *line.value - line.cost.value_or(0);
        if (!line.cost && !out.missing.contains(line.product))
            out.missing.append(line.product);
    }
    out.figure = out.missing.isEmpty() ? Return::Figure::Roi : Return::Figure::Roas;
    out.value = out.missing.isEmpty() ? double(profit - *cost) / double(*cost) : double(revenue) / double(*cost);
    return out;
}

bool isPaidOrder(const OrderMoney &order) { return members::isPaid(order.paidAt.isValid(), order.paid.value_or(0), order.refunded); }

QMap<QString, OrderSum> orderValues(const QList<OrderMoney> &orders)
{
    QMap<QString, OrderSum> out;
    for (const OrderMoney &order : orders) {
        if (isPaidOrder(order))
            out[order.currency].add(order.paid, order.refunded);
    }
    return out;
}

} // namespace siyu::growth
