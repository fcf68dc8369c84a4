// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/kpi.h"

#include <algorithm>
#include <cmath>

namespace siyu::kpi {

namespace {

// Scores are quotients of sums: the same score reached by two roads differs in the last bits.
bool areEqual(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(1.0, std::max(std::abs(a), std::abs(b))); }

} // namespace

QString wordOf(Better better) { return better == Better::More ? QStringLiteral("more") : QStringLiteral("less"); }

std::optional<Better> betterFrom(const QString &word)
{
    if (word == QStringLiteral("more"))
        return Better::More;
    return word == QStringLiteral("less") ? std::optional(Better::Less) : std::nullopt;
}

QString wordOf(NotScored why)
{
    switch (why) {
    case NotScored::NoActual:
        return QStringLiteral("no_actual");
    case NotScored::NoTarget:
        return QStringLiteral("no_target");
    case NotScored::TargetNotPositive:
        return QStringLiteral("target_not_positive");
    }
    return {};
}

Attainment attainment(std::optional<double> actual, std::optional<double> target, Better better)
{
    if (!actual)
        return {std::nullopt, NotScored::NoActual};
    if (!target)
        return {std::nullopt, NotScored::NoTarget};
    if (better == Better::Less)
        return {*actual <= 0 ? mostAttained : std::clamp(*target / *actual, 0.0, mostAttained), std::nullopt};
    if (*target <= 0)
        return {std::nullopt, NotScored::TargetNotPositive};
    return {std::clamp(*actual / *target, 0.0, mostAttained), std::nullopt};
}

TeamScore scoreOf(const QList<Scored> &items)
{
    TeamScore out;
    double weights = 0;
    double sum = 0;
    for (const Scored &item : items) {
        if (!item.attainment) {
            out.unscored.append(item.id);
            continue;
        }
        weights += item.weight;
        sum += item.weight * *item.attainment;
        out.isRankable = out.isRankable || (!item.isActivity && item.weight > 0);
    }
    if (weights > 0)
        out.score = sum / weights;
    return out;
}

QList<std::optional<int>> ranksOf(const QList<TeamScore> &teams)
{
    QList<std::optional<int>> out;
    for (const TeamScore &team : teams) {
        if (!team.score || !team.isRankable) {
            out.append(std::nullopt);
            continue;
        }
        out.append(1 + int(std::count_if(teams.begin(), teams.end(), [&team](const TeamScore &other) {
            return other.score && other.isRankable && *other.score > *team.score && !areEqual(*other.score, *team.score);
        })));
    }
    return out;
}

std::optional<bool> tooFewMeasurable(int goals, int measurable)
{
    if (goals <= 0)
        return std::nullopt;
    return 10 * measurable < 8 * goals;
}

Grade gradeOf(double attainment)
{
    return attainment >= 1 ? Grade::Reached : attainment >= 0.8 ? Grade::Near : Grade::Behind;
}

} // namespace siyu::kpi
