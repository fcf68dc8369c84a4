// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csvscanner.h"

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define SIYU_SSE2
#endif

namespace siyu::files {

namespace {

// One bit for each of 64 bytes: is it the delimiter, LF or CR?
class Marks {
public:
#ifdef SIYU_SSE2
    explicit Marks(char delimiter)
        : m_delimiter(_mm_set1_epi8(delimiter))
        , m_lf(_mm_set1_epi8('\n'))
        , m_cr(_mm_set1_epi8('\r'))
    {
    }

    std::uint64_t of(const char *p) const
    {
        std::uint64_t marks = 0;
        for (size_t i = 0; i < 4; ++i) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p + 16 * i));
            const __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(bytes, m_delimiter),
                _mm_or_si128(_mm_cmpeq_epi8(bytes, m_lf), _mm_cmpeq_epi8(bytes, m_cr)));
            marks |= std::uint64_t(static_cast<std::uint32_t>(_mm_movemask_epi8(hit))) << (16 * i);
        }
        return marks;
    }

private:
    __m128i m_delimiter;
    __m128i m_lf;
    __m128i m_cr;
#else
    explicit Marks(char delimiter) : m_delimiter(delimiter) { }

    std::uint64_t of(const char *p) const
    {
        std::uint64_t marks = 0;
        for (int i = 0; i < 64; ++i)
            marks |= std::uint64_t(p[i] == m_delimiter || p[i] == '\n' || p[i] == '\r') << i;
        return marks;
    }

private:
    char m_delimiter;
#endif
};

// Finds marks one after the other, looking at each 64 bytes once.
class MarkFinder {
public:
    MarkFinder(char *begin, char *end, char delimiter)
        : m_marks(delimiter)
        , m_block(begin)
        , m_end(end)
        , m_bits(m_marks.of(begin))
    {
    }

    // The first mark at or behind `from`, which never lies before an earlier one; the end if there is none.
    char *next(char *from)
    {
        if (from - m_block >= 64) {
            m_block = from;
            m_bits = m_block < m_end ? m_marks.of(m_block) : 0;
        }
        std::uint64_t bits = m_bits & (~std::uint64_t(0) << (from - m_block));
        while (bits == 0) {
            m_block += 64;
            if (m_block >= m_end) {
                m_block = m_end;
                m_bits = 0;
                return m_end;
            }
            bits = m_bits = m_marks.of(m_block);
        }
        char *found = m_block + std::countr_zero(bits);
        return found < m_end ? found : m_end;
    }

private:
    Marks m_marks;
    char *m_block;
    char *m_end;
    std::uint64_t m_bits;
};

struct Quoted {
    char *close = nullptr; // the closing quote; the end if there is none
    bool folded = false; // holds doubled or escaped quotes
};

Quoted findClose(char *from, char *end, const Dialect &dialect)
{
    Quoted found;
    for (char *p = from; p < end;) {
        if (dialect.escape) {
            if (*p == dialect.escape && p + 1 < end) {
                found.folded = true;
                p += 2;
                continue;
            }
            if (*p != dialect.quote) {
                ++p;
                continue;
            }
        } else {
            p = static_cast<char *>(std::memchr(p, dialect.quote, size_t(end - p)));
            if (!p)
                break;
        }
        if (p + 1 >= end || p[1] != dialect.quote) {
            found.close = p;
            return found;
        }
        found.folded = true;
        p += 2;
    }
    found.close = end;
    return found;
}

// The text of a cell that reaches to `end`, written over itself; where it is `quoted` it begins behind its quote.
std::string_view fold(char *begin, const char *end, const Dialect &dialect, bool quoted)
{
    char *to = begin;
    for (const char *p = begin; p < end; ++p) {
        const bool escapes = quoted || dialect.escape == '"';
        if (escapes && dialect.escape && *p == dialect.escape && p + 1 < end) {
            if (p[1] != dialect.quote && p[1] != dialect.escape)
                *to++ = *p;
            *to++ = *++p;
        } else if (quoted && *p == dialect.quote) {
            if (p + 1 < end && p[1] == dialect.quote)
                *to++ = *p++;
            else
                quoted = false;
        } else {
            *to++ = *p;
        }
    }
    return {begin, size_t(to - begin)};
}

