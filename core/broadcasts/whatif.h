// SPDX-License-Identifier: GPL-3.0-or-later
// What else could be done with a run that does not reach all of its people: only those who get it, another day, several
// days; whom it takes sends from and who takes from it. Pure, any thread; each question costs some passes of the planner.
#pragma once

#include "core/broadcasts/planner.h"

namespace siyu::broadcasts {

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

// One send that one run costs another: `target` would get `run` were it not for `by`. Where several fill a limit together
// each of them stands with it; nothing: none can be named alone.
struct Taken {
    qint64 run = 0;
    qint64 target = 0;
    std::optional<qint64> by;
    Reason reason = Reason::None;

    auto operator<=>(const Taken &) const = default;
};
// What `run` takes from others, and what others take from it; by run, target, taker.
std::vector<Taken> takings(const Planner &planner, const std::vector<PlanRun> &runs, size_t run);

// The same in numbers, by run, taker and reason.
struct Conflict {
    qint64 run = 0; // the one that loses
    std::optional<qint64> by;
    Reason reason = Reason::None;
    qint64 targets = 0;

    bool operator==(const Conflict &) const = default;
};
std::vector<Conflict> conflictsOf(const std::vector<Taken> &takings);

} // namespace siyu::broadcasts
