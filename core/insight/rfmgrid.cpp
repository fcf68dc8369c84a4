// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/rfmgrid.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/figures.h"
#include "core/members/rfm.h"
#include "core/workspace.h"

namespace siyu::insight {

namespace {

#define SIYU_OTHER_MONEY \
    "SELECT count(*) FROM shop_order WHERE paid_at >= ?1 AND paid_at < ?2 AND currency <> ?3 AND member IS NOT NULL" \
    " AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0))"
constexpr std::string_view otherMoney = SIYU_OTHER_MONEY;
constexpr std::string_view otherThanYuan = SIYU_OTHER_MONEY " AND currency <> 'CNY'"; // by the index shop_order_foreign

bool isScore(qint64 value) { return value >= 1 && value <= rfmScores; }

void add(std::optional<qint64> &sum, std::optional<qint64> value) { sum = sum && value ? std::optional(*sum + *value) : std::nullopt; }

Point people(qint64 count) { return {double(count), double(count), 0}; }

} // namespace

Result<RfmGrid> rfmGrid(const Workspace &workspace)
{
    const Result<members::FiguresState> state = members::figuresState(workspace);
    if (!state)
        return state.error();
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) {
        RfmGrid grid;
        grid.day = state->day;
        grid.isCurrent = state->isCurrent;
        grid.currency = state->currency;
        std::array<StageCount, allStages.size() + 1> stages{}; // by number
        // Grouped here: SQLite would sort a million rows for it.
        db::Statement rows = db.prepare("SELECT stage, circle, r, f, stage_rule, CASE WHEN value_gap = 0 THEN value_fen END, year_value_fen FROM member_figure");
        while (rows.step()) {
            ++grid.members;
            StageCount &stage = stages[size_t(rows.int64(0)) % stages.size()];
            ++stage.members;
            add(stage.valueFen, rows.optionalInt64(5));
            stage.pinned += rows.int64(4) == 0 ? 1 : 0;
            const qint64 circle = rows.int64(1);
            if (circle >= 1 && circle <= qint64(grid.circles.size()))
                ++grid.circles[size_t(circle - 1)];
            const qint64 r = rows.int64(2);
            const qint64 f = rows.int64(3);
            if (!isScore(r) || !isScore(f))
                continue;
            RfmCell &cell = grid.cells[size_t(r - 1)][size_t(f - 1)];
            ++cell.members;
            add(cell.valueFen, rows.optionalInt64(6));
            ++grid.buyers;
        }
        for (const Stage stage : allStages) {
            StageCount of = stages[size_t(stage)];
            of.stage = stage;
            grid.stages.append(of);
        }
        if (!grid.day.isValid())
            return grid;
        db::Statement others = db.prepare(grid.currency == QStringLiteral("CNY") ? otherThanYuan : otherMoney);
        others.with(toUtcText(startOfDayUtc(members::rfmFrom(grid.day), zone)), toUtcText(startOfDayUtc(grid.day.addDays(1), zone)), grid.currency);
        if (others.step())
            grid.otherCurrency = others.int64(0);
        return grid;
    });
}

Figure rfmFigure(const RfmGrid &grid)
{
    Figure figure;
    figure.word = QStringLiteral("rfm");
    figure.how = QStringLiteral("rfm");
    figure.howValues = {QString::number(members::rfmDays), QString::number(grid.buyers)};
    figure.period = {members::rfmFrom(grid.day), grid.day};
    figure.n = grid.buyers;
    figure.isHeatMap = true;
    figure.risesUp = true;
    figure.nOf = QStringLiteral("members");
    figure.isWholeShop = true;
    for (int r = 1; r <= rfmScores; ++r)
        figure.categories.append(QStringLiteral("r%1").arg(r));
    for (int f = 1; f <= rfmScores; ++f) {
        Series series{QStringLiteral("f%1").arg(f), Shape::Stack, 0, {}};
        for (int r = 1; r <= rfmScores; ++r)
            series.points.append(grid.buyers > 0 ? people(grid.cell(r, f).members) : Point());
        figure.series.append(series);
    }
    return figure;
}

Figure stagesFigure(const RfmGrid &grid)
{
    Figure figure;
    figure.word = QStringLiteral("stages");
    figure.how = QStringLiteral("stages");
    figure.period = {grid.day, grid.day};
    figure.n = grid.members;
    figure.nOf = QStringLiteral("members");
    figure.isWholeShop = true;
    Series series{QStringLiteral("people"), Shape::Column, 0, {}};
    for (const StageCount &stage : grid.stages) {
        figure.categories.append(wordOf(stage.stage));
        series.points.append(grid.members > 0 ? people(stage.members) : Point());
    }
    figure.series = {series};
    return figure;
}

QString ruleOfCell(int r, int f) { return QStringLiteral("r = %1 and f = %2").arg(r).arg(f); }

QString ruleOfStage(Stage stage) { return QStringLiteral("stage = %1").arg(wordOf(stage)); }

} // namespace siyu::insight
