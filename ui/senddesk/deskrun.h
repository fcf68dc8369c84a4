// SPDX-License-Identifier: GPL-3.0-or-later
// One run as the send desk shows it: what to say, to whom, by which hand-outs. A value fetched by a job.
#pragma once

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/content/content.h"

namespace siyu::ui {

struct DeskRun {
    broadcasts::RunRow run;
    content::ContentItem item;
    QList<broadcasts::DeliveryRow> deliveries; // in the guided queue: every target; else empty
    QList<broadcasts::HandOut> handOuts; // of larger directed audiences

    bool isMissed = false; // waits for a decision
    bool isGuided() const { return handOuts.isEmpty(); }
    QString textFor(const broadcasts::DeliveryRow &delivery) const;
};

// Errors: NotFound, DatabaseFailed.
Result<DeskRun> deskRun(const Workspace &workspace, RunId run);

} // namespace siyu::ui
