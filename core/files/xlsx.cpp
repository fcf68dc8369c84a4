// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsx.h"

#include "core/files/xlsxsheet.h"

#include <QtEndian>

namespace siyu::files {

using namespace xlsx;

namespace {

constexpr qint64 kOleLook = 4 << 20;

QByteArray utf16(const char *latin)
{
    QByteArray out;
    for (; *latin; ++latin)
        out.append(*latin).append('\0');
    return out;
}

// An old workbook starts with BOF records; FILEPASS (0x2f) among its first records says that it is encrypted.
bool hasFilePass(const QByteArray &bytes)
{
    static const QByteArray bof8("\x09\x08\x10\x00\x00\x06", 6);
    static const QByteArray bof5("\x09\x08\x08\x00\x00\x05", 6);
    for (const QByteArray &bof : {bof8, bof5}) {
        qsizetype at = bytes.indexOf(bof);
        for (int record = 0; at >= 0 && record < 12 && at + 4 <= bytes.size(); ++record) {
            if (qFromLittleEndian<quint16>(bytes.constData() + at) == 0x2f)
                return true;
            at += 4 + qFromLittleEndian<quint16>(bytes.constData() + at + 2);
        }
    }
    return false;
}

Result<std::unique_ptr<SheetReader>> openSheet(const std::shared_ptr<Package> &package, const SheetPart &sheet)
{
    if (!sheet.isTable || sheet.part.isEmpty())
        return std::make_unique<SheetReader>(package, nullptr);
    auto xml = package->scan(sheet.part);
    if (!xml)
        return xml.error();
    return std::make_unique<SheetReader>(package, std::move(*xml));
}

// By name, else by its number from 1; −1 when there is none.
qsizetype indexOfSheet(const std::vector<SheetPart> &sheets, const QString &wanted)
{
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].name == wanted)
            return qsizetype(i);
    }
    bool isNumber = false;
    const qlonglong number = wanted.toLongLong(&isNumber);
    return isNumber && number >= 1 && number <= qlonglong(sheets.size()) ? qsizetype(number - 1) : -1;
}

struct ChosenSheet {
    size_t index = 0;
    std::unique_ptr<SheetReader> rows;
};

// The first visible sheet that has cells; where none has, the first visible table, or simply the first sheet.
Result<ChosenSheet> chooseSheet(const std::shared_ptr<Package> &package)
{
    const std::vector<SheetPart> &sheets = package->sheets();
    std::optional<size_t> fallback;
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (!sheets[i].visible || !sheets[i].isTable)
            continue;
        auto rows = openSheet(package, sheets[i]);
        if (!rows)
            return rows.error();
        const auto filled = (*rows)->hasCells();
        if (!filled)
            return filled.error();
        if (*filled)
            return ChosenSheet{i, std::move(*rows)};
        fallback = fallback.value_or(i);
    }
    const size_t index = fallback.value_or(0);
    auto rows = openSheet(package, sheets[index]);
    if (!rows)
        return rows.error();
    return ChosenSheet{index, std::move(*rows)};
}

Result<ChosenSheet> findSheet(const std::shared_ptr<Package> &package, const QString &path, const QString &wanted)
{
    if (wanted.isEmpty())
        return chooseSheet(package);
    const qsizetype index = indexOfSheet(package->sheets(), wanted);
    if (index < 0)
        return Error{ErrorCode::SheetMissing, {path, wanted}, {}};
    auto rows = openSheet(package, package->sheets()[size_t(index)]);
    if (!rows)
        return rows.error();
    return ChosenSheet{size_t(index), std::move(*rows)};
}

} // namespace

bool isPrefixedZip(const QString &path)
{
    QFile file(path);
    constexpr qint64 endRecord = 22;
    if (!file.open(QIODevice::ReadOnly) || file.size() < endRecord)
        return false;
    const qint64 look = std::min<qint64>(file.size(), endRecord + 0xffff);
    const bool ends = file.seek(file.size() - look) && file.read(look).contains(QByteArray("PK\x05\x06", 4));
    file.close();
    return ends && ZipArchive::open(path).has_value();
}

bool isOleFile(const QByteArray &head)
{
    return head.startsWith(QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8));
}

Error refuseOleFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, {path}, file.errorString()};
    QByteArray bytes = file.read(kOleLook);
    if (file.size() > kOleLook && file.seek(std::max(kOleLook, file.size() - kOleLook)))
        bytes += file.read(kOleLook);
    if (bytes.contains(utf16("EncryptedPackage")) || hasFilePass(bytes))
        return {ErrorCode::FileEncrypted, {path}, QStringLiteral("OLE")};
    if (bytes.contains(utf16("WordDocument")))
        return {ErrorCode::FileIsOtherFormat, {path, QStringLiteral("doc")}, {}};
    const bool isBook = bytes.contains(utf16("Workbook")) || bytes.contains(utf16("Book"));
    return {ErrorCode::FileIsOtherFormat, {path, isBook ? QStringLiteral("xls") : QStringLiteral("ole")}, {}};
}

Result<OpenedTable> openXlsx(const QString &path, const OpenOptions &options)
{
    {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly) && isOleFile(file.read(8)))
            return refuseOleFile(path);
    }
    auto package = Package::open(path);
    if (!package)
        return package.error();
    auto chosen = findSheet(*package, path, options.sheet);
    if (!chosen)
        return chosen.error();

    OpenedTable table;
    table.format = QStringLiteral("xlsx");
    table.encoding = QStringLiteral("UTF-8");
    int hidden = 0;
    for (const SheetPart &sheet : (*package)->sheets()) {
        table.sheets.append(sheet.name);
        hidden += sheet.visible ? 0 : 1;
    }
    const SheetPart &sheet = (*package)->sheets()[chosen->index];
    table.sheet = sheet.name;
    table.is1904 = (*package)->is1904();
    if (hidden > 0)
        table.warnings.append(QStringLiteral("hidden_sheets:%1").arg(hidden));
    if (!sheet.isTable)
        table.warnings.append(QStringLiteral("sheet_without_cells:%1").arg(sheet.name));
    else if (sheet.part.isEmpty())
        table.warnings.append(QStringLiteral("sheet_part_missing:%1").arg(sheet.name));
    table.rows = std::move(chosen->rows);
    return table;
}

} // namespace siyu::files
