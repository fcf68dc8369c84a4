// SPDX-License-Identifier: GPL-3.0-or-later
// content add, edit, list, show, check, remove, archive, import, export; versions and pictures are in contenthistory.cpp.
#include "app/cli/commands.h"

#include "core/content/contentstore.h"
#include "core/content/itemcheck.h"
#include "core/content/library.h"
#include "core/content/libraryfile.h"
#include "core/content/namedcontent.h"
#include "ui/text/contenttext.h"
#include "ui/text/errortext.h"

#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

ContentId idOf(const Context &context) { return ContentId(context.argument(0).toLongLong()); }

ExitCode saveFile(Context &context, ContentId id, const QString &path)
{
    const auto bytes = Context::smallFile(path);
    if (!bytes)
        return context.fail(bytes.error());
    const auto file = content::contentFileFrom(*bytes);
    if (!file)
        return context.fail(file.error());
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto saved = content::saveNamed(**workspace, id, *file, QFileInfo(path).absolutePath());
    if (!saved)
        return context.fail(saved.error());
    const auto item = content::content(**workspace, *saved);
    if (!item)
        return context.fail(item.error());
    const QString said = id.isValid() ? CliText::tr("Saved content %1: %2 (version %3)").arg(saved->value).arg(item->title).arg(item->version)
                                      : CliText::tr("Added content %1: %2").arg(saved->value).arg(item->title);
    return context.done({{QStringLiteral("content"), saved->value}, {QStringLiteral("title"), item->title}, {QStringLiteral("kind"), content::wordOf(item->kind)},
                            {QStringLiteral("version"), item->version}},
        said);
}

ExitCode add(Context &context) { return saveFile(context, {}, context.argument(0)); }
ExitCode edit(Context &context) { return saveFile(context, idOf(context), context.argument(1)); }

ExitCode list(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    content::LibraryFilter filter;
    filter.search = context.value(QStringLiteral("search"));
    filter.archived = context.has(QStringLiteral("archived"));
    filter.kind = content::kindFrom(context.value(QStringLiteral("kind")));
    if (context.has(QStringLiteral("kind")) && !filter.kind)
        return context.wrongUsage(CliText::tr("--kind is promotion, fission or short_content."));
    const auto rows = content::library(**workspace, filter, context.progress());
    if (!rows)
        return context.fail(rows.error());
    QJsonArray array;
    QStringList lines;
    for (const content::LibraryRow &row : *rows) {
        const auto item = content::content(**workspace, row.id);
        if (!item)
            return context.fail(item.error());
        QJsonArray variants;
        for (const Touchpoint touchpoint : row.variants)
            variants << wordOf(touchpoint);
        array << QJsonObject{{QStringLiteral("content"), row.id.value}, {QStringLiteral("title"), row.title}, {QStringLiteral("kind"), content::wordOf(row.kind)},
            {QStringLiteral("body"), item->body}, {QStringLiteral("repeatable"), item->repeatable}, {QStringLiteral("variants"), variants},
            {QStringLiteral("pictures"), row.pictures}, {QStringLiteral("version"), row.version}, {QStringLiteral("broadcasts"), row.uses},
            {QStringLiteral("last_sent"), row.lastSent.isValid() ? QJsonValue(row.lastSent.toString(Qt::ISODate)) : QJsonValue()}};
        lines << QStringLiteral("%1  %2").arg(row.id.value).arg(row.title);
    }
    return context.done({{QStringLiteral("contents"), array}}, lines.join(QLatin1Char('\n')));
}

ExitCode show(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto file = content::namedContent(**workspace, idOf(context));
    if (!file)
        return context.fail(file.error());
    QJsonObject object = content::contentJson(*file);
    object.insert(QStringLiteral("content"), file->item.id.value);
    object.insert(QStringLiteral("version"), file->item.version);
    object.insert(QStringLiteral("archived"), file->item.archivedAt.isValid());
    return context.done(object, file->item.title + QStringLiteral("\n\n") + file->item.body);
}

ExitCode check(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto item = content::content(**workspace, idOf(context));
    const auto rules = content::textRules(**workspace);
    if (!item || !rules)
        return context.fail(item ? rules.error() : item.error());
    QJsonArray array;
    QStringList lines;
    for (const content::ItemFinding &found : content::findingsOf(*item, *rules)) {
        const auto mend = content::mendOf(found.finding, content::questionFor(*item, found.touchpoint, *rules));
        const QString where = found.touchpoint ? wordOf(*found.touchpoint) : QStringLiteral("everywhere");
        array << QJsonObject{{QStringLiteral("touchpoint"), where}, {QStringLiteral("fault"), content::wordOf(found.finding.fault)},
            {QStringLiteral("from"), found.finding.from}, {QStringLiteral("length"), found.finding.length}, {QStringLiteral("detail"), found.finding.detail},
            {QStringLiteral("message"), text::findingText(found.finding)}, {QStringLiteral("replacement"), mend ? QJsonValue(mend->replacement) : QJsonValue()}};
        lines << QStringLiteral("%1:%2  %3").arg(where).arg(found.finding.from + 1).arg(text::findingText(found.finding));
    }
    return context.done({{QStringLiteral("findings"), array}}, lines.isEmpty() ? CliText::tr("The check found nothing.") : lines.join(QLatin1Char('\n')));
}

