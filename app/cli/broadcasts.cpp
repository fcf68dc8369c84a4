// SPDX-License-Identifier: GPL-3.0-or-later
// broadcast add, plan, due, mark, results.
#include "app/cli/commands.h"

#include "core/base/period.h"
#include "core/broadcasts/armstore.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/ticker.h"
#include "core/broadcasts/walltime.h"
#include "core/broadcasts/whatifstore.h"
#include "core/content/wordliststore.h"
#include "ui/text/words.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::broadcasts;


QJsonObject countsObject(const QMap<QString, qint64> &counts)
{
    QJsonObject object;
    for (auto entry = counts.begin(); entry != counts.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject runObject(const RunRow &run)
{
    return {{QStringLiteral("run"), run.id.value}, {QStringLiteral("broadcast"), run.broadcast.value},
        {QStringLiteral("name"), run.name}, {QStringLiteral("touchpoint"), wordOf(run.touchpoint)},
        {QStringLiteral("wall"), toWallText(run.wall)}, {QStringLiteral("zone"), run.zone},
        {QStringLiteral("local"), toWallText(run.local)}, {QStringLiteral("utc"), toUtcText(run.dueAt)},
        {QStringLiteral("state"), run.state}, {QStringLiteral("reason"), textOrNull(run.reason)},
        {QStringLiteral("counts"), countsObject(run.counts)}};
}

// The account as a whole is called by its touchpoint where the shop has noted no account.
QString nameOf(const RunRow &run, const DeliveryRow &delivery)
{
    if (delivery.kind == TargetKind::Member)
        return QString::number(delivery.target);
    return delivery.name.isEmpty() ? wordOf(run.touchpoint) : delivery.name;
}

QJsonValue targetOf(const RunRow &run, const DeliveryRow &delivery)
{
    return delivery.kind == TargetKind::Member ? QJsonValue(delivery.target) : QJsonValue(nameOf(run, delivery));
}

QJsonObject deliveryObject(const RunRow &run, const DeliveryRow &delivery)
{
    return {{QStringLiteral("run"), run.id.value}, {QStringLiteral("target"), targetOf(run, delivery)},
        {QStringLiteral("status"), wordOf(delivery.status)}, {QStringLiteral("reason"), textOrNull(delivery.reason)},
        {QStringLiteral("account"), textOrNull(delivery.accountName)}, {QStringLiteral("note"), textOrNull(delivery.note)},
        {QStringLiteral("sent_at"), textOrNull(toUtcText(delivery.sentAt))}};
}

QString countsLine(const QMap<QString, qint64> &counts)
{
    QStringList parts;
    for (auto entry = counts.begin(); entry != counts.end(); ++entry) {
        const QString word = statusFrom(entry.key()) ? text::deliveryStatusName(entry.key()) : text::reasonName(entry.key());
        parts << QStringLiteral("%1 %2").arg(entry.value()).arg(word);
    }
    return parts.join(QStringLiteral(" · "));
}

// The arms of the comparison that the broadcast is one of.
Result<QJsonArray> armObjects(const Workspace &workspace, BroadcastId id)
{
    const auto arms = armsOf(workspace, id);
    if (!arms)
        return arms.error();
    QJsonArray array;
    for (const ArmRow &arm : *arms) {
        array << QJsonObject{{QStringLiteral("broadcast"), arm.broadcast.value}, {QStringLiteral("name"), arm.name}, {QStringLiteral("arm"), arm.arm},
            {QStringLiteral("share"), arm.share}, {QStringLiteral("seed"), arm.seed}, {QStringLiteral("by_group"), arm.byGroup}};
    }
    return array;
}

// The answer of every broadcast command: runs, their deliveries, counts over all of them; to a person `lines` before.
ExitCode answer(Context &context, const Workspace &workspace, const QList<RunRow> &runs, QJsonObject more = {}, QStringList lines = {})
{
    QJsonArray runArray, deliveryArray;
    QMap<QString, qint64> counts;
    for (const RunRow &run : runs) {
        runArray << runObject(run);
        for (auto entry = run.counts.begin(); entry != run.counts.end(); ++entry)
            counts[entry.key()] += entry.value();
        lines << QStringLiteral("%1  %2  %3  %4").arg(run.broadcast.value).arg(toWallText(run.local), run.name, countsLine(run.counts));
        if (!context.json())
            continue;
        const auto rows = deliveries(workspace, run.id);
        if (!rows)
            return context.fail(rows.error());
        for (const DeliveryRow &row : *rows)
            deliveryArray << deliveryObject(run, row);
    }
    more.insert(QStringLiteral("runs"), runArray);
    more.insert(QStringLiteral("deliveries"), deliveryArray);
    more.insert(QStringLiteral("counts"), countsObject(counts));
    return context.done(more, lines.isEmpty() ? CliText::tr("Nothing is due.") : lines.join(QLatin1Char('\n')));
}

std::optional<BroadcastId> idArgument(const Context &context)
{
    bool ok = false;
    const qint64 id = context.argument(0).toLongLong(&ok);
    return ok && id > 0 ? std::optional(BroadcastId(id)) : std::nullopt;
}

ExitCode badId(const Context &context)
{
    return context.wrongUsage(CliText::tr("“%1” is not the number of a broadcast; “broadcast add” prints it.").arg(context.argument(0)));
}

// Years into which a broadcast on workdays or holidays runs and whose holidays nobody has entered.
Result<QJsonArray> unknownYears(const Workspace &workspace, BroadcastId id, const QList<RunRow> &runs)
{
    const auto draft = broadcast(workspace, id);
    const auto calendar = holidayCalendar(workspace);
    if (!draft || !calendar)
        return !draft ? draft.error() : calendar.error();
    QJsonArray years;
    for (const RunRow &run : runs) {
        const int year = run.wall.date().year();
        if (!draft->days.isEmpty() && !calendar->knows(year) && !years.contains(year))
            years << year;
    }
    return years;
}

// What the text check finds in what the broadcast says; of one without runs nothing.
Result<QJsonArray> findings(const Workspace &workspace, const QList<RunRow> &runs)
{
    QJsonArray array;
    if (runs.isEmpty())
        return array;
    const auto found = content::checkContent(workspace, runs.first().content, runs.first().touchpoint);
    if (!found)
        return found.error();
    for (const content::Finding &one : *found) {
        array << QJsonObject{{QStringLiteral("fault"), content::wordOf(one.fault)}, {QStringLiteral("from"), one.from},
            {QStringLiteral("length"), one.length}, {QStringLiteral("detail"), one.detail}};
    }
    return array;
}

ExitCode answerFor(Context &context, const Workspace &workspace, BroadcastId id, const QJsonObject &more = {})
{
    const auto runs = runsOf(workspace, id);
    const auto arms = armObjects(workspace, id);
    if (!runs || !arms)
        return context.fail(!runs ? runs.error() : arms.error());
    const auto years = unknownYears(workspace, id, *runs);
    const auto said = findings(workspace, *runs);
    if (!years || !said)
        return context.fail(!years ? years.error() : said.error());
    QStringList notes;
    for (const QJsonValue &year : *years)
        notes << CliText::tr("The holidays of %1 are not known: its workdays are taken to be Monday to Friday.").arg(year.toInt());
    QJsonObject all = more;
    all.insert(QStringLiteral("broadcast"), id.value);
    all.insert(QStringLiteral("arms"), *arms);
    all.insert(QStringLiteral("unknown_years"), *years);
    all.insert(QStringLiteral("findings"), *said);
    return answer(context, workspace, *runs, all, notes);
}

QJsonObject partObject(const RunPart &part, const QTimeZone &zone)
{
    return {{QStringLiteral("local"), toWallText(QDateTime::fromSecsSinceEpoch(part.atSeconds, zone))}, {QStringLiteral("planned"), qint64(part.targets.size())}};
}

QJsonObject whatIfObject(const WhatIf &found, BroadcastId own, const QTimeZone &zone)
{
    QJsonArray split, costs;
    for (const RunPart &part : found.alternatives.split)
        split << partObject(part, zone);
    for (const Cost &cost : found.costs) {
        QJsonArray targets;
        for (const qint64 target : cost.targets)
            targets << target;
        costs << QJsonObject{{QStringLiteral("broadcast"), cost.loser.isValid() ? cost.loser.value : own.value}, {QStringLiteral("name"), cost.loserName},
            {QStringLiteral("taken_by"), cost.isLoss && !cost.taker.isValid() ? QJsonValue() : QJsonValue(cost.taker.isValid() ? cost.taker.value : own.value)},
            {QStringLiteral("reason"), wordOf(cost.reason)}, {QStringLiteral("targets"), cost.targets.size()}, {QStringLiteral("target_ids"), targets}};
    }
    const auto &shifted = found.alternatives.shifted;
    return {{QStringLiteral("trim"), partObject(found.alternatives.trimmed, zone)}, {QStringLiteral("waiting"), found.alternatives.waiting},
        {QStringLiteral("shift"), shifted ? QJsonValue(partObject(*shifted, zone)) : QJsonValue()}, {QStringLiteral("split"), split},
        {QStringLiteral("left_over"), found.alternatives.leftOver}, {QStringLiteral("conflicts"), costs}};
}

// What else could be done with the next run that nothing was sent of; null where there is none.
Result<QJsonValue> whatIfOf(Context &context, const Workspace &workspace, BroadcastId id)
{
    auto draft = broadcast(workspace, id);
    const auto runs = runsOf(workspace, id);
    if (!draft || !runs)
        return !draft ? draft.error() : runs.error();
    const auto next = std::find_if(runs->begin(), runs->end(), [](const RunRow &run) { return run.state == QLatin1String("planned"); });
    if (next == runs->end())
        return QJsonValue();
    draft->atWall = next->wall;
    const auto trial = Trial::make(workspace, *draft, context.progress());
    if (!trial)
        return trial.error();
    const auto found = whatIf(workspace, **trial, context.progress());
    return found ? Result<QJsonValue>(QJsonValue(whatIfObject(*found, id, workspace.zone()))) : found.error();
}

ExitCode add(Context &context)
{
    const auto bytes = Context::smallFile(context.argument(0));
    if (!bytes)
        return context.fail(bytes.error());
    const auto draft = broadcastFromJson(*bytes);
    if (!draft)
        return context.fail(draft.error());
    auto workspace = context.openWithFigures(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto id = addBroadcast(**workspace, *draft);
    if (!id)
        return context.fail(id.error());
    if (const auto planned = planAll(**workspace, context.progress()); !planned)
        return context.fail(planned.error());
    return answerFor(context, **workspace, *id, {{QStringLiteral("id"), id->value}});
}

ExitCode planCommand(Context &context)
{
    const auto id = idArgument(context);
    if (!id)
        return badId(context);
    auto workspace = context.openWithFigures(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    if (const auto known = broadcast(**workspace, *id); !known)
        return context.fail(known.error());
    if (const auto planned = planAll(**workspace, context.progress()); !planned)
        return context.fail(planned.error());
    if (!context.has(QStringLiteral("alternatives")))
        return answerFor(context, **workspace, *id);
    const auto found = whatIfOf(context, **workspace, *id);
    if (!found)
        return context.fail(found.error());
    return answerFor(context, **workspace, *id, {{QStringLiteral("alternatives"), *found}});
}

ExitCode due(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    if (!(*workspace)->isReadOnly()) {
        if (const auto planned = planAll(**workspace, context.progress()); !planned)
            return context.fail(planned.error());
    }
    const auto runs = openRunsUntil(**workspace, (*workspace)->nowUtc());
    if (!runs)
        return context.fail(runs.error());
    return answer(context, **workspace, *runs);
}

struct Target {
    RunId run;
    qint64 target = 0;
};

// The run that is meant: --run, else the first that still has this target open, else the last that had it.
Result<Target> findTarget(Context &context, const Workspace &workspace, BroadcastId id, const QString &name)
{
    const auto runs = runsOf(workspace, id);
    if (!runs)
        return runs.error();
    std::optional<Target> found;
    const auto wanted = context.number(QStringLiteral("run"));
    for (const RunRow &run : *runs) {
        if (wanted && run.id.value != *wanted)
            continue;
        const auto rows = deliveries(workspace, run.id);
        if (!rows)
            return rows.error();
        for (const DeliveryRow &row : *rows) {
            if (nameOf(run, row) != name)
                continue;
            if (row.isOpen())
                return Target{run.id, row.target};
            found = Target{run.id, row.target};
        }
    }
    if (!found)
        return Error{ErrorCode::NotFound, {QStringLiteral("delivery"), name}, {}};
    return *found;
}

ExitCode markCommand(Context &context)
{
    const auto id = idArgument(context);
    if (!id)
        return badId(context);
    const auto status = statusFrom(context.argument(2));
    if (!status || *status == Status::Planned || *status == Status::Missed)
        return context.wrongUsage(CliText::tr("“%1” is not a state to mark: handed_out, sent, skipped, failed, cancelled.").arg(context.argument(2)));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto target = findTarget(context, **workspace, *id, context.argument(1));
    if (!target)
        return context.fail(target.error());
    const auto marked = mark(**workspace, target->run, target->target, *status, context.value(QStringLiteral("note")));
    if (!marked)
        return context.fail(marked.error());
    return answerFor(context, **workspace, *id);
}

ExitCode results(Context &context)
{
    const auto id = idArgument(context);
    if (!id)
        return badId(context);
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    return answerFor(context, **workspace, *id);
}

} // namespace

void addBroadcastCommands(Registry &registry)
{
    registry.add({QStringLiteral("broadcast add"), QStringLiteral("FILE.json"), 1, 1,
        CliText::tr("Plan a broadcast from a file: name, content, touchpoint, audience, at, zone."), {}, add});
    registry.add({QStringLiteral("broadcast plan"), QStringLiteral("ID"), 1, 1,
        CliText::tr("Plan anew: who gets it, and why the others do not."),
        {{QStringLiteral("alternatives"), {}, CliText::tr("with --json also: only to those who get it, another day, several days, and what broadcasts cost each other")}},
        planCommand});
    registry.add({QStringLiteral("broadcast due"), {}, 0, 0, CliText::tr("What is due now, and what was missed."), {}, due});
    registry.add({QStringLiteral("broadcast mark"), QStringLiteral("ID TARGET STATUS"), 3, 3,
        CliText::tr("Say what became of a member (its number) or a group (its name): sent, skipped, failed …"),
        {{QStringLiteral("run"), {QStringLiteral("N")}, CliText::tr("which run of a recurring broadcast")},
            {QStringLiteral("note"), {QStringLiteral("TEXT")}, CliText::tr("why")}}, markCommand});
    registry.add({QStringLiteral("broadcast results"), QStringLiteral("ID"), 1, 1,
        CliText::tr("Every run with what became of its targets."), {}, results});
}

} // namespace siyu::cli
