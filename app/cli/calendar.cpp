// SPDX-License-Identifier: GPL-3.0-or-later
// calendar days, add-day, import-days, stages, print, export, import; broadcast move, copy.
#include "app/cli/commands.h"

#include "core/broadcasts/calendarspan.h"
#include "core/broadcasts/dayfile.h"
#include "core/broadcasts/ics.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/seriesstore.h"
#include "core/broadcasts/walltime.h"
#include "core/growth/campaignstore.h"
#include "ui/render/calendarsheet.h"
#include "ui/text/calendartext.h"

#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::broadcasts;

QJsonArray yearArray(const QList<int> &years)
{
    QJsonArray out;
    for (const int year : years)
        out << year;
    return out;
}

// --from and --to; else the year of today.
ExitCode days(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const QDate today = (*workspace)->today();
    const QDate from = context.date(QStringLiteral("from")).value_or(QDate(today.year(), 1, 1));
    const QDate to = context.date(QStringLiteral("to")).value_or(QDate(from.year(), 12, 31));
    const auto span = calendarSpan(**workspace, from, to);
    if (!span)
        return context.fail(span.error());
    QJsonArray array, loads;
    QStringList lines;
    for (const CalendarDay &day : span->days) {
        const QString name = day.name.isEmpty() ? text::dayName(day.word) : day.name;
        array << QJsonObject{{QStringLiteral("day"), day.day.toString(Qt::ISODate)}, {QStringLiteral("kind"), wordOf(day.kind)}, {QStringLiteral("name"), name},
            {QStringLiteral("own"), day.own}, {QStringLiteral("source"), day.source}};
        lines << QStringLiteral("%1  %2  %3").arg(day.day.toString(Qt::ISODate), text::dayKindName(wordOf(day.kind)), name);
    }
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        for (const LoadLine &line : span->loads.value(day).lines) {
            loads << QJsonObject{{QStringLiteral("day"), day.toString(Qt::ISODate)}, {QStringLiteral("touchpoint"), line.account == 0 ? QJsonValue(wordOf(line.touchpoint)) : QJsonValue()},
                {QStringLiteral("account"), line.account == 0 ? QJsonValue() : QJsonValue(line.accountName)}, {QStringLiteral("planned"), line.planned},
                {QStringLiteral("limit"), line.limit ? QJsonValue(*line.limit) : QJsonValue()}, {QStringLiteral("kept_out"), line.turnedAway}};
        }
    }
    for (const int year : span->unknownYears)
        lines << CliText::tr("The holidays of %1 are not known: its workdays are taken to be Monday to Friday.").arg(year);
    return context.done({{QStringLiteral("days"), array}, {QStringLiteral("loads"), loads}, {QStringLiteral("unknown_years"), yearArray(span->unknownYears)}},
        lines.join(QLatin1Char('\n')));
}

ExitCode addDayCommand(Context &context)
{
    const QDate day = QDate::fromString(context.argument(0), Qt::ISODate);
    const auto kind = dayKindFrom(context.argument(1));
    if (!day.isValid() || !kind)
        return context.wrongUsage(CliText::tr("A day is written 2026-03-01; its kind is holiday, makeup, ordinary, festival, shopping, giving or own."));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto added = addDay(**workspace, {day, *kind, {}, context.argument(2), {}, true});
    if (!added)
        return context.fail(added.error());
    if (const auto planned = planAll(**workspace, context.progress()); !planned)
        return context.fail(planned.error());
    return context.done({{QStringLiteral("day"), day.toString(Qt::ISODate)}}, CliText::tr("The day was added."));
}

