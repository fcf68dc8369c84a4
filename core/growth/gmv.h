// SPDX-License-Identifier: GPL-3.0-or-later
// Turnover as a chain of factors (rules.md 9): traffic × joining × buying × orders a buyer × value of an order; the exact
// split of a change between two periods, and what another value of one factor would give. Money in minor units. A count
// that was not measured makes every factor of it missing, and the whole; nothing is ever guessed. Pure, any thread.
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <array>
#include <optional>

namespace siyu::growth {

// What is counted in a period.
enum class GmvCount { Diverted, Fission, Joined, Buyers, Orders, Gmv };
inline constexpr std::array allGmvCounts{GmvCount::Diverted, GmvCount::Fission, GmvCount::Joined, GmvCount::Buyers, GmvCount::Orders, GmvCount::Gmv};
QString wordOf(GmvCount count); // diverted, fission, joined, buyers, orders, gmv

// What the chain multiplies; Diverted and Fission are the parts of Traffic.
enum class Factor { Diverted, Fission, Traffic, JoinRate, BuyRate, Frequency, Aov };
inline constexpr std::array chainFactors{Factor::Traffic, Factor::JoinRate, Factor::BuyRate, Factor::Frequency, Factor::Aov};
inline constexpr std::array leafFactors{Factor::Diverted, Factor::Fission, Factor::JoinRate, Factor::BuyRate, Factor::Frequency, Factor::Aov};
QString wordOf(Factor factor); // diverted, fission, traffic, join_rate, buy_rate, frequency, aov
std::optional<Factor> factorFrom(const QString &word);
bool isRate(Factor factor); // a share of the step before: JoinRate, BuyRate

struct GmvCounts {
    QMap<GmvCount, qint64> counted; // what is not in it was not measured

    std::optional<qint64> of(GmvCount count) const;
};

struct GmvFactors {
    QMap<Factor, double> values; // leaves and chain; what is not in it is missing
    std::optional<qint64> gmv; // missing as soon as one count is
    QList<GmvCount> missing;
    QList<Factor> undefined; // a division by a count of 0
    QList<Factor> flags; // rates above 1: older members buy too

    std::optional<double> of(Factor factor) const;
};
GmvFactors factorsOf(const GmvCounts &counts);

// By logarithmic means (Divisia): the effects add up to the change. Refused where a factor of the chain is missing, undefined
// or 0 in either period.
struct GmvEffects {
    QList<Factor> refused; // of the chain
    QMap<Factor, double> effects; // of the leaves; empty when refused
    std::optional<qint64> change;
};
GmvEffects effectsOf(const GmvCounts &before, const GmvCounts &after);

// Turnover with other values for some factors; Traffic stands for its parts unless one of them is set. Missing where a
// factor is.
std::optional<double> whatIf(const GmvCounts &base, const QMap<Factor, double> &set);
// What one percentage point more of a rate, or one per cent more of another factor, would add; empty where the chain has a gap.
QMap<Factor, double> sensitivitiesOf(const GmvCounts &base);

// What every factor has to be for a wanted turnover: those that are wished for stay as wished, the others grow by the same
// ratio as far as they can (a rate at most to 1). Empty where the chain has a gap or the wish is below 0.
struct GmvTarget {
    QMap<Factor, double> factors; // leaves and chain
    bool isReached = false; // false: rates at 1 and wishes leave no room
};
std::optional<GmvTarget> brokenDown(const GmvCounts &base, double wanted, const QMap<Factor, double> &wished = {});

} // namespace siyu::growth
