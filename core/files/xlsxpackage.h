// SPDX-License-Identifier: GPL-3.0-or-later
// An XLSX file as a package of parts: finds the workbook by its relationships, lists the sheets, reads the number
// formats and, when a sheet asks for them, the shared strings. Shared by the readers of its sheets; one thread.
#pragma once

#include "core/files/xlsxformat.h"
#include "core/files/xlsxstrings.h"

namespace siyu::files::xlsx {

struct SheetPart {
    QString name;
    QByteArray part; // empty when the workbook names a part that is not there
    bool visible = true;
    bool isTable = true; // false for chart, dialog and macro sheets: they hold no cells
};

class Package {
public:
    static Result<std::shared_ptr<Package>> open(const QString &path, const Limits &limits = {});

    const std::vector<SheetPart> &sheets() const { return m_sheets; }
    bool is1904() const { return m_is1904; }
    NumberMeaning meaningOfStyle(size_t style) const
    {
        return style < m_meanings.size() ? m_meanings[style] : NumberMeaning::Plain;
    }
    // Loads them at the first call.
    Result<const SharedStrings *> strings();
    Result<std::unique_ptr<XmlScanner>> scan(const QByteArray &part);
    ZipArchive &archive() { return *m_archive; }

private:
    struct Relation {
        QByteArray type; // the last word of the URI: worksheet, sharedStrings …
        QByteArray target; // a clean part name
    };
    using Relations = QHash<QByteArray, Relation>; // by id

    Result<QByteArray> findWorkbook();
    Result<Relations> readRelations(const QByteArray &ofPart);
    std::optional<Error> readWorkbook(const QByteArray &part);
    void addSheet(const XmlScanner &xml, const Relations &relations);
    std::optional<Error> readStyles(const QByteArray &part);

    std::unique_ptr<ZipArchive> m_archive;
    std::vector<SheetPart> m_sheets;
    std::vector<NumberMeaning> m_meanings;
    bool m_is1904 = false;
    QByteArray m_stringsPart;
    std::unique_ptr<SharedStrings> m_strings;
};

} // namespace siyu::files::xlsx
