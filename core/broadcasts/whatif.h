// SPDX-License-Identifier: GPL-3.0-or-later
// What else could be done with a run that does not reach all of its people: only those who get it, another day, several
// days; whom it takes sends from and who takes from it; and a fair split for comparing two texts. Pure, any thread; each
// question costs some passes of the planner.
#pragma once

#include "core/broadcasts/planner.h"

namespace siyu::broadcasts {

// Whether a day later may be better: caps, quotas, capacity, pauses, the same content shortly before. The others hold on
// every day.
bool isPassing(Reason reason);

struct RunPart {
    qint64 atSeconds = 0; // UTC
    std::vector<qint64> targets; // that get it, in order
};

struct Alternatives {
    RunPart trimmed; // now, to those who get it now
    qint64 waiting = 0; // who would get it on a better day
    // The first later day at the same hour on which nobody waits; where there is none, the one on which most get it.
    // Nothing when nobody waits now or no day reaches more.
    std::optional<RunPart> shifted;
    // Day by day to those who waited the day before; one part when nobody waits.
    std::vector<RunPart> split;
    qint64 leftOver = 0; // waiting still after the last day
};
inline constexpr int alternativeDays = 14;
// `run` is a place in `runs`. Wall clocks keep to `zone`.
Alternatives alternatives(const Planner &planner, const std::vector<PlanRun> &runs, size_t run, const QTimeZone &zone, int days = alternativeDays);

// Sends that one run costs others, and others cost it, by run and reason.
struct Conflict {
    qint64 run = 0; // the one that loses
    Reason reason = Reason::None;
    qint64 targets = 0;

    bool operator==(const Conflict &) const = default;
};
// By run, then reason; those of `run` itself are what it loses to the others.
std::vector<Conflict> conflicts(const Planner &planner, const std::vector<PlanRun> &runs, size_t run);

// Splits people by shares (1, 1 = halves): by lot, the same lot for the same seed whatever the order; sizes are as near to
// the shares as whole people allow, the first parts the larger ones. Each part in order. No shares or none above 0: empty.
std::vector<std::vector<qint64>> splitByLot(std::vector<qint64> people, quint64 seed, const std::vector<int> &shares);

} // namespace siyu::broadcasts
