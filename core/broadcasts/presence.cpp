// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/presence.h"

#include <algorithm>

namespace siyu::broadcasts {

void Presence::add(qint64 place, const PlaceStay &stay)
{
    Place &at = m_places[place];
    at.joins.push_back(stay.from);
    at.known = std::max({at.known, stay.from, stay.to});
    if (stay.to == 0)
        return;
    at.lefts.push_back(stay.to);
    at.leavers.push_back(stay);
}

void Presence::knownUntil(qint64 place, qint64 day)
{
    const auto at = m_places.find(place);
    if (at != m_places.end())
        at->known = std::max(at->known, day);
}

void Presence::finish()
{
    for (Place &place : m_places) {
        std::sort(place.joins.begin(), place.joins.end());
        std::sort(place.lefts.begin(), place.lefts.end());
        std::sort(place.leavers.begin(), place.leavers.end(), [](const PlaceStay &a, const PlaceStay &b) { return a.to < b.to; });
    }
}

qint64 Presence::present(qint64 place, qint64 day) const
{
    const auto at = m_places.constFind(place);
    if (at == m_places.cend())
        return 0;
    const auto came = std::upper_bound(at->joins.begin(), at->joins.end(), day) - at->joins.begin();
    const auto gone = std::lower_bound(at->lefts.begin(), at->lefts.end(), day) - at->lefts.begin();
    return came - gone;
}

bool Presence::isFollowed(qint64 place, qint64 day) const
{
    const auto at = m_places.constFind(place);
    return at != m_places.cend() && at->known >= day;
}

Presence::Leavers Presence::leavers(qint64 place, qint64 day, int days) const
{
    Leavers out;
    const auto at = m_places.constFind(place);
    if (at == m_places.cend())
        return out;
    auto stay = std::lower_bound(at->leavers.begin(), at->leavers.end(), day, [](const PlaceStay &one, qint64 from) { return one.to < from; });
    for (; stay != at->leavers.end() && stay->to < day + days; ++stay) {
        if (stay->from > day)
            continue;
        ++out.all;
        out.loose += stay->isLoose ? 1 : 0;
    }
    return out;
}

qint64 Presence::leftBefore(qint64 place, qint64 day, int days) const
{
    const auto at = m_places.constFind(place);
    if (at == m_places.cend())
        return 0;
    return std::lower_bound(at->lefts.begin(), at->lefts.end(), day) - std::lower_bound(at->lefts.begin(), at->lefts.end(), day - days);
}

qint64 Presence::personDaysBefore(qint64 place, qint64 day, int days) const
{
    qint64 sum = 0;
    for (qint64 one = day - days; one < day; ++one)
        sum += present(place, one);
    return sum;
}

} // namespace siyu::broadcasts
