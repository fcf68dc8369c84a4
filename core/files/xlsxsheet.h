// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one worksheet as a stream. Rows that the sheet leaves out come as rows without cells; cells are placed by
// their reference. Formatted cells without a value do not lengthen a row, such rows at the end do not lengthen the sheet.
#pragma once

#include "core/files/table.h"
#include "core/files/xlsxpackage.h"

namespace siyu::files::xlsx {

class SheetReader final : public RowReader {
public:
    SheetReader(std::shared_ptr<Package> package, std::unique_ptr<XmlScanner> xml);

    Result<bool> next(std::vector<std::string_view> &cells) override;
    qint64 bytesDone() const override;
    qint64 bytesTotal() const override;
    bool keepPlaces() override;
    std::optional<RowPlace> place() const override;
    Result<void> goTo(const RowPlace &place) override;
    // Whether any row has cells; reads ahead up to the first that does, which next() still gives.
    Result<bool> hasCells();

private:
    enum class Type { Number, Shared, Text, Inline, Boolean, Fault, IsoDate };
    struct Cell {
        qint64 column;
        const char *shared; // into the shared strings; null when the text is in m_text
        size_t offset;
        size_t bytes;
    };

    Result<bool> readRow(); // up to the next row with cells
    std::optional<Error> startRow();
    Result<bool> readCells();
    std::optional<Error> readCell();
    std::optional<Error> placeCell(std::string_view reference);
    bool readContent(Type type);
    std::optional<Error> keepValue(Type type, size_t style);
    std::optional<Error> keepShared();
    void keepNumber(size_t style);
    std::optional<Error> fill(std::vector<std::string_view> &cells);

    std::shared_ptr<Package> m_package;
    std::unique_ptr<XmlScanner> m_xml;
    const SharedStrings *m_strings = nullptr;
    bool m_inData = false;
    bool m_ended = false;
    bool m_pending = false; // a row with cells waits in m_row
    qint64 m_rowNumber = 0; // of the row in m_row, from 1
    qint64 m_given = 0; // rows that next() has given
    qint64 m_column = 0; // of the cell being read, from 1
    std::vector<Cell> m_row;
    std::string m_text; // texts of m_row
    std::string m_value; // of the cell being read
    bool m_hasValue = false;
    qint64 m_filled = 0; // cells given so far that hold something
    qint64 m_blank = 0; // and those between them
    size_t m_longBytes = 0; // given so far from texts longer than any spreadsheet program writes
};

} // namespace siyu::files::xlsx
