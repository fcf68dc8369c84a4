// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/insightstore.h"

#include "core/db/database.h"

namespace siyu::insight {

Result<QList<NamedGroup>> groupsNamed(db::Database &db, const QList<GroupId> &only)
{
    QList<NamedGroup> out;
    db::Statement s = db.prepare("SELECT id, name, archived_at IS NOT NULL FROM grp ORDER BY name COLLATE by_number");
    while (s.step()) {
        const GroupId id(s.int64(0));
        if (only.isEmpty() ? s.int64(2) == 0 : only.contains(id))
            out.append({id, s.text(1)});
    }
    for (const GroupId wanted : only) {
        const auto found = std::find_if(out.begin(), out.end(), [wanted](const NamedGroup &group) { return group.id == wanted; });
        if (found == out.end())
            return Error{ErrorCode::NotFound, {QStringLiteral("group"), QString::number(wanted.value)}, {}};
    }
    return out;
}

Coverage coverageIn(db::Database &db)
{
    Coverage out;
    db::Statement ledger = db.prepare("SELECT min(day), max(day) FROM (SELECT min(day) AS day FROM roster"
                                      " UNION ALL SELECT max(day) FROM roster"
                                      " UNION ALL SELECT min(day) FROM group_day UNION ALL SELECT max(day) FROM group_day)");
    if (ledger.step() && !ledger.isNull(0))
        out.ledger = {QDate::fromString(ledger.text(0), Qt::ISODate), QDate::fromString(ledger.text(1), Qt::ISODate)};
    db::Statement activity = db.prepare("SELECT min(day), max(day), count(DISTINCT day) FROM activity_day");
    if (activity.step() && !activity.isNull(0)) {
        out.activity = {QDate::fromJulianDay(activity.int64(0)), QDate::fromJulianDay(activity.int64(1))};
        out.activityDays = activity.int64(2);
    }
    out.groups = db.one("SELECT count(*) FROM grp WHERE archived_at IS NULL").value_or(0);
    out.hasSales = db.one("SELECT EXISTS (SELECT 1 FROM shop_order WHERE paid_at IS NOT NULL) OR EXISTS (SELECT 1 FROM contact)"
                          " OR EXISTS (SELECT 1 FROM channel_cost)").value_or(0) != 0;
    return out;
}

} // namespace siyu::insight
