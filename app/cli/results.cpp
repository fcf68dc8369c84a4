// SPDX-License-Identifier: GPL-3.0-or-later
// results list, set, names, compare, fatigue: what broadcasts led to.
#include "app/cli/results.h"

#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/scope.h"
#include "core/broadcasts/comparison.h"
#include "core/broadcasts/fatigue.h"
#include "core/broadcasts/resultstore.h"
#include "ui/text/format.h"
#include "ui/text/resulttext.h"
#include "ui/text/words.h"

namespace siyu::cli {

namespace {

using namespace siyu::broadcasts;

constexpr int daysAtFirst = 90;

QJsonObject rateObject(const Proportion &of)
{
    const std::optional<Interval> interval = wilson(of);
    return {{str("k"), of.k}, {str("n"), of.n}, {str("rate"), orNull(of.rate())}, {str("low"), interval ? QJsonValue(interval->low) : QJsonValue()},
        {str("high"), interval ? QJsonValue(interval->high) : QJsonValue()}};
}

QJsonObject stepsObject(const StepFigures &steps)
{
    QJsonObject out;
    for (const ResultStep step : allResultSteps) {
        const StepFigure &figure = steps[step];
        out.insert(wordOf(step), QJsonObject{{str("figure"), orNull(figure.value)}, {str("of"), orNull(figure.base)},
            {str("basis"), figure.value ? QJsonValue(wordOf(figure.basis)) : QJsonValue()}, {str("partial"), figure.isPartial},
            {str("corrected"), orNull(figure.corrected)}});
    }
    return out;
}

QJsonObject leavesObject(const Leaves &leaves, int days)
{
    return {{str("days"), days}, {str("over"), leaves.isOver}, {str("left"), leaves.left ? QJsonValue(leaves.left->k) : QJsonValue()},
        {str("of"), leaves.left ? QJsonValue(leaves.left->n) : QJsonValue()}, {str("loose"), leaves.loose}, {str("places_without"), leaves.placesWithout},
        {str("usual_left"), leaves.usualLeft}, {str("usual_person_days"), leaves.usualPersonDays}, {str("expected"), orNull(leaves.expected(days))}};
}

QJsonValue ordersValue(const RunOrders &orders)
{
    if (!orders.isMeasured)
        return {};
    QJsonObject values;
    for (auto sum = orders.sums.begin(); sum != orders.sums.end(); ++sum)
        values.insert(sum.key(), orNull(sum->value()));
    return QJsonObject{{str("orders"), orders.orders}, {str("buyers"), orders.buyers}, {str("by_code"), orders.byCode},
        {str("without_amount"), orders.withoutAmount()}, {str("value"), values}};
}

QJsonObject runObject(const RunResult &run, int leaveDays)
{
    QJsonArray parts, doubts;
    for (const NamedPart &part : run.parts)
        parts << QJsonObject{{wordOf(part.figures.part), part.name.isEmpty() ? QJsonValue() : QJsonValue(part.name)}, {str("figures"), stepsObject(part.figures.steps)}};
    for (const FoundDoubt &doubt : run.doubts)
        doubts << QJsonObject{{str("doubt"), wordOf(doubt.doubt)}, {str("step"), wordOf(doubt.step)}, {str("says"), doubt.says}, {str("against"), doubt.against}};
    return {{str("run"), run.run.value}, {str("broadcast"), run.broadcast.value}, {str("name"), run.name}, {str("touchpoint"), wordOf(run.touchpoint)},
        {str("content"), run.contentTitle}, {str("kind"), content::wordOf(run.kind)}, {str("at"), toUtcText(run.dueAt)}, {str("targets"), run.targets},
        {str("test"), run.test > 0 ? QJsonValue(run.test) : QJsonValue()}, {str("arm"), run.test > 0 ? QJsonValue(run.arm) : QJsonValue()},
        {str("figures"), stepsObject(run.steps)}, {str("parts"), parts}, {str("doubts"), doubts}, {str("given"), run.hasGiven()},
        {str("leaves"), leavesObject(run.leaves, leaveDays)}, {str("orders"), ordersValue(run.orders)}};
}

QString lineOf(const RunResult &run)
{
    QStringList figures;
    for (const ResultStep step : allResultSteps)
        figures << QStringLiteral("%1 %2").arg(text::name(step), text::figureText(run.steps[step]));
    return QStringLiteral("%1  %2  %3  %4%5").arg(run.run.value).arg(run.local.toString(QStringLiteral("yyyy-MM-dd HH:mm")), run.name,
        figures.join(QStringLiteral(" · ")), run.doubts.isEmpty() ? QString() : QStringLiteral("  ! ") + text::doubtText(run.doubts.first()));
}

struct Found {
    QList<RunResult> runs;
    Period period;
    int leaveDays = 3;
};

Result<Found> find(Context &context, const Workspace &workspace, const Period &period)
{
    ResultsRequest request;
    request.period = period;
    auto runs = runResults(workspace, request, context.progress());
    if (!runs)
        return runs.error();
    const auto days = leaveDays(workspace);
    return days ? Result<Found>({std::move(*runs), request.period, *days}) : Result<Found>(days.error());
}

QJsonObject withPeriod(const Found &found, QJsonObject object)
{
    object.insert(str("from"), found.period.from.toString(Qt::ISODate));
    object.insert(str("to"), found.period.to.toString(Qt::ISODate));
    return object;
}

// The last 90 days, if nothing is said.
template <typename Answer>
ExitCode ofRuns(Context &context, Answer answer)
{
    return ofPeriod(context, [](QDate today) { return lastDays(today, daysAtFirst); },
        [&](const Workspace &workspace, const Period &period) { return find(context, workspace, period); }, answer);
}

ExitCode answerList(const Context &context, const Found &found)
{
    QStringList lines;
    qint64 without = 0;
    for (const RunResult &run : found.runs) {
        lines << lineOf(run);
        without += run.hasGiven() ? 0 : 1;
    }
    lines << CliText::tr("%1 broadcasts, %2 of them without figures").arg(found.runs.size()).arg(without);
    return context.done(withPeriod(found, {{str("results"), resultsJson(found.runs, found.leaveDays)}, {str("without"), without}}), lines.join(QLatin1Char('\n')));
}

ExitCode list(Context &context) { return ofRuns(context, [&](const Found &found) { return answerList(context, found); }); }

// A number, or “-” for a figure that is taken back; nothing where it is neither.
std::optional<std::optional<qint64>> figureOf(const QString &text)
{
    if (text == QStringLiteral("-"))
        return std::optional<qint64>();
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok)
        return std::nullopt;
    return std::optional<std::optional<qint64>>(std::in_place, number);
}

Result<std::pair<ResultPart, qint64>> partOf(Context &context, const Workspace &workspace, RunId run)
{
    const bool isGroup = context.has(str("group"));
    if (!isGroup && !context.has(str("account")))
        return std::pair(ResultPart::Run, qint64(0));
    const QString name = context.value(isGroup ? str("group") : str("account"));
    const auto result = runResult(workspace, run, context.progress());
    if (!result)
        return result.error();
    for (const NamedPart &part : result->parts) {
        if (part.name == name && part.figures.part == (isGroup ? ResultPart::Group : ResultPart::Account))
            return std::pair(part.figures.part, part.figures.id);
    }
    return Error{ErrorCode::NotFound, {isGroup ? str("group") : str("account"), name}, {}};
}

ExitCode set(Context &context)
{
    const qint64 run = context.argument(0).toLongLong();
    const auto step = resultStepFrom(context.argument(1));
    const auto figure = figureOf(context.argument(2));
    if (run <= 0 || !step || !figure)
        return context.wrongUsage(CliText::tr("results set takes the number of a run, one of sent, opened, clicked, replied, ordered, unsubscribed, and a whole number or “-”."));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto part = partOf(context, **workspace, RunId(run));
    if (!part)
        return context.fail(part.error());
    const auto noted = noteFigures(**workspace, {{RunId(run), part->first, part->second, *step, *figure}}, Basis::Typed);
    if (!noted)
        return context.fail(noted.error());
    const auto now = runResult(**workspace, RunId(run), context.progress());
    const auto days = leaveDays(**workspace);
    if (!now || !days)
        return context.fail(now ? days.error() : now.error());
    return context.done({{str("changed"), *noted}, {str("results"), resultsJson({*now}, *days)}}, lineOf(*now));
}

ExitCode names(Context &context)
{
    const qint64 run = context.argument(0).toLongLong();
    const auto step = resultStepFrom(context.argument(1));
    if (run <= 0 || !step || *step == ResultStep::Sent)
        return context.wrongUsage(CliText::tr("results names takes the number of a run, one of opened, clicked, replied, ordered, unsubscribed, and a file of names."));
    const auto bytes = Context::smallFile(context.argument(2));
    if (!bytes)
        return context.fail(bytes.error());
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto match = matchNames(**workspace, RunId(run), QString::fromUtf8(*bytes));
    if (!match)
        return context.fail(match.error());
    const auto noted = noteNames(**workspace, RunId(run), *step, match->found);
    if (!noted)
        return context.fail(noted.error());
    const QString text = CliText::tr("%1 people noted, %2 names that several have, %3 of nobody reached").arg(*noted).arg(match->ambiguous.size()).arg(match->unknown.size());
    return context.done({{str("noted"), *noted}, {str("ambiguous"), QJsonArray::fromStringList(match->ambiguous)}, {str("unknown"), QJsonArray::fromStringList(match->unknown)}},
        text, match->ambiguous.isEmpty() && match->unknown.isEmpty() ? ExitCode::Done : ExitCode::SomeRejected);
}

QJsonArray armsArray(const QList<RunResult> &runs)
{
    QJsonArray out;
    for (const ArmsCompared &arms : comparedArms(runs)) {
        QJsonValue difference;
        if (arms.difference)
            difference = QJsonObject{{str("value"), arms.difference->value}, {str("low"), arms.difference->interval.low}, {str("high"), arms.difference->interval.high},
                {str("z"), orNull(arms.difference->z)}, {str("p"), orNull(arms.difference->p)}};
        out << QJsonObject{{str("test"), arms.test}, {str("rate"), wordOf(arms.rate)}, {str("first"), arms.first.key}, {str("second"), arms.second.key},
            {str("enough"), arms.difference.has_value()}, {str("difference"), difference}};
    }
    return out;
}

ExitCode answerComparison(const Context &context, const Found &found, CompareBy by)
{
    QJsonArray rows;
    QStringList lines;
    for (const ComparedRow &row : compared(found.runs, by)) {
        QJsonObject rates;
        QStringList words;
        for (const RateOf rate : allRates) {
            QJsonObject object = rateObject(row[rate].of);
            object.insert(str("runs"), row[rate].runs);
            object.insert(str("left_out"), row[rate].doubtful);
            rates.insert(wordOf(rate), object);
            words << QStringLiteral("%1 %2").arg(text::name(rate), text::rateText(row[rate].of));
        }
        rows << QJsonObject{{str("key"), row.key}, {str("runs"), row.runs}, {str("sent"), row.sent}, {str("rates"), rates}, {str("orders"), row.orders}};
        lines << QStringLiteral("%1  %2  %3").arg(text::comparedName(row, by)).arg(row.runs).arg(words.join(QStringLiteral(" · ")));
    }
    QJsonObject object{{str("by"), wordOf(by)}, {str("rows"), rows}, {str("runs"), found.runs.size()}};
    if (by == CompareBy::Arm)
        object.insert(str("arms"), armsArray(found.runs));
    return context.done(withPeriod(found, object), lines.isEmpty() ? CliText::tr("There is nothing to compare in these days.") : lines.join(QLatin1Char('\n')));
}

ExitCode compare(Context &context)
{
    const auto by = compareByFrom(context.argument(0));
    if (!by)
        return context.wrongUsage(CliText::tr("“%1” is nothing to compare by: touchpoint, kind, content, arm, group, account, hour, weekday.").arg(context.argument(0)));
    return ofRuns(context, [&](const Found &found) { return answerComparison(context, found, *by); });
}

ExitCode fatigueCommand(Context &context)
{
    FatigueRequest request;
    request.window = int(context.number(str("window")).value_or(request.window));
    request.weeks = int(context.number(str("weeks")).value_or(request.weeks));
    if (request.window < 1 || request.weeks < 1)
        return context.wrongUsage(CliText::tr("--window and --weeks are numbers from 1 on."));
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto found = fatigue(**workspace, request, context.progress());
    if (!found)
        return context.fail(found.error());
    const auto rowArray = [](const FatigueRow &row) {
        QJsonArray out;
        for (int bucket = 0; bucket < fatigueBuckets; ++bucket) {
            QJsonObject object = rateObject(row[size_t(bucket)]);
            object.insert(str("messages"), fatigueWord(bucket));
            out << object;
        }
        return out;
    };
    QJsonArray weeks;
    for (const FatigueWeek &week : found->weeks)
        weeks << QJsonObject{{str("week"), week.monday.toString(Qt::ISODate)}, {str("buckets"), rowArray(week.buckets)}};
    QStringList lines;
    for (int bucket = 0; bucket < fatigueBuckets; ++bucket) {
        const Proportion &of = found->all[size_t(bucket)];
        lines << QStringLiteral("%1  %2 / %3  %4  %5").arg(fatigueWord(bucket), -4).arg(of.k).arg(of.n).arg(text::rateText(of), text::intervalText(of));
    }
    return context.done({{str("window"), found->window}, {str("buckets"), rowArray(found->all)}, {str("weeks"), weeks}}, lines.join(QLatin1Char('\n')));
}

QList<Option> periodOptions()
{
    QList<Option> out;
    for (const Option &option : scopeOptions()) {
        if (option.name != str("group"))
            out << option;
    }
    return out;
}

} // namespace

