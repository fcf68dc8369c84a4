// SPDX-License-Identifier: GPL-3.0-or-later
// report NAME: a report as XLSX, PDF or CSV; report pack: one for each group or team; report save, list, remove, run and due:
// those whose settings are kept.
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/scope.h"
#include "core/base/words.h"
#include "core/reports/packs.h"
#include "core/reports/savedreport.h"
#include "ui/render/reportfile.h"
#include "ui/render/reportpack.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace siyu::cli {

namespace {

using reports::Every;
using reports::SavedReport;

QString nameMistake(const QString &name, const QStringList &known)
{
    return known.contains(name) ? QString() : CliText::tr("There is no report “%1”. Known: %2").arg(name, known.join(QStringLiteral(", ")));
}

QString maskMistake(const Context &context)
{
    const bool unmask = context.has(str("unmask"));
    return unmask && context.value(str("reason")).trimmed().isEmpty() ? CliText::tr("--unmask needs --reason, which is kept in the export log.") : QString();
}

Result<reports::ReportRequest> requestOf(Context &context, const Workspace &workspace)
{
    const auto groups = groupsOf(context, workspace);
    if (!groups)
        return groups.error();
    const bool masked = !context.has(str("unmask"));
    const QString subject = context.value(context.has(str("team")) ? str("team") : str("campaign"));
    return reports::ReportRequest{periodOf(context), *groups, subject, masked, masked ? QString() : context.value(str("reason"))};
}

// A report is about one thing at the most, and that has to be of its kind. `isEach`: one is made for each of them.
QString subjectMistake(const Context &context, const QString &report, bool isEach)
{
    for (const char *option : {"team", "campaign"}) {
        if (context.has(str(option)) && isEach)
            return CliText::tr("A pack holds a report of each: leave --%1 out.").arg(str(option));
        if (context.has(str(option)) && report != str(option))
            return CliText::tr("--%1 belongs to the report “%1”, not to “%2”.").arg(str(option), report);
    }
    if (context.has(str("team")) && !teamFrom(context.value(str("team"))))
        return CliText::tr("There is no team “%1”.").arg(context.value(str("team")));
    if (reports::subjectOf(report) == reports::Subject::Group && !isEach && context.values(str("group")).size() != 1)
        return CliText::tr("report group is about one group: it needs --group NAME once.");
    return {};
}

QString firstMistake(const QStringList &mistakes)
{
    for (const QString &mistake : mistakes) {
        if (!mistake.isEmpty())
            return mistake;
    }
    return {};
}

QString formatMistake(const QString &format)
{
    return render::reportFormats().contains(format) ? QString() : CliText::tr("--format is xlsx, pdf or csv.");
}

QString outMistake(const Context &context)
{
    const QString out = context.value(str("out"));
    if (out.isEmpty())
        return CliText::tr("report needs --out FILE.xlsx, .pdf or .csv");
    if (!render::reportFormats().contains(QFileInfo(out).suffix().toLower()))
        return CliText::tr("--out ends in .xlsx, .pdf or .csv, not “%1”.").arg(out);
    return {};
}

ExitCode report(Context &context)
{
    const QString name = context.argument(0);
    if (const QString mistake = firstMistake({nameMistake(name, reports::reportNames()), outMistake(context), scopeMistake(context), subjectMistake(context, name, false), maskMistake(context)}); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto request = requestOf(context, **workspace);
    if (!request)
        return context.fail(request.error());
    const QString path = QFileInfo(context.value(str("out"))).absoluteFilePath();
    const auto file = render::makeReport(**workspace, name, *request, path, context.progress());
    if (!file)
        return context.fail(file.error());
    return context.done({{str("file"), path}, {str("sheets"), QJsonArray::fromStringList(file->sheets)}, {str("rows"), file->rows},
                            {str("from"), file->period.from.toString(Qt::ISODate)}, {str("to"), file->period.to.toString(Qt::ISODate)},
                            {str("logged"), !(*workspace)->isReadOnly()}},
        CliText::tr("Made the report: %1").arg(QDir::toNativeSeparators(path)));
}

ExitCode doneWith(Context &context, const render::MadeFiles &made)
{
    return context.done({{str("file"), made.path}, {str("files"), made.files}, {str("rows"), made.rows}},
        CliText::tr("Made %n file(s): %1", nullptr, int(made.files)).arg(QDir::toNativeSeparators(made.path)));
}

ExitCode pack(Context &context)
{
    const QString format = context.value(str("format"), str("xlsx"));
    if (const QString mistake = formatMistake(format); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    const QStringList names = reports::packNames();
    const QString nameMistake = names.contains(context.argument(0)) ? QString()
        : CliText::tr("Packs are made of %1, not of “%2”.").arg(names.join(QStringLiteral(", ")), context.argument(0));
    if (const QString mistake = firstMistake({nameMistake, scopeMistake(context), maskMistake(context)}); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto request = requestOf(context, **workspace);
    if (!request)
        return context.fail(request.error());
    const QString path = QFileInfo(context.argument(1)).absoluteFilePath();
    const bool isZip = path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
    const auto made = render::makePacks(**workspace, {context.argument(0), *request, format, path, isZip}, context.progress());
    return made ? doneWith(context, *made) : context.fail(made.error());
}

QJsonObject jsonOf(const SavedReport &saved)
{
    QJsonArray groups;
    for (const GroupId group : saved.groups)
        groups.append(group.value);
    QJsonObject out{{str("name"), saved.name}, {str("report"), saved.report}, {str("period"), reports::wordOf(saved.period)}, {str("format"), saved.format},
        {str("folder"), saved.folder}, {str("pack"), reports::wordOf(saved.pack)}, {str("masked"), saved.reason.isEmpty()}, {str("groups"), groups},
        {str("every"), reports::wordOf(saved.schedule.every)}};
    if (!saved.subject.isEmpty())
        out.insert(str("subject"), saved.subject);
    if (saved.schedule.every != reports::Every::Never) {
        out.insert(str("on"), saved.schedule.onDay);
        out.insert(str("at"), saved.schedule.at.toString(str("HH:mm")));
    }
    return out;
}

ExitCode list(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto all = reports::savedReports(**workspace);
    if (!all)
        return context.fail(all.error());
    QJsonArray rows;
    QStringList lines;
    for (const SavedReport &saved : *all) {
        rows.append(jsonOf(saved));
        lines.append(QStringLiteral("%1  %2 %3 → %4").arg(saved.name, saved.report, saved.format, QDir::toNativeSeparators(saved.folder)));
    }
    return context.done({{str("reports"), rows}, {str("count"), all->size()}}, lines.isEmpty() ? CliText::tr("No settings are saved.") : lines.join(QLatin1Char('\n')));
}

// What the options say; the sentence where one of them does not fit.
QString settingsMistake(const Context &context, SavedReport &saved)
{
    const auto period = reports::periodRuleFrom(context.value(str("period"), str("usual")));
    const auto every = reports::everyFrom(context.value(str("every")));
    const auto as = reports::packAsFrom(context.value(str("pack")));
    const QTime at = QTime::fromString(context.value(str("at"), str("09:00")), str("HH:mm"));
    if (!period)
        return CliText::tr("--period is usual, yesterday, this_week, last_week, this_month, last_month, last_7_days or last_30_days.");
    // None of them means anything by itself, and none is passed over.
    const auto isGiven = [&](const char *option) { return context.has(str(option)); };
    if (!every || !as || !at.isValid() || (isGiven("every") && *every == Every::Never) || (isGiven("pack") && *as == reports::PackAs::OneFile))
        return CliText::tr("--every is day, week or month; --at a time such as 09:00; --pack folder or zip.");
    if ((isGiven("at") || isGiven("on")) && *every == Every::Never)
        return CliText::tr("--at and --on need --every: without it a report is made only when you ask for it.");
    saved.period = *period;
    saved.schedule = {*every, int(std::clamp<qint64>(context.number(str("on")).value_or(isGiven("on") ? 0 : 1), 0, 99)), at};
    if (!isValid(saved.schedule) || (isGiven("on") && *every == Every::Day))
        return CliText::tr("--on is 1 to 7 (1 = Monday) with --every week and 1 to 28 with --every month, not “%1”.").arg(context.value(str("on")));
    saved.pack = *as;
    saved.format = context.value(str("format"), str("xlsx"));
    return formatMistake(saved.format);
}

// What is kept has to be what can be made.
QString keptMistake(const Context &context, const SavedReport &saved)
{
    if (saved.name.trimmed().isEmpty())
        return CliText::tr("%1 needs: %2").arg(str("report save"), str("NAME REPORT"));
    if (context.value(str("folder")).trimmed().isEmpty())
        return CliText::tr("report save needs --folder DIR");
    const bool isPacked = saved.pack != reports::PackAs::OneFile;
    if (isPacked && !reports::packNames().contains(saved.report))
        return CliText::tr("Packs are made of %1, not of “%2”.").arg(reports::packNames().join(QStringLiteral(", ")), saved.report);
    return subjectMistake(context, saved.report, isPacked);
}

ExitCode save(Context &context)
{
    SavedReport saved;
    saved.name = context.argument(0);
    saved.report = context.argument(1);
    if (const QString mistake = firstMistake({nameMistake(saved.report, reports::reportNames()), settingsMistake(context, saved), maskMistake(context)}); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    if (const QString mistake = keptMistake(context, saved); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    saved.folder = QFileInfo(context.value(str("folder"))).absoluteFilePath();
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto request = requestOf(context, **workspace);
    if (!request)
        return context.fail(request.error());
    saved.groups = request->groups;
    saved.subject = request->subject;
    saved.reason = request->reason;
    if (const auto there = reports::findSavedReport(**workspace, saved.name))
        saved.id = there->id;
    const auto id = reports::saveReportSettings(**workspace, saved);
    return id ? context.done({{str("report"), jsonOf(saved)}}, CliText::tr("Saved the settings of “%1”.").arg(saved.name)) : context.fail(id.error());
}

// Lets `act` end the command with the saved settings that the line names.
template <typename Act>
ExitCode withSaved(Context &context, Act act)
{
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto saved = reports::findSavedReport(**workspace, context.argument(0));
    return saved ? act(**workspace, *saved) : context.fail(saved.error());
}

ExitCode remove(Context &context)
{
    return withSaved(context, [&](Workspace &workspace, const SavedReport &saved) {
        const auto removed = reports::removeSavedReport(workspace, saved.id);
        return removed ? context.done({{str("name"), saved.name}}, CliText::tr("Removed the settings of “%1”. Its files stay.").arg(saved.name)) : context.fail(removed.error());
    });
}

ExitCode run(Context &context)
{
    return withSaved(context, [&](Workspace &workspace, const SavedReport &saved) {
        const auto made = render::makeSaved(workspace, saved, workspace.today(), context.progress());
        return made ? doneWith(context, *made) : context.fail(made.error());
    });
}

ExitCode runDue(Context &context)
{
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto due = reports::dueReports(**workspace);
    if (!due)
        return context.fail(due.error());
    QJsonArray files;
    QStringList lines;
    std::optional<Error> failed;
    for (const reports::DueReport &one : *due) {
        const auto made = render::makeSaved(**workspace, one.saved, businessDay(one.dueAtUtc, (*workspace)->zone()), context.progress());
        // The others are made all the same; this one stays due for the next run.
        if (!made) {
            failed = failed.value_or(made.error());
            if (made.error().code == ErrorCode::Cancelled)
                break;
            continue;
        }
        if (const auto noted = reports::noteDone(**workspace, one); !noted)
            return context.fail(noted.error());
        files.append(made->path);
        lines.append(QDir::toNativeSeparators(made->path));
    }
    if (failed)
        return context.fail(*failed);
    return context.done({{str("files"), files}, {str("count"), files.size()}}, lines.isEmpty() ? CliText::tr("No report is due.") : lines.join(QLatin1Char('\n')));
}

QList<Option> maskOptions()
{
    return {{str("unmask"), {}, CliText::tr("full phone numbers; needs --reason")}, {str("reason"), {str("TEXT")}, CliText::tr("what for; kept in the export log")}};
}

QList<Option> aboutOptions()
{
    return QList<Option>{{str("team"), {str("NAME")}, CliText::tr("of the team report: this team alone")},
               {str("campaign"), {str("NAME")}, CliText::tr("of the campaign review: this campaign alone")}}
        + maskOptions();
}

} // namespace

void addReportCommands(Registry &registry)
{
    const Option format{str("format"), {str("xlsx|pdf|csv")}, CliText::tr("xlsx if nothing is said")};
    const auto add = [&](const char *name, const char *arguments, int least, const QString &help, const QList<Option> &options, ExitCode (*does)(Context &)) {
        registry.add({str(name), str(arguments), least, least, help, options, does, false, true});
    };
    add("report", "NAME", 1, CliText::tr("Make a report (%1); the last full day, week or month if nothing is said.").arg(reports::reportNames().join(QStringLiteral(", "))),
        QList<Option>{{str("out"), {str("FILE")}, CliText::tr("a .xlsx, .pdf or .csv")}} + scopeOptions() + aboutOptions(), report);
    add("report pack", "group|team PATH", 2, CliText::tr("Make one report for each group or team, in the folder PATH or, where it ends in .zip, in a ZIP."),
        scopeOptions() + maskOptions() + QList<Option>{format}, pack);
    add("report save", "NAME REPORT", 2, CliText::tr("Keep the settings of a report under a name, and when it is made by itself."),
        QList<Option>{{str("folder"), {str("DIR")}, CliText::tr("where its files go")}, format,
            {str("period"), {str("RULE")}, CliText::tr("yesterday, last_week, last_month, last_7_days …; the report's usual one if nothing is said")},
            {str("group"), {str("NAME")}, CliText::tr("only this group; may be given several times")},
            {str("pack"), {str("folder|zip")}, CliText::tr("one file for each group or team")},
            {str("every"), {str("day|week|month")}, CliText::tr("made by itself so often")},
            {str("on"), {str("N")}, CliText::tr("day of the week (1 = Monday) or of the month (1 to 28)")},
            {str("at"), {str("HH:MM")}, CliText::tr("time of the workspace; 09:00 if nothing is said")}} + aboutOptions(),
        save);
    add("report list", "", 0, CliText::tr("Lists the reports whose settings are saved."), {}, list);
    add("report remove", "NAME", 1, CliText::tr("Removes the settings of a saved report; its files stay."), {}, remove);
    add("report run", "NAME", 1, CliText::tr("Makes a saved report now."), {}, run);
    add("report due", "", 0, CliText::tr("Makes every saved report that is due, for scheduled jobs."), {}, runDue);
}

} // namespace siyu::cli
