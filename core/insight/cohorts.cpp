// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/cohorts.h"

#include <QMap>
#include <QSet>
#include <algorithm>
#include <span>

namespace siyu::insight {

namespace {

// Julian day 0 is a Monday: weeks are counted from it.
int weekOf(qint64 julianDay) { return int(julianDay / 7); }
int weekOf(QDate day) { return weekOf(day.toJulianDay()); }
QDate mondayOf(int week) { return QDate::fromJulianDay(qint64(week) * 7); }

// The week of the first join; nothing where one of the stays began before anybody counted.
std::optional<int> joiningWeek(std::span<const CohortStay> stays)
{
    QDate first;
    for (const CohortStay &stay : stays) {
        if (!stay.joined.isValid())
            return std::nullopt;
        if (!first.isValid() || stay.joined < first)
            first = stay.joined;
    }
    return weekOf(first);
}

class Count {
public:
    Count(const QList<QDate> &dataDays, const CohortWish &wish) : m_wish(wish)
    {
        for (const QDate &day : dataDays)
            m_measured.insert(weekOf(day));
    }

    void addMember(std::span<const CohortStay> stays, const SpokenWeeks &spoken, std::size_t place)
    {
        const std::optional<int> joined = joiningWeek(stays);
        if (!joined)
            return;
        Cohort &cohort = cohortOf(*joined);
        ++cohort.size;
        addKept(cohort, *joined, stays);
        spoken.each(place, [&](int week) { count(cohort.active, week - *joined); });
    }
    QList<Cohort> cohorts() const { return m_byWeek.values(); }

private:
    Cohort &cohortOf(int joined)
    {
        Cohort &cohort = m_byWeek[joined];
        if (cohort.monday.isValid())
            return cohort;
        cohort.monday = mondayOf(joined);
        for (int week = 1; week <= m_wish.weeks; ++week) {
            const bool isOver = mondayOf(joined + week).addDays(6) < m_wish.today;
            cohort.kept.append(isOver ? std::optional(0) : std::nullopt);
            cohort.active.append(isOver && m_measured.contains(joined + week) ? std::optional(0) : std::nullopt);
        }
        return cohort;
    }

    void count(QList<std::optional<int>> &figures, int week) const
    {
        if (week < 1 || week > m_wish.weeks)
            return;
        if (std::optional<int> &figure = figures[week - 1])
            ++*figure;
    }

    void addKept(Cohort &cohort, int joined, std::span<const CohortStay> stays)
    {
        m_kept.assign(size_t(m_wish.weeks) + 1, false);
        for (const CohortStay &stay : stays) {
            // At the end of the leaving day the member is out: the week that holds it is no longer kept.
            const int out = stay.left.isValid() ? weekOf(stay.left) : joined + m_wish.weeks + 1;
            const int from = std::max(weekOf(stay.joined) - joined, 0), to = std::min(out - joined, m_wish.weeks + 1);
            for (int week = from; week < to; ++week)
                m_kept[size_t(week)] = true;
        }
        for (int week = 1; week <= m_wish.weeks; ++week) {
            if (m_kept[size_t(week)])
                count(cohort.kept, week);
        }
    }

    CohortWish m_wish;
    QSet<int> m_measured; // weeks
    QMap<int, Cohort> m_byWeek;
    std::vector<bool> m_kept;
};

} // namespace

SpokenWeeks::SpokenWeeks(std::size_t people, QDate first, QDate last) : m_first(weekOf(first)), m_words(size_t(weekOf(last) - weekOf(first)) / 64 + 1), m_bits(people * m_words)
{
}

void SpokenWeeks::add(std::size_t person, qint64 julianDay)
{
    const int week = weekOf(julianDay) - m_first;
    if (week >= 0 && size_t(week) < m_words * 64)
        m_bits[person * m_words + size_t(week) / 64] |= std::uint64_t(1) << (week % 64);
}

CohortStays::CohortStays(std::vector<CohortStay> all) : stays(std::move(all))
{
    std::stable_sort(stays.begin(), stays.end(), [](const CohortStay &a, const CohortStay &b) { return a.member < b.member; });
    for (const CohortStay &stay : stays) {
        if (members.empty() || members.back() != stay.member)
            members.push_back(stay.member);
    }
    constexpr size_t farApart = 8;
    if (members.empty() || members.front() < 0 || size_t(members.back()) > members.size() * farApart)
        return;
    m_places.resize(size_t(members.back()) + 1);
    for (std::size_t i = 0; i < members.size(); ++i)
        m_places[size_t(members[i])] = std::uint32_t(i + 1);
}

std::optional<std::size_t> CohortStays::placeOf(qint64 member) const
{
    if (!m_places.empty()) {
        const std::uint32_t place = member >= 0 && size_t(member) < m_places.size() ? m_places[size_t(member)] : 0;
        return place > 0 ? std::optional<std::size_t>(place - 1) : std::nullopt;
    }
    const auto found = std::lower_bound(members.begin(), members.end(), member);
    return found != members.end() && *found == member ? std::optional(size_t(found - members.begin())) : std::nullopt;
}

QList<Cohort> cohortsOf(const CohortStays &of, const SpokenWeeks &spoken, const QList<QDate> &dataDays, const CohortWish &wish)
{
    Count count(dataDays, wish);
    std::size_t place = 0;
    for (auto from = of.stays.cbegin(); from != of.stays.cend(); ++place) {
        const auto to = std::find_if(from, of.stays.cend(), [from](const CohortStay &stay) { return stay.member != from->member; });
        count.addMember({from, to}, spoken, place);
        from = to;
    }
    return count.cohorts();
}

} // namespace siyu::insight
