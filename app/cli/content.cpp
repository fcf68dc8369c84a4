// SPDX-License-Identifier: GPL-3.0-or-later
// content add, content list.
#include "app/cli/commands.h"

#include "core/content/contentfile.h"
#include "core/content/contentstore.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {


ExitCode add(Context &context)
{
    const auto bytes = Context::smallFile(context.argument(0));
    if (!bytes)
        return context.fail(bytes.error());
    const auto item = content::contentFileFrom(*bytes);
    if (!item)
        return context.fail(item.error());
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto id = content::addContent(**workspace, item->item);
    if (!id)
        return context.fail(id.error());
    return context.done({{QStringLiteral("content"), id->value}, {QStringLiteral("title"), item->item.title},
                            {QStringLiteral("kind"), content::wordOf(item->item.kind)}},
        CliText::tr("Added content %1: %2").arg(id->value).arg(item->item.title));
}

ExitCode list(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto items = content::contents(**workspace);
    if (!items)
        return context.fail(items.error());
    QJsonArray array;
    QStringList lines;
    for (const content::ContentItem &item : *items) {
        array << QJsonObject{{QStringLiteral("content"), item.id.value}, {QStringLiteral("title"), item.title},
            {QStringLiteral("kind"), content::wordOf(item.kind)}, {QStringLiteral("body"), item.body},
            {QStringLiteral("repeatable"), item.repeatable}};
        lines << QStringLiteral("%1  %2").arg(item.id.value).arg(item.title);
    }
    return context.done({{QStringLiteral("contents"), array}}, lines.join(QLatin1Char('\n')));
}

} // namespace

void addContentCommands(Registry &registry)
{
    registry.add({QStringLiteral("content add"), QStringLiteral("FILE.json"), 1, 1,
        CliText::tr("Add a content item: {\"title\", \"kind\", \"body\", \"variants\", \"repeatable\"}."), {}, add});
    registry.add({QStringLiteral("content list"), {}, 0, 0, CliText::tr("List the content items."), {}, list});
}

} // namespace siyu::cli
