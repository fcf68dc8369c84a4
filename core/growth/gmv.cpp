// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/gmv.h"


#include <algorithm>
#include <cmath>

namespace siyu::growth {

namespace {

constexpr double onePoint = 0.01; // of a rate
constexpr double onePercent = 1.01; // of the others

// What a factor is made of: the count above the line, the one below it.
struct Ratio {
    Factor factor;
    GmvCount of;
    GmvCount per;
};
constexpr std::array ratios{Ratio{Factor::BuyRate, GmvCount::Buyers, GmvCount::Joined}, Ratio{Factor::Frequency, GmvCount::Orders, GmvCount::Buyers},
    Ratio{Factor::Aov, GmvCount::Gmv, GmvCount::Orders}};

double logMean(double a, double b)
{
    return a == b ? a : (a - b) / std::log1p((a - b) / b);
}

double productOf(const QMap<Factor, double> &values)
{
    double out = 1;
    for (const Factor factor : chainFactors)
        out *= values.value(factor);
    return out;
}

// All factors of the chain are there.
bool isWhole(const GmvFactors &factors)
{
    return std::all_of(chainFactors.begin(), chainFactors.end(), [&](Factor factor) { return factors.of(factor).has_value(); })
        && factors.gmv;
}

void divide(GmvFactors &out, Factor factor, std::optional<double> above, std::optional<double> below)
{
    if (!above || !below)
        return;
    if (*below == 0)
        out.undefined.append(factor);
    else
        out.values.insert(factor, *above / *below);
}

// Traffic set as a whole is shared by its parts as they are; where there are none, all of it is diverted.
void spreadTraffic(QMap<Factor, double> &values, double traffic)
{
    const double before = values.value(Factor::Diverted) + values.value(Factor::Fission);
    const double share = before > 0 ? values.value(Factor::Diverted) / before : 1;
    values[Factor::Diverted] = traffic * share;
    values[Factor::Fission] = traffic * (1 - share);
    values[Factor::Traffic] = traffic;
}

void setFactors(QMap<Factor, double> &values, const QMap<Factor, double> &set)
{
    if (set.contains(Factor::Traffic))
        spreadTraffic(values, set.value(Factor::Traffic));
    for (auto one = set.begin(); one != set.end(); ++one)
        values[one.key()] = one.value();
    if (set.contains(Factor::Diverted) || set.contains(Factor::Fission))
        values[Factor::Traffic] = values.value(Factor::Diverted) + values.value(Factor::Fission);
}

} // namespace

QString wordOf(GmvCount count)
{
    constexpr std::array words{"diverted", "fission", "joined", "buyers", "orders", "gmv"};
    return QString::fromLatin1(words[size_t(count)]);
}

QString wordOf(Factor factor)
{
    constexpr std::array words{"diverted", "fission", "traffic", "join_rate", "buy_rate", "frequency", "aov"};
    return QString::fromLatin1(words[size_t(factor)]);
}

std::optional<Factor> factorFrom(const QString &word)
{
    for (const Factor factor : {Factor::Diverted, Factor::Fission, Factor::Traffic, Factor::JoinRate, Factor::BuyRate, Factor::Frequency, Factor::Aov}) {
        if (wordOf(factor) == word)
            return factor;
    }
    return std::nullopt;
}

bool isRate(Factor factor)
{
    return factor == Factor::JoinRate || factor == Factor::BuyRate;
}

std::optional<qint64> GmvCounts::of(GmvCount count) const
{
    const auto found = counted.find(count);
    return found == counted.end() ? std::nullopt : std::optional(*found);
}

std::optional<double> GmvFactors::of(Factor factor) const
{
    const auto found = values.find(factor);
    return found == values.end() ? std::nullopt : std::optional(*found);
}

GmvFactors factorsOf(const GmvCounts &counts)
{
    GmvFactors out;
    for (const GmvCount count : allGmvCounts) {
        if (!counts.of(count))
            out.missing.append(count);
    }
    if (out.missing.isEmpty())
        out.gmv = counts.of(GmvCount::Gmv);
    const auto figure = [&counts](GmvCount count) {
        const auto whole = counts.of(count);
        return whole ? std::optional(double(*whole)) : std::nullopt;
    };
    const auto diverted = figure(GmvCount::Diverted);
    const auto fission = figure(GmvCount::Fission);
    if (diverted)
        out.values.insert(Factor::Diverted, *diverted);
    if (fission)
        out.values.insert(Factor::Fission, *fission);
    std::optional<double> traffic;
    if (diverted && fission)
        out.values.insert(Factor::Traffic, *(traffic = *diverted + *fission));
    divide(out, Factor::JoinRate, figure(GmvCount::Joined), traffic);
    for (const Ratio &ratio : ratios)
        divide(out, ratio.factor, figure(ratio.of), figure(ratio.per));
    for (const Factor factor : {Factor::JoinRate, Factor::BuyRate}) {
        if (out.of(factor).value_or(0) > 1)
            out.flags.append(factor);
    }
    return out;
}

GmvEffects effectsOf(const GmvCounts &before, const GmvCounts &after)
{
    const GmvFactors was = factorsOf(before);
    const GmvFactors is = factorsOf(after);
    GmvEffects out;
    for (const Factor factor : chainFactors) {
        if (was.of(factor).value_or(0) <= 0 || is.of(factor).value_or(0) <= 0)
            out.refused.append(factor);
    }
    if (!out.refused.isEmpty() || !was.gmv || !is.gmv)
        return out;
    out.change = *is.gmv - *was.gmv;
    const double mean = logMean(double(*is.gmv), double(*was.gmv));
    const double ofTraffic = mean / logMean(*is.of(Factor::Traffic), *was.of(Factor::Traffic));
    for (const Factor factor : leafFactors) {
        const double a = *is.of(factor);
        const double b = *was.of(factor);
        const bool isPart = factor == Factor::Diverted || factor == Factor::Fission;
        out.effects.insert(factor, isPart ? ofTraffic * (a - b) : mean * std::log1p((a - b) / b));
    }
    return out;
}

std::optional<double> whatIf(const GmvCounts &base, const QMap<Factor, double> &set)
{
    GmvFactors factors = factorsOf(base);
    if (!isWhole(factors))
        return std::nullopt;
    setFactors(factors.values, set);
    return productOf(factors.values);
}

QMap<Factor, double> sensitivitiesOf(const GmvCounts &base)
{
    QMap<Factor, double> out;
    const GmvFactors factors = factorsOf(base);
    if (!isWhole(factors))
        return out;
    const double now = productOf(factors.values);
    for (const Factor factor : {Factor::Diverted, Factor::Fission, Factor::Traffic, Factor::JoinRate, Factor::BuyRate, Factor::Frequency, Factor::Aov}) {
        const double value = *factors.of(factor);
        out.insert(factor, *whatIf(base, {{factor, isRate(factor) ? value + onePoint : value * onePercent}}) - now);
    }
    return out;
}

std::optional<GmvTarget> brokenDown(const GmvCounts &base, double wanted, const QMap<Factor, double> &wished)
{
    GmvFactors factors = factorsOf(base);
    if (!isWhole(factors) || wanted < 0)
        return std::nullopt;
    QMap<Factor, double> values = factors.values;
    setFactors(values, wished);
    QList<Factor> free;
    for (const Factor factor : chainFactors) {
        const bool isSet = wished.contains(factor) || (factor == Factor::Traffic && (wished.contains(Factor::Diverted) || wished.contains(Factor::Fission)));
        if (!isSet)
            free.append(factor);
    }
    // A rate that comes to its end drops out, and the others take its part.
    while (!free.isEmpty() && productOf(values) > 0) {
        const double step = std::pow(wanted / productOf(values), 1.0 / double(free.size()));
        const auto over = std::find_if(free.begin(), free.end(), [&](Factor factor) { return isRate(factor) && values[factor] <= 1 && values[factor] * step > 1; });
        if (over != free.end()) {
            values[*over] = 1;
            free.erase(over);
            continue;
        }
        for (const Factor factor : std::as_const(free))
            factor == Factor::Traffic ? spreadTraffic(values, values.value(factor) * step) : void(values[factor] *= step);
        break;
    }
    const double got = productOf(values);
    return GmvTarget{values, std::abs(got - wanted) <= 1e-6 * std::max(1.0, wanted)};
}

} // namespace siyu::growth
