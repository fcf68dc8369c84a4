// SPDX-License-Identifier: GPL-3.0-or-later
// Some hundreds of rows on their way from a reader to a writer. Their texts lie together in UTF-8, so that a cell costs no
// memory of its own; cleared and filled again, a batch asks for none at all. Moved, its cells stay where they are. One thread
// at a time.
#pragma once

#include "core/files/tablewriter.h"

#include <algorithm>

namespace siyu::files {

class RowBatch {
public:
    RowBatch() = default;
    RowBatch(RowBatch &&) = default; // a copy's cells would still point into the first
    RowBatch &operator=(RowBatch &&) = default;

    // A row for each of the keys (numbers of what the rows are of), none of which is in it yet.
    void begin(std::span<const qint64> keys, size_t columns);
    size_t rows() const { return m_isIn.size(); }
    qint64 key(size_t row) const { return m_keys[row]; }
    const std::vector<size_t> &byKey() const { return m_byKey; } // the rows in rising order of their keys
    qint64 rowsIn() const { return std::count(m_isIn.begin(), m_isIn.end(), true); }
    bool isIn(size_t row) const { return m_isIn[row]; }
    void setIn(size_t row, bool isIn) { m_isIn[row] = isIn; }
    std::span<Cell> cells(size_t row) { return std::span(m_cells).subspan(row * m_columns, m_columns); }
    std::span<const Cell> cells(size_t row) const { return std::span(m_cells).subspan(row * m_columns, m_columns); }

    // A cell of the text, which is copied; an empty text is missing. Bytes that are no UTF-8 become U+FFFD.
    Cell text(std::string_view utf8);

private:
    char *room(size_t bytes); // that stay where they are

    static constexpr size_t chunkBytes = 64 << 10;
    size_t m_columns = 0;
    std::vector<Cell> m_cells;
    std::vector<qint64> m_keys;
    std::vector<size_t> m_byKey;
    std::vector<char> m_isIn;
    std::vector<std::vector<char>> m_chunks;
    size_t m_chunk = 0; // that is being filled
    size_t m_used = 0; // of it
};

} // namespace siyu::files
