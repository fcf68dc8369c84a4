// SPDX-License-Identifier: GPL-3.0-or-later
// What the XLSX fuzz targets share: an input as a file, read to its end; and a sound package around one part.
#pragma once

#include "core/files/xlsx.h"
#include "tests/support/zipbuilder.h"

#include <QDir>
#include <QTemporaryDir>

namespace siyu::fuzz {

inline QString inputPath()
{
    static const QTemporaryDir folder(QFileInfo::exists(QStringLiteral("/dev/shm")) ? QStringLiteral("/dev/shm/siyu-fuzz-XXXXXX")
                                                                                    : QDir::tempPath() + QStringLiteral("/siyu-fuzz-XXXXXX"));
    return folder.filePath(QStringLiteral("input.xlsx"));
}

inline void readToTheEnd(const QByteArray &bytes)
{
    {
        QFile file(inputPath());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            abort();
    }
    auto table = files::openXlsx(inputPath(), {});
    if (!table)
        return;
    std::vector<std::string_view> cells;
    size_t sum = 0;
    for (auto more = table->rows->next(cells); more && *more; more = table->rows->next(cells)) {
        for (const std::string_view cell : cells)
            sum += cell.empty() ? 0 : cell.size() + size_t(cell.front()) + size_t(cell.back());
    }
    if (sum == size_t(-1)) // never, but the reads above must happen
        abort();
}

// `part` takes the place of the part of that name.
inline QByteArray packageAround(const QByteArray &name, const QByteArray &part)
{
    const std::pair<const char *, const char *> sound[] = {
        {"xl/workbook.xml", "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si></sst>"},
        {"xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"46\"/></cellXfs></styleSheet>"},
        {"xl/s.xml", "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c s=\"1\"><v>1.5</v></c></row></sheetData></worksheet>"},
    };
    test::ZipBuilder zip;
    zip.deflated = false;
    for (const auto &[path, content] : sound)
        zip.add(path, name == path ? part : QByteArray(content));
    return zip.bytes();
}

} // namespace siyu::fuzz
