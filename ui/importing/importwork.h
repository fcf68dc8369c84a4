// SPDX-License-Identifier: GPL-3.0-or-later
// What the import window runs in jobs, and how it says how far they are. Any thread.
#pragma once

#include "ui/common/busybar.h"
#include "ui/importing/importstep.h"

namespace siyu::ui {

struct Planned {
    importing::Plan plan; // with what is remembered of such files
    importing::Plan recognised; // without
    bool knowsNobody = false; // people are imported and there are none yet: no rule can matter
};

// The plan for a file before the operator has looked at its columns.
Result<Planned> planWith(
    Workspace &workspace, const QString &path, importing::Kind kind, const importing::Options &options);

struct Imported {
    importing::Report report;
    std::shared_ptr<const importing::RowOutcomes> leftOut;
};

// The import; of rows that it leaves out only their numbers and reasons are kept. What the operator corrected in the
// mapping (`recognised`: the plan without it) is remembered for the next such file.
Result<Imported> importAll(Workspace &workspace, const importing::Plan &plan,
    const std::optional<importing::Plan> &recognised, Progress &progress);
// The import rolled back, with what becomes of every row. `pages` of the same file may be given.
Result<ImportPreview> makePreview(Workspace &workspace, const importing::Plan &plan, Progress &progress,
    std::shared_ptr<importing::RowPages> pages = {});

// Bytes of the file said as rows of it, with the pace.
BusyBar::Saying inRows(qint64 rows);
BusyBar::Saying inPercent();

} // namespace siyu::ui