ExitCode importDaysCommand(Context &context)
{
    const bool isTrial = context.has(QStringLiteral("dry-run"));
    auto workspace = context.open(isTrial ? OpenAs::WriterOrReadOnly : OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto file = readDayFile(context.argument(0));
    if (!file)
        return context.fail(file.error());
    const auto done = isTrial ? previewDays(**workspace, *file) : importDays(**workspace, *file, QFileInfo(context.argument(0)).fileName());
    if (!done)
        return context.fail(done.error());
    if (!isTrial) {
        if (const auto planned = planAll(**workspace, context.progress()); !planned)
            return context.fail(planned.error());
    }
    return context.done({{QStringLiteral("added"), done->added}, {QStringLiteral("changed"), done->changed}, {QStringLiteral("known"), done->known},
                            {QStringLiteral("rejected"), done->unread}, {QStringLiteral("years"), yearArray(done->years)}},
        CliText::tr("%1 new, %2 changed, %3 known already, %4 not readable").arg(done->added).arg(done->changed).arg(done->known).arg(done->unread),
        done->unread > 0 ? ExitCode::SomeRejected : ExitCode::Done);
}

// Without stages it tells those that are there.
ExitCode stages(Context &context)
{
    QList<CampaignStage> wanted;
    for (const QString &given : context.values(QStringLiteral("stage"))) {
        const QStringList parts = given.split(QLatin1Char(':'));
        wanted << CampaignStage{parts.value(0), QDate::fromString(parts.value(1), Qt::ISODate), QDate::fromString(parts.value(2), Qt::ISODate)};
    }
    auto workspace = context.open(wanted.isEmpty() ? OpenAs::WriterOrReadOnly : OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto campaign = growth::findCampaign(**workspace, context.argument(0));
    if (!campaign)
        return context.fail(campaign.error());
    if (!wanted.isEmpty()) {
        if (const auto saved = saveStages(**workspace, campaign->id, wanted); !saved)
            return context.fail(saved.error());
    }
    const auto band = campaignBand(**workspace, campaign->id);
    if (!band)
        return context.fail(band.error());
    QJsonArray array;
    QStringList lines;
    for (const CampaignStage &stage : band->stages) {
        array << QJsonObject{{QStringLiteral("name"), stage.name}, {QStringLiteral("from"), stage.from.toString(Qt::ISODate)}, {QStringLiteral("to"), stage.to.toString(Qt::ISODate)}};
        lines << QStringLiteral("%1 – %2  %3").arg(stage.from.toString(Qt::ISODate), stage.to.toString(Qt::ISODate), stage.name);
    }
    return context.done({{QStringLiteral("stages"), array}}, lines.isEmpty() ? CliText::tr("The campaign has no stages.") : lines.join(QLatin1Char('\n')));
}

ExitCode printCommand(Context &context)
{
    const QString out = context.value(QStringLiteral("out"));
    if (out.isEmpty())
        return context.wrongUsage(CliText::tr("--out FILE.pdf says where the calendar goes."));
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const QDate week = context.date(QStringLiteral("week")).value_or(QDate());
    const QDate month = context.date(QStringLiteral("month")).value_or((*workspace)->today());
    const auto done = render::saveCalendar(**workspace, week.isValid() ? render::CalendarPage::Week : render::CalendarPage::Month, week.isValid() ? week : month, out);
    if (!done)
        return context.fail(done.error());
    return context.done({{QStringLiteral("file"), out}}, CliText::tr("Saved as %1").arg(out));
}

ExitCode exportCommand(Context &context)
{
    const QString out = context.value(QStringLiteral("out"));
    if (out.isEmpty())
        return context.wrongUsage(CliText::tr("--out FILE.ics says where the broadcasts go."));
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const BroadcastId id(context.argument(0).isEmpty() ? 0 : context.argument(0).toLongLong());
    const auto done = saveIcs(**workspace, id, out);
    if (!done)
        return context.fail(done.error());
    return context.done({{QStringLiteral("file"), out}}, CliText::tr("Saved as %1").arg(out));
}

ExitCode importCommand(Context &context)
{
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto reading = readIcsFile(context.argument(0), (*workspace)->zone());
    if (!reading)
        return context.fail(reading.error());
    const auto taken = importIcs(**workspace, *reading, QFileInfo(context.argument(0)).fileName());
    if (!taken)
        return context.fail(taken.error());
    QJsonArray drafts, faults;
    QStringList lines{CliText::tr("%1 dates wait in the calendar to become broadcasts.").arg(*taken)};
    for (const IcsDraft &draft : reading->drafts) {
        QJsonArray notes;
        for (const IcsNote note : draft.notes)
            notes << wordOf(note);
        drafts << QJsonObject{{QStringLiteral("name"), draft.draft.name}, {QStringLiteral("at"), toWallText(draft.draft.atWall)}, {QStringLiteral("zone"), draft.draft.zone},
            {QStringLiteral("rrule"), draft.draft.rrule}, {QStringLiteral("notes"), notes}};
    }
    for (const IcsFault &fault : reading->faults) {
        faults << QJsonObject{{QStringLiteral("line"), fault.line}, {QStringLiteral("text"), fault.text}};
        lines << CliText::tr("Line %1 could not be read: %2").arg(fault.line).arg(fault.text);
    }
    return context.done({{QStringLiteral("drafts"), drafts}, {QStringLiteral("rejections"), faults}}, lines.join(QLatin1Char('\n')),
        faults.isEmpty() ? ExitCode::Done : ExitCode::SomeRejected);
}

// RUN AT: moved, with --later the series from it on; or copied.
ExitCode shift(Context &context, bool copies)
{
    const RunId run(context.argument(0).toLongLong());
    const QDateTime wall = fromWallText(context.argument(1));
    if (!run.isValid() || !wall.isValid())
        return context.wrongUsage(CliText::tr("Give the number of a run and a time such as 2026-03-01T10:00."));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    if (copies) {
        if (const auto copy = copyRun(**workspace, run, wall); !copy)
            return context.fail(copy.error());
    } else if (const auto moved = moveRun(**workspace, run, wall, context.has(QStringLiteral("later")) ? Scope::ThisAndLater : Scope::This); !moved) {
        return context.fail(moved.error());
    }
    const auto planned = planAll(**workspace, context.progress());
    if (!planned)
        return context.fail(planned.error());
    return context.done({{QStringLiteral("run"), run.value}, {QStringLiteral("at"), toWallText(wall)}}, copies ? CliText::tr("Copied.") : CliText::tr("Moved."));
}

} // namespace

void addCalendarCommands(Registry &registry)
{
    const QString day = QStringLiteral("DAY");
    registry.add({QStringLiteral("calendar days"), {}, 0, 0, CliText::tr("Holidays, worked weekends, festivals, own days, and how full each day is."),
        {{QStringLiteral("from"), {day}, CliText::tr("the first day")}, {QStringLiteral("to"), {day}, CliText::tr("the last day")}}, days});
    registry.add({QStringLiteral("calendar add-day"), QStringLiteral("DAY KIND [NAME]"), 2, 3,
        CliText::tr("Enter a day: holiday, makeup, ordinary, festival, shopping, giving or own."), {}, addDayCommand});
    registry.add({QStringLiteral("calendar import-days"), QStringLiteral("FILE"), 1, 1, CliText::tr("Take over holidays and worked weekends from an .ics, JSON or CSV file (day, kind, name)."),
        {{QStringLiteral("dry-run"), {}, CliText::tr("count, write nothing")}}, importDaysCommand});
    registry.add({QStringLiteral("calendar stages"), QStringLiteral("CAMPAIGN"), 1, 1, CliText::tr("The stages of a campaign; with --stage in the place of those before."),
        {{QStringLiteral("stage"), {QStringLiteral("NAME:FROM:TO")}, CliText::tr("a stage with its first and last day; may be repeated")}}, stages});
    Command print{QStringLiteral("calendar print"), {}, 0, 0, CliText::tr("A month or a week as PDF, A4 across."),
        {{QStringLiteral("out"), {QStringLiteral("FILE.pdf")}, CliText::tr("where it goes")}, {QStringLiteral("month"), {day}, CliText::tr("a day of the month; otherwise this month")},
            {QStringLiteral("week"), {day}, CliText::tr("a day of the week")}},
        printCommand};
    print.graphics = true;
    registry.add(print);
    registry.add({QStringLiteral("calendar export"), QStringLiteral("[BROADCAST]"), 0, 1, CliText::tr("A broadcast, or all of them, as a calendar file (.ics)."),
        {{QStringLiteral("out"), {QStringLiteral("FILE.ics")}, CliText::tr("where it goes")}}, exportCommand});
    registry.add({QStringLiteral("calendar import"), QStringLiteral("FILE.ics"), 1, 1, CliText::tr("Take over the dates of another calendar, to be completed to broadcasts."), {}, importCommand});
    registry.add({QStringLiteral("broadcast move"), QStringLiteral("RUN AT"), 2, 2, CliText::tr("Move a run to another time."),
        {{QStringLiteral("later"), {}, CliText::tr("all later runs of its series too")}}, [](Context &context) { return shift(context, false); }});
    registry.add({QStringLiteral("broadcast copy"), QStringLiteral("RUN AT"), 2, 2, CliText::tr("The same to the same people once more at another time."), {},
        [](Context &context) { return shift(context, true); }});
}

} // namespace siyu::cli
