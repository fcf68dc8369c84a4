// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views of the table of members: a filter under a name, with the columns and the sorting that belong to it. Made,
// renamed, moved and deleted as undoable changes; the look follows the operator's hand without one. Counts are O(members):
// ask in a job.
#pragma once

#include "core/members/memberlist.h"

#include <QByteArray>

namespace siyu::members {

struct MemberView {
    qint64 id = 0;
    QString name;
    QString rule; // empty = everybody
    QString search;
    QByteArray look; // what the window keeps; empty = none yet

    bool operator==(const MemberView &) const = default;
};

Result<QList<MemberView>> memberViews(const Workspace &workspace); // in the operator's order
// Makes it behind the others, or gives the view of that name another filter and look; gives its id. The rule is read
// first: its errors come back and nothing is saved. Error: InvalidInput {view, name} for an empty name.
Result<qint64> saveView(Workspace &workspace, const MemberView &view);
// Errors: InvalidInput {view, name}, Duplicate {view, name}, NotFound {view, id}.
Result<void> renameView(Workspace &workspace, qint64 id, const QString &name);
Result<void> removeView(Workspace &workspace, qint64 id);
// `ids` in their new order; those that are not named stay behind them.
Result<void> orderViews(Workspace &workspace, const QList<qint64> &ids);
Result<void> setViewLook(Workspace &workspace, qint64 id, const QByteArray &look);
Result<qint64> countView(const Workspace &workspace, const MemberView &view, Progress &progress);

} // namespace siyu::members
