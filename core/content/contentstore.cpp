// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/contentstore.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::content {

namespace {

Error missing(ContentId id)
{
    return {ErrorCode::NotFound, {QStringLiteral("content"), QString::number(id.value)}, {}};
}

ContentItem itemOf(const db::Statement &row)
{
    ContentItem item;
    item.id = ContentId(row.int64(0));
    item.title = row.text(1);
    item.kind = kindFrom(row.text(2)).value_or(Kind::Promotion);
    item.body = row.text(3);
    item.repeatable = row.int64(4) != 0;
    item.createdAt = fromUtcText(row.text(5));
    return item;
}

void writeVariants(db::Database &db, const ContentItem &item, ContentId id)
{
    for (auto variant = item.variants.begin(); variant != item.variants.end(); ++variant) {
        db.cached("INSERT INTO content_variant (content, touchpoint, body) VALUES (?, ?, ?)"
                  " ON CONFLICT DO UPDATE SET body = excluded.body")
            .run(id.value, wordOf(variant.key()), variant.value());
    }
}

QMap<Touchpoint, QString> variantsOf(db::Database &db, ContentId id)
{
    QMap<Touchpoint, QString> variants;
    db::Statement &row = db.cached("SELECT touchpoint, body FROM content_variant WHERE content = ?").with(id.value);
    while (row.step()) {
        if (const auto touchpoint = touchpointFrom(row.text(0)))
            variants.insert(*touchpoint, row.text(1));
    }
    return variants;
}

} // namespace

ContentId insertContent(db::Database &db, const ContentItem &item, const QDateTime &nowUtc)
{
    db.cached("INSERT INTO content (title, kind, body, repeatable, created_at) VALUES (?, ?, ?, ?, ?)")
        .run(item.title, wordOf(item.kind), item.body, item.repeatable, toUtcText(nowUtc));
    const ContentId id(db.lastInsertId());
    writeVariants(db, item, id);
    return id;
}

std::optional<ContentItem> findContent(db::Database &db, ContentId id)
{
    db::Statement row = db.prepare("SELECT id, title, kind, body, repeatable, created_at FROM content WHERE id = ?");
    if (!row.with(id.value).step())
        return std::nullopt;
    ContentItem item = itemOf(row);
    item.variants = variantsOf(db, id);
    return item;
}

Result<ContentId> addContent(Workspace &workspace, const ContentItem &item)
{
    auto good = checked(item);
    if (!good)
        return good.error();
    return workspace.write({QStringLiteral("content.add"), {good->title}},
        [&](db::Database &db) { return insertContent(db, *good, workspace.nowUtc()); });
}

Result<void> editContent(Workspace &workspace, const ContentItem &item)
{
    const auto good = checked(item);
    if (!good)
        return good.error();
    return workspace.write({QStringLiteral("content.edit"), {good->title}}, [&](db::Database &db) -> Result<void> {
        if (!findContent(db, item.id))
            return missing(item.id);
        db.cached("UPDATE content SET title = ?, kind = ?, body = ?, repeatable = ? WHERE id = ?")
            .run(good->title, wordOf(good->kind), good->body, good->repeatable, item.id.value);
        const auto before = variantsOf(db, item.id);
        for (auto variant = before.begin(); variant != before.end(); ++variant) {
            if (!good->variants.contains(variant.key()))
                db.cached("DELETE FROM content_variant WHERE content = ? AND touchpoint = ?").run(item.id.value, wordOf(variant.key()));
        }
        writeVariants(db, *good, item.id);
        return {};
    });
}

Result<void> removeContent(Workspace &workspace, ContentId id)
{
    const auto item = content(workspace, id);
    if (!item)
        return item.error();
    return workspace.write({QStringLiteral("content.remove"), {item->title}}, [&](db::Database &db) -> Result<void> {
        if (db.cached("SELECT 1 FROM broadcast WHERE content = ?").with(id.value).step())
            return Error{ErrorCode::Refused, {QStringLiteral("content"), QStringLiteral("in_use")}, {}};
        for (const char *sql : {"DELETE FROM content_variant WHERE content = ?", "DELETE FROM content_product WHERE content = ?",
                 "DELETE FROM content_testimonial WHERE content = ?", "UPDATE content_due SET content = NULL WHERE content = ?"})
            db.cached(sql).run(id.value);
        db.cached("DELETE FROM content WHERE id = ?").run(id.value);
        return {};
    });
}

Result<ContentItem> content(const Workspace &workspace, ContentId id)
{
    return workspace.read([&](db::Database &db) -> Result<ContentItem> {
        auto item = findContent(db, id);
        if (!item)
            return missing(id);
        return std::move(*item);
    });
}

Result<QList<ContentItem>> contents(const Workspace &workspace)
{
    return workspace.read([&](db::Database &db) {
        QList<ContentItem> items;
        db::Statement row = db.prepare("SELECT id, title, kind, body, repeatable, created_at FROM content ORDER BY id DESC");
        while (row.step())
            items << itemOf(row);
        for (ContentItem &item : items)
            item.variants = variantsOf(db, item.id);
        return items;
    });
}

} // namespace siyu::content
