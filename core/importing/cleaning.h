// SPDX-License-Identifier: GPL-3.0-or-later
// A cell as its column takes it, with every step named, so that a preview can say "13800001111.00 → +8613800001111:
// .00 removed, country code added". The same readers as the import's. Pure, any thread.
#pragma once

#include "core/importing/importing.h"

#include <QTimeZone>

namespace siyu::importing {

struct CleanedCell {
    QString shown; // as it would be kept; empty = nothing would. Not masked: that is the screen's work
    Cleanings steps; // in the order in which they were done, each once
    QString problem; // code of a Problem: masked, ambiguous_date …; empty = read, or blank
};

// `column`: its target and date rules, from a Plan. A column that is not mapped shows the cell cleaned.
// Days of instants that name their offset are those of the zone.
CleanedCell cleanedCell(std::string_view cell, const PlanColumn &column, const QTimeZone &zone);

} // namespace siyu::importing
