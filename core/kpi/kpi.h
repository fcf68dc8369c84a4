// SPDX-License-Identifier: GPL-3.0-or-later
// How an actual is judged against a target, how KPIs make a team's score, and how teams are ranked (rules.md 5). Pure, any
// thread. Actuals and targets are in the KPI's own unit; attainments are ratios from 0 to 1.5.
#pragma once

#include "core/base/words.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace siyu::kpi {

enum class Better { More, Less };
QString wordOf(Better better); // more, less
std::optional<Better> betterFrom(const QString &word);

// Why a KPI is not scored.
enum class NotScored { NoActual, NoTarget, TargetNotPositive };
QString wordOf(NotScored why); // no_actual, no_target, target_not_positive

struct Attainment {
    std::optional<double> value; // 0 … 1.5; nothing = not scored
    std::optional<NotScored> why;
};
inline constexpr double mostAttained = 1.5;
Attainment attainment(std::optional<double> actual, std::optional<double> target, Better better);

struct Scored {
    QString id;
    std::optional<double> attainment;
    double weight = 0;
    bool isActivity = false; // alone it ranks no team
};
struct TeamScore {
    std::optional<double> score; // Σ weight·attainment ÷ Σ weight over the scored ones
    bool isRankable = false; // at least one scored KPI is no activity figure
    QStringList unscored; // ids, as given
};
TeamScore scoreOf(const QList<Scored> &items);
// Ranks from 1, in the order given; equal scores share one, the next after them leaves room. Nothing = not ranked.
QList<std::optional<int>> ranksOf(const QList<TeamScore> &teams);

// Less than 80 % of a plan's goals can be measured. Nothing for a plan without goals.
std::optional<bool> tooFewMeasurable(int goals, int measurable);

// How an attainment looks, for colours beside the number: below 0.8, below 1, from 1 on.
enum class Grade { Behind, Near, Reached };
Grade gradeOf(double attainment);

} // namespace siyu::kpi
