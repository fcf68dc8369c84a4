// SPDX-License-Identifier: GPL-3.0-or-later
// A recurring broadcast taken apart: the part before a run and the part from it on, one run out of it, the rule moved to
// another day. Pure, any thread.
#pragma once

#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/holidays.h"

#include <QList>
#include <optional>

namespace siyu::broadcasts {

enum class Scope { This, ThisAndLater, All };

bool isRecurring(const BroadcastDraft &draft);

// A run as far as its series is concerned. begun: something of it was sent, or it was given up; it stays as it is.
struct SeriesRun {
    RunId id;
    QDateTime wall;
    QDateTime due; // UTC
    bool begun = false;
};

// Whether the run stands where the rule would not put it: it was moved by hand.
bool isMovedAside(const BroadcastDraft &series, const QDateTime &wall, const HolidayCalendar &calendar);

struct SplitSeries {
    std::optional<BroadcastDraft> before; // nothing where the first run is the cut
    std::optional<BroadcastDraft> after; // nothing where no run is left
};
// `before` ends on the day before the cut; `after` starts with the first run on or after its day. A COUNT is shared out,
// exceptions go with their days (rules.md 6: they are taken off after COUNT). Not for a broadcast that runs once.
SplitSeries splitSeries(const BroadcastDraft &series, const QDateTime &cut, const HolidayCalendar &calendar);

// What the form shows for a scope: the one run, the runs from it on, or all of them.
BroadcastDraft draftFor(const BroadcastDraft &series, const QDateTime &wall, Scope scope, const HolidayCalendar &calendar);

// The series, which starts at `from`, started at `to`: the weekday, day of the month or lunar date of `from` in its rule
// becomes that of `to`. Errors: BroadcastInvalid (at: the rule would not fall on that day, as a workday rule on a Sunday).
Result<BroadcastDraft> shiftedSeries(BroadcastDraft series, const QDateTime &from, const QDateTime &to, const HolidayCalendar &calendar);

// A changed series from now on: what `wanted` says, started with its first run that is still to come, where its time
// differs from `before`. Where none is to come, the times stay those of `before`.
BroadcastDraft fromNowOn(const BroadcastDraft &before, const BroadcastDraft &wanted, const QDateTime &now, const HolidayCalendar &calendar);

// Exceptions for the days of begun runs on which `series` would run once more.
QStringList daysTaken(const BroadcastDraft &series, const QList<SeriesRun> &runs);

} // namespace siyu::broadcasts
