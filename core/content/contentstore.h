// SPDX-License-Identifier: GPL-3.0-or-later
// The content library in the workspace. Writes are undoable. Any thread.
#pragma once

#include "core/content/content.h"

#include <QList>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::content {

// Errors: those of checked(); NotFound (folder, product, campaign, coupon, image) of what it names.
Result<ContentId> addContent(Workspace &workspace, const ContentItem &item);
// Replaces all that the item says; changed texts become a new version. Errors: NotFound (content, id), those above.
Result<void> editContent(Workspace &workspace, const ContentItem &item);
// Errors: NotFound, Refused (content, in_use) where a broadcast says it.
Result<void> removeContent(Workspace &workspace, ContentId id);
// Out of sight and not offered for broadcasts, or back again. Errors: NotFound.
Result<void> archiveContent(Workspace &workspace, const QList<ContentId> &ids, bool archived);
Result<ContentItem> content(const Workspace &workspace, ContentId id);
// Newest first; archived ones are left out, unless a broadcast has yet to say them.
Result<QList<ContentItem>> contents(const Workspace &workspace);

// ---- inside a caller's door

// For items that name nothing which might not be there (demo, a broadcast's text); throws db::DbError.
ContentId insertContent(db::Database &db, const ContentItem &item, const QDateTime &nowUtc);
// Errors: NotFound as of addContent. `item` is checked.
Result<ContentId> putContent(db::Database &db, const ContentItem &item, const QDateTime &nowUtc);
Result<void> replaceContent(db::Database &db, const ContentItem &item, const QDateTime &nowUtc);
std::optional<ContentItem> findContent(db::Database &db, ContentId id);

} // namespace siyu::content
