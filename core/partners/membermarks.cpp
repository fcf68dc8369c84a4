// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/membermarks.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::partners {

namespace {

using Marks = std::unordered_map<qint64, Mark>;

void readAll(db::Database &db, Marks &marks)
{
    marks.clear();
    db::Statement rows = db.prepare("SELECT id, is_staff, under_14 FROM member WHERE is_staff <> 0 OR under_14 <> 0");
    while (rows.step()) {
        Mark &mark = marks[rows.int64(0)];
        mark.isStaff = rows.int64(1) != 0;
        mark.isUnder14 = rows.int64(2) != 0;
    }
    db::Statement out = db.prepare("SELECT member FROM opt_out WHERE touchpoint = 'all'");
    while (out.step())
        marks[out.int64(0)].isOptedOut = true;
}

void readOne(db::Database &db, qint64 member, Marks &marks)
{
    db::Statement &row = db.cached("SELECT is_staff, under_14, EXISTS (SELECT 1 FROM opt_out WHERE member = m.id AND touchpoint = 'all')"
                                   " FROM member m WHERE id = ?");
    Mark mark;
    if (row.with(member).step())
        mark = {row.int64(0) != 0, row.int64(2) != 0, row.int64(1) != 0};
    row.reset();
    if (mark.isStaff || mark.isOptedOut || mark.isUnder14)
        marks[member] = mark;
    else
        marks.erase(member);
}

qint64 firstPaid(db::Database &db, qint64 member)
{
    db::Statement &row = db.cached("SELECT paid_at FROM shop_order WHERE member = ? AND paid_at IS NOT NULL"
                                   " AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)) ORDER BY paid_at LIMIT 1");
    const QDateTime at = row.with(member).step() ? fromUtcText(row.text(0)) : QDateTime();
    row.reset();
    return at.isValid() ? at.toSecsSinceEpoch() : 0;
}

} // namespace

Result<Marks> MemberMarks::marks(const Workspace &workspace)
{
    const std::lock_guard lock(m_guard);
    // Asked before reading, so that what is written meanwhile is told again.
    const MemberChanges changes = workspace.membersChangedSince(m_revision);
    const bool all = !m_isLoaded || changes.everybody;
    const Result<void> read = workspace.read([&](db::Database &db) {
        if (all) {
            readAll(db, m_marks);
            return;
        }
        for (const qint64 member : changes.members)
            readOne(db, member, m_marks);
    });
    if (!read)
        return read.error();
    if (all)
        m_firstPaid.clear();
    for (const qint64 member : changes.members)
        m_firstPaid.erase(member);
    m_revision = changes.revision;
    m_isLoaded = true;
    return m_marks;
}

Result<std::vector<char>> MemberMarks::havePaid(
    const Workspace &workspace, const std::vector<qint64> &members, const QDateTime &beforeUtc)
{
    // The read begins with the guard held: what marks() forgot cannot come back from an older state.
    const std::lock_guard lock(m_guard);
    const qint64 before = beforeUtc.toSecsSinceEpoch();
    return workspace.read([&](db::Database &db) {
        std::vector<char> out;
        out.reserve(members.size());
        for (const qint64 member : members) {
            auto found = m_firstPaid.find(member);
            if (found == m_firstPaid.end())
                found = m_firstPaid.emplace(member, firstPaid(db, member)).first;
            out.push_back(found->second != 0 && found->second < before);
        }
        return out;
    });
}

} // namespace siyu::partners
