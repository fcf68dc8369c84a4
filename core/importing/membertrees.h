// SPDX-License-Identifier: GPL-3.0-or-later
// New members of a long file on their way into the tables: rows a chunk at a time in the order of their ids, what goes
// into the other trees (keys by value, members by name and by date, tags) in sorted runs of bounded size. Until settle()
// those trees lack the runs that are still held. Inside the import's transaction, on its thread.
#pragma once

#include "core/db/bulk.h"
#include "core/importing/flatrow.h"

#include <cstring>

namespace siyu::importing {

// Texts with the member they stand for, sorted when they are full.
class SortedRun {
public:
    struct Entry {
        quint64 prefix; // the eight bytes behind what all texts begin with
        quint32 at; // where the text lies
        quint32 member; // 0 = taken out
    };

    void add(std::string_view text, qint64 member);
    // Takes out what stands for the member, if it is here; members were added in ascending order and it is not sorted yet.
    std::optional<std::string> take(qint64 member);
    bool isFull() const { return m_entries.size() >= mostEntries || m_text.size() >= mostBytes; }
    bool isEmpty() const { return m_entries.empty(); }
    void sort();
    const std::vector<Entry> &entries() const { return m_entries; }
    std::string_view textOf(const Entry &entry) const
    {
        quint32 length = 0;
        std::memcpy(&length, m_text.data() + entry.at, sizeof length);
        return {m_text.data() + entry.at + sizeof length, length};
    }
    // The text will be read soon; entries that are sorted name it in no order.
    void expect(const Entry &entry) const
    {
#if defined(__GNUC__)
        __builtin_prefetch(m_text.data() + entry.at);
        __builtin_prefetch(m_text.data() + entry.at + 32); // a text mostly reaches into the next line
#endif
    }
    void clear();

private:
    static constexpr size_t mostEntries = 500'000;
    static constexpr size_t mostBytes = 20u << 20;

    std::vector<Entry> m_entries;
    std::vector<char> m_text; // length in four bytes, then the text
    size_t m_common = 0; // bytes that all texts begin with
};

class MemberTrees {
public:
    MemberTrees(db::Database &db, BatchId batch, qint64 source, const QString &nowUtc);
    // The tables have no other indexes than those that are filled here.
    static bool fits(db::Database &db);

    // The row becomes this member, with all its keys; ids ascend. The chunk must stay until flush().
    void stage(MemberId member, const RowChunk &chunk, const FlatRow &row, const std::vector<qint64> &tags,
        const std::vector<qint64> &fields);
    bool isStaged(MemberId member) const { return !m_staged.empty() && member >= m_staged.front().member; }
    // The staged rows stand in their tables, with their tags, values and sources; member and its keys can be read by id.
    void flush();
    // Before a statement changes the name of a member: the index of names knows the old one.
    void settleName(MemberId member);
    // Every tree is whole again.
    void settle();

private:
    struct Staged {
        MemberId member;
        const RowChunk *chunk;
        const FlatRow *row;
    };
    struct Pair {
        qint64 member;
        qint64 other;
        std::string_view text = {};
    };
    struct Run { // members one after another
        quint32 first;
        quint32 count;
    };
    void flushRun(const char *index, SortedRun &run);
    void flushKeys(IdentityKind kind, SortedRun &run);
    void flushUnnamed();
    void flushTagIndex();
    void flushMadeNow();
    void keepForIndexes(const Staged &staged);
    template <typename Give>
    void feed(const db::BulkTrees::Tree &tree, std::string_view columns, size_t rows, Give give);

    db::Database &m_db;
    db::BulkTrees m_trees;
    qint64 m_batch;
    qint64 m_source;
    QByteArray m_now;
    std::vector<Staged> m_staged;
    std::vector<Pair> m_tags;
    std::vector<Pair> m_values;
    std::array<SortedRun, 8> m_keys; // by kind; scope, NUL, value
    SortedRun m_names;
    SortedRun m_dates;
    std::vector<std::pair<quint32, bool>> m_unnamed; // members without a name, ascending; true = taken out
    std::vector<Run> m_madeNow; // whose date is that of the import, ascending
    std::map<qint64, std::vector<quint32>> m_byTag; // members
    size_t m_tagCount = 0;
};

} // namespace siyu::importing
