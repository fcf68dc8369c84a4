// SPDX-License-Identifier: GPL-3.0-or-later
// The buyers of the year by recency and frequency, and everybody by stage, from the figures as they stand (core/members
// figures keeps them up). As numbers and as charts. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/base/words.h"
#include "core/insight/figure.h"

#include <array>

namespace siyu {
class Workspace;
}

namespace siyu::insight {

inline constexpr int rfmScores = 5;

struct RfmCell {
    qint64 members = 0;
    std::optional<qint64> valueFen = 0; // of the year, in the workspace's currency; missing as soon as one's is
};

struct StageCount {
    Stage stage = Stage::Quiet;
    qint64 members = 0;
    qint64 pinned = 0; // of them, set by hand
    std::optional<qint64> valueFen = 0; // to date; likewise
};

struct RfmGrid {
    QDate day; // as of which; invalid = figures were never worked out
    bool isCurrent = false;
    QString currency;
    qint64 members = 0;
    qint64 buyers = 0; // with a paid order in the 365 days
    qint64 otherCurrency = 0; // paid orders of the year in other money: counted, their money added to nothing
    std::array<std::array<RfmCell, rfmScores>, rfmScores> cells{}; // [r − 1][f − 1]
    QList<StageCount> stages; // in the order of allStages
    std::array<qint64, 3> circles{}; // core, influence, outer

    const RfmCell &cell(int r, int f) const { return cells[size_t(r - 1)][size_t(f - 1)]; }
};
Result<RfmGrid> rfmGrid(const Workspace &workspace);

// Charts rfm (categories r1 … r5, a series for each frequency) and stages.
Figure rfmFigure(const RfmGrid &grid);
Figure stagesFigure(const RfmGrid &grid);

// The rule text whose members stand in the cell: r = 5 and f = 4.
QString ruleOfCell(int r, int f);
QString ruleOfStage(Stage stage);

} // namespace siyu::insight
