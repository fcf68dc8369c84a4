// SPDX-License-Identifier: GPL-3.0-or-later
// content versions, restore, uses, images.
#include "app/cli/commands.h"

#include "core/base/platform.h"
#include "core/content/contentstore.h"
#include "core/content/contentversions.h"
#include "core/content/imagestore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace siyu::cli {

namespace {

ContentId idOf(const Context &context) { return ContentId(context.argument(0).toLongLong()); }
QJsonValue instantOrNull(const QDateTime &at) { return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue(); }

ExitCode versions(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto all = content::versions(**workspace, idOf(context));
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    QStringList lines;
    for (const content::Version &version : *all) {
        array << QJsonObject{{QStringLiteral("version"), version.number}, {QStringLiteral("at"), instantOrNull(version.at)}, {QStringLiteral("saved_by"), version.editor},
            {QStringLiteral("title"), version.item.title}, {QStringLiteral("body"), version.item.body}, {QStringLiteral("in_force"), version.isInForce},
            {QStringLiteral("sent"), version.sent}};
        lines << QStringLiteral("%1%2  %3  %4").arg(version.number).arg(version.isInForce ? QStringLiteral("*") : QString(), version.at.toString(Qt::ISODate), version.item.title);
    }
    return context.done({{QStringLiteral("versions"), array}}, lines.join(QLatin1Char('\n')));
}

ExitCode restore(Context &context)
{
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto restored = content::restoreVersion(**workspace, idOf(context), context.argument(1).toInt());
    if (!restored)
        return context.fail(restored.error());
    const auto item = content::content(**workspace, idOf(context));
    if (!item)
        return context.fail(item.error());
    return context.done({{QStringLiteral("content"), item->id.value}, {QStringLiteral("version"), item->version}},
        CliText::tr("Brought version %1 back; it is version %2 now.").arg(context.argument(1)).arg(item->version));
}

ExitCode uses(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto all = content::usesOf(**workspace, idOf(context));
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    QStringList lines;
    for (const content::Use &use : *all) {
        array << QJsonObject{{QStringLiteral("broadcast"), use.broadcast.value}, {QStringLiteral("name"), use.name}, {QStringLiteral("touchpoint"), wordOf(use.touchpoint)},
            {QStringLiteral("last"), instantOrNull(use.last)}, {QStringLiteral("next"), instantOrNull(use.next)}, {QStringLiteral("sent"), use.sent}};
        lines << QStringLiteral("%1  %2  %3").arg(use.broadcast.value).arg(use.name).arg(use.sent);
    }
    return context.done({{QStringLiteral("uses"), array}}, lines.join(QLatin1Char('\n')));
}

// The item with the files added and the numbers (from 1) taken out.
Result<void> changeImages(Context &context, Workspace &workspace, content::ContentItem item, std::optional<Touchpoint> touchpoint)
{
    QList<content::ImageId> images = touchpoint ? item.imagesFor(*touchpoint) : item.images;
    QList<qint64> numbers;
    for (const QString &number : context.values(QStringLiteral("remove")))
        numbers << number.toLongLong();
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    for (const qint64 number : std::as_const(numbers)) {
        if (number < 1 || number > images.size())
            return Error{ErrorCode::NotFound, {QStringLiteral("image"), QString::number(number)}, {}};
        images.removeAt(number - 1);
    }
    for (const QString &path : context.values(QStringLiteral("add"))) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing, {path}, file.errorString()};
        const auto id = content::keepImage(workspace, file.read(content::mostImageFileBytes), path);
        if (!id)
            return id.error();
        images << *id;
    }
    (touchpoint ? item.ownImages[*touchpoint] : item.images) = images;
    return content::editContent(workspace, item);
}

Result<void> writeImages(const QString &folder, const QList<content::Image> &images)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::FileUnwritable, {folder}, {}};
    int number = 0;
    for (const content::Image &image : images) {
        const QString path = QDir(folder).absoluteFilePath(QStringLiteral("%1.%2").arg(++number).arg(image.facts.format == content::ImageFormat::Png ? QStringLiteral("png") : QStringLiteral("jpg")));
        if (const auto saved = platform::saveBytes(path, image.bytes); !saved)
            return saved.error();
    }
    return {};
}

ExitCode images(Context &context)
{
    const QString word = context.value(QStringLiteral("touchpoint"));
    const auto touchpoint = touchpointFrom(word);
    if (!word.isEmpty() && !touchpoint)
        return context.wrongUsage(CliText::tr("--touchpoint is one of wecom_1to1, group_chat, service_account, sms, moments, subscription_account, live, video_account, fan_community."));
    const bool changes = context.has(QStringLiteral("add")) || context.has(QStringLiteral("remove"));
    auto workspace = context.open(changes ? OpenAs::Writer : OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto item = content::content(**workspace, idOf(context));
    if (!item)
        return context.fail(item.error());
    if (changes) {
        if (const auto changed = changeImages(context, **workspace, *item, touchpoint); !changed)
            return context.fail(changed.error());
    }
    const auto shown = content::images(**workspace, idOf(context), touchpoint.value_or(Touchpoint::GroupChat));
    if (!shown)
        return context.fail(shown.error());
    if (context.has(QStringLiteral("out"))) {
        if (const auto written = writeImages(context.value(QStringLiteral("out")), *shown); !written)
            return context.fail(written.error());
    }
    QJsonArray array;
    QStringList lines;
    for (const content::Image &image : *shown) {
        array << QJsonObject{{QStringLiteral("image"), image.id}, {QStringLiteral("format"), content::wordOf(image.facts.format)}, {QStringLiteral("width"), image.facts.width},
            {QStringLiteral("height"), image.facts.height}, {QStringLiteral("bytes"), image.bytes.size()}};
        lines << QStringLiteral("%1  %2  %3×%4").arg(lines.size() + 1).arg(content::wordOf(image.facts.format)).arg(image.facts.width).arg(image.facts.height);
    }
    return context.done({{QStringLiteral("content"), item->id.value}, {QStringLiteral("images"), array}}, lines.isEmpty() ? CliText::tr("No pictures.") : lines.join(QLatin1Char('\n')));
}

} // namespace

void addContentHistoryCommands(Registry &registry)
{
    registry.add({QStringLiteral("content versions"), QStringLiteral("ID"), 1, 1, CliText::tr("Every version of the texts of a content item, the newest first."), {}, versions});
    registry.add({QStringLiteral("content restore"), QStringLiteral("ID VERSION"), 2, 2, CliText::tr("Bring an earlier version back, as a new one."), {}, restore});
    registry.add({QStringLiteral("content uses"), QStringLiteral("ID"), 1, 1, CliText::tr("The broadcasts that say a content item, when and to how many."), {}, uses});
    registry.add({QStringLiteral("content images"), QStringLiteral("ID"), 1, 1, CliText::tr("The pictures of a content item, in their order."),
        {{QStringLiteral("add"), {QStringLiteral("FILE")}, CliText::tr("a PNG or JPEG, at the end; may be given again")},
            {QStringLiteral("remove"), {QStringLiteral("N")}, CliText::tr("the n-th; may be given again")},
            {QStringLiteral("touchpoint"), {QStringLiteral("T")}, CliText::tr("its own pictures, in the place of those for everywhere")},
            {QStringLiteral("out"), {QStringLiteral("DIR")}, CliText::tr("write them there as files")}},
        images});
}

} // namespace siyu::cli
