// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/contentparts.h"

#include "core/content/imagestore.h"
#include "core/db/rows.h"

namespace siyu::content {

namespace {

QList<qint64> idsOf(db::Statement &row)
{
    return listOf(row, [](const db::Statement &of) { return of.int64(0); });
}

void readImages(db::Database &db, ContentItem &item)
{
    db::Statement &row = db.cached("SELECT touchpoint, image FROM content_image WHERE content = ? ORDER BY touchpoint, place").with(item.id.value);
    while (row.step()) {
        if (const auto touchpoint = touchpointFrom(row.text(0)))
            item.ownImages[*touchpoint] << row.text(1);
        else
            item.images << row.text(1);
    }
}

Result<void> areLinksThere(db::Database &db, const ContentItem &item)
{
    if (item.folder > 0 && !db.cached("SELECT 1 FROM content_folder WHERE id = ?").with(item.folder).step())
        return notFound("folder", item.folder);
    if (item.coupon > 0 && !db.cached("SELECT 1 FROM coupon WHERE id = ?").with(item.coupon).step())
        return notFound("coupon", item.coupon);
    for (const qint64 product : item.products) {
        if (const auto there = isThere(db, RowOf::Product, product); !there)
            return there;
    }
    for (const qint64 campaign : item.campaigns) {
        if (const auto there = isThere(db, RowOf::Campaign, campaign); !there)
            return there;
    }
    QList<ImageId> pictures = item.images;
    for (const QList<ImageId> &own : item.ownImages)
        pictures << own;
    for (const ImageId &picture : std::as_const(pictures)) {
        if (!hasImage(db, picture))
            return notFound("image", picture.left(12));
    }
    return {};
}

void writeImages(db::Database &db, ContentId content, const QString &touchpoint, const QList<ImageId> &images)
{
    for (qsizetype place = 0; place < images.size(); ++place) {
        db.cached("INSERT INTO content_image (content, touchpoint, place, image) VALUES (?, ?, ?, ?)")
            .run(content.value, touchpoint, qint64(place), images[place]);
    }
}

} // namespace

void readParts(db::Database &db, ContentItem &item)
{
    const qint64 id = item.id.value;
    db::Statement &variant = db.cached("SELECT touchpoint, body FROM content_variant WHERE content = ?").with(id);
    while (variant.step()) {
        if (const auto touchpoint = touchpointFrom(variant.text(0)))
            item.variants.insert(*touchpoint, variant.text(1));
    }
    db::Statement &fallback = db.cached("SELECT variable, words FROM content_fallback WHERE content = ?").with(id);
    while (fallback.step())
        item.fallbacks.insert(fallback.text(0), fallback.text(1));
    db::Statement &topic = db.cached("SELECT topic FROM content_topic WHERE content = ? ORDER BY topic").with(id);
    while (topic.step())
        item.topics << topic.text(0);
    item.products = idsOf(db.cached("SELECT product FROM content_product WHERE content = ? ORDER BY product").with(id));
    item.campaigns = idsOf(db.cached("SELECT campaign FROM content_campaign WHERE content = ? ORDER BY campaign").with(id));
    readImages(db, item);
}

Result<void> writeParts(db::Database &db, const ContentItem &item)
{
    if (const auto there = areLinksThere(db, item); !there)
        return there;
    const qint64 id = item.id.value;
    removeParts(db, item.id);
    for (auto variant = item.variants.begin(); variant != item.variants.end(); ++variant)
        db.cached("INSERT INTO content_variant (content, touchpoint, body) VALUES (?, ?, ?)").run(id, wordOf(variant.key()), variant.value());
    for (auto fallback = item.fallbacks.begin(); fallback != item.fallbacks.end(); ++fallback)
        db.cached("INSERT INTO content_fallback (content, variable, words) VALUES (?, ?, ?)").run(id, fallback.key(), fallback.value());
    for (const QString &topic : item.topics)
        db.cached("INSERT INTO content_topic (content, topic) VALUES (?, ?)").run(id, topic);
    for (const qint64 product : item.products)
        db.cached("INSERT INTO content_product (content, product) VALUES (?, ?)").run(id, product);
    for (const qint64 campaign : item.campaigns)
        db.cached("INSERT INTO content_campaign (content, campaign) VALUES (?, ?)").run(id, campaign);
    writeImages(db, item.id, QStringLiteral(""), item.images);
    for (auto own = item.ownImages.begin(); own != item.ownImages.end(); ++own)
        writeImages(db, item.id, wordOf(own.key()), own.value());
    return {};
}

void removeParts(db::Database &db, ContentId id)
{
    for (const char *sql : {"DELETE FROM content_variant WHERE content = ?", "DELETE FROM content_fallback WHERE content = ?",
             "DELETE FROM content_topic WHERE content = ?", "DELETE FROM content_product WHERE content = ?",
             "DELETE FROM content_campaign WHERE content = ?", "DELETE FROM content_image WHERE content = ?"})
        db.cached(sql).run(id.value);
}

} // namespace siyu::content
