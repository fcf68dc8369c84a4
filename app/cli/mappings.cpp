// SPDX-License-Identifier: GPL-3.0-or-later
// mappings, imports list.
#include "app/cli/commands.h"
#include "core/base/period.h"
#include "core/base/platform.h"
#include "core/importing/importing.h"
#include "core/importing/mappingmemory.h"
#include "ui/text/importtext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace siyu::cli {

namespace {

using namespace siyu::importing;

constexpr int listedImports = 50;

// ---- the history of imports

ExitCode importsList(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto rows = batches(**workspace, int(context.number(QStringLiteral("limit")).value_or(listedImports)));
    if (!rows)
        return context.fail(rows.error());
    QJsonArray list;
    QStringList lines;
    for (const BatchRow &row : *rows) {
        const bool stands = !row.undoneAtUtc.isValid();
        QJsonObject object{{QStringLiteral("batch"), row.id.value}, {QStringLiteral("kind"), row.kind},
            {QStringLiteral("file"), row.fileName}, {QStringLiteral("source"), row.source},
            {QStringLiteral("consent"), row.consent.isEmpty() ? QJsonValue() : QJsonValue(row.consent)},
            {QStringLiteral("at"), toUtcText(row.atUtc)},
            {QStringLiteral("undone_at"), stands ? QJsonValue() : QJsonValue(toUtcText(row.undoneAtUtc))},
            {QStringLiteral("rows"), row.counts.rows}};
        QStringList counts;
        for (const Outcome outcome : allOutcomes) {
            object.insert(wordOf(outcome), row.counts.of(outcome));
            if (row.counts.of(outcome) > 0)
                counts.append(QStringLiteral("%1 %2").arg(text::outcomeName(outcome)).arg(row.counts.of(outcome)));
        }
        list.append(object);
        lines.append(QStringLiteral("%1  %2  %3  %4  %5%6").arg(row.id.value).arg(toUtcText(row.atUtc), row.kind, row.fileName,
            counts.join(QStringLiteral(", ")), stands ? QString() : QStringLiteral("  ") + CliText::tr("taken back")));
    }
    return context.done({{QStringLiteral("imports"), list}},
        lines.isEmpty() ? CliText::tr("Nothing was imported yet.") : lines.join(QLatin1Char('\n')));
}

// ---- mappings

ExitCode mappingsList(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto all = savedMappings(**workspace);
    if (!all)
        return context.fail(all.error());
    QJsonArray list;
    QStringList lines;
    for (const SavedMapping &mapping : *all) {
        QJsonObject object = toJson(mapping);
        object.remove(QStringLiteral("siyudesk_mapping"));
        list.append(object);
        lines.append(QStringLiteral("%1  %2  %3").arg(mapping.name, wordOf(mapping.kind), CliText::tr("%1 columns").arg(mapping.columns.size())));
    }
    return context.done({{QStringLiteral("mappings"), list}},
        lines.isEmpty() ? CliText::tr("No mapping is saved yet: siyudesk-cli import … --save-mapping NAME") : lines.join(QLatin1Char('\n')));
}

ExitCode mappingsDelete(Context &context)
{
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto deleted = deleteMapping(**workspace, context.argument(0));
    return deleted ? context.done({{QStringLiteral("deleted"), context.argument(0)}}, CliText::tr("Deleted."))
                   : context.fail(deleted.error());
}

ExitCode mappingsExport(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto mapping = savedMapping(**workspace, context.argument(0));
    if (!mapping)
        return context.fail(mapping.error());
    if (const auto saved = platform::saveBytes(context.argument(1), QJsonDocument(toJson(*mapping)).toJson()); !saved)
        return context.fail(saved.error());
    return context.done({{QStringLiteral("file"), context.argument(1)}}, CliText::tr("Written to %1").arg(context.argument(1)));
}

ExitCode mappingsImport(Context &context)
{
    const Result<QByteArray> bytes = Context::smallFile(context.argument(0));
    if (!bytes)
        return context.fail(bytes.error());
    auto mapping = mappingFromJson(QJsonDocument::fromJson(*bytes).object());
    if (!mapping)
        return context.fail(mapping.error());
    if (context.has(QStringLiteral("name")))
        mapping->name = context.value(QStringLiteral("name"));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto added = addMapping(**workspace, *mapping);
    return added ? context.done({{QStringLiteral("name"), mapping->name}}, CliText::tr("Saved the mapping “%1”").arg(mapping->name))
                 : context.fail(added.error());
}

} // namespace

void addMappingCommands(Registry &registry)
{
    registry.add({QStringLiteral("imports list"), {}, 0, 0, CliText::tr("Lists imports with their counts, the newest first."),
        {{QStringLiteral("limit"), {QStringLiteral("N")}, CliText::tr("at most so many rows")}}, importsList});
    registry.add({QStringLiteral("mappings list"), {}, 0, 0, CliText::tr("Lists saved mappings of columns."), {}, mappingsList});
    registry.add({QStringLiteral("mappings delete"), QStringLiteral("NAME"), 1, 1, CliText::tr("Deletes a saved mapping."), {}, mappingsDelete});
    registry.add({QStringLiteral("mappings export"), QStringLiteral("NAME FILE"), 2, 2, CliText::tr("Writes a saved mapping to a small JSON file."), {}, mappingsExport});
    registry.add({QStringLiteral("mappings import"), QStringLiteral("FILE"), 1, 1, CliText::tr("Reads a mapping from such a file."),
        {{QStringLiteral("name"), {QStringLiteral("NAME")}, CliText::tr("under another name")}}, mappingsImport});
}

} // namespace siyu::cli
