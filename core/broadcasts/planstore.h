// SPDX-License-Identifier: GPL-3.0-or-later
// Plans made and kept: every open run planned together, its deliveries written; or a draft tried out without writing.
// O(members), so the window calls it in a job. Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/planner.h"
#include "core/broadcasts/whatif.h"

#include <QList>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

struct PlanOutcome {
    QList<RunId> missed; // newly found missed
    qint64 changed = 0; // deliveries that are not what the plan before said
};
// Plans all runs that are not done or given up. Deliveries handed out, sent, failed, cancelled or skipped by hand stay.
// Not in the change history: it follows from what is. Errors: Cancelled, those of rules that no longer read.
Result<PlanOutcome> planAll(Workspace &workspace, Progress &progress);

struct PreviewRow {
    qint64 target = 0;
    QString name;
    Status status = Status::Planned;
    Reason reason = Reason::None;
    QString account;
};
struct PlanPreview {
    QMap<QString, qint64> counts; // planned, missed, and reasons
    qint64 total = 0;
    qint64 reach = 0; // people who get it
    std::optional<double> opens; // estimate; nothing where the touchpoint's rate is not known
    qint64 displaced = 0; // planned deliveries of other broadcasts that would no longer go out
    QDateTime local; // the time on the workspace's clock
    QList<PreviewRow> rows; // skipped ones first; at most previewRows
};
inline constexpr int previewRows = 2'000;
// What would become of the draft's first run. Errors: those of checked(), rules, Cancelled.
Result<PlanPreview> previewPlan(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress);

// What else could be done with the draft's first run, and what it and other broadcasts cost each other. Errors: as above.
struct Cost {
    BroadcastId broadcast; // that loses targets; the draft's own where others take them
    QString name;
    Reason reason = Reason::None;
    qint64 targets = 0;
};
struct WhatIf {
    Alternatives alternatives;
    QList<Cost> costs;
};
Result<WhatIf> whatIf(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress);

} // namespace siyu::broadcasts
