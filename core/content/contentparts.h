// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that belong to a content item: variants, fallbacks, topics, products, campaigns, pictures. Inside a read or write.
#pragma once

#include "core/content/content.h"

namespace siyu::db {
class Database;
}

namespace siyu::content {

void readParts(db::Database &db, ContentItem &item);
// In the place of those that are there. Errors: NotFound (folder, product, campaign, coupon, image; id) of the first that the
// item names and that is not there.
Result<void> writeParts(db::Database &db, const ContentItem &item);
void removeParts(db::Database &db, ContentId id);

} // namespace siyu::content
