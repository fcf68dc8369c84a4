// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/groupfacts.h"

#include "core/db/database.h"
#include "core/groups/activitystore.h"
#include "core/partners/candidates.h"
#include "core/workspace.h"

#include <unordered_map>

namespace siyu::partners {

namespace {

std::unordered_map<qint64, qint64> sinceOf(db::Database &db, GroupId group, QDate day)
{
    std::unordered_map<qint64, qint64> out;
    db::Statement &rows = db.cached("SELECT member, joined_day FROM membership WHERE grp = ?1 AND (joined_day IS NULL OR joined_day <= ?2)"
                                    " AND (left_day IS NULL OR left_day > ?2)");
    rows.with(group.value, day.toString(Qt::ISODate));
    while (rows.step()) {
        const qint64 since = rows.isNull(1) ? longestStay : QDate::fromString(rows.text(1), Qt::ISODate).toJulianDay();
        const auto [found, isNew] = out.try_emplace(rows.int64(0), since);
        if (!isNew)
            found->second = std::min(found->second, since);
    }
    rows.reset();
    return out;
}

} // namespace

Result<void> eachPresentOf(const Workspace &workspace, const QList<GroupId> &groups, QDate day, Progress &progress,
    const std::function<void(qsizetype group, const PresentFigures &figures)> &take)
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!progress.report(i, groups.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        const auto tiers = groups::tiers(workspace, groups[i], day);
        if (!tiers)
            return tiers.error();
        const auto since = workspace.read([&](db::Database &db) { return sinceOf(db, groups[i], day); });
        if (!since)
            return since.error();
        for (const groups::MemberTier &member : tiers->members) {
            const auto found = since->find(member.member.value);
            take(i, {member.member.value, member.result.tier == Tier::Super, member.result.messages, member.result.activeDays,
                found == since->end() ? longestStay : found->second});
        }
    }
    return {};
}

} // namespace siyu::partners