class RowScan {
public:
    RowScan(char *begin, char *end, bool last, const Dialect &dialect, std::vector<std::string_view> &cells)
        : m_begin(begin)
        , m_at(begin)
        , m_end(end)
        , m_last(last)
        , m_dialect(dialect)
        , m_cells(cells)
        , m_finder(begin, end, dialect.delimiter)
    {
    }

    ScannedRow run(size_t mostColumns)
    {
        m_cells.clear();
        if (*m_at == '\n' || *m_at == '\r')
            return lineEnd(m_at);
        while (true) {
            if (m_cells.size() == mostColumns)
                return {Scanned::TooManyColumns, nullptr, m_openQuote};
            char *stop = m_at < m_end && m_dialect.quote && *m_at == m_dialect.quote ? quotedCell() : plainCell();
            if (!stop)
                return {Scanned::NeedMore, nullptr, m_openQuote};
            if (stop == m_end)
                return foldAll(stop);
            if (*stop != m_dialect.delimiter)
                return lineEnd(stop);
            m_at = stop + 1;
        }
    }

private:
    // Both give the mark that ends the cell, or null where the text ended too early.
    char *plainCell()
    {
        char *stop = m_finder.next(m_at);
        if (stop == m_end && !m_last)
            return nullptr;
        m_cells.emplace_back(m_at, size_t(stop - m_at));
        if (m_dialect.escape == '"' && m_cells.back().find('"') != std::string_view::npos)
            m_toFold.push_back(m_cells.size() - 1);
        return stop;
    }

    char *quotedCell()
    {
        char *text = m_at + 1;
        const Quoted quoted = findClose(text, m_end, m_dialect);
        if (quoted.close == m_end || quoted.close + 1 == m_end) {
            m_openQuote = quoted.close == m_end;
            if (!m_last)
                return nullptr;
        }
        char *stop = quoted.close == m_end ? m_end : m_finder.next(quoted.close + 1);
        if (stop == m_end && !m_last)
            return nullptr;
        const bool trailing = quoted.close != m_end && stop != quoted.close + 1;
        if (quoted.folded || trailing) {
            m_toFold.push_back(m_cells.size());
            m_cells.emplace_back(text, size_t(stop - text));
        } else {
            m_cells.emplace_back(text, size_t(quoted.close - text));
        }
        return stop;
    }

    ScannedRow lineEnd(char *stop)
    {
        if (*stop == '\r' && stop + 1 == m_end && !m_last)
            return {Scanned::NeedMore, nullptr, false};
        return foldAll(stop + (*stop == '\r' && stop + 1 < m_end && stop[1] == '\n' ? 2 : 1));
    }

    // Only once the row is whole: a row that needs more text is scanned again.
    ScannedRow foldAll(char *next)
    {
        for (const size_t i : m_toFold) {
            char *text = m_at + (m_cells[i].data() - m_at);
            const bool quoted = text != m_begin && text[-1] == m_dialect.quote;
            m_cells[i] = fold(text, text + m_cells[i].size(), m_dialect, quoted);
        }
        return {Scanned::Row, next, m_openQuote};
    }

    char *m_begin;
    char *m_at;
    char *m_end;
    bool m_last;
    const Dialect &m_dialect;
    std::vector<std::string_view> &m_cells;
    std::vector<size_t> m_toFold;
    MarkFinder m_finder;
    bool m_openQuote = false;
};

} // namespace

ScannedRow scanRow(char *begin, char *end, bool last, const Dialect &dialect, size_t mostColumns,
    std::vector<std::string_view> &cells)
{
    return RowScan(begin, end, last, dialect, cells).run(mostColumns);
}

} // namespace siyu::files
