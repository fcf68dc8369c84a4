// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the library as the workspace keeps them: each once, by the hash of its bytes; which content shows them
// stands in the content item. Bytes are checked, never decoded here. Any thread.
#pragma once

#include "core/content/content.h"

#include <QByteArray>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::content {

// What WeChat takes as a picture message, as of 2025-11: the program makes larger ones smaller before it keeps them.
inline constexpr qint64 mostImageBytes = 2 * 1024 * 1024;
inline constexpr int longestImageEdge = 4096;
// Bytes of a file that is looked at, at all.
inline constexpr qint64 mostImageFileBytes = 20 * 1024 * 1024;

enum class ImageFormat { Png, Jpeg };
QString wordOf(ImageFormat format); // png, jpeg
struct ImageFacts {
    ImageFormat format = ImageFormat::Png;
    int width = 0;
    int height = 0;
};
// What the bytes say of themselves. Errors: FileEmpty, FileTooLarge (name, limit), FileIsOtherFormat (name, what it is),
// FileCorrupt (name, part: cut short, without a size, an edge that is too long).
Result<ImageFacts> imageFacts(const QByteArray &bytes, const QString &name = {});

struct Image {
    ImageId id;
    ImageFacts facts;
    QByteArray bytes;
};
// The picture's id, the same for the same bytes. One that no content item comes to show is swept after a day. Errors: those
// of imageFacts.
Result<ImageId> keepImage(Workspace &workspace, const QByteArray &bytes, const QString &name = {});
// Errors: NotFound (image, id).
Result<Image> image(const Workspace &workspace, const ImageId &id);
// What the touchpoint gets, in order. Errors: NotFound (content, id).
Result<QList<Image>> images(const Workspace &workspace, ContentId id, Touchpoint touchpoint);

// ---- inside a caller's door
bool hasImage(db::Database &db, const ImageId &id);
// Keeps bytes whose facts are known.
ImageId insertImage(db::Database &db, const QByteArray &bytes, const ImageFacts &facts, const QDateTime &nowUtc);

} // namespace siyu::content
