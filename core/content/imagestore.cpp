// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/imagestore.h"

#include "core/base/period.h"
#include "core/content/contentstore.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace siyu::content {

namespace {

Error corrupt(const QString &name, const char *part)
{
    return {ErrorCode::FileCorrupt, {name, QString::fromLatin1(part)}, {}};
}

int be32(const QByteArray &bytes, qsizetype at) { return int(std::min<quint32>(qFromBigEndian<quint32>(bytes.constData() + at), 0x7fffffff)); }
int be16(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.constData() + at); }

// The header chunk, a walk over the lengths of the others, the end chunk.
Result<ImageFacts> pngFacts(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() < 33 || bytes.mid(12, 4) != "IHDR" || be32(bytes, 8) != 13)
        return corrupt(name, "IHDR");
    for (qint64 at = 8; at + 12 <= bytes.size();) {
        if (bytes.mid(at + 4, 4) == "IEND")
            return ImageFacts{ImageFormat::Png, be32(bytes, 16), be32(bytes, 20)};
        at += qint64(be32(bytes, at)) + 12;
    }
    return corrupt(name, "IEND");
}

bool isFrameHeader(uchar marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

// Segments until the one that says the size; the end mark stands at the end, but for bytes that some cameras add.
Result<ImageFacts> jpegFacts(const QByteArray &bytes, const QString &name)
{
    std::optional<ImageFacts> facts;
    for (qsizetype at = 2; at + 4 <= bytes.size() && !facts;) {
        if (uchar(bytes[at]) != 0xff)
            return corrupt(name, "SOF");
        const uchar marker = uchar(bytes[at + 1]);
        if (marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += marker == 0xff ? 1 : 2;
            continue;
        }
        if (isFrameHeader(marker) && at + 9 <= bytes.size())
            facts = ImageFacts{ImageFormat::Jpeg, be16(bytes, at + 7), be16(bytes, at + 5)};
        at += 2 + be16(bytes, at + 2);
    }
    if (!facts)
        return corrupt(name, "SOF");
    if (!bytes.last(std::min<qsizetype>(bytes.size(), 1024)).contains("\xff\xd9"))
        return corrupt(name, "EOI");
    return *facts;
}

QString realFormat(const QByteArray &bytes)
{
    const std::pair<const char *, QByteArray> known[] = {{"GIF", "GIF8"}, {"BMP", "BM"}, {"WebP", "RIFF"}, {"TIFF", "II*"}, {"PDF", "%PDF"}, {"ZIP", "PK\x03\x04"}, {"HTML", "<"}};
    for (const auto &[word, start] : known) {
        if (bytes.startsWith(start))
            return QString::fromLatin1(word);
    }
    return bytes.mid(4, 4) == "ftyp" ? QStringLiteral("HEIC") : QStringLiteral("?");
}

Image imageOf(const db::Statement &row)
{
    const ImageFormat format = row.text(1) == QLatin1String("png") ? ImageFormat::Png : ImageFormat::Jpeg;
    return {row.text(0), {format, int(row.int64(2)), int(row.int64(3))}, row.blob(4)};
}

// Every saved item has a version that names its pictures, so what neither names was never saved.
void sweep(db::Database &db, const QDateTime &nowUtc)
{
    db.cached("DELETE FROM image WHERE added_at < ?1 AND hash NOT IN (SELECT image FROM content_image) AND NOT EXISTS"
              " (SELECT 1 FROM content_version v WHERE instr(v.item, hash) > 0)")
        .run(toUtcText(nowUtc.addDays(-1)));
}

} // namespace

QString wordOf(ImageFormat format)
{
    return format == ImageFormat::Png ? QStringLiteral("png") : QStringLiteral("jpeg");
}

Result<ImageFacts> imageFacts(const QByteArray &bytes, const QString &name)
{
    if (bytes.isEmpty())
        return Error{ErrorCode::FileEmpty, {name}, {}};
    if (bytes.size() > mostImageBytes)
        return Error{ErrorCode::FileTooLarge, {name, QStringLiteral("%1 MB").arg(mostImageBytes / (1024 * 1024))}, {}};
    const bool isPng = bytes.startsWith("\x89PNG\r\n\x1a\n");
    if (!isPng && !bytes.startsWith("\xff\xd8\xff"))
        return Error{ErrorCode::FileIsOtherFormat, {name, realFormat(bytes)}, {}};
    const auto facts = isPng ? pngFacts(bytes, name) : jpegFacts(bytes, name);
    if (!facts)
        return facts;
    if (facts->width < 1 || facts->height < 1 || facts->width > longestImageEdge || facts->height > longestImageEdge)
        return corrupt(name, facts->width < 1 || facts->height < 1 ? "size" : "edge");
    return facts;
}

bool hasImage(db::Database &db, const ImageId &id)
{
    return db.cached("SELECT 1 FROM image WHERE hash = ?").with(id).step();
}

ImageId insertImage(db::Database &db, const QByteArray &bytes, const ImageFacts &facts, const QDateTime &nowUtc)
{
    const ImageId id = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    db.cached("INSERT INTO image (hash, format, width, height, bytes, added_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET added_at = excluded.added_at")
        .run(id, wordOf(facts.format), facts.width, facts.height, bytes, toUtcText(nowUtc));
    return id;
}

Result<ImageId> keepImage(Workspace &workspace, const QByteArray &bytes, const QString &name)
{
    const auto facts = imageFacts(bytes, name);
    if (!facts)
        return facts.error();
    return workspace.write({QStringLiteral("content.image"), {}, Record::System}, [&](db::Database &db) {
        sweep(db, workspace.nowUtc());
        return insertImage(db, bytes, *facts, workspace.nowUtc());
    });
}

Result<Image> image(const Workspace &workspace, const ImageId &id)
{
    return workspace.read([&](db::Database &db) -> Result<Image> {
        db::Statement &row = db.cached("SELECT hash, format, width, height, bytes FROM image WHERE hash = ?").with(id);
        if (!row.step())
            return notFound("image", id.left(12));
        return imageOf(row);
    });
}

Result<QList<Image>> images(const Workspace &workspace, ContentId id, Touchpoint touchpoint)
{
    return workspace.read([&](db::Database &db) -> Result<QList<Image>> {
        const auto item = findContent(db, id);
        if (!item)
            return notFound("content", id.value);
        QList<Image> out;
        for (const ImageId &wanted : item->imagesFor(touchpoint)) {
            db::Statement &row = db.cached("SELECT hash, format, width, height, bytes FROM image WHERE hash = ?").with(wanted);
            if (row.step())
                out << imageOf(row);
        }
        return out;
    });
}

} // namespace siyu::content
