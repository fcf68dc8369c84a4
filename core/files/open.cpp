// SPDX-License-Identifier: GPL-3.0-or-later
// Which reader a file gets, by its content; what neither reads is refused by its real name.
#include "core/files/open.h"

#include "core/files/clipboardtable.h"
#include "core/files/csv.h"
#include "core/files/decoder.h"
#include "core/files/encoding.h"
#include "core/files/heldtable.h"
#include "core/files/joinedsheets.h"
#include "core/files/xlsx.h"

#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>
#include <optional>

namespace siyu::files {

namespace {

struct Magic {
    std::string_view bytes;
    ErrorCode code;
    const char *name;
};

// BMP, TIFF and such are left out where two letters could start a text.
constexpr Magic magics[] = {
    {{"\x1F\x8B", 2}, ErrorCode::FileIsArchive, "gzip"},
    {{"7z\xBC\xAF\x27\x1C", 6}, ErrorCode::FileIsArchive, "7z"},
    {{"Rar!\x1A\x07", 6}, ErrorCode::FileIsArchive, "RAR"},
    {{"BZh", 3}, ErrorCode::FileIsArchive, "bzip2"},
    {{"\xFD" "7zXZ\0", 6}, ErrorCode::FileIsArchive, "xz"},
    {{"\x28\xB5\x2F\xFD", 4}, ErrorCode::FileIsArchive, "Zstandard"},
    {{"%PDF-", 5}, ErrorCode::FileIsOtherFormat, "PDF"},
    {{"\x89PNG\r\n\x1A\n", 8}, ErrorCode::FileIsOtherFormat, "PNG"},
    {{"\xFF\xD8\xFF", 3}, ErrorCode::FileIsOtherFormat, "JPEG"},
    {{"GIF87a", 6}, ErrorCode::FileIsOtherFormat, "GIF"},
    {{"GIF89a", 6}, ErrorCode::FileIsOtherFormat, "GIF"},
    {{"II*\0", 4}, ErrorCode::FileIsOtherFormat, "TIFF"},
    {{"MM\0*", 4}, ErrorCode::FileIsOtherFormat, "TIFF"},
    {{"{\\rtf", 5}, ErrorCode::FileIsOtherFormat, "RTF"},
    {{"SQLite format 3\0", 16}, ErrorCode::FileIsOtherFormat, "SQLite"},
    {{"\x7F" "ELF", 4}, ErrorCode::FileIsOtherFormat, "ELF"},
    {{"\x09\x00\x04\x00", 4}, ErrorCode::FileIsOtherFormat, "xls"},
    {{"\x09\x02\x06\x00", 4}, ErrorCode::FileIsOtherFormat, "xls"},
    {{"\x09\x04\x06\x00", 4}, ErrorCode::FileIsOtherFormat, "xls"},
    {{"\x09\x08\x08\x00", 4}, ErrorCode::FileIsOtherFormat, "xls"},
    {{"\x09\x08\x10\x00", 4}, ErrorCode::FileIsOtherFormat, "xls"},
};

bool hasAt(std::string_view head, size_t at, std::string_view bytes)
{
    return head.size() > at && head.substr(at).starts_with(bytes);
}

std::optional<Error> refuseByMagic(const QString &path, std::string_view head)
{
    for (const Magic &magic : magics) {
        // "BZh" alone could start a text; bzip2 goes on with a digit and pi.
        if (magic.bytes == "BZh" && !hasAt(head, 4, "1AY&SY"))
            continue;
        if (head.starts_with(magic.bytes))
            return Error{magic.code, {path, QLatin1String(magic.name)}, {}};
    }
    if (head.starts_with("RIFF") && hasAt(head, 8, "WEBP"))
        return Error{ErrorCode::FileIsOtherFormat, {path, QStringLiteral("WebP")}, {}};
    return {};
}

QString startOfText(std::string_view head)
{
    const EncodingGuess guess = guessByStart(head);
    const std::unique_ptr<Decoder> decoder = makeDecoder(guess.name.isEmpty() ? QStringLiteral("ISO-8859-1") : guess.name);
    std::string text;
    decoder->decode(head.substr(size_t(guess.bomBytes)), false, text);
    return QString::fromUtf8(text.data(), qsizetype(text.size())).trimmed().toLower();
}

Error refuseXml(const QString &path, const QString &text)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        QXmlStreamReader xml(&file);
        while (!xml.atEnd() && xml.characterOffset() < (4LL << 20))
            xml.readNext();
        if (xml.hasError())
            return Error{ErrorCode::FileCorrupt, {path, QStringLiteral("XML")}, xml.errorString()};
    }
    const bool spreadsheet = text.contains(QStringLiteral("urn:schemas-microsoft-com:office:spreadsheet"));
    return {ErrorCode::FileIsOtherFormat, {path, spreadsheet ? QStringLiteral("XML Spreadsheet 2003") : QStringLiteral("XML")}, {}};
}

