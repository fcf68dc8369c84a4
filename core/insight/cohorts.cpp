// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/cohorts.h"

#include "core/base/period.h"

#include <algorithm>

namespace siyu::insight {

namespace {

QDate mondayOf(QDate day) { return isoWeekOf(day).from; }

} // namespace

CohortCount::CohortCount(const QList<QDate> &dataDays, QDate today, int weeks) : m_today(today), m_weeks(weeks)
{
    for (const QDate &day : dataDays)
        m_measured.insert(mondayOf(day));
}

Cohort &CohortCount::cohortOf(QDate monday)
{
    Cohort &cohort = m_byWeek[monday];
    if (cohort.monday.isValid())
        return cohort;
    cohort.monday = monday;
    for (int week = 1; week <= m_weeks; ++week) {
        const QDate first = monday.addDays(7 * week);
        const bool isOver = first.addDays(6) < m_today;
        cohort.kept.append(isOver ? std::optional(0) : std::nullopt);
        cohort.active.append(isOver && m_measured.contains(first) ? std::optional(0) : std::nullopt);
    }
    return cohort;
}

void CohortCount::count(QDate joined, QDate monday, QList<std::optional<int>> Cohort::*figures)
{
    const qint64 week = joined.daysTo(monday) / 7;
    if (week < 1 || week > m_weeks)
        return;
    if (auto &figure = (cohortOf(joined).*figures)[week - 1])
        ++*figure;
}

void CohortCount::addStays(std::vector<CohortStay> stays)
{
    std::stable_sort(stays.begin(), stays.end(), [](const CohortStay &a, const CohortStay &b) { return a.member < b.member; });
    for (auto from = stays.cbegin(); from != stays.cend();) {
        const auto to = std::find_if(from, stays.cend(), [from](const CohortStay &stay) { return stay.member != from->member; });
        addMember({from, to});
        from = to;
    }
}

void CohortCount::addMember(std::span<const CohortStay> stays)
{
    QDate first;
    for (const CohortStay &stay : stays) {
        if (!stay.joined.isValid())
            return;
        if (!first.isValid() || stay.joined < first)
            first = stay.joined;
    }
    if (!first.isValid())
        return;
    const QDate joined = mondayOf(first);
    ++cohortOf(joined).size;
    m_joined.insert(stays.front().member, joined);
    std::vector<bool> kept(size_t(m_weeks) + 1);
    const QDate last = std::min(m_today, joined.addDays(7 * m_weeks + 6));
    for (const CohortStay &stay : stays) {
        // At the end of the leaving day the member is out.
        for (QDate monday = mondayOf(stay.joined); monday <= last && !(stay.left.isValid() && stay.left <= monday.addDays(6)); monday = monday.addDays(7))
            kept[size_t(joined.daysTo(monday) / 7)] = true;
    }
    for (int week = 1; week <= m_weeks; ++week) {
        if (kept[size_t(week)])
            count(joined, joined.addDays(7 * week), &Cohort::kept);
    }
}

void CohortCount::addSpoken(qint64 member, QDate day)
{
    const QDate monday = mondayOf(day);
    if (monday != m_spokenWeek) {
        m_spokenWeek = monday;
        m_spoken.clear();
    }
    const auto joined = m_joined.constFind(member);
    if (joined == m_joined.constEnd() || m_spoken.contains(member))
        return;
    m_spoken.insert(member);
    count(*joined, monday, &Cohort::active);
}

} // namespace siyu::insight
