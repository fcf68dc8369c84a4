// SPDX-License-Identifier: GPL-3.0-or-later
// chart NAME: a figure as PNG, SVG or CSV. rfm: buyers and stages as numbers.
#include "app/cli/commands.h"
#include "app/cli/scope.h"
#include "core/insight/charts.h"
#include "core/insight/rfmgrid.h"
#include "ui/render/picture.h"
#include "ui/text/words.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

QString mistakeOf(const Context &context)
{
    const QString name = context.argument(0);
    if (!insight::chartNames().contains(name))
        return CliText::tr("There is no chart “%1”. Known: %2").arg(name, insight::chartNames().join(QStringLiteral(", ")));
    const QString out = context.value(QStringLiteral("out"));
    if (out.isEmpty())
        return CliText::tr("chart needs --out FILE.png, .svg or .csv");
    if (!render::figureFormats().contains(QFileInfo(out).suffix().toLower()))
        return CliText::tr("--out ends in .png, .svg or .csv, not “%1”.").arg(out);
    return scopeMistake(context);
}

QJsonObject describe(const insight::Figure &figure, const QString &path)
{
    return {{QStringLiteral("file"), path}, {QStringLiteral("points"), figure.points()}, {QStringLiteral("chart"), figure.word},
        {QStringLiteral("from"), figure.period.from.toString(Qt::ISODate)}, {QStringLiteral("to"), figure.period.to.toString(Qt::ISODate)},
        {QStringLiteral("step"), wordOf(figure.step)}, {QStringLiteral("groups"), figure.n},
        {QStringLiteral("groups_without"), figure.mostWithout()}, {QStringLiteral("empty"), figure.isEmpty()}};
}

ExitCode chart(Context &context)
{
    if (const QString mistake = mistakeOf(context); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    const bool readsFigures = insight::isOfMembers(context.argument(0));
    auto workspace = readsFigures ? context.openWithFigures(OpenAs::WriterOrReadOnly) : context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    insight::ChartRequest request;
    request.period = periodOf(context);
    request.compare = context.has(QStringLiteral("compare"));
    const auto groups = groupsOf(context, **workspace);
    if (!groups)
        return context.fail(groups.error());
    request.groups = *groups;
    const auto figure = insight::chart(**workspace, context.argument(0), request, context.progress());
    if (!figure)
        return context.fail(figure.error());
    const QString path = QFileInfo(context.value(QStringLiteral("out"))).absoluteFilePath();
    if (const auto saved = render::saveFigure(*figure, path); !saved)
        return context.fail(saved.error());
    return context.done(describe(*figure, path),
        CliText::tr("Drew %1 points: %2").arg(figure->points()).arg(QDir::toNativeSeparators(path)));
}

QJsonObject jsonOf(const insight::RfmGrid &grid)
{
    QJsonArray cells;
    for (int r = 1; r <= insight::rfmScores; ++r) {
        for (int f = 1; f <= insight::rfmScores; ++f)
            cells.append(QJsonObject{{QStringLiteral("r"), r}, {QStringLiteral("f"), f}, {QStringLiteral("members"), grid.cell(r, f).members},
                {QStringLiteral("value"), grid.cell(r, f).valueFen}});
    }
    QJsonArray stages;
    for (const insight::StageCount &stage : grid.stages)
        stages.append(QJsonObject{{QStringLiteral("stage"), wordOf(stage.stage)}, {QStringLiteral("members"), stage.members},
            {QStringLiteral("pinned"), stage.pinned}, {QStringLiteral("value"), stage.valueFen}});
    QJsonObject circles;
    for (const Circle circle : allCircles)
        circles.insert(wordOf(circle), grid.circles[size_t(circle) - 1]);
    return {{QStringLiteral("day"), grid.day.isValid() ? QJsonValue(grid.day.toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("current"), grid.isCurrent}, {QStringLiteral("currency"), grid.currency}, {QStringLiteral("members"), grid.members},
        {QStringLiteral("buyers"), grid.buyers}, {QStringLiteral("orders_in_other_currency"), grid.otherCurrency},
        {QStringLiteral("cells"), cells}, {QStringLiteral("stages"), stages}, {QStringLiteral("circles"), circles}};
}

QString textOf(const insight::RfmGrid &grid)
{
    QStringList lines{CliText::tr("%1 buyers in the 365 days up to %2; columns: frequency 1 to 5").arg(grid.buyers).arg(grid.day.toString(Qt::ISODate))};
    for (int r = insight::rfmScores; r >= 1; --r) {
        QString line = QStringLiteral("R%1").arg(r);
        for (int f = 1; f <= insight::rfmScores; ++f)
            line += QStringLiteral("%1").arg(grid.cell(r, f).members, 9);
        lines.append(line);
    }
    if (grid.otherCurrency > 0)
        lines.append(CliText::tr("%1 paid orders are not in %2: they count as orders, their money is added to nothing.").arg(grid.otherCurrency).arg(grid.currency));
    for (const insight::StageCount &stage : grid.stages)
        lines.append(QStringLiteral("%1%2").arg(text::name(stage.stage), -14).arg(stage.members, 9));
    return lines.join(QLatin1Char('\n'));
}

ExitCode rfm(Context &context)
{
    auto workspace = context.openWithFigures(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto grid = insight::rfmGrid(**workspace);
    if (!grid)
        return context.fail(grid.error());
    return context.done(jsonOf(*grid), textOf(*grid));
}

} // namespace

void addInsightCommands(Registry &registry)
{
    registry.add({QStringLiteral("rfm"), {}, 0, 0,
        CliText::tr("Buyers by recency and frequency, everybody by stage and circle."), {}, rfm});
    QList<Option> options{{QStringLiteral("out"), {QStringLiteral("FILE")}, CliText::tr("a .png, .svg or .csv")}};
    options += scopeOptions();
    options.append({QStringLiteral("compare"), {}, CliText::tr("with the period before as a dotted line")});
    registry.add({QStringLiteral("chart"), QStringLiteral("NAME"), 1, 1,
        CliText::tr("Draw a chart (%1); the last 30 days if nothing is said.").arg(insight::chartNames().join(QStringLiteral(", "))),
        options, chart, false, true});
}

} // namespace siyu::cli
