// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/stays.h"

#include "core/db/rows.h"

namespace siyu::growth {

const QList<GroupStay> &Stays::of(qint64 member)
{
    const auto known = m_stays.constFind(member);
    if (known != m_stays.cend())
        return *known;
    QList<GroupStay> stays;
    db::Statement &row = m_db.cached("SELECT grp, joined_day, left_day FROM membership WHERE member = ?").with(member);
    while (row.step())
        stays.append({row.int64(0), dayOf(row, 1), dayOf(row, 2)});
    return *m_stays.insert(member, stays);
}

QVarLengthArray<qint64, 2> Stays::groupsOn(qint64 member, QDate day)
{
    QVarLengthArray<qint64, 2> out;
    if (member == 0)
        return out;
    for (const GroupStay &stay : of(member)) {
        if (stay.covers(day) && !out.contains(stay.group))
            out.append(stay.group);
    }
    return out;
}

} // namespace siyu::growth
