// SPDX-License-Identifier: GPL-3.0-or-later
// A content item by the names that its file says: folder, products, campaigns, coupon, files of pictures. Writes are undoable.
// Any thread.
#pragma once

#include "core/content/contentfile.h"

namespace siyu {
class Workspace;
}

namespace siyu::content {

// The item with ids in the place of names; a folder that is not there is made. Pictures are files, by their paths from
// `picturesFrom`, or ids. id invalid = a new item. Errors: NotFound (product, campaign, coupon, content; name), those of
// imageFacts, addContent and editContent.
Result<ContentId> saveNamed(Workspace &workspace, ContentId id, const ContentFile &file, const QString &picturesFrom);
// Errors: NotFound (content, id).
Result<ContentFile> namedContent(const Workspace &workspace, ContentId id);

} // namespace siyu::content
