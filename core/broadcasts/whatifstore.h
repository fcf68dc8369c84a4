// SPDX-License-Identifier: GPL-3.0-or-later
// What else could be done with a draft, with names and figures, and doing it: only those who get it, another day, several
// days; whom broadcasts take targets from. O(members), so the window calls it in a job. Any thread.
#pragma once

#include "core/broadcasts/trial.h"

namespace siyu::broadcasts {

// What one broadcast takes from another. The draft stands on one side of each.
struct Cost {
    BroadcastId loser, taker; // invalid: the draft, or a taker that cannot be named alone
    QString loserName, takerName;
    bool isLoss = false; // the draft loses
    Reason reason = Reason::None;
    QList<qint64> targets; // in order
    TargetKind kind = TargetKind::Member; // of the targets
    int priority = 0; // of the other one
};
struct WhatIf {
    Alternatives alternatives; // empty for a draft with arms
    QList<Cost> costs; // the largest first
    int priorityToWin = 0; // with it the draft goes before all that take from it
};
Result<WhatIf> whatIf(const Workspace &workspace, const Trial &trial, Progress &progress);

enum class Choice { Trim, Shift, Split };
QString wordOf(Choice choice); // trim, shift, split
// Whether the draft can be done so: it is sent once, is no comparison, and, but for another day, has targets to choose from.
bool isPossible(Choice choice, const BroadcastDraft &draft, const Alternatives &found);

// Saves the draft so, as one undoable change: its people become lists, a split several broadcasts that are noted as parts of
// the first. Gives them. Errors: those of checked() and addBroadcast; Refused {broadcast, choice}; NotFound {broadcast, id}.
Result<QList<BroadcastId>> apply(Workspace &workspace, const BroadcastDraft &draft, const Alternatives &found, Choice choice);

// The parts that the broadcast was split into, in order; none where it was not.
struct PartRow {
    BroadcastId broadcast;
    QString name;
    int part = 1;
};
Result<QList<PartRow>> partsOf(const Workspace &workspace, BroadcastId broadcast);

} // namespace siyu::broadcasts
