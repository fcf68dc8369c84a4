// SPDX-License-Identifier: GPL-3.0-or-later
// Retention by cohorts (rules.md 10): those who joined their first group in one ISO week, and how many of them are kept or
// speak in each week after. Pure, any thread.
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <optional>
#include <span>
#include <vector>

namespace siyu::insight {

struct CohortStay {
    qint64 member = 0;
    QDate joined; // invalid = not known: who was there before the first roster stands outside cohorts
    QDate left; // invalid = still in
};

struct Cohort {
    QDate monday; // of the joining week
    int size = 0;
    // Of week 1 … after the joining week; nothing = the week is not over yet, or (active) nothing was measured in it.
    QList<std::optional<int>> kept; // in a group at the end of the week
    QList<std::optional<int>> active; // with a message in the week

    bool operator==(const Cohort &) const = default;
};

// Counts days with messages while they are read: first all stays, then those days in rising order.
class CohortCount {
public:
    // `today` is not over. `dataDays`: days with any activity count.
    CohortCount(const QList<QDate> &dataDays, QDate today, int weeks);

    void addStays(std::vector<CohortStay> stays); // all of them, in any order; once
    void addSpoken(qint64 member, QDate day); // with at least one message
    QList<Cohort> cohorts() const { return m_byWeek.values(); } // oldest first, without weeks in which nobody joined

private:
    void addMember(std::span<const CohortStay> stays); // of one
    Cohort &cohortOf(QDate monday);
    void count(QDate joined, QDate monday, QList<std::optional<int>> Cohort::*figures);

    QSet<QDate> m_measured; // Mondays
    QDate m_today;
    int m_weeks;
    QMap<QDate, Cohort> m_byWeek;
    QHash<qint64, QDate> m_joined; // the Monday of each member's first join
    QDate m_spokenWeek;
    QSet<qint64> m_spoken; // in it
};

} // namespace siyu::insight
