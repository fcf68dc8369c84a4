// SPDX-License-Identifier: GPL-3.0-or-later
// erase, person-report, privacy requests; members export --hash.
#include "app/cli/commands.h"
#include "app/cli/privacy.h"
#include "core/trust/erase.h"
#include "core/trust/hashedaudience.h"
#include "core/trust/personreport.h"
#include "core/trust/tombstone.h"
#include "ui/render/personfile.h"
#include "ui/text/format.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::trust;

QString reasonOf(const Context &context)
{
    const QString said = context.value(QStringLiteral("reason")).trimmed();
    return said.isEmpty() ? CliText::tr("on the command line") : said;
}

Result<QList<qint64>> membersOf(const Context &context, const Workspace &workspace)
{
    QList<qint64> out;
    for (const QString &text : context.arguments()) {
        const Result<qint64> member = memberCalled(workspace, text);
        if (!member)
            return member.error();
        out.append(*member);
    }
    return out;
}

QJsonArray jsonOf(const QList<HeldBackup> &backups)
{
    QJsonArray out;
    for (const HeldBackup &backup : backups)
        out.append(QJsonObject{{QStringLiteral("file"), backup.path}, {QStringLiteral("people"), backup.people},
            {QStringLiteral("gone_on"), backup.goneOn.isValid() ? QJsonValue(backup.goneOn.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("unreadable"), backup.unreadable}});
    return out;
}

QStringList linesOf(const QList<HeldBackup> &backups)
{
    QStringList out;
    for (const HeldBackup &backup : backups) {
        const QString file = QDir::toNativeSeparators(backup.path);
        if (backup.unreadable)
            out.append(CliText::tr("Backup %1 cannot be read, and may hold them.").arg(file));
        else if (backup.goneOn.isValid())
            out.append(CliText::tr("Backup %1 still holds them, until about %2.").arg(file, text::day(backup.goneOn)));
        else
            out.append(CliText::tr("Backup %1 still holds them, until somebody deletes it.").arg(file));
    }
    if (!backups.isEmpty())
        out.append(CliText::tr("--backups takes them out of these backups too."));
    return out;
}

ExitCode preview(Context &context, const Workspace &workspace, const QList<qint64> &members)
{
    const auto would = previewErase(workspace, members);
    if (!would)
        return context.fail(would.error());
    return context.done({{QStringLiteral("ok"), true}, {QStringLiteral("problems"), QJsonArray()}, {QStringLiteral("erased"), 0},
                            {QStringLiteral("people"), would->people}, {QStringLiteral("orders"), would->orders},
                            {QStringLiteral("without_tombstone"), would->withoutTombstone}},
        CliText::tr("%1 people would be erased for good; %2 orders would stay for the sums, without a name.")
            .arg(text::number(would->people), text::number(would->orders)));
}

ExitCode eraseCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto members = membersOf(context, **workspace);
    if (!members)
        return context.fail(members.error());
    if (context.has(QStringLiteral("dry-run")))
        return preview(context, **workspace, *members);
    EraseWish wish;
    wish.reason = reasonOf(context);
    wish.backupsToo = context.has(QStringLiteral("backups"));
    const auto report = eraseMembers(**workspace, *members, wish, context.progress());
    if (!report)
        return context.fail(report.error());
    QStringList lines{CliText::tr("Erased %1 people: %2 rows deleted, %3 kept for the sums without a name.")
                          .arg(text::number(report->people), text::number(report->rowsDeleted), text::number(report->rowsEmptied))};
    if (report->withoutTombstone > 0)
        lines.append(CliText::tr("%1 of them were known by a nickname only: a later list may bring them again.").arg(text::number(report->withoutTombstone)));
    lines += linesOf(report->backups);
    return context.done({{QStringLiteral("ok"), true}, {QStringLiteral("problems"), QJsonArray()}, {QStringLiteral("erased"), report->people},
                            {QStringLiteral("rows_deleted"), report->rowsDeleted}, {QStringLiteral("rows_emptied"), report->rowsEmptied},
                            {QStringLiteral("texts_emptied"), report->textsEmptied}, {QStringLiteral("tombstones"), report->tombstones},
                            {QStringLiteral("without_tombstone"), report->withoutTombstone},
                            {QStringLiteral("changes_rewritten"), report->changesRewritten}, {QStringLiteral("changes_sealed"), report->changesSealed},
                            {QStringLiteral("file_rewritten"), report->fileRewritten}, {QStringLiteral("backups"), jsonOf(report->backups)}},
        lines.join(QLatin1Char('\n')));
}

