// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/heldtable.h"

#include <string>

namespace siyu::files {

namespace {

class HeldReader final : public RowReader {
public:
    explicit HeldReader(std::shared_ptr<const HeldRows> rows) : m_rows(std::move(rows)) { }

    Result<bool> next(std::vector<std::string_view> &cells) override
    {
        cells.clear();
        if (m_next >= m_rows->size())
            return false;
        const QStringList &row = (*m_rows)[m_next++];
        m_texts.clear();
        for (const QString &cell : row)
            m_texts.push_back(cell.toStdString());
        for (const std::string &text : m_texts)
            cells.emplace_back(text);
        return true;
    }

    qint64 bytesDone() const override { return qint64(m_next); }
    qint64 bytesTotal() const override { return qint64(m_rows->size()); }

private:
    std::shared_ptr<const HeldRows> m_rows;
    std::vector<std::string> m_texts; // of the row given last
    size_t m_next = 0;
};

} // namespace

Result<OpenedTable> openHeld(const QString &name, std::shared_ptr<const HeldRows> rows)
{
    if (rows->empty())
        return Error{ErrorCode::FileEmpty, {name}, {}};
    OpenedTable table;
    table.format = QStringLiteral("held");
    table.encoding = QStringLiteral("UTF-8");
    table.rows = std::make_unique<HeldReader>(std::move(rows));
    return table;
}

} // namespace siyu::files
