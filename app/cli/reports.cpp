// SPDX-License-Identifier: GPL-3.0-or-later
// report NAME: a report as XLSX or CSV.
#include "app/cli/commands.h"
#include "app/cli/scope.h"
#include "core/reports/reportlog.h"
#include "ui/render/reportfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

QString mistakeOf(const Context &context)
{
    const QString name = context.argument(0);
    if (!reports::reportNames().contains(name))
        return CliText::tr("There is no report “%1”. Known: %2").arg(name, reports::reportNames().join(QStringLiteral(", ")));
    const QString out = context.value(QStringLiteral("out"));
    if (out.isEmpty())
        return CliText::tr("report needs --out FILE.xlsx or .csv");
    if (!render::reportFormats().contains(QFileInfo(out).suffix().toLower()))
        return CliText::tr("--out ends in .xlsx or .csv, not “%1”.").arg(out);
    return scopeMistake(context);
}

ExitCode report(Context &context)
{
    if (const QString mistake = mistakeOf(context); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto groups = groupsOf(context, **workspace);
    if (!groups)
        return context.fail(groups.error());
    const QString name = context.argument(0);
    const auto made = reports::report(**workspace, name, {periodOf(context), *groups}, context.progress());
    if (!made)
        return context.fail(made.error());
    const QString path = QFileInfo(context.value(QStringLiteral("out"))).absoluteFilePath();
    const auto file = render::saveReport(*made, path, (*workspace)->zone());
    if (!file)
        return context.fail(file.error());
    // Another program may hold the workspace; the report was made all the same.
    bool isNoted = false;
    if (!(*workspace)->isReadOnly())
        isNoted = reports::noteReport(**workspace, name, path, file->rows).has_value();
    return context.done({{QStringLiteral("file"), path}, {QStringLiteral("sheets"), QJsonArray::fromStringList(file->sheets)},
                            {QStringLiteral("rows"), file->rows}, {QStringLiteral("from"), made->period.from.toString(Qt::ISODate)},
                            {QStringLiteral("to"), made->period.to.toString(Qt::ISODate)}, {QStringLiteral("logged"), isNoted}},
        CliText::tr("Made the report: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace

void addReportCommands(Registry &registry)
{
    QList<Option> options{{QStringLiteral("out"), {QStringLiteral("FILE")}, CliText::tr("a .xlsx or .csv")}};
    options += scopeOptions();
    registry.add({QStringLiteral("report"), QStringLiteral("NAME"), 1, 1,
        CliText::tr("Make a report (%1); the last full week if nothing is said.").arg(reports::reportNames().join(QStringLiteral(", "))),
        options, report});
}

} // namespace siyu::cli
