// SPDX-License-Identifier: GPL-3.0-or-later
// export-all: everything as files; those of a kind of import can be imported again. Masked unless --unmask with a reason, which
// is logged. import-all: a new workspace from an unmasked one.
#include "app/cli/commands.h"
#include "core/exporting/exportall.h"
#include "core/exporting/importall.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

ExitCode exportAll(Context &context)
{
    exporting::HowToExport how;
    how.folder = QFileInfo(context.argument(0)).absoluteFilePath();
    how.masked = !context.has(QStringLiteral("unmask"));
    how.reason = context.value(QStringLiteral("reason"));
    const QString format = context.value(QStringLiteral("format"), QStringLiteral("csv"));
    if (format != QStringLiteral("csv") && format != QStringLiteral("xlsx"))
        return context.wrongUsage(CliText::tr("--format is csv or xlsx."));
    how.format = format == QStringLiteral("xlsx") ? exporting::Format::Xlsx : exporting::Format::Csv;
    if (!how.masked && how.reason.trimmed().isEmpty())
        return context.wrongUsage(CliText::tr("--unmask needs --reason, which is kept in the export log."));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto files = exporting::exportAll(**workspace, how, context.progress());
    if (!files)
        return context.fail(files.error());
    QJsonArray names;
    QJsonArray list;
    QString human = CliText::tr("Exported to %1").arg(QDir::toNativeSeparators(how.folder));
    for (const exporting::ExportedFile &file : *files) {
        names.append(QFileInfo(file.path).fileName());
        list.append(QJsonObject{{QStringLiteral("kind"), file.word}, {QStringLiteral("file"), file.path},
            {QStringLiteral("rows"), file.rows}});
        human += QStringLiteral("\n  %1  %2").arg(file.rows, 8).arg(text::importKindName(file.word));
    }
    if (how.masked)
        human += QLatin1Char('\n') + CliText::tr("Phones and e-mails are masked: these files cannot be imported again. --unmask with a --reason writes them whole.");
    else
        human += QLatin1Char('\n') + CliText::tr("import-all makes the same workspace again from this folder.");
    return context.done({{QStringLiteral("file"), how.folder}, {QStringLiteral("sheets"), names}, {QStringLiteral("files"), list},
                            {QStringLiteral("masked"), how.masked}},
        human);
}

ExitCode importAll(Context &context)
{
    if (!context.has(QStringLiteral("workspace")))
        return context.wrongUsage(CliText::tr("import-all needs --workspace FILE.siyu, the new file that it makes."));
    const Result<db::Passphrase> passphrase = context.passphrase();
    if (!passphrase)
        return context.fail(passphrase.error());
    const auto made = exporting::importAll(QFileInfo(context.argument(0)).absoluteFilePath(), context.workspacePath(), *passphrase, context.progress());
    if (!made)
        return context.fail(made.error());
    context.rememberWorkspace(made->path);
    return context.done({{QStringLiteral("workspace"), made->path}, {QStringLiteral("tables"), made->tables}, {QStringLiteral("rows"), made->rows}},
        CliText::tr("Made the workspace %1 from the export: %2 rows in %3 tables, all of them checked.")
            .arg(QDir::toNativeSeparators(made->path), text::number(made->rows), text::number(made->tables)));
}

} // namespace

void addExportCommands(Registry &registry)
{
    registry.add({QStringLiteral("export-all"), QStringLiteral("DIR"), 1, 1,
        CliText::tr("Writes everything as files: one for each kind that can be imported again, in the order given, and behind them what no import reads."),
        {{QStringLiteral("format"), {QStringLiteral("csv|xlsx")}, CliText::tr("csv if nothing is said")},
            {QStringLiteral("unmask"), {}, CliText::tr("full phone numbers; needs --reason")},
            {QStringLiteral("reason"), {QStringLiteral("TEXT")}, CliText::tr("what for; kept in the export log")}},
        exportAll});
    registry.add({QStringLiteral("import-all"), QStringLiteral("DIR"), 1, 1,
        CliText::tr("Makes a new workspace, --workspace FILE.siyu, from what export-all --unmask wrote: the same in everything. With --passphrase-file it is encrypted."),
        {}, importAll});
}

} // namespace siyu::cli
