// SPDX-License-Identifier: GPL-3.0-or-later
// chart NAME: a figure as PNG, SVG or CSV.
#include "app/cli/commands.h"
#include "app/cli/scope.h"
#include "core/insight/charts.h"
#include "ui/render/picture.h"

#include <QDir>
#include <QFileInfo>

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
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
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

} // namespace

void addInsightCommands(Registry &registry)
{
    QList<Option> options{{QStringLiteral("out"), {QStringLiteral("FILE")}, CliText::tr("a .png, .svg or .csv")}};
    options += scopeOptions();
    options.append({QStringLiteral("compare"), {}, CliText::tr("with the period before as a dotted line")});
    registry.add({QStringLiteral("chart"), QStringLiteral("NAME"), 1, 1,
        CliText::tr("Draw a chart (%1); the last 30 days if nothing is said.").arg(insight::chartNames().join(QStringLiteral(", "))),
        options, chart, false, true});
}

} // namespace siyu::cli