ExitCode liftCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto lifted = liftTombstone(**workspace, context.argument(0));
    if (!lifted)
        return context.fail(lifted.error());
    return context.done({{QStringLiteral("ok"), *lifted}, {QStringLiteral("problems"), QJsonArray()}},
        *lifted ? CliText::tr("Imports may bring this person again.") : CliText::tr("Nobody with this identity was erased."));
}

ExitCode personReportCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto members = membersOf(context, **workspace);
    if (!members)
        return context.fail(members.error());
    const QString named = context.value(QStringLiteral("out"), QStringLiteral("person-report-%1.xlsx").arg(members->first()));
    const QString path = QFileInfo(named).absoluteFilePath();
    if (!render::personFileFormats().contains(QFileInfo(path).suffix().toLower()))
        return context.wrongUsage(CliText::tr("--out ends in .xlsx or .pdf, not “%1”.").arg(named));
    const auto report = personReport(**workspace, members->first(), context.progress());
    if (!report)
        return context.fail(report.error());
    // What cannot be noted is not given away.
    if (const auto noted = notePersonReport(**workspace, *report, path, reasonOf(context)); !noted)
        return context.fail(noted.error());
    if (const auto saved = render::savePersonReport(*report, path, (*workspace)->zone()); !saved)
        return context.fail(saved.error());
    QJsonArray sections;
    for (const ReportSection &section : report->sections)
        sections.append(QJsonObject{{QStringLiteral("name"), section.word}, {QStringLiteral("rows"), section.rows.size()}});
    return context.done({{QStringLiteral("ok"), true}, {QStringLiteral("problems"), QJsonArray()}, {QStringLiteral("file"), path},
                            {QStringLiteral("rows"), report->rows()}, {QStringLiteral("sections"), sections}},
        CliText::tr("Made the report: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace

ExitCode exportHashed(Context &context, Workspace &workspace, const QList<qint64> &ids)
{
    const auto hash = audienceHashFrom(context.value(QStringLiteral("hash")));
    if (!hash)
        return context.wrongUsage(CliText::tr("--hash is md5 or sha256."));
    const QString path = QFileInfo(context.argument(0)).absoluteFilePath();
    const auto made = exportHashedAudience(workspace, ids, *hash, path, reasonOf(context), context.progress());
    if (!made)
        return context.fail(made.error());
    return context.done({{QStringLiteral("count"), made->written}, {QStringLiteral("members"), QJsonArray()}, {QStringLiteral("file"), path},
                            {QStringLiteral("left_out"), QJsonObject{{QStringLiteral("under_14"), made->under14}, {QStringLiteral("opted_out"), made->optedOut},
                                                             {QStringLiteral("no_consent"), made->noConsent}, {QStringLiteral("no_phone"), made->noPhone}}}},
        CliText::tr("Wrote %1 hashes of %2 members. Left out: %3 under 14, %4 opted out, %5 without consent, %6 without a phone.")
            .arg(text::number(made->written), text::number(made->members), text::number(made->under14), text::number(made->optedOut),
                text::number(made->noConsent), text::number(made->noPhone)));
}

void addPrivacyCommands(Registry &registry)
{
    const Option reason{QStringLiteral("reason"), {QStringLiteral("TEXT")}, CliText::tr("why; kept in the record")};
    registry.add({QStringLiteral("erase"), QStringLiteral("MEMBER…"), 1, 1000,
        CliText::tr("Erases people for good: everything that names them, also from the history. Imports do not bring them back. MEMBER is a number or an identity."),
        {reason, {QStringLiteral("backups"), {}, CliText::tr("also in the backups that hold them")},
            {QStringLiteral("dry-run"), {}, CliText::tr("only say what would happen")}},
        eraseCommand});
    registry.add({QStringLiteral("erase lift"), QStringLiteral("IDENTITY"), 1, 1,
        CliText::tr("Lets imports bring somebody again who was erased and comes back of their own will."), {}, liftCommand});
    Command report{QStringLiteral("person-report"), QStringLiteral("MEMBER"), 1, 1,
        CliText::tr("A copy of everything about one person, to be given to them."),
        {{QStringLiteral("out"), {QStringLiteral("FILE")}, CliText::tr("a .xlsx or .pdf")}, reason}, personReportCommand};
    report.graphics = true;
    registry.add(report);
}

} // namespace siyu::cli
