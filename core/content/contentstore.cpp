// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/contentstore.h"

#include "core/base/period.h"
#include "core/content/contentparts.h"
#include "core/content/contentversions.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::content {

namespace {

constexpr std::string_view columns = "SELECT id, title, kind, body, repeatable, created_at, folder, speaker, link_url, link_title, link_description,"
                                     " coupon, version, editor, changed_at, archived_at FROM content";

ContentItem itemOf(const db::Statement &row)
{
    ContentItem item;
    item.id = ContentId(row.int64(0));
    item.title = row.text(1);
    item.kind = kindFrom(row.text(2)).value_or(Kind::Promotion);
    item.body = row.text(3);
    item.repeatable = row.int64(4) != 0;
    item.createdAt = fromUtcText(row.text(5));
    item.folder = row.optionalInt64(6).value_or(0);
    item.speaker = speakerFrom(row.text(7)).value_or(Speaker::Shop);
    item.link = {row.text(8), row.text(9), row.text(10)};
    item.coupon = row.optionalInt64(11).value_or(0);
    item.version = int(row.int64(12));
    item.editor = row.text(13);
    item.changedAt = fromUtcText(row.text(14));
    item.archivedAt = fromUtcText(row.text(15));
    return item;
}

void writeRow(db::Database &db, const ContentItem &item, const QDateTime &nowUtc)
{
    db.cached("UPDATE content SET title = ?2, kind = ?3, body = ?4, repeatable = ?5, folder = ?6, speaker = ?7, link_url = ?8, link_title = ?9,"
              " link_description = ?10, coupon = ?11, version = ?12, editor = ?13, changed_at = ?14 WHERE id = ?1")
        .run(item.id.value, item.title, wordOf(item.kind), item.body, item.repeatable, idOrNull(item.folder), wordOf(item.speaker), textOrNull(item.link.url),
            textOrNull(item.link.title), textOrNull(item.link.description), idOrNull(item.coupon), item.version, textOrNull(item.editor), toUtcText(nowUtc));
}

bool liesTheSame(const ContentItem &a, const ContentItem &b)
{
    return a.folder == b.folder && a.topics == b.topics && a.products == b.products && a.campaigns == b.campaigns && a.coupon == b.coupon && a.repeatable == b.repeatable
        && a.editor == b.editor;
}

} // namespace

Result<ContentId> putContent(db::Database &db, const ContentItem &item, const QDateTime &nowUtc)
{
    db.cached("INSERT INTO content (title, kind, body, created_at) VALUES (?, ?, ?, ?)").run(item.title, wordOf(item.kind), item.body, toUtcText(nowUtc));
    ContentItem made = item;
    made.id = ContentId(db.lastInsertId());
    made.version = 1;
    if (const auto written = writeParts(db, made); !written)
        return written.error();
    writeRow(db, made, nowUtc);
    startVersions(db, made, nowUtc);
    return made.id;
}

ContentId insertContent(db::Database &db, const ContentItem &item, const QDateTime &nowUtc)
{
    const auto id = putContent(db, item, nowUtc);
    return id ? *id : ContentId();
}

Result<void> replaceContent(db::Database &db, const ContentItem &item, const QDateTime &nowUtc)
{
    const auto before = findContent(db, item.id);
    if (!before)
        return notFound("content", item.id.value);
    const bool isSame = saysTheSame(*before, item);
    if (isSame && liesTheSame(*before, item))
        return {};
    if (const auto written = writeParts(db, item); !written)
        return written;
    ContentItem now = item;
    now.version = isSame ? before->version : addVersion(db, item, nowUtc);
    writeRow(db, now, nowUtc);
    return {};
}

std::optional<ContentItem> findContent(db::Database &db, ContentId id)
{
    db::Statement row = db.prepare(std::string(columns) + " WHERE id = ?");
    if (!row.with(id.value).step())
        return std::nullopt;
    ContentItem item = itemOf(row);
    readParts(db, item);
    return item;
}

Result<ContentId> addContent(Workspace &workspace, const ContentItem &item)
{
    const auto good = checked(item);
    if (!good)
        return good.error();
    return workspace.write({QStringLiteral("content.add"), {good->title}}, [&](db::Database &db) { return putContent(db, *good, workspace.nowUtc()); });
}

Result<void> editContent(Workspace &workspace, const ContentItem &item)
{
    const auto good = checked(item);
    if (!good)
        return good.error();
    return workspace.write({QStringLiteral("content.edit"), {good->title}}, [&](db::Database &db) { return replaceContent(db, *good, workspace.nowUtc()); });
}

Result<void> removeContent(Workspace &workspace, ContentId id)
{
    const auto item = content(workspace, id);
    if (!item)
        return item.error();
    return workspace.write({QStringLiteral("content.remove"), {item->title}}, [&](db::Database &db) -> Result<void> {
        if (db.cached("SELECT 1 FROM broadcast WHERE content = ?").with(id.value).step())
            return refused("content", QStringLiteral("in_use"));
        removeParts(db, id);
        for (const char *sql : {"DELETE FROM content_testimonial WHERE content = ?", "UPDATE content_due SET content = NULL WHERE content = ?",
                 "UPDATE code_use SET content = NULL WHERE content = ?"})
            db.cached(sql).run(id.value);
        db.cached("DELETE FROM content WHERE id = ?").run(id.value);
        return {};
    });
}

Result<void> archiveContent(Workspace &workspace, const QList<ContentId> &ids, bool archived)
{
    const QString kind = archived ? QStringLiteral("content.archive") : QStringLiteral("content.unarchive");
    return workspace.write({kind, {QString::number(ids.size())}}, [&](db::Database &db) -> Result<void> {
        for (const ContentId id : ids) {
            if (const auto there = isThere(db, RowOf::Content, id.value); !there)
                return there;
            if (archived)
                db.cached("UPDATE content SET archived_at = ? WHERE id = ? AND archived_at IS NULL").run(toUtcText(workspace.nowUtc()), id.value);
            else
                db.cached("UPDATE content SET archived_at = NULL WHERE id = ?").run(id.value);
        }
        return {};
    });
}

Result<ContentItem> content(const Workspace &workspace, ContentId id)
{
    return workspace.read([&](db::Database &db) -> Result<ContentItem> {
        auto item = findContent(db, id);
        if (!item)
            return notFound("content", id.value);
        return std::move(*item);
    });
}

Result<QList<ContentItem>> contents(const Workspace &workspace)
{
    return workspace.read([&](db::Database &db) {
        QList<ContentItem> items = listOf(db.prepare(std::string(columns) + " WHERE archived_at IS NULL OR id IN (SELECT b.content FROM broadcast b JOIN run r ON r.broadcast = b.id WHERE b.cancelled_at IS NULL"
                                                                             " AND r.state IN ('planned', 'handed_out', 'missed')) ORDER BY id DESC"), itemOf);
        for (ContentItem &item : items)
            readParts(db, item);
        return items;
    });
}

} // namespace siyu::content
