// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/timelinemessages.h"

#include "core/base/period.h"
#include "core/db/days.h"
#include "core/db/memberwatch.h"

#include <QList>

namespace siyu::members {

namespace {

// Up to so many groups all of them are asked, also those that the member was never known to be in.
constexpr qint64 fewGroups = 20;
// Days of groups that one walk asks for: some 30 ms. A month is never cut.
constexpr qint64 mostDays = 40'000;

} // namespace

QList<MessageWalk::Group> MessageWalk::groups() const
{
    QList<Group> out;
    db::Statement &rows = m_db.cached(R"(SELECT g.id, g.name, (SELECT min(day) FROM activity_day WHERE grp = g.id),
            (SELECT max(day) FROM activity_day WHERE grp = g.id)
        FROM grp g WHERE (SELECT count(*) FROM (SELECT 1 FROM grp LIMIT ?2 + 1)) <= ?2
            OR g.id IN (SELECT grp FROM membership WHERE member = ?1
                UNION SELECT r.grp FROM roster_entry e JOIN roster r ON r.id = e.roster WHERE e.member = ?1))")
                              .with(m_member, fewGroups);
    while (rows.step()) {
        if (!rows.isNull(2))
            out.append({rows.int64(0), rows.text(1), rows.int64(2), rows.int64(3)});
    }
    return out;
}

void MessageWalk::sum(
    const Group &group, qint64 from, qint64 to, const std::function<void(const MessageSum &)> &take) const
{
    db::Statement &rows = m_db.cached(R"(SELECT a.day, a.messages FROM activity_day d CROSS JOIN activity a
        ON a.day = d.day AND a.grp = d.grp AND a.member = ?1
        WHERE d.grp = ?2 AND d.day BETWEEN ?3 AND ?4 AND a.messages > 0 ORDER BY d.day DESC)").with(m_member, group.id, from, to);
    MessageSum month{group.id, group.name, {}, 0, 0};
    QList<MessageSum> days;
    while (rows.step()) {
        const QDate day = QDate::fromJulianDay(rows.int64(0));
        if (m_by == By::Day)
            days.append({group.id, group.name, day, rows.int64(1), 1});
        if (!month.lastDay.isValid())
            month.lastDay = day;
        month.messages += rows.int64(1);
        ++month.days;
    }
    for (const MessageSum &day : std::as_const(days))
        take(day);
    if (m_by == By::Month && month.days > 0)
        take(month);
}

// Messages that came since the figures were worked out are marked with their day; while everybody's are (a long import),
// or for days that lie after the figures, nothing is known.
std::optional<qint64> MessageWalk::lastKnown(qint64 lastMeasured) const
{
    db::Statement &row = m_db.cached(R"(SELECT made.value, f.last_message, s.message_day,
            (SELECT what FROM figure_stale WHERE member = 0)
        FROM member_figure f JOIN figure_made made ON made.what = 'day' LEFT JOIN figure_stale s ON s.member = f.member
        WHERE f.member = ?)").with(m_member);
    if (!row.step())
        return std::nullopt;
    const auto dayIn = [&row](int column) { return row.isNull(column) ? 0 : db::dayOf(row, column).toJulianDay(); };
    const bool isKnown = lastMeasured <= dayIn(0) && (row.int64(3) & db::StaleMessages) == 0;
    const qint64 last = std::max(dayIn(1), row.int64(2));
    row.reset();
    return isKnown ? std::optional(last) : std::nullopt;
}

QDate MessageWalk::back(
    QDate newest, QDate oldest, const std::function<qsizetype(const MessageSum &)> &take, qsizetype enough)
{
    const QList<Group> all = groups();
    if (all.isEmpty())
        return {};
    qint64 first = all.first().first;
    qint64 last = all.first().last;
    for (const Group &group : all) {
        first = std::min(first, group.first);
        last = std::max(last, group.last);
    }
    last = std::min(last, lastKnown(last).value_or(last));
    if (last < first)
        return {};
    Period month = monthOf(newest.isValid() ? std::min(newest, QDate::fromJulianDay(last)) : QDate::fromJulianDay(last));
    const QDate end = oldest.isValid() ? std::max(oldest, QDate::fromJulianDay(first)) : QDate::fromJulianDay(first);
    qsizetype taken = 0;
    qint64 asked = 0;
    for (; month.to >= end && taken < enough; month = monthOf(month.from.addDays(-1))) {
        if (asked > 0 && asked + all.size() * month.from.daysInMonth() > mostDays)
            return month.to.addDays(1);
        asked += all.size() * month.from.daysInMonth();
        for (const Group &group : all) {
            if (group.last >= month.from.toJulianDay() && group.first <= month.to.toJulianDay())
                sum(group, month.from.toJulianDay(), month.to.toJulianDay(), [&](const MessageSum &one) { taken = take(one); });
        }
    }
    return {};
}

} // namespace siyu::members