bool startsAsHtml(const QString &text)
{
    const auto tags = {"<!doctype html", "<html", "<table", "<head", "<body", "<meta", "<style", "<script", "<div"};
    return std::any_of(tags.begin(), tags.end(), [&](const char *tag) { return text.startsWith(QLatin1String(tag)); });
}

std::optional<Error> refuseMarkup(const QString &path, std::string_view head)
{
    const QString text = startOfText(head);
    if (!text.startsWith(QLatin1Char('<')))
        return {};
    if (startsAsHtml(text))
        return Error{ErrorCode::FileIsOtherFormat, {path, QStringLiteral("HTML")}, {}};
    if (!text.startsWith(QStringLiteral("<?xml")))
        return {};
    if (text.contains(QStringLiteral("<html")))
        return Error{ErrorCode::FileIsOtherFormat, {path, QStringLiteral("HTML")}, {}};
    return refuseXml(path, text);
}

bool isZip(std::string_view head)
{
    return head.starts_with(std::string_view("PK\x03\x04", 4)) || head.starts_with(std::string_view("PK\x05\x06", 4));
}

} // namespace

bool looksLikeMarkup(std::string_view head) { return startsAsHtml(startOfText(head)); }

std::optional<Error> refuseByContent(const QString &name, std::string_view head)
{
    if (isZip(head))
        return Error{ErrorCode::FileIsArchive, {name, QStringLiteral("ZIP, XLSX")}, {}};
    if (isOleFile(QByteArray::fromRawData(head.data(), qsizetype(head.size()))))
        return Error{ErrorCode::FileIsOtherFormat, {name, QStringLiteral("xls")}, {}};
    if (const std::optional<Error> refusal = refuseByMagic(name, head))
        return refusal;
    return refuseMarkup(name, head);
}

Result<OpenedTable> openTable(const QString &path, const OpenOptions &options)
{
    if (options.held)
        return openHeld(path, options.held);
    if (options.pasted)
        return openPasted(*options.pasted, path, options);
    QFile file(path);
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::FileMissing, {path}, {}};
    if (!QFileInfo(path).isFile())
        return Error{ErrorCode::FileUnreadable, {path}, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    const QByteArray bytes = file.read(8LL << 10);
    if (bytes.isEmpty())
        return Error{ErrorCode::FileEmpty, {path}, {}};
    file.close();
    const std::string_view head(bytes.constData(), size_t(bytes.size()));
    if (isZip(head) || isPrefixedZip(path)) {
        Result<OpenedTable> table = openXlsx(path, options);
        const bool several = !table && table.error().code == ErrorCode::SheetMissing && options.sheet.contains(sheetSeparator);
        return several ? openJoinedSheets(path, options) : std::move(table);
    }
    if (isOleFile(bytes))
        return refuseOleFile(path);
    if (const std::optional<Error> refusal = refuseByMagic(path, head))
        return *refusal;
    if (const std::optional<Error> refusal = refuseMarkup(path, head))
        return *refusal;
    return openCsv(path, options);
}

} // namespace siyu::files
