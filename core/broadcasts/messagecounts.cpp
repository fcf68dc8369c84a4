// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/messagecounts.h"

#include "core/base/period.h"
#include "core/db/days.h"

#include <algorithm>
#include <limits>

namespace siyu::broadcasts {

namespace {

constexpr int week = 7;

qint64 julianOf(const db::Statement &row, int column)
{
    const QDate day = db::dayOf(row, column);
    return day.isValid() ? day.toJulianDay() : 0;
}

void addTo(quint16 &count, qint64 more)
{
    count = quint16(std::min<qint64>(count + more, std::numeric_limits<quint16>::max()));
}

} // namespace

MessageCounts::MessageCounts(db::Database &db, const QTimeZone &zone, std::vector<qint64> starts, int window)
    : m_db(db), m_starts(std::move(starts)), m_window(window), m_first(m_starts.front() - window), m_last(m_starts.back() + week - 1)
{
    for (qint64 day = m_first; day <= m_last + 1; ++day)
        m_dayStarts.push_back(toUtcText(startOfDayUtc(QDate::fromJulianDay(day), zone)).toStdString());
}

quint32 MessageCounts::numberOf(qint64 member)
{
    const auto known = m_numbers.constFind(member);
    if (known != m_numbers.cend())
        return *known;
    m_members.push_back(member);
    return *m_numbers.insert(member, quint32(m_members.size() - 1));
}

quint32 MessageCounts::groupNumberOf(qint64 group)
{
    const auto known = m_groupNumbers.constFind(group);
    if (known != m_groupNumbers.cend())
        return *known;
    m_known.push_back(0);
    m_posts.emplace_back(m_dayStarts.size(), 0);
    return *m_groupNumbers.insert(group, quint32(m_known.size() - 1));
}

// Instants as text sort as time does, so that no clock has to be worked out for millions of them.
qint64 MessageCounts::dayOfInstant(std::string_view utc) const
{
    const auto after = std::upper_bound(m_dayStarts.begin(), m_dayStarts.end(), utc, [](std::string_view a, const std::string &b) { return a < b; });
    return m_first - 1 + (after - m_dayStarts.begin());
}

bool MessageCounts::read(Progress &progress)
{
    constexpr int steps = 4;
    readStays();
    readRosters();
    readPosts();
    // Everybody has a number before anything is counted.
    db::Statement friends = m_db.prepare("SELECT DISTINCT member FROM contact");
    while (friends.step())
        numberOf(friends.int64(0));
    m_standings.resize(m_starts.size() * m_members.size());
    if (!progress.report(1, steps))
        return false;
    countStays();
    if (!progress.report(2, steps) || !readDirected(progress) || !progress.report(3, steps))
        return false;
    readFriends();
    readOptOuts();
    return progress.report(steps, steps);
}

void MessageCounts::readStays()
{
    db::Statement row = m_db.prepare("SELECT member, grp, joined_day, left_day FROM membership");
    while (row.step()) {
        const Stay stay{numberOf(row.int64(0)), groupNumberOf(row.int64(1)), julianOf(row, 2), julianOf(row, 3)};
        qint64 &known = m_known[stay.group];
        known = std::max({known, stay.from, stay.to});
        m_stays.push_back(stay);
    }
}

void MessageCounts::readRosters()
{
    db::Statement row = m_db.prepare("SELECT grp, max(day) FROM roster WHERE partial = 0 GROUP BY grp");
    while (row.step()) {
        qint64 &known = m_known[groupNumberOf(row.int64(0))];
        known = std::max(known, julianOf(row, 1));
    }
}

void MessageCounts::readPosts()
{
    db::Statement row = m_db.prepare("SELECT target, sent_at FROM delivery WHERE target_kind = 'group' AND status = 'sent' AND sent_at >= ?1 AND sent_at < ?2");
    row.bindUtf8(1, m_dayStarts.front()).bindUtf8(2, m_dayStarts.back());
    while (row.step())
        ++m_posts[groupNumberOf(row.int64(0))][size_t(dayOfInstant(row.utf8(1)) - m_first)];
    for (std::vector<quint32> &days : m_posts) {
        for (size_t i = 1; i < days.size(); ++i)
            days[i] += days[i - 1];
    }
}

qint64 MessageCounts::postsBetween(quint32 group, qint64 from, qint64 to) const
{
    const qint64 first = std::max(from, m_first) - m_first;
    const qint64 last = std::min(to, m_last) - m_first;
    if (first > last)
        return 0;
    const std::vector<quint32> &days = m_posts[group];
    return qint64(days[size_t(last)]) - (first > 0 ? qint64(days[size_t(first - 1)]) : 0);
}

void MessageCounts::countStay(const Stay &stay, size_t start)
{
    const qint64 monday = m_starts[start];
    Standing &standing = this->standing(start, stay.member);
    const qint64 lastDay = stay.to == 0 ? monday - 1 : std::min(stay.to, monday - 1);
    addTo(standing.messages, postsBetween(stay.group, std::max(stay.from, monday - m_window), lastDay));
    if (stay.from >= monday || (stay.to != 0 && stay.to < monday))
        return;
    standing.isIn = true;
    if (m_known[stay.group] < monday + week - 1)
        return;
    standing.isThere = true;
    standing.left |= stay.to != 0 && stay.to < monday + week;
}

void MessageCounts::countStays()
{
    for (const Stay &stay : m_stays) {
        for (size_t start = 0; start < m_starts.size(); ++start)
            countStay(stay, start);
    }
}

bool MessageCounts::readDirected(Progress &progress)
{
    db::Statement row = m_db.prepare("SELECT target, sent_at FROM delivery WHERE target_kind = 'member' AND status = 'sent' AND sent_at >= ?1 AND sent_at < ?2");
    row.bindUtf8(1, m_dayStarts.front()).bindUtf8(2, m_dayStarts.back());
    while (row.step()) {
        const auto member = m_numbers.constFind(row.int64(0));
        if (member == m_numbers.cend())
            continue;
        const qint64 day = dayOfInstant(row.utf8(1));
        for (size_t start = 0; start < m_starts.size(); ++start) {
            if (day >= m_starts[start] - m_window && day < m_starts[start])
                addTo(standing(start, *member).messages, 1);
        }
    }
    return progress.goOn();
}

void MessageCounts::readFriends()
{
    db::Statement row = m_db.prepare("SELECT member, added_at, removed_at FROM contact");
    while (row.step()) {
        const quint32 member = m_numbers.value(row.int64(0));
        const qint64 from = row.isNull(1) ? 0 : dayOfInstant(row.utf8(1));
        const qint64 to = row.isNull(2) ? 0 : dayOfInstant(row.utf8(2));
        for (size_t start = 0; start < m_starts.size(); ++start) {
            const qint64 monday = m_starts[start];
            if (from >= monday || (to != 0 && to < monday))
                continue;
            Standing &of = standing(start, member);
            of.isIn = of.isThere = true;
            of.left |= to != 0 && to < monday + week;
        }
    }
}

void MessageCounts::readOptOuts()
{
    db::Statement row = m_db.prepare("SELECT member, at FROM opt_out");
    while (row.step()) {
        const auto member = m_numbers.constFind(row.int64(0));
        const qint64 day = dayOfInstant(row.utf8(1));
        for (size_t start = 0; member != m_numbers.cend() && start < m_starts.size(); ++start) {
            Standing &of = standing(start, *member);
            of.left |= of.isThere && day >= m_starts[start] && day < m_starts[start] + week;
        }
    }
}

} // namespace siyu::broadcasts
