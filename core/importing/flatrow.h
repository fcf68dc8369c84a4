// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of people as views of UTF-8 text, a chunk at a time: what PersonRow says without a QString a cell. A chunk is
// filled on the thread that reads the file and taken by the one that writes. Value types.
#pragma once

#include "core/importing/personrow.h"

#include <memory>

namespace siyu::importing {

// Text that stays where it is until the chunk is emptied.
class TextArena {
public:
    std::string_view keep(std::string_view text);
    // So many bytes in one piece, to be filled.
    char *room(size_t size);
    void clear() { m_block = m_used = 0; }

private:
    static constexpr size_t blockSize = 256u << 10;
    struct Block {
        std::unique_ptr<char[]> bytes;
        size_t size;
    };
    std::vector<Block> m_blocks;
    size_t m_block = 0;
    size_t m_used = 0;
};

struct FlatKey {
    IdentityKind kind;
    std::string_view scope;
    std::string_view value;
    quint64 hash;

    bool is(IdentityKind otherKind, std::string_view otherScope, std::string_view otherValue) const
    {
        return kind == otherKind && value == otherValue && scope == otherScope;
    }
};

// First and count of what a row has in the chunk's lists.
struct Stretch {
    quint32 first = 0;
    quint32 count = 0;
};

struct FlatRow {
    qint64 number = 0; // as a spreadsheet counts
    std::array<std::string_view, memberColumnNames.size()> fields; // without data = not in the row
    std::string_view created; // UTC text; empty = not in the row
    Stretch keys, tags, customs, cells;
    quint64 said = 0; // a hash of the row's cells
    bool optOut = false;
    bool smsConsent = false;
    std::vector<Problem> flags;
};

struct RowChunk {
    TextArena text;
    std::vector<FlatRow> rows;
    std::vector<FlatKey> keys;
    std::vector<std::string_view> tags;
    std::vector<std::pair<int, std::string_view>> customs; // column of the plan, text
    std::vector<std::string_view> cells;
    // What became of rows that are none, since the chunk before.
    qint64 blankRows = 0;
    qint64 totalsRows = 0;
    qint64 repeatedHeaders = 0;
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;

    void clear();
    Cells cellsOf(const FlatRow &row) const;
};

// The same row in the other form; of PersonRow, what an import of members asks for.
void flatten(const PersonRow &person, RowChunk &chunk, FlatRow &out);
PersonRow inflate(const FlatRow &row, const RowChunk &chunk);

} // namespace siyu::importing
