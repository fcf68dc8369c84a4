// SPDX-License-Identifier: GPL-3.0-or-later
// createXlsx: any number of rows in constant memory, in as many sheets as they need.
#include "core/files/xlsxwriting.h"

#include <xlsxwriter.h>

namespace siyu::files {

namespace {

class XlsxTableWriter final : public TableWriter {
public:
    XlsxTableWriter(std::unique_ptr<xlsx::Book> book, const QString &sheet, std::vector<ColumnFormat> columns)
        : m_book(std::move(book)), m_name(sheet), m_columns(std::move(columns))
    {
        addSheet();
    }

    using TableWriter::writeRow;
    Result<void> writeRow(std::span<const Cell> cells) override
    {
        if (m_row + 1 >= xlsx::mostRows) {
            endSheet();
            addSheet();
        }
        return m_book->writeCells(m_sheet, ++m_row, cells);
    }

    Result<void> close() override
    {
        endSheet();
        return m_book->publish();
    }

private:
    void addSheet()
    {
        m_sheet = m_book->addSheet(m_name);
        m_row = 0;
        m_book->setColumnWidths(m_sheet, m_columns);
        m_book->writeHeader(m_sheet, 0, m_columns);
        worksheet_freeze_panes(m_sheet, 1, 0);
    }

    void endSheet()
    {
        if (!m_columns.empty())
            worksheet_autofilter(m_sheet, 0, 0, lxw_row_t(m_row), lxw_col_t(m_columns.size() - 1));
    }

    std::unique_ptr<xlsx::Book> m_book;
    QString m_name;
    std::vector<ColumnFormat> m_columns;
    lxw_worksheet *m_sheet = nullptr;
    int m_row = 0;
};

} // namespace

Result<std::unique_ptr<TableWriter>> createXlsx(
    const QString &path, const QString &sheet, const std::vector<ColumnFormat> &columns)
{
    // Not the time of writing: the same table gives the same bytes.
    xlsx::BookOptions options;
    options.streaming = true;
    options.createdUtc = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    auto book = xlsx::Book::create(path, options);
    if (!book)
        return book.error();
    return std::unique_ptr<TableWriter>(std::make_unique<XlsxTableWriter>(std::move(*book), sheet, columns));
}

} // namespace siyu::files
