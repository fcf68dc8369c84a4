// SPDX-License-Identifier: GPL-3.0-or-later
// Which members have which tag, in memory: a byte or two a pair. Made once, then only read: any thread.
#pragma once

#include <QtGlobal>
#include <string>
#include <vector>

namespace siyu {
class Progress;
namespace db {
class Database;
}
}

namespace siyu::members {

class TagLists {
public:
    // Everybody's, or those of some members. Inside a Workspace::read. False when `progress` said to stop.
    bool load(db::Database &db, Progress &progress);
    bool load(db::Database &db, const std::vector<qint64> &ids, Progress &progress);

    // Calls `each` with the ids of those who have the tag, ascending.
    template <typename Each>
    void visit(qint64 tag, Each each) const;

private:
    struct List {
        qint64 tag = 0;
        size_t begin = 0;
        size_t end = 0;
    };

    void add(qint64 tag, qint64 member); // in their order
    const List *listOf(qint64 tag) const;

    std::string m_gaps; // between ids, seven bits a byte, the last byte without the eighth bit
    std::vector<List> m_lists; // by tag
    qint64 m_last = 0; // the member added last
};

template <typename Each>
void TagLists::visit(qint64 tag, Each each) const
{
    const List *list = listOf(tag);
    if (!list)
        return;
    qint64 id = 0;
    quint64 gap = 0;
    int shift = 0;
    for (size_t at = list->begin; at < list->end; ++at) {
        const auto byte = static_cast<unsigned char>(m_gaps[at]);
        gap |= quint64(byte & 0x7F) << shift;
        shift += 7;
        if (byte & 0x80)
            continue;
        id += qint64(gap);
        each(id);
        gap = 0;
        shift = 0;
    }
}

} // namespace siyu::members
