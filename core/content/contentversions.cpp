// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/contentversions.h"

#include "core/base/period.h"
#include "core/content/contentfile.h"
#include "core/content/contentstore.h"
#include "core/content/imagestore.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::content {

namespace {

Version versionOf(const db::Statement &row)
{
    Version version;
    version.number = int(row.int64(0));
    version.at = fromUtcText(row.text(1));
    version.editor = row.text(2);
    version.item = itemFromTexts(row.text(3).toUtf8());
    return version;
}

void insertVersion(db::Database &db, const ContentItem &item, int number, const QDateTime &nowUtc)
{
    db.cached("INSERT INTO content_version (content, number, at, editor, item) VALUES (?, ?, ?, ?, ?)")
        .run(item.id.value, number, toUtcText(nowUtc), textOrNull(item.editor), QString::fromUtf8(textsJson(item)));
}

QMap<int, qint64> sentByVersion(db::Database &db, ContentId id)
{
    QMap<int, qint64> sent;
    db::Statement row = db.prepare("SELECT d.content_version, count(*) FROM broadcast b JOIN run r ON r.broadcast = b.id JOIN delivery d ON d.run = r.id"
                                   " WHERE b.content = ? AND d.status = 'sent' AND d.content_version IS NOT NULL GROUP BY 1");
    row.with(id.value);
    while (row.step())
        sent.insert(int(row.int64(0)), row.int64(1));
    return sent;
}

void dropMissingImages(db::Database &db, ContentItem &item)
{
    const auto isGone = [&](const ImageId &id) { return !hasImage(db, id); };
    item.images.removeIf(isGone);
    for (QList<ImageId> &own : item.ownImages)
        own.removeIf(isGone);
}

} // namespace

void startVersions(db::Database &db, const ContentItem &item, const QDateTime &nowUtc)
{
    db.cached("DELETE FROM content_version WHERE content = ?").run(item.id.value);
    insertVersion(db, item, item.version, nowUtc);
}

int addVersion(db::Database &db, const ContentItem &item, const QDateTime &nowUtc)
{
    db::Statement &last = db.cached("SELECT coalesce(max(number), 0) FROM content_version WHERE content = ?").with(item.id.value);
    const int number = last.step() ? int(last.int64(0)) + 1 : 1;
    insertVersion(db, item, number, nowUtc);
    return number;
}

std::optional<Version> findVersion(db::Database &db, ContentId id, int number)
{
    db::Statement row = db.prepare("SELECT number, at, editor, item FROM content_version WHERE content = ? AND number = ?");
    return row.with(id.value, number).step() ? std::optional(versionOf(row)) : std::nullopt;
}

Result<QList<Version>> versions(const Workspace &workspace, ContentId id)
{
    return workspace.read([&](db::Database &db) -> Result<QList<Version>> {
        db::Statement &force = db.cached("SELECT version FROM content WHERE id = ?").with(id.value);
        if (!force.step())
            return notFound("content", id.value);
        const int inForce = int(force.int64(0));
        const QMap<int, qint64> sent = sentByVersion(db, id);
        db::Statement row = db.prepare("SELECT number, at, editor, item FROM content_version WHERE content = ? ORDER BY number DESC LIMIT 500");
        QList<Version> all = listOf(row.with(id.value), versionOf);
        for (Version &version : all) {
            version.isInForce = version.number == inForce;
            version.sent = sent.value(version.number);
        }
        return all;
    });
}

Result<void> restoreVersion(Workspace &workspace, ContentId id, int number)
{
    const auto now = content(workspace, id);
    if (!now)
        return now.error();
    return workspace.write({QStringLiteral("content.restore"), {now->title, QString::number(number)}}, [&](db::Database &db) -> Result<void> {
        auto item = findContent(db, id);
        const auto version = findVersion(db, id, number);
        if (!item || !version)
            return notFound(item ? "version" : "content", item ? qint64(number) : id.value);
        const ContentItem &earlier = version->item;
        item->title = earlier.title;
        item->kind = earlier.kind;
        item->body = earlier.body;
        item->variants = earlier.variants;
        item->speaker = earlier.speaker;
        item->link = earlier.link;
        item->fallbacks = earlier.fallbacks;
        item->images = earlier.images;
        item->ownImages = earlier.ownImages;
        dropMissingImages(db, *item);
        return replaceContent(db, *item, workspace.nowUtc());
    });
}

Result<QList<Use>> usesOf(const Workspace &workspace, ContentId id)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare(
            "SELECT b.id, b.name, b.touchpoint, max(CASE WHEN s.sent > 0 THEN r.due_at END), min(CASE WHEN r.state = 'planned' THEN r.due_at END),"
            " coalesce(sum(s.sent), 0), group_concat(s.versions) FROM broadcast b LEFT JOIN run r ON r.broadcast = b.id"
            " LEFT JOIN (SELECT d.run, count(*) AS sent, group_concat(DISTINCT d.content_version) AS versions FROM delivery d"
            "  WHERE d.status = 'sent' AND d.run IN (SELECT id FROM run WHERE broadcast IN (SELECT id FROM broadcast WHERE content = ?1)) GROUP BY d.run) s"
            "  ON s.run = r.id"
            " WHERE b.content = ?1 GROUP BY b.id ORDER BY coalesce(max(r.due_at), '') DESC, b.id DESC LIMIT 500");
        return listOf(row.with(id.value), [](const db::Statement &of) {
            Use use{BroadcastId(of.int64(0)), of.text(1), touchpointFrom(of.text(2)).value_or(Touchpoint::GroupChat), fromUtcText(of.text(3)), fromUtcText(of.text(4)),
                of.int64(5), {}};
            const QStringList numbers = of.text(6).split(QLatin1Char(','), Qt::SkipEmptyParts);
            for (const QString &number : numbers) {
                if (!use.versions.contains(number.toInt()))
                    use.versions << number.toInt();
            }
            std::sort(use.versions.begin(), use.versions.end());
            return use;
        });
    });
}

} // namespace siyu::content
