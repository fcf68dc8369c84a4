// SPDX-License-Identifier: GPL-3.0-or-later
// chart NAME: a figure as PNG, SVG or CSV. rfm: buyers and stages as numbers. retention: cohorts as numbers.
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/scope.h"
#include "core/insight/charts.h"
#include "core/insight/retention.h"
#include "core/insight/rfmgrid.h"
#include "core/trust/exportlog.h"
#include "ui/render/picture.h"
#include "ui/text/words.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

// As many as usual without --weeks; nothing where it is no number that can be.
std::optional<int> weeksOf(const Context &context)
{
    if (!context.has(QStringLiteral("weeks")))
        return insight::defaultRetentionWeeks;
    const int weeks = context.value(QStringLiteral("weeks")).toInt();
    return weeks >= 1 && weeks <= insight::mostRetentionWeeks ? std::optional(weeks) : std::nullopt;
}

// The first mistake among --weeks and the options of the scope; empty when all is well.
QString weeksOrScopeMistake(const Context &context)
{
    return weeksOf(context) ? scopeMistake(context)
                            : CliText::tr("--weeks is a number from 1 to %1, not “%2”.").arg(insight::mostRetentionWeeks).arg(context.value(QStringLiteral("weeks")));
}

QList<Option> weeksOption()
{
    return {{QStringLiteral("weeks"), {QStringLiteral("N")},
        CliText::tr("weeks after the joining week (%1 if nothing is said)").arg(insight::defaultRetentionWeeks)}};
}

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
    return weeksOrScopeMistake(context);
}

QJsonObject describe(const insight::Figure &figure, const QString &path)
{
    return {{QStringLiteral("file"), path}, {QStringLiteral("points"), figure.points()}, {QStringLiteral("chart"), figure.word},
        {QStringLiteral("from"), figure.period.from.toString(Qt::ISODate)}, {QStringLiteral("to"), figure.period.to.toString(Qt::ISODate)},
        {QStringLiteral("step"), wordOf(figure.step)}, {QStringLiteral("groups"), figure.n},
        {QStringLiteral("groups_without"), figure.mostWithout()}, {QStringLiteral("empty"), figure.isEmpty()}};
}

// In the log of exports, as one from the window. False where another program holds the workspace: a chart shows nothing of
// single people, so that it need not wait for the log.
Result<bool> noteChart(const Context &context, std::unique_ptr<Workspace> workspace, const QString &path, qint64 points)
{
    if (workspace->isReadOnly()) {
        auto writer = context.writerNow(*workspace);
        if (!writer)
            return false;
        workspace = std::move(*writer);
    }
    const auto noted = trust::logExport(*workspace, {{}, QStringLiteral("chart"), path, points, true, {}});
    return noted ? Result<bool>(true) : noted.error();
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
    request.weeks = *weeksOf(context);
    const auto figure = insight::chart(**workspace, context.argument(0), request, context.progress());
    if (!figure)
        return context.fail(figure.error());
    const QString path = QFileInfo(context.value(QStringLiteral("out"))).absoluteFilePath();
    if (const auto saved = render::saveFigure(*figure, path); !saved)
        return context.fail(saved.error());
    const auto logged = noteChart(context, std::move(*workspace), path, figure->points());
    if (!logged)
        return context.fail(logged.error());
    QJsonObject said = describe(*figure, path);
    said.insert(QStringLiteral("logged"), *logged);
    return context.done(said,
        CliText::tr("Drew %1 points: %2").arg(figure->points()).arg(QDir::toNativeSeparators(path)));
}

QJsonObject jsonOf(const insight::RfmGrid &grid)
{
    QJsonArray cells;
    for (int r = 1; r <= insight::rfmScores; ++r) {
        for (int f = 1; f <= insight::rfmScores; ++f)
            cells.append(QJsonObject{{QStringLiteral("r"), r}, {QStringLiteral("f"), f}, {QStringLiteral("members"), grid.cell(r, f).members},
                {QStringLiteral("value"), orNull(grid.cell(r, f).valueFen)}});
    }
    QJsonArray stages;
    for (const insight::StageCount &stage : grid.stages)
        stages.append(QJsonObject{{QStringLiteral("stage"), wordOf(stage.stage)}, {QStringLiteral("members"), stage.members},
            {QStringLiteral("pinned"), stage.pinned}, {QStringLiteral("value"), orNull(stage.valueFen)}});
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

QJsonArray jsonOf(const QList<std::optional<int>> &counts)
{
    QJsonArray out;
    for (const std::optional<int> &count : counts)
        out.append(count ? QJsonValue(*count) : QJsonValue());
    return out;
}

QString isoWeekName(QDate monday)
{
    int year = 0;
    const int week = monday.weekNumber(&year);
    return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
}

QString lineOf(const insight::Cohort &cohort, const QList<std::optional<int>> &counts)
{
    QString line = isoWeekName(cohort.monday) + QStringLiteral("%1").arg(cohort.size, 8);
    for (const std::optional<int> &count : counts)
        line += count ? QStringLiteral("%1%").arg(100.0 * *count / cohort.size, 5, 'f', 0) : QStringLiteral("     –");
    return line;
}

ExitCode retention(Context &context)
{
    if (const QString mistake = weeksOrScopeMistake(context); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto groups = groupsOf(context, **workspace);
    if (!groups)
        return context.fail(groups.error());
    const insight::RetentionRequest request{*weeksOf(context), periodOf(context), *groups};
    const auto cohorts = insight::retention(**workspace, request, context.progress());
    if (!cohorts)
        return context.fail(cohorts.error());
    QJsonArray out;
    QStringList kept{CliText::tr("Joined in the week, and still in a group at the end of week 1, 2, …")};
    QStringList active{CliText::tr("With a message in week 1, 2, …")};
    for (const insight::Cohort &cohort : *cohorts) {
        out.append(QJsonObject{{QStringLiteral("week"), isoWeekName(cohort.monday)}, {QStringLiteral("from"), cohort.monday.toString(Qt::ISODate)},
            {QStringLiteral("size"), cohort.size}, {QStringLiteral("kept"), jsonOf(cohort.kept)}, {QStringLiteral("active"), jsonOf(cohort.active)}});
        kept.append(lineOf(cohort, cohort.kept));
        active.append(lineOf(cohort, cohort.active));
    }
    return context.done({{QStringLiteral("weeks"), request.weeks}, {QStringLiteral("cohorts"), out}}, (kept + QStringList{QString()} + active).join(QLatin1Char('\n')));
}

} // namespace

void addInsightCommands(Registry &registry)
{
    registry.add({QStringLiteral("rfm"), {}, 0, 0,
        CliText::tr("Buyers by recency and frequency, everybody by stage and circle."), {}, rfm});
    registry.add({QStringLiteral("retention"), {}, 0, 0,
        CliText::tr("Who stays and who speaks in the weeks after joining, by joining week."), weeksOption() + scopeOptions(), retention});
    QList<Option> options{{QStringLiteral("out"), {QStringLiteral("FILE")}, CliText::tr("a .png, a small .1x.png, a .svg or .csv")}};
    options += scopeOptions();
    options += weeksOption();
    options.append({QStringLiteral("compare"), {}, CliText::tr("with the period before")});
    registry.add({QStringLiteral("chart"), QStringLiteral("NAME"), 1, 1,
        CliText::tr("Draw a chart (%1); the last 30 days if nothing is said.").arg(insight::chartNames().join(QStringLiteral(", "))),
        options, chart, false, true});
}

} // namespace siyu::cli
