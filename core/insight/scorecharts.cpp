// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/scorecharts.h"

#include <algorithm>

namespace siyu::insight {

namespace {

constexpr int leastWeeks = 4;
constexpr int mostWeeks = 26;

Figure ofWeeks(const char *word, const Period &period)
{
    Figure figure;
    figure.word = QString::fromLatin1(word);
    figure.how = QStringLiteral("kpi");
    figure.unit = Unit::Share;
    figure.step = Step::IsoWeek;
    figure.period = period;
    figure.nOf = QStringLiteral("teams");
    figure.references = {{QStringLiteral("target_reached"), 1, 0}};
    return figure;
}

Point scoreOf(const kpi::Scorecard &card, Team team)
{
    for (const kpi::TeamCard &one : card.teams) {
        if (one.team == team)
            return {one.score, one.score, one.score ? 0 : 1};
    }
    return {};
}

// Teams that have any score.
qint64 scoredTeams(const QList<kpi::Scorecard> &cards)
{
    return std::count_if(allTeams.begin(), allTeams.end(), [&](Team team) {
        return std::any_of(cards.begin(), cards.end(), [team](const kpi::Scorecard &card) { return scoreOf(card, team).value.has_value(); });
    });
}

bool isToCome(const kpi::Scorecard &card)
{
    return std::any_of(card.teams.begin(), card.teams.end(), [](const kpi::TeamCard &team) {
        return std::any_of(team.items.begin(), team.items.end(), [](const kpi::Item &item) { return item.actual.missing == QStringLiteral("to_come"); });
    });
}

// Where nothing can be scored yet, that is why nothing is drawn.
void sayIfToCome(Figure &figure, const QList<kpi::Scorecard> &cards)
{
    if (figure.isEmpty() && std::all_of(cards.begin(), cards.end(), isToCome))
        figure.refused.append(QStringLiteral("to_come"));
}

Series scores(const QString &word, const kpi::Scorecard &card)
{
    Series out{word, Shape::Column, 0, {}};
    for (const Team team : allTeams)
        out.points.append(scoreOf(card, team));
    return out;
}

} // namespace

Period scoredWeek(const Period &period)
{
    const QDate monday = isoWeekOf(period.to.addDays(1)).from.addDays(-7);
    return {monday, monday.addDays(6)};
}

int scoredWeeks(const Period &period) { return std::clamp(int(period.days() / 7), leastWeeks, mostWeeks); }

Figure scoresOf(const kpi::Scorecard &card, const kpi::Scorecard *before)
{
    Figure figure = ofWeeks("kpi", card.period);
    figure.n = scoredTeams({card});
    for (const Team team : allTeams)
        figure.categories.append(QStringLiteral("team_") + wordOf(team));
    figure.series.append(scores(QStringLiteral("score"), card));
    if (before) {
        figure.series.append(scores(QStringLiteral("score_before"), *before));
        figure.periodBefore = before->period;
    }
    sayIfToCome(figure, {card});
    return figure;
}

Figure scoreTrendOf(const QList<kpi::Scorecard> &cards)
{
    if (cards.isEmpty())
        return ofWeeks("kpi-trend", {});
    Figure figure = ofWeeks("kpi-trend", {cards.first().period.from, cards.last().period.to});
    figure.n = scoredTeams(cards);
    for (const Team team : allTeams)
        figure.series.append({QStringLiteral("team_") + wordOf(team), Shape::Line, 0, {}});
    for (const kpi::Scorecard &card : cards) {
        figure.days.append(card.period.from);
        for (std::size_t i = 0; i < allTeams.size(); ++i)
            figure.series[qsizetype(i)].points.append(scoreOf(card, allTeams[i]));
    }
    sayIfToCome(figure, cards);
    return figure;
}

} // namespace siyu::insight
