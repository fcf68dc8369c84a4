// SPDX-License-Identifier: GPL-3.0-or-later
// Runs compared: pooled by touchpoint, content, arm, group, account or hour, each rate with its interval, and two arms by
// the rules of an experiment (rules.md 8). Pure, any thread.
#pragma once

#include "core/broadcasts/results.h"

namespace siyu::broadcasts {

enum class CompareBy { Touchpoint, Kind, Content, Arm, Group, Account, Hour, Weekday };
inline constexpr std::array allCompareBy{CompareBy::Touchpoint, CompareBy::Kind, CompareBy::Content, CompareBy::Arm,
    CompareBy::Group, CompareBy::Account, CompareBy::Hour, CompareBy::Weekday};
QString wordOf(CompareBy by); // touchpoint, kind, content, arm, group, account, hour, weekday
std::optional<CompareBy> compareByFrom(const QString &word);

// A rate that is compared. Left = who left in the days after.
enum class RateOf { Opened, Clicked, Replied, Ordered, Unsubscribed, Left };
inline constexpr std::array allRates{RateOf::Opened, RateOf::Clicked, RateOf::Replied, RateOf::Ordered, RateOf::Unsubscribed, RateOf::Left};
QString wordOf(RateOf rate); // opened, clicked, replied, ordered, unsubscribed, left
std::optional<RateOf> rateFrom(const QString &word);

struct PooledRate {
    Proportion of; // over the runs that have it
    qint64 runs = 0;
    qint64 doubtful = 0; // runs left out, since their figures contradict each other

    void add(const StepFigure &figure);
    void add(const std::optional<Proportion> &figure);
    bool operator==(const PooledRate &) const = default;
};

struct ComparedRow {
    // The word of a touchpoint or kind, the title of a content, the name of a group or account; "09" of an hour, "1" …
    // "7" of a weekday; "12/2" = arm 2 of test 12.
    QString key;
    qint64 id = 0; // of the content, group, account or test
    QString name; // what else it is called: the text of an arm
    qint64 runs = 0;
    qint64 sent = 0; // people, where known
    std::array<PooledRate, allRates.size()> rates;
    qint64 orders = 0;
    QMap<QString, OrderSum> sums; // by currency

    const PooledRate &operator[](RateOf rate) const { return rates[size_t(rate)]; }
};

// By the number of runs, most first; hours and weekdays in their order, arms by test.
QList<ComparedRow> compared(const QList<RunResult> &runs, CompareBy by);

// Of two arms of a test, the second against the first.
struct ArmsCompared {
    qint64 test = 0;
    ComparedRow first;
    ComparedRow second;
    RateOf rate = RateOf::Opened;
    std::optional<Difference> difference; // nothing: not enough data
};
// Every test, its further arms each against the first, for every rate that both have.
QList<ArmsCompared> comparedArms(const QList<RunResult> &runs);

// By hour (0-23) and weekday (1-7, Monday first).
using HourGrid = std::array<std::array<PooledRate, 7>, 24>;
HourGrid hourGrid(const QList<RunResult> &runs, RateOf rate);

} // namespace siyu::broadcasts
