// SPDX-License-Identifier: GPL-3.0-or-later
// What a channel brings and costs (rules.md 8): the funnel's rates, the price of a new member, organic : paid, the
// stop-loss line, shares of the touchpoint matrices. A step that was not measured is passed over, never 0. Money in minor
// units, shares of it unrounded. Pure, any thread.
#pragma once

#include "core/base/period.h"
#include "core/base/proportions.h"

#include <QList>
#include <QMap>
#include <QString>
#include <array>
#include <optional>

namespace siyu::growth {

enum class FunnelStep { Seen, Scanned, Added, Joined, FirstOrder, SecondOrder };
inline constexpr std::array allFunnelSteps{FunnelStep::Seen, FunnelStep::Scanned, FunnelStep::Added, FunnelStep::Joined, FunnelStep::FirstOrder,
    FunnelStep::SecondOrder};
QString wordOf(FunnelStep step); // seen, scanned, added, joined, first_order, second_order
std::optional<FunnelStep> funnelStepFrom(const QString &word);
using FunnelCounts = std::array<std::optional<qint64>, allFunnelSteps.size()>;

struct FunnelRates {
    std::array<std::optional<double>, allFunnelSteps.size()> rates; // of the measured step before
    std::optional<double> overall; // last ÷ first
    QList<FunnelStep> flags; // above 100 %
};
FunnelRates funnelRates(const FunnelCounts &counts);

// part ÷ whole; missing where either is, or where the whole is 0.
std::optional<double> rateOf(std::optional<qint64> part, std::optional<qint64> whole);

struct CostRow {
    Period period;
    std::optional<qint64> amount; // nothing: spent, but nobody noted how much
};
// Each row spread evenly over its days. Missing when no row touches the period or a row that does has no amount.
std::optional<double> costIn(const Period &period, const QList<CostRow> &rows);
// cost ÷ people; missing where either is or nobody came.
std::optional<double> costPer(std::optional<double> cost, std::optional<qint64> people);

// organic ÷ paid, healthy from 2 : 3 to 3 : 2.
enum class Mix { Low, Healthy, High, OrganicOnly };
QString wordOf(Mix mix); // low, healthy, high, organic_only
struct MixRatio {
    std::optional<double> ratio; // missing when nobody was paid for
    std::optional<Mix> verdict; // missing when nobody came at all
};
MixRatio mixOf(qint64 organic, qint64 paid);

// The last 7 days against a channel's line.
inline constexpr int stopLossDays = 7;
inline constexpr int stopLossLeast = 20; // conversions from which the price alone decides
inline constexpr int stopLossLines = 5; // below that, so many lines have to be spent
struct ChannelDay {
    QDate day;
    std::optional<double> cost;
    qint64 conversions = 0;
};
struct StopLoss {
    std::optional<bool> alert; // missing where a day's cost is
    std::optional<double> cost;
    std::optional<qint64> conversions;
    std::optional<double> per;
};
StopLoss stopLossOf(const QList<ChannelDay> &days, QDate day, double line);

// Which of several ways brings more: each arm's rate, and every further arm against the first.
struct ArmAgainstFirst {
    double difference = 0; // rate of the arm − rate of the first
    Interval interval;
    double z = 0;
    double p = 1;
};
struct Experiment {
    bool isEnough = false; // every arm has at least leastPerArm; else nothing is compared
    QList<std::optional<Interval>> intervals; // of each arm's rate
    QList<std::optional<ArmAgainstFirst>> versusFirst; // one less than there are arms
};
Experiment experimentOf(const QList<Proportion> &arms);

// Each part of the whole; all missing where the whole is 0.
QMap<QString, std::optional<double>> sharesOf(const QMap<QString, qint64> &parts);

} // namespace siyu::growth
