// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/picturefile.h"

#include "core/content/imagestore.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>

namespace siyu::ui {

namespace {

constexpr int mostMegabytes = 256; // that a decoded picture may take

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    image.save(&out, format, quality);
    return out.data();
}

// JPEG knows no transparency: what shines through becomes white, as in WeChat's light look.
QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage ground(image.size(), QImage::Format_RGB32);
    ground.fill(Qt::white);
    QPainter(&ground).drawImage(0, 0, image);
    return ground;
}

QImage notLargerThan(const QImage &image, int edge)
{
    return image.width() <= edge && image.height() <= edge ? image : image.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// The largest edge and the best quality that fit.
QByteArray shrunk(const QImage &image)
{
    for (const int edge : {pictureEdge, pictureEdge * 3 / 4, pictureEdge / 2, pictureEdge / 4}) {
        const QImage smaller = notLargerThan(image, edge);
        if (const QByteArray png = edge == pictureEdge ? encoded(smaller, "PNG", 60) : QByteArray(); !png.isEmpty() && png.size() <= pictureBytes)
            return png;
        for (const int quality : {90, 80, 65}) {
            if (const QByteArray jpeg = encoded(onWhite(smaller), "JPEG", quality); jpeg.size() <= pictureBytes)
                return jpeg;
        }
    }
    return encoded(onWhite(notLargerThan(image, pictureEdge / 4)), "JPEG", 50);
}

} // namespace

Result<QByteArray> pictureFromImage(const QImage &image)
{
    if (image.isNull())
        return Error{ErrorCode::FileEmpty, {QString()}, {}};
    return shrunk(image);
}

Result<QByteArray> pictureFromBytes(const QByteArray &bytes, const QString &name)
{
    const auto facts = content::imageFacts(bytes, name);
    if (!facts && facts.error().code != ErrorCode::FileTooLarge && !(facts.error().code == ErrorCode::FileCorrupt && facts.error().values.value(1) == QLatin1String("edge")))
        return facts.error();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const bool isSane = size.isValid() && qint64(size.width()) * size.height() * 4 <= qint64(mostMegabytes) * 1024 * 1024;
    const bool isFit = facts && bytes.size() <= pictureBytes && facts->width <= pictureEdge && facts->height <= pictureEdge
        && reader.transformation() == QImageIOHandler::TransformationNone;
    const QImage image = isSane ? reader.read() : QImage();
    if (image.isNull())
        return Error{ErrorCode::FileCorrupt, {name, QStringLiteral("pixels")}, reader.errorString()};
    return isFit ? bytes : shrunk(image);
}

Result<QByteArray> pictureFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    if (file.size() > content::mostImageFileBytes)
        return Error{ErrorCode::FileTooLarge, {path, QStringLiteral("%1 MB").arg(content::mostImageFileBytes / (1024 * 1024))}, {}};
    return pictureFromBytes(file.readAll(), path);
}

} // namespace siyu::ui
