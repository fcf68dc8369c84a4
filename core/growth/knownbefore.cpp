// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/knownbefore.h"

#include "core/base/period.h"
#include "core/db/rows.h"

namespace siyu::growth {

bool KnownBefore::wasKnown(qint64 member, const QDateTime &broughtAt, QDate firstDay) const
{
    if (!firstDay.isValid())
        return false;
    const QDateTime start = startOfDayUtc(firstDay, m_zone);
    if (broughtAt.isValid() && broughtAt < start)
        return true;
    // People of a first roster joined nobody knows when, but not after it.
    db::Statement &row = m_db.cached("SELECT EXISTS (SELECT 1 FROM contact WHERE member = ?1 AND added_at < ?2)"
                                     " OR EXISTS (SELECT 1 FROM membership WHERE member = ?1 AND joined_day < ?3)"
                                     " OR EXISTS (SELECT 1 FROM membership s JOIN roster r ON r.grp = s.grp WHERE s.member = ?1 AND s.joined_day IS NULL"
                                     " AND r.partial = 0 AND r.day < ?3)"
                                     " OR EXISTS (SELECT 1 FROM shop_order WHERE member = ?1 AND paid_at < ?2"
                                     " AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)))");
    row.with(member, toUtcText(start), dayText(firstDay));
    const bool was = row.step() && row.int64(0) != 0;
    row.reset();
    return was;
}

} // namespace siyu::growth
