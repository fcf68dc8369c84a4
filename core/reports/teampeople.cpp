// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/teampeople.h"

#include "core/db/database.h"

namespace siyu::reports {

QList<TeamPerson> teamPeople(db::Database &db, QDate day, const QList<GroupId> &only)
{
    QList<TeamPerson> out;
    db::Statement s = db.prepare(
        "SELECT a.team, s.name, a.grp, a.is_lead, s.id FROM assignment a JOIN staff s ON s.id = a.staff JOIN grp g ON g.id = a.grp"
        " WHERE g.archived_at IS NULL AND a.from_day <= ?1 AND coalesce(a.to_day, '9') >= ?1 ORDER BY a.team, s.id");
    s.with(day.toString(Qt::ISODate));
    qint64 last = 0;
    while (s.step()) {
        if (!only.isEmpty() && !only.contains(GroupId(s.int64(2))))
            continue;
        const auto team = Team(s.int64(0));
        if (out.isEmpty() || out.last().team != team || last != s.int64(4))
            out.append({team, s.text(1), 0, 0});
        last = s.int64(4);
        ++out.last().groups;
        out.last().leads += s.int64(3) != 0 ? 1 : 0;
    }
    std::stable_sort(out.begin(), out.end(), [](const TeamPerson &a, const TeamPerson &b) { return a.team != b.team ? a.team < b.team : a.groups > b.groups; });
    return out;
}

} // namespace siyu::reports
