// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/ladderchart.h"

namespace siyu::insight {

namespace {

using growth::LadderRow;

constexpr std::array within{7, 30, 90}; // days that have a column

Point known(double value) { return {value, value, 0}; }

// Of who came, those who climbed after at most so many days.
Point shareWithin(const LadderRow &row, int days, bool isOver)
{
    if (row.came == 0)
        return {};
    qint64 climbed = 0;
    for (std::size_t i = 0; i < growth::climbSteps.size() && growth::climbSteps[i] <= days; ++i)
        climbed += row.byDays[i];
    const double share = double(climbed) / double(row.came);
    return isOver ? known(share) : Point{std::nullopt, share, 0};
}

QList<Series> emptySeries()
{
    QList<Series> out{{QStringLiteral("ladder_came"), Shape::Column, 0, {}}, {QStringLiteral("ladder_climbed"), Shape::Column, 0, {}}};
    for (const int days : within)
        out.append({QStringLiteral("ladder_%1").arg(days), Shape::Column, 1, {}, Unit::Share});
    out.append({QStringLiteral("ladder_ever"), Shape::Column, 1, {}, Unit::Share});
    return out;
}

void addRow(Figure &figure, const LadderRow &row, QDate today)
{
    figure.categories.append(row.name);
    qsizetype next = 0;
    const auto add = [&](const Point &point) { figure.series[next++].points.append(point); };
    add(known(double(row.came)));
    Point climbed = known(double(row.climbed));
    climbed.share = row.share;
    add(climbed);
    for (const int days : within)
        add(shareWithin(row, days, figure.period.to.addDays(days) < today));
    add(row.share ? known(*row.share) : Point());
}

} // namespace

Figure ladderFigure(const growth::Ladder &ladder, const Period &period, QDate today)
{
    Figure figure;
    figure.word = figure.how = QStringLiteral("ladder");
    figure.period = period;
    figure.nOf = QStringLiteral("members");
    figure.isWholeShop = true;
    figure.areNames = true;
    figure.series = emptySeries();
    if (!ladder.hasTraffic)
        figure.refused.append(QStringLiteral("traffic"));
    if (!ladder.hasProfit)
        figure.refused.append(QStringLiteral("profit"));
    figure.n = ladder.rows.isEmpty() ? 0 : ladder.rows.first().came;
    if (!figure.refused.isEmpty() || figure.n == 0)
        return figure;
    for (const LadderRow &row : ladder.rows.mid(0, mostLadderProducts + 1))
        addRow(figure, row, today);
    return figure;
}

} // namespace siyu::insight
