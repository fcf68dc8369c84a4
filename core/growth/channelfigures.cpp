// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/channelfigures.h"

#include <algorithm>

namespace siyu::growth {

QString wordOf(FunnelStep step)
{
    constexpr std::array words{"seen", "scanned", "added", "joined", "first_order", "second_order"};
    return QString::fromLatin1(words[size_t(step)]);
}

std::optional<FunnelStep> funnelStepFrom(const QString &word)
{
    const auto found = std::find_if(allFunnelSteps.begin(), allFunnelSteps.end(), [&](FunnelStep step) { return wordOf(step) == word; });
    return found == allFunnelSteps.end() ? std::nullopt : std::optional(*found);
}

QString wordOf(Mix mix)
{
    constexpr std::array words{"low", "healthy", "high", "organic_only"};
    return QString::fromLatin1(words[size_t(mix)]);
}

std::optional<double> rateOf(std::optional<qint64> part, std::optional<qint64> whole)
{
    return part && whole && *whole > 0 ? std::optional(double(*part) / double(*whole)) : std::nullopt;
}

FunnelRates funnelRates(const FunnelCounts &counts)
{
    FunnelRates out;
    std::optional<qint64> before;
    for (const FunnelStep step : allFunnelSteps) {
        const auto at = size_t(step);
        if (!counts[at])
            continue;
        out.rates[at] = rateOf(counts[at], before);
        if (out.rates[at].value_or(0) > 1)
            out.flags.append(step);
        before = counts[at];
    }
    out.overall = rateOf(counts.back(), counts.front());
    return out;
}

std::optional<double> costIn(const Period &period, const QList<CostRow> &rows)
{
    std::optional<double> out;
    for (const CostRow &row : rows) {
        const Period both{std::max(period.from, row.period.from), std::min(period.to, row.period.to)};
        if (!row.period.isValid() || !both.isValid())
            continue;
        if (!row.amount)
            return std::nullopt;
        out = out.value_or(0) + double(*row.amount) * double(both.days()) / double(row.period.days());
    }
    return out;
}

std::optional<double> costPer(std::optional<double> cost, std::optional<qint64> people)
{
    return cost && people && *people > 0 ? std::optional(*cost / double(*people)) : std::nullopt;
}

MixRatio mixOf(qint64 organic, qint64 paid)
{
    if (paid <= 0)
        return {{}, organic > 0 ? std::optional(Mix::OrganicOnly) : std::nullopt};
    const Mix verdict = organic * 3 < paid * 2 ? Mix::Low : organic * 2 > paid * 3 ? Mix::High : Mix::Healthy;
    return {double(organic) / double(paid), verdict};
}

StopLoss stopLossOf(const QList<ChannelDay> &days, QDate day, double line)
{
    const Period span = lastDays(day, stopLossDays);
    double cost = 0;
    qint64 conversions = 0;
    bool isMeasured = false;
    for (const ChannelDay &one : days) {
        if (!span.contains(one.day))
            continue;
        if (!one.cost)
            return {};
        isMeasured = true;
        cost += *one.cost;
        conversions += one.conversions;
    }
    if (!isMeasured)
        return {};
    const double each = cost / double(std::max<qint64>(conversions, 1));
    const bool alert = each > line && (conversions >= stopLossLeast || cost >= stopLossLines * line);
    return {alert, cost, conversions, costPer(cost, conversions)};
}

Experiment experimentOf(const QList<Proportion> &arms)
{
    Experiment out;
    out.isEnough = arms.size() > 1 && std::all_of(arms.begin(), arms.end(), [](const Proportion &arm) { return arm.n >= leastPerArm; });
    for (const Proportion &arm : arms)
        out.intervals.append(wilson(arm));
    for (qsizetype i = 1; i < arms.size(); ++i) {
        const auto found = out.isEnough ? difference(arms[i], arms[0]) : std::nullopt;
        // Where all rates are 0 or all are 1 there is no difference to doubt.
        out.versusFirst.append(found ? std::optional(ArmAgainstFirst{found->value, found->interval, found->z.value_or(0), found->p.value_or(1)}) : std::nullopt);
    }
    return out;
}

QMap<QString, std::optional<double>> sharesOf(const QMap<QString, qint64> &parts)
{
    qint64 whole = 0;
    for (const qint64 part : parts)
        whole += part;
    QMap<QString, std::optional<double>> out;
    for (auto part = parts.begin(); part != parts.end(); ++part)
        out.insert(part.key(), rateOf(part.value(), whole));
    return out;
}

} // namespace siyu::growth
