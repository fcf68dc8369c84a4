// SPDX-License-Identifier: GPL-3.0-or-later
// What the search looks at, of many members, in memory: names and identities as flat arrays, read through from end to end
// (some ms a million). Made once, then only read: any thread.
#pragma once

#include "core/base/pinyin.h"
#include "core/members/membersearch.h"

#include <array>
#include <cstring>
#include <functional>
#include <vector>

namespace siyu {
class Progress;
namespace db {
class Database;
}
}

namespace siyu::members {

// Texts one behind the other, found by any part of them.
class FlatTexts {
public:
    static constexpr char edge = '\n'; // stands before each text and behind the last; never inside one

    void add(std::string_view text);
    void settle(); // once, when all are in
    size_t size() const { return m_edges.size() - 1; }
    std::string_view at(size_t index) const;
    // Calls `found` with each text that holds the needle, which may begin or end with an edge.
    template <typename Found>
    void find(std::string_view needle, Found found) const;

private:
    size_t rarestByte(std::string_view needle) const;

    std::string m_bytes;
    std::vector<quint32> m_edges; // before each text; at the end: behind the last
    std::array<quint32, 256> m_counts{};
};

class MemberColumns {
public:
    // Everybody, or some (ascending); those who are not there are passed over. Inside a Workspace::read. False when
    // `progress` said to stop, or a number is too large to be held here.
    bool load(db::Database &db, Progress &progress);
    bool load(db::Database &db, const std::vector<qint64> &ids, Progress &progress);

    size_t size() const { return m_ids.size(); }
    qint64 id(size_t row) const { return m_ids[row]; }
    // Calls `found` with the rows that answer, perhaps more than once each.
    void find(const SearchText &search, const std::function<void(size_t)> &found) const;
    // Rows with a name, by its reading, equal ones by id.
    const std::vector<quint32> &byName() const { return m_byName; }
    std::string nameKey(size_t row) const { return pinyinKey(m_names.at(row)); }

private:
    void addMember(qint64 id, std::string_view name);
    void addIdentity(size_t row, IdentityKind kind, std::string_view value);
    bool settle(Progress &progress);
    void findReadings(const ReadingScan &scan, const std::function<void(size_t)> &found) const;
    void findPhones(const std::string &digits, const std::function<void(size_t)> &found) const;
    void findIdentities(const SearchText &search, const std::function<void(size_t)> &found) const;

    std::vector<quint32> m_ids;
    FlatTexts m_names; // folded; empty = none
    std::vector<bool> m_hasName;
    std::vector<ReadingCode> m_readings; // of the names, one behind the other
    std::vector<quint32> m_readingEnds; // by row
    std::vector<ReadingStarts> m_starts; // by row: most names are passed over by a look at it
    std::vector<quint32> m_byName;
    // Phones of ten and more digits, split before the last nine; a short or odd one is among the texts below.
    struct Phone {
        quint32 head;
        quint32 tail;
        quint32 row;
    };
    std::vector<Phone> m_phones;
    FlatTexts m_oddPhones;
    std::vector<quint32> m_oddPhoneRows;
    FlatTexts m_identities; // folded
    std::vector<quint32> m_identityRows;
};

template <typename Found>
void FlatTexts::find(std::string_view needle, Found found) const
{
    if (needle.empty() || needle.size() > m_bytes.size())
        return;
    const size_t pick = rarestByte(needle);
    const char *const begin = m_bytes.data();
    const char *const end = begin + m_bytes.size() - needle.size() + pick + 1; // behind the last place of the picked byte
    size_t index = 0;
    for (const char *at = begin + pick; at < end;) {
        at = static_cast<const char *>(std::memchr(at, needle[pick], size_t(end - at)));
        if (!at)
            return;
        const char *const start = at - pick;
        if (std::memcmp(start, needle.data(), needle.size()) != 0) {
            ++at;
            continue;
        }
        while (m_edges[index + 1] <= quint32(start - begin))
            ++index;
        found(index);
        at = begin + m_edges[index + 1] + pick;
    }
}

} // namespace siyu::members