ExitCode done(Context &context, const Result<void> &result, const QString &said)
{
    return result ? context.done({{QStringLiteral("content"), context.argument(0).toLongLong()}}, said) : context.fail(result.error());
}

ExitCode remove(Context &context)
{
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    return done(context, content::removeContent(**workspace, idOf(context)), CliText::tr("Removed content %1.").arg(context.argument(0)));
}

ExitCode archive(Context &context)
{
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const bool back = context.has(QStringLiteral("undo"));
    return done(context, content::archiveContent(**workspace, {idOf(context)}, !back),
        back ? CliText::tr("Took content %1 out of the archive.").arg(context.argument(0)) : CliText::tr("Archived content %1.").arg(context.argument(0)));
}

ExitCode exportFile(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const QString path = QFileInfo(context.argument(0)).absoluteFilePath();
    const auto rows = content::exportLibrary(**workspace, path, false, context.progress());
    if (!rows)
        return context.fail(rows.error());
    return context.done({{QStringLiteral("file"), path}, {QStringLiteral("rows"), *rows}}, CliText::tr("Exported %1 content items to %2").arg(*rows).arg(path));
}

ExitCode importFile(Context &context)
{
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto read = content::importLibrary(**workspace, QFileInfo(context.argument(0)).absoluteFilePath(), context.progress());
    if (!read)
        return context.fail(read.error());
    QJsonArray rejections;
    QStringList lines{CliText::tr("Content items: %1 new, %2 changed, %3 as they were, %4 rejected").arg(read->created).arg(read->updated).arg(read->unchanged).arg(read->rejections.size())};
    for (const content::LibraryRejection &one : read->rejections) {
        rejections << QJsonObject{{QStringLiteral("row"), one.row}, {QStringLiteral("message"), text::errorText(one.error)}};
        lines << CliText::tr("Row %1: %2").arg(one.row).arg(text::errorText(one.error));
    }
    if (!read->leftOut.isEmpty())
        lines << CliText::tr("Not there, so left out: %1").arg(read->leftOut.join(QStringLiteral(", ")));
    return context.done({{QStringLiteral("rows"), read->rows}, {QStringLiteral("created"), read->created}, {QStringLiteral("updated"), read->updated},
                            {QStringLiteral("unchanged"), read->unchanged}, {QStringLiteral("rejected"), read->rejections.size()}, {QStringLiteral("rejections"), rejections},
                            {QStringLiteral("left_out"), QJsonArray::fromStringList(read->leftOut)}},
        lines.join(QLatin1Char('\n')), read->rejections.isEmpty() ? ExitCode::Done : ExitCode::SomeRejected);
}

} // namespace

void addContentCommands(Registry &registry)
{
    const QString id = QStringLiteral("ID");
    registry.add({QStringLiteral("content add"), QStringLiteral("FILE.json"), 1, 1,
        CliText::tr("Add a content item: {\"title\", \"kind\", \"body\", \"variants\", \"repeatable\", \"speaker\", \"link\", \"fallbacks\", \"topics\", \"images\", \"own_images\","
                    " \"folder\", \"products\", \"campaigns\", \"coupon\"}; only \"body\" is needed. Images are files beside it."),
        {}, add});
    registry.add({QStringLiteral("content edit"), QStringLiteral("ID FILE.json"), 2, 2, CliText::tr("Replace a content item; changed texts become a new version."), {}, edit});
    registry.add({QStringLiteral("content list"), {}, 0, 0, CliText::tr("List the content items."),
        {{QStringLiteral("search"), {QStringLiteral("TEXT")}, CliText::tr("in title, texts and topics; the title also by pinyin")},
            {QStringLiteral("kind"), {QStringLiteral("KIND")}, CliText::tr("promotion, fission, short_content")},
            {QStringLiteral("archived"), {}, CliText::tr("those in the archive")}},
        list});
    registry.add({QStringLiteral("content show"), id, 1, 1, CliText::tr("Show a content item; with --json as content add reads it."), {}, show});
    registry.add({QStringLiteral("content check"), id, 1, 1, CliText::tr("What the text check finds in a content item, with place and reason."), {}, check});
    registry.add({QStringLiteral("content remove"), id, 1, 1, CliText::tr("Remove a content item that no broadcast says."), {}, remove});
    registry.add({QStringLiteral("content archive"), id, 1, 1, CliText::tr("Take a content item out of sight."),
        {{QStringLiteral("undo"), {}, CliText::tr("bring it back")}}, archive});
    registry.add({QStringLiteral("content export"), QStringLiteral("FILE.csv|.xlsx"), 1, 1, CliText::tr("Write the library as a table, its pictures in a folder beside it."), {}, exportFile});
    registry.add({QStringLiteral("content import"), QStringLiteral("FILE.csv|.xlsx"), 1, 1,
        CliText::tr("Read such a table: items of the same title and folder are brought up to date, others are added."), {}, importFile});
    addContentHistoryCommands(registry);
}

} // namespace siyu::cli
