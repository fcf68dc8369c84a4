// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/taglists.h"

#include "core/base/progress.h"
#include "core/db/database.h"

#include <algorithm>

namespace siyu::members {

namespace {

constexpr qint64 reportEvery = 50'000;

} // namespace

bool TagLists::load(db::Database &db, Progress &progress)
{
    qint64 read = 0;
    db::Statement rows = db.prepare("SELECT tag, member FROM member_tag ORDER BY tag, member"); // as its index lies
    while (rows.step()) {
        add(rows.int64(0), rows.int64(1));
        if (++read % reportEvery == 0 && !progress.report(read, 0))
            return false;
    }
    m_gaps.shrink_to_fit();
    return true;
}

bool TagLists::load(db::Database &db, const std::vector<qint64> &ids, Progress &progress)
{
    std::vector<std::pair<qint64, qint64>> all; // tag, member
    for (const qint64 id : ids) {
        db::Statement &tags = db.cached("SELECT tag FROM member_tag WHERE member = ?").with(id);
        while (tags.step())
            all.emplace_back(tags.int64(0), id);
    }
    std::sort(all.begin(), all.end());
    for (const auto &[tag, member] : all)
        add(tag, member);
    return progress.goOn();
}

void TagLists::add(qint64 tag, qint64 member)
{
    if (m_lists.empty() || m_lists.back().tag != tag) {
        m_lists.push_back({tag, m_gaps.size(), m_gaps.size()});
        m_last = 0;
    }
    auto gap = quint64(member - m_last);
    for (; gap > 0x7F; gap >>= 7)
        m_gaps.push_back(char(0x80 | (gap & 0x7F)));
    m_gaps.push_back(char(gap));
    m_last = member;
    m_lists.back().end = m_gaps.size();
}

const TagLists::List *TagLists::listOf(qint64 tag) const
{
    const auto list = std::partition_point(m_lists.begin(), m_lists.end(), [tag](const List &other) { return other.tag < tag; });
    return list != m_lists.end() && list->tag == tag ? &*list : nullptr;
}

} // namespace siyu::members
