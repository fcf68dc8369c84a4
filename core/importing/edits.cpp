// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/edits.h"

namespace siyu::importing {

int Edits::size() const
{
    int cells = 0;
    for (const auto &[row, columns] : m_rows)
        cells += int(columns.size());
    return cells;
}

void Edits::set(qint64 row, int column, const QString &text) { m_rows[row][column] = text.toStdString(); }

void Edits::remove(qint64 row, int column)
{
    const auto found = m_rows.find(row);
    if (found == m_rows.end())
        return;
    found->second.erase(column);
    if (found->second.empty())
        m_rows.erase(found);
}

std::optional<QString> Edits::at(qint64 row, int column) const
{
    const auto found = m_rows.find(row);
    if (found == m_rows.end())
        return std::nullopt;
    const auto cell = found->second.find(column);
    return cell == found->second.end() ? std::nullopt : std::optional(QString::fromStdString(cell->second));
}

void Edits::lay(qint64 row, std::vector<std::string_view> &cells) const
{
    const auto found = m_rows.find(row);
    if (found == m_rows.end())
        return;
    for (const auto &[column, text] : found->second) {
        if (cells.size() <= size_t(column))
            cells.resize(size_t(column) + 1);
        cells[size_t(column)] = text;
    }
}

} // namespace siyu::importing
