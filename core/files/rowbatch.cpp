// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/rowbatch.h"

#include <QUtf8StringView>
#include <algorithm>
#include <cstring>
#include <numeric>

namespace siyu::files {

void RowBatch::begin(std::span<const qint64> keys, size_t columns)
{
    m_columns = columns;
    for (Cell &cell : m_cells) { // most are missing anyway
        if (!std::holds_alternative<std::monostate>(cell))
            cell = Cell();
    }
    m_cells.resize(keys.size() * columns);
    m_keys.assign(keys.begin(), keys.end());
    m_isIn.assign(keys.size(), false);
    m_byKey.resize(keys.size());
    std::iota(m_byKey.begin(), m_byKey.end(), 0);
    if (!std::is_sorted(keys.begin(), keys.end()))
        std::sort(m_byKey.begin(), m_byKey.end(), [&keys](size_t a, size_t b) { return keys[a] < keys[b]; });
    m_chunk = 0;
    m_used = 0;
}

Cell RowBatch::text(std::string_view utf8)
{
    if (utf8.empty())
        return {};
    if (!QUtf8StringView(utf8.data(), qsizetype(utf8.size())).isValidUtf8()) {
        const QByteArray mended = QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toUtf8();
        return text(std::string_view(mended.constData(), size_t(mended.size())));
    }
    char *at = room(utf8.size() + 1);
    std::memcpy(at, utf8.data(), utf8.size());
    at[utf8.size()] = 0;
    return Utf8{{at, utf8.size()}};
}

char *RowBatch::room(size_t bytes)
{
    while (m_chunk < m_chunks.size() && m_used + bytes > m_chunks[m_chunk].size()) {
        ++m_chunk;
        m_used = 0;
    }
    if (m_chunk == m_chunks.size())
        m_chunks.emplace_back(std::max(bytes, chunkBytes));
    char *at = m_chunks[m_chunk].data() + m_used;
    m_used += bytes;
    return at;
}

} // namespace siyu::files
