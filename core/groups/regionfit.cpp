// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/regionfit.h"

#include "core/base/text.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::groups {

namespace {

QString bare(const QString &region)
{
    QString out;
    for (const QChar c : keyText(region).toLower()) {
        if (!c.isSpace() && !QStringLiteral("省市区县/-·,").contains(c))
            out.append(c);
    }
    return out;
}

void addPeople(db::Database &db, GroupId group, RegionFit &fit)
{
    db::Statement rows = db.prepare("SELECT DISTINCT m.member, coalesce(m.nickname, p.name, ''), p.region FROM membership m"
                                    " JOIN member p ON p.id = m.member WHERE m.grp = ? AND m.left_day IS NULL ORDER BY 2, 1");
    rows.with(group.value);
    while (rows.step()) {
        const QString region = rows.text(2);
        ++(region.isEmpty() ? fit.unknown : fit.known);
        if (!region.isEmpty() && !fit.region.isEmpty() && !liesIn(region, fit.region))
            fit.people.append({MemberId(rows.int64(0)), rows.text(1), region});
    }
}

// A text is for elsewhere when it names the region of another group and not this one's.
void addContents(db::Database &db, GroupId group, const QString &today, RegionFit &fit)
{
    QSet<QString> others;
    db::Statement regions = db.prepare("SELECT DISTINCT region FROM grp WHERE region IS NOT NULL AND archived_at IS NULL");
    while (regions.step()) {
        if (!liesIn(regions.text(0), fit.region) && bare(regions.text(0)).size() >= 2)
            others.insert(regions.text(0));
    }
    db::Statement rows = db.prepare("SELECT b.id, b.name, coalesce((SELECT v.body FROM content_variant v WHERE v.content = c.id"
                                    " AND v.touchpoint = b.touchpoint), c.body) FROM broadcast_group g JOIN broadcast b ON b.id = g.broadcast"
                                    " JOIN content c ON c.id = b.content WHERE g.grp = ?1 AND g.excluded = 0 AND b.cancelled_at IS NULL"
                                    " AND (b.rrule IS NOT NULL OR substr(b.at_wall, 1, 10) >= ?2) ORDER BY b.at_wall");
    rows.with(group.value, today);
    while (rows.step()) {
        const QString text = bare(rows.text(2));
        if (text.contains(bare(fit.region)))
            continue;
        for (const QString &other : others) {
            if (text.contains(bare(other))) {
                fit.contents.append({BroadcastId(rows.int64(0)), rows.text(1), other});
                break;
            }
        }
    }
}

} // namespace

bool liesIn(const QString &somewhere, const QString &region)
{
    const QString a = bare(somewhere), b = bare(region);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.startsWith(a));
}

Result<RegionFit> regionFit(const Workspace &workspace, GroupId group)
{
    const QString today = dayText(workspace.today());
    return workspace.read([&](db::Database &db) -> Result<RegionFit> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found.error();
        RegionFit fit;
        db::Statement row = db.prepare("SELECT region FROM grp WHERE id = ?");
        if (row.with(group.value).step())
            fit.region = row.text(0);
        addPeople(db, group, fit);
        if (!fit.region.isEmpty())
            addContents(db, group, today, fit);
        return fit;
    });
}

} // namespace siyu::groups
