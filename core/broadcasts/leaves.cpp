// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/leaves.h"

#include "core/db/database.h"

namespace siyu::broadcasts {

std::optional<double> Leaves::expected(int days) const
{
    if (!left || usualPersonDays <= 0)
        return std::nullopt;
    return double(usualLeft) / double(usualPersonDays) * double(left->n) * days;
}

LeaveReader::LeaveReader(db::Database &db, const QTimeZone &zone, const Presence &groups, QDate today, int days)
    : m_db(db), m_calendar(zone), m_groups(groups), m_today(today.toJulianDay()), m_days(days)
{
}

void LeaveReader::addUsual(Leaves &out, const Presence &presence, qint64 place, qint64 day) const
{
    out.usualLeft += presence.leftBefore(place, day, usualDays);
    out.usualPersonDays += presence.personDaysBefore(place, day, usualDays);
}

Leaves LeaveReader::ofGroups(const QList<SentPlace> &places) const
{
    Leaves out;
    out.isOver = std::all_of(places.begin(), places.end(), [this](const SentPlace &place) { return isOver(place.day); });
    Proportion sum;
    for (const SentPlace &place : places) {
        if (!m_groups.isFollowed(place.place, place.day + m_days - 1)) {
            ++out.placesWithout;
            continue;
        }
        const Presence::Leavers found = m_groups.leavers(place.place, place.day, m_days);
        sum.k += found.all;
        sum.n += m_groups.present(place.place, place.day);
        out.loose += found.loose;
        addUsual(out, m_groups, place.place, place.day);
    }
    if (out.isOver && sum.n > 0)
        out.left = sum;
    return out;
}

void LeaveReader::readFriends()
{
    if (m_hasFriends)
        return;
    m_hasFriends = true;
    db::Statement row = m_db.prepare("SELECT account, member, added_at, removed_at FROM contact");
    while (row.step())
        m_friends.add(row.int64(0), {row.int64(1), m_calendar.businessDayIn(row.utf8(2)), m_calendar.businessDayIn(row.utf8(3)), false});
    m_friends.finish();
}

Leaves LeaveReader::ofFriends(RunId run)
{
    readFriends();
    Leaves out;
    out.isOver = true;
    Proportion sum;
    QSet<std::pair<qint64, qint64>> usualOf; // accounts, each once a day
    db::Statement &row = m_db.cached("SELECT d.account, d.sent_at, c.removed_at FROM delivery d JOIN contact c ON c.member = d.target AND c.account = d.account"
                                     " WHERE d.run = ? AND d.target_kind = 'member' AND d.status = 'sent' AND d.sent_at IS NOT NULL").with(run.value);
    while (row.step()) {
        const qint64 day = m_calendar.businessDayIn(row.utf8(1));
        const qint64 gone = m_calendar.businessDayIn(row.utf8(2)); // 0 = still there
        if (gone != 0 && gone < day)
            continue;
        out.isOver = out.isOver && isOver(day);
        ++sum.n;
        sum.k += gone != 0 && gone < day + m_days ? 1 : 0;
        const std::pair<qint64, qint64> place(row.int64(0), day);
        if (usualOf.contains(place))
            continue;
        usualOf.insert(place);
        addUsual(out, m_friends, place.first, place.second);
    }
    row.reset();
    if (out.isOver && sum.n > 0)
        out.left = sum;
    return out;
}

std::optional<qint64> LeaveReader::optOuts(const RunResult &run)
{
    qint64 count = 0;
    bool areOver = true;
    db::Statement &row = m_db.cached("SELECT d.sent_at, (SELECT min(at) FROM opt_out o WHERE o.member = d.target AND o.touchpoint IN (?2, 'all') AND o.at >= d.sent_at)"
                                     " FROM delivery d WHERE d.run = ?1 AND d.target_kind = 'member' AND d.status = 'sent' AND d.sent_at IS NOT NULL")
                             .with(run.run.value, wordOf(run.touchpoint));
    bool any = false;
    while (row.step()) {
        any = true;
        const qint64 day = m_calendar.businessDayIn(row.utf8(0));
        areOver = areOver && isOver(day);
        count += !row.isNull(1) && m_calendar.businessDayIn(row.utf8(1)) < day + m_days ? 1 : 0;
    }
    row.reset();
    return any && areOver ? std::optional(count) : std::nullopt;
}

} // namespace siyu::broadcasts
