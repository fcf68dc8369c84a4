// SPDX-License-Identifier: GPL-3.0-or-later
// A picture from a file or the clipboard made fit for WeChat: at most 2,048 pixels along an edge and 1 MB, as PNG or JPEG; one
// that already fits stays byte for byte. The original is not kept. Slow: on a worker thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

namespace siyu::ui {

inline constexpr int pictureEdge = 2048;
inline constexpr qsizetype pictureBytes = 1024 * 1024;

// Errors: those of content::imageFacts, FileUnreadable.
Result<QByteArray> pictureFromFile(const QString &path);
Result<QByteArray> pictureFromBytes(const QByteArray &bytes, const QString &name);
// Of an image that was pasted. Errors: FileEmpty.
Result<QByteArray> pictureFromImage(const QImage &image);

} // namespace siyu::ui
