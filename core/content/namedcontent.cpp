// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/namedcontent.h"

#include "core/content/contentstore.h"
#include "core/content/folderstore.h"
#include "core/content/imagestore.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <QDir>
#include <QFile>

namespace siyu::content {

namespace {

Result<qint64> idOf(db::Database &db, std::string_view sql, const char *what, const QString &name)
{
    db::Statement &row = db.cached(sql).with(name.trimmed());
    if (!row.step())
        return notFound(what, name);
    return row.int64(0);
}

Result<void> resolve(db::Database &db, const ContentFile &file, ContentItem &item)
{
    const auto folder = folderAt(db, file.folder);
    if (!folder)
        return folder.error();
    item.folder = *folder;
    item.products.clear();
    item.campaigns.clear();
    item.coupon = 0;
    for (const QString &name : file.products) {
        const auto id = idOf(db, "SELECT id FROM product WHERE name = ? ORDER BY id LIMIT 1", "product", name);
        if (!id)
            return id.error();
        item.products << *id;
    }
    for (const QString &name : file.campaigns) {
        const auto id = idOf(db, "SELECT id FROM campaign WHERE name = ?", "campaign", name);
        if (!id)
            return id.error();
        item.campaigns << *id;
    }
    if (file.coupon.isEmpty())
        return {};
    const auto coupon = idOf(db, "SELECT id FROM coupon WHERE name = ? ORDER BY id LIMIT 1", "coupon", file.coupon);
    if (!coupon)
        return coupon.error();
    item.coupon = *coupon;
    return {};
}

Result<void> keepPictures(Workspace &workspace, QList<ImageId> &pictures, const QString &from)
{
    for (ImageId &picture : pictures) {
        const QString path = QDir(from).absoluteFilePath(picture);
        if (!QFile::exists(path))
            continue; // an id: whether it is there shows when it is written
        QFile file(path);
        if (file.size() > mostImageFileBytes)
            return Error{ErrorCode::FileTooLarge, {path, QStringLiteral("%1 MB").arg(mostImageFileBytes / (1024 * 1024))}, {}};
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
        const auto id = keepImage(workspace, file.readAll(), path);
        if (!id)
            return id.error();
        picture = *id;
    }
    return {};
}

QString nameOf(db::Database &db, std::string_view sql, qint64 id)
{
    db::Statement &row = db.cached(sql).with(id);
    return row.step() ? row.text(0) : QString();
}

} // namespace

Result<ContentId> saveNamed(Workspace &workspace, ContentId id, const ContentFile &file, const QString &picturesFrom)
{
    ContentItem item = file.item;
    item.id = id;
    if (const auto kept = keepPictures(workspace, item.images, picturesFrom); !kept)
        return kept.error();
    for (QList<ImageId> &own : item.ownImages) {
        if (const auto kept = keepPictures(workspace, own, picturesFrom); !kept)
            return kept.error();
    }
    const auto good = checked(item);
    if (!good)
        return good.error();
    item = *good;
    return workspace.write({id.isValid() ? QStringLiteral("content.edit") : QStringLiteral("content.add"), {item.title}}, [&](db::Database &db) -> Result<ContentId> {
        if (const auto resolved = resolve(db, file, item); !resolved)
            return resolved.error();
        if (!id.isValid())
            return putContent(db, item, workspace.nowUtc());
        const auto replaced = replaceContent(db, item, workspace.nowUtc());
        return replaced ? Result<ContentId>(id) : Result<ContentId>(replaced.error());
    });
}

Result<ContentFile> namedContent(const Workspace &workspace, ContentId id)
{
    return workspace.read([&](db::Database &db) -> Result<ContentFile> {
        const auto item = findContent(db, id);
        if (!item)
            return notFound("content", id.value);
        ContentFile file{*item, folderPath(db, item->folder), {}, {}, nameOf(db, "SELECT name FROM coupon WHERE id = ?", item->coupon)};
        for (const qint64 product : item->products)
            file.products << nameOf(db, "SELECT name FROM product WHERE id = ?", product);
        for (const qint64 campaign : item->campaigns)
            file.campaigns << nameOf(db, "SELECT name FROM campaign WHERE id = ?", campaign);
        return file;
    });
}

} // namespace siyu::content
