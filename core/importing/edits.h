// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that the operator corrected in the preview: kept in memory, laid over the rows as they are read. The file
// itself is never changed. A value type; a run reads its own copy, any thread.
#pragma once

#include <QString>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siyu::importing {

class Edits {
public:
    bool isEmpty() const { return m_rows.empty(); }
    int size() const; // cells
    // `row` as a spreadsheet counts (the first of the file is 1), `column` from 0.
    void set(qint64 row, int column, const QString &text);
    void remove(qint64 row, int column);
    std::optional<QString> at(qint64 row, int column) const;
    bool touches(qint64 row) const { return m_rows.contains(row); }

    // Puts the corrected cells into the row; a row that is too short is lengthened. The views point into this object.
    void lay(qint64 row, std::vector<std::string_view> &cells) const;

private:
    std::map<qint64, std::map<int, std::string>> m_rows;
};

} // namespace siyu::importing
