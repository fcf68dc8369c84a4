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

// Errors: those of checked().
Result<ContentId> addContent(Workspace &workspace, const ContentItem &item);
// Replaces title, kind, texts and variants. Errors: NotFound (content, id), those of checked().
Result<void> editContent(Workspace &workspace, const ContentItem &item);
// Errors: NotFound, Refused (content, in_use) where a broadcast says it.
Result<void> removeContent(Workspace &workspace, ContentId id);
Result<ContentItem> content(const Workspace &workspace, ContentId id);
// Newest first.
Result<QList<ContentItem>> contents(const Workspace &workspace);

// ---- inside a caller's door
ContentId insertContent(db::Database &db, const ContentItem &item, const QDateTime &nowUtc);
std::optional<ContentItem> findContent(db::Database &db, ContentId id);

} // namespace siyu::content
