// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/cohorts.h"

#include "core/base/period.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace siyu::insight {

namespace {

QDate mondayOf(QDate day) { return isoWeekOf(day).from; }

// The cohort's week 1 … that this Monday begins; 0 and less = not after the joining week.
qint64 weekBetween(QDate cohort, QDate monday) { return cohort.daysTo(monday) / 7; }

} // namespace

QList<Cohort> cohorts(const std::vector<CohortStay> &stays, const std::vector<SpokenDay> &spoken, const QList<QDate> &dataDays,
    QDate today, int weeks)
{
    QHash<qint64, QDate> firstJoin; // invalid = not known
    for (const CohortStay &stay : stays) {
        const auto known = firstJoin.find(stay.member);
        if (known == firstJoin.end())
            firstJoin.insert(stay.member, stay.joined);
        else if (!stay.joined.isValid() || stay.joined < *known)
            *known = stay.joined;
    }
    QMap<QDate, Cohort> byWeek;
    for (const QDate &joined : std::as_const(firstJoin)) {
        if (!joined.isValid())
            continue;
        Cohort &cohort = byWeek[mondayOf(joined)];
        cohort.monday = mondayOf(joined);
        ++cohort.size;
    }
    QSet<QDate> measured;
    for (const QDate &day : dataDays)
        measured.insert(mondayOf(day));
    for (Cohort &cohort : byWeek) {
        for (int week = 1; week <= weeks; ++week) {
            const QDate monday = cohort.monday.addDays(7 * week);
            const bool isOver = monday.addDays(6) < today;
            cohort.kept.append(isOver ? std::optional(0) : std::nullopt);
            cohort.active.append(isOver && measured.contains(monday) ? std::optional(0) : std::nullopt);
        }
    }
    const auto count = [&](qint64 member, QDate monday, QList<std::optional<int>> Cohort::*figures) {
        const auto cohort = byWeek.find(mondayOf(firstJoin.value(member)));
        const qint64 week = weekBetween(cohort->monday, monday);
        if (week < 1 || week > weeks)
            return;
        if (auto &figure = ((*cohort).*figures)[week - 1])
            ++*figure;
    };
    // Each member once a week, in however many groups.
    QSet<std::pair<qint64, QDate>> seen;
    for (const CohortStay &stay : stays) {
        const QDate first = firstJoin.value(stay.member);
        if (!first.isValid())
            continue;
        const QDate last = std::min(today, mondayOf(first).addDays(7 * weeks + 6));
        for (QDate monday = mondayOf(stay.joined); monday <= last; monday = monday.addDays(7)) {
            // At the end of the leaving day the member is out.
            if (stay.left.isValid() && stay.left <= monday.addDays(6))
                break;
            if (!seen.contains({stay.member, monday})) {
                seen.insert({stay.member, monday});
                count(stay.member, monday, &Cohort::kept);
            }
        }
    }
    seen.clear();
    for (const SpokenDay &one : spoken) {
        const QDate monday = mondayOf(one.day);
        if (!firstJoin.value(one.member).isValid() || seen.contains({one.member, monday}))
            continue;
        seen.insert({one.member, monday});
        count(one.member, monday, &Cohort::active);
    }
    return byWeek.values();
}

} // namespace siyu::insight
