// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/movegrid.h"

namespace siyu::insight {

namespace {

using groups::Standing;

// Away → away is nobody: there is no such number.
Point peopleAt(const groups::TierMoves &moves, Standing from, Standing to)
{
    if (from == Standing::Away && to == Standing::Away)
        return {};
    const double people = double(moves.at(from, to));
    return {people, people, 0};
}

} // namespace

Figure tierMovesOf(const groups::TierMoves &moves, qsizetype groups, const Period &period)
{
    Figure figure;
    figure.word = QStringLiteral("tier-moves");
    figure.how = figure.word;
    figure.howValues = {period.from.addDays(-1).toString(Qt::ISODate), period.to.toString(Qt::ISODate)};
    figure.period = period;
    figure.n = groups;
    figure.isHeatMap = true;
    qint64 people = 0;
    for (int to = 0; to < groups::standings; ++to)
        figure.series.append({QStringLiteral("to_") + groups::wordOf(Standing(to)), Shape::Stack, 0, {}});
    for (int from = 0; from < groups::standings; ++from) {
        figure.categories.append(QStringLiteral("from_") + groups::wordOf(Standing(from)));
        for (int to = 0; to < groups::standings; ++to) {
            figure.series[to].points.append(peopleAt(moves, Standing(from), Standing(to)));
            people += moves.at(Standing(from), Standing(to));
        }
    }
    if (people > 0)
        return figure;
    for (Series &series : figure.series)
        series.points.fill(Point());
    return figure;
}

} // namespace siyu::insight