QJsonArray resultsJson(const QList<RunResult> &runs, int leaveDays)
{
    QJsonArray out;
    for (const RunResult &run : runs)
        out << runObject(run, leaveDays);
    return out;
}

Result<QJsonArray> resultsOf(const Workspace &workspace, BroadcastId broadcast, Progress &progress)
{
    ResultsRequest request;
    request.broadcast = broadcast;
    const auto runs = runResults(workspace, request, progress);
    const auto days = leaveDays(workspace);
    if (!runs || !days)
        return runs ? days.error() : runs.error();
    return resultsJson(*runs, *days);
}

void addResultCommands(Registry &registry)
{
    registry.add({str("results list"), {}, 0, 0, CliText::tr("What every broadcast that was sent led to; the last 90 days if nothing is said."), periodOptions(), list});
    registry.add({str("results set"), str("RUN STEP FIGURE"), 3, 3, CliText::tr("Note a figure of a run (sent, opened, clicked, replied, ordered, unsubscribed); “-” takes it back."),
        {{str("group"), {str("NAME")}, CliText::tr("of this group alone")}, {str("account"), {str("NAME")}, CliText::tr("of this account alone")}}, set});
    registry.add({str("results names"), str("RUN STEP FILE"), 3, 3, CliText::tr("Note who answered: a file with the whole list of names, one a line."), {}, names});
    registry.add({str("results compare"), str("BY"), 1, 1, CliText::tr("Rates with their 95 % intervals by touchpoint, kind, content, arm, group, account, hour or weekday."), periodOptions(), compare});
    registry.add({str("results fatigue"), {}, 0, 0, CliText::tr("Who left, by the messages they got in the days before."),
        {{str("window"), {str("DAYS")}, CliText::tr("days before a week in which messages count (30)")}, {str("weeks"), {str("N")}, CliText::tr("how many weeks that are over (8)")}}, fatigueCommand});
}

} // namespace siyu::cli
