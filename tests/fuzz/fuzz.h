// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzz targets share: the input as a file, a table read to its end, a workbook around one part.
#pragma once

#include "core/files/table.h"

#include <QFile>
#include <QTemporaryDir>
#include <cstdlib>
#include <zlib.h>

namespace siyu::fuzz {

// The same file again and again; in memory where the system has such a place.
inline QString inputFile(std::string_view bytes)
{
    static const QTemporaryDir folder(
        QFile::exists(QStringLiteral("/dev/shm")) ? QStringLiteral("/dev/shm/siyu-fuzz-XXXXXX") : QString());
    const QString path = folder.filePath(QStringLiteral("input"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
        std::abort();
    return path;
}

// Every cell must be UTF-8 that can be touched from its first to its last byte.
inline void readToTheEnd(const QString &path, const files::OpenOptions &options)
{
    auto table = files::openTable(path, options);
    if (!table)
        return;
    std::vector<std::string_view> cells;
    size_t sum = 0;
    for (auto more = table->rows->next(cells); more && *more; more = table->rows->next(cells)) {
        for (const std::string_view cell : cells) {
            for (const char c : cell)
                sum += static_cast<unsigned char>(c);
        }
    }
    [[maybe_unused]] static volatile size_t sink;
    sink = sum;
}

class StoredZip {
public:
    void add(const std::string &name, std::string_view bytes)
    {
        const std::string header = headerOf(name, bytes);
        m_directory += "PK\x01\x02" + std::string("\x14\0", 2) + header + std::string(10, '\0') + four(m_bytes.size()) + name;
        m_bytes += "PK\x03\x04" + header + name + std::string(bytes);
        ++m_count;
    }
    std::string finish() const
    {
        return m_bytes + m_directory + "PK\x05\x06" + std::string(4, '\0') + two(m_count) + two(m_count) + four(m_directory.size())
            + four(m_bytes.size()) + two(0);
    }

private:
    static std::string two(size_t n) { return {static_cast<char>(n), static_cast<char>(n >> 8)}; }
    static std::string four(size_t n) { return two(n) + two(n >> 16); }
    // From "version needed" to the length of the extra field.
    static std::string headerOf(const std::string &name, std::string_view bytes)
    {
        const auto crc = crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(bytes.size()));
        return two(20) + two(0) + two(0) + four(0) + four(crc) + four(bytes.size()) + four(bytes.size()) + two(name.size()) + two(0);
    }

    std::string m_bytes;
    std::string m_directory;
    size_t m_count = 0;
};

// A workbook of one sheet, stored without packing, so that the fuzzer's bytes are the parts themselves.
inline std::string workbook(std::string_view sheet, std::string_view strings)
{
    StoredZip zip;
    zip.add("[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' ContentType='application/xml'/>"
        "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
    zip.add("_rels/.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
        "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    zip.add("xl/workbook.xml",
        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
        "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/>"
        "<Relationship Id='r2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings' Target='sharedStrings.xml'/>"
        "<Relationship Id='r3' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles' Target='styles.xml'/></Relationships>");
    zip.add("xl/styles.xml",
        "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><numFmts count='1'><numFmt numFmtId='164' "
        "formatCode='[h]:mm:ss'/></numFmts><cellXfs count='3'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
    zip.add("xl/worksheets/sheet1.xml", sheet);
    zip.add("xl/sharedStrings.xml", strings);
    return zip.finish();
}

} // namespace siyu::fuzz
