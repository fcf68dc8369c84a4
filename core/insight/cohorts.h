// SPDX-License-Identifier: GPL-3.0-or-later
// Retention by cohorts (rules.md 10): those who joined their first group in one ISO week, and how many of them are kept or
// speak in each week after. Pure, any thread.
#pragma once

#include <QDate>
#include <QList>
#include <optional>
#include <vector>

namespace siyu::insight {

struct CohortStay {
    qint64 member = 0;
    QDate joined; // invalid = not known: who was there before the first roster stands outside cohorts
    QDate left; // invalid = still in
};

struct SpokenDay {
    qint64 member = 0;
    QDate day; // with at least one message
};

struct Cohort {
    QDate monday; // of the joining week
    int size = 0;
    // Of week 1 … after the joining week; nothing = the week is not over yet, or (active) nothing was measured in it.
    QList<std::optional<int>> kept; // in a group at the end of the week
    QList<std::optional<int>> active; // with a message in the week

    bool operator==(const Cohort &) const = default;
};

// Oldest first; weeks in which nobody joined are left out. `today` is not over. `dataDays`: days with any activity count.
QList<Cohort> cohorts(const std::vector<CohortStay> &stays, const std::vector<SpokenDay> &spoken, const QList<QDate> &dataDays,
    QDate today, int weeks);

} // namespace siyu::insight
