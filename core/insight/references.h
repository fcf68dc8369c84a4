// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that charts are compared with: the figures of the seed text, which nobody has checked, until the operator sets others
// or takes them away, from a day on. Undoable. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/insight/figure.h"

namespace siyu {
class Workspace;
}

namespace siyu::insight {

// A line that the operator can edit, as it stands on a day.
struct EditableReference {
    QString word; // open_wecom, open_subscription, fission, redemption_low, redemption_high
    QString chart;
    Unit unit = Unit::Share;
    std::optional<double> value; // nothing = not drawn
    double seed = 0; // what the seed text says
    bool isSeed = true; // not edited
    QDate from; // since when it was edited
    QString note;
};
Result<QList<EditableReference>> references(const Workspace &workspace, const QString &chart, QDate day);
// Those of the figure's chart, where what they are for is in it.
Result<void> addReferences(const Workspace &workspace, Figure &figure);
// Errors: NotFound (reference), InvalidInput (day; reference: below 0).
Result<void> setReference(Workspace &workspace, const QString &word, QDate from, std::optional<double> value, const QString &note = {});

} // namespace siyu::insight
