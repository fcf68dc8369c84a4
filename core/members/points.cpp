// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/points.h"

#include <algorithm>

namespace siyu::members {

namespace {

template <typename T>
bool holds(const std::vector<T> &sorted, const T &value)
{
    return std::binary_search(sorted.begin(), sorted.end(), value);
}

// Mostly at the end.
template <typename T>
void keep(std::vector<T> &sorted, const T &value)
{
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), value);
    if (place == sorted.end() || *place != value)
        sorted.insert(place, value);
}

} // namespace

QString wordOf(PointKind kind)
{
    switch (kind) {
    case PointKind::Earn:
        return QStringLiteral("earn");
    case PointKind::Spend:
        return QStringLiteral("spend");
    case PointKind::Checkin:
        return QStringLiteral("checkin");
    case PointKind::Gift:
        return QStringLiteral("gift");
    case PointKind::Correction:
        return QStringLiteral("correction");
    }
    return {};
}

std::optional<PointKind> pointKindFrom(const QString &word)
{
    for (const PointKind kind : {PointKind::Earn, PointKind::Spend, PointKind::Checkin, PointKind::Gift, PointKind::Correction}) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QString wordOf(PointRefusal refusal)
{
    switch (refusal) {
    case PointRefusal::Negative:
        return QStringLiteral("negative");
    case PointRefusal::CheckedInToday:
        return QStringLiteral("checked_in_today");
    case PointRefusal::UnknownEntry:
        return QStringLiteral("unknown_entry");
    }
    return {};
}

std::optional<PointRefusal> PointAccount::refusal(const PointEntry &entry) const
{
    if (entry.kind == PointKind::Correction && !(entry.corrects && holds(m_entries, *entry.corrects)))
        return PointRefusal::UnknownEntry;
    if (entry.kind == PointKind::Checkin && holds(m_checkins, entry.day))
        return PointRefusal::CheckedInToday;
    if (m_balance + entry.points < 0)
        return PointRefusal::Negative;
    return std::nullopt;
}

void PointAccount::add(const PointEntry &entry)
{
    m_balance += entry.points;
    keep(m_entries, entry.id);
    if (entry.kind == PointKind::Checkin)
        keep(m_checkins, entry.day);
}

} // namespace siyu::members
