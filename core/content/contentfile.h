// SPDX-License-Identifier: GPL-3.0-or-later
// A content item as a file: {"title", "kind", "body", "variants": {touchpoint: text}, "repeatable", "speaker", "link": {"url",
// "title", "description"}, "fallbacks": {variable: words}, "topics": […], "images": […], "own_images": {touchpoint: […]},
// "folder": "a/b", "products": [name], "campaigns": [name], "coupon": name}. Pure, any thread.
#pragma once

#include "core/content/content.h"

#include <QJsonObject>

namespace siyu::content {

// The item, and by name what its ids stand for. `images` of the item are what the file says: ids, or paths of files.
struct ContentFile {
    ContentItem item;
    QString folder; // names from the top, with / between
    QStringList products;
    QStringList campaigns;
    QString coupon;
};
// Kind defaults to promotion, speaker to shop, the title to the first line of the body. Errors: InvalidInput {key, value}.
Result<ContentFile> contentFileFrom(const QByteArray &json);
QJsonObject contentJson(const ContentFile &file);

// What saysTheSame compares, as a version keeps it.
QByteArray textsJson(const ContentItem &item);
ContentItem itemFromTexts(const QByteArray &json);

} // namespace siyu::content
