// SPDX-License-Identifier: GPL-3.0-or-later
// The candidates of one group or of all (rules.md 4), from what the workspace holds as of a day. Who is staff, a child or
// opted out, and who ever paid, is kept in memory with the open file and follows its writes, so that asking a thousand
// groups again takes a fraction of a second. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/partners/candidates.h"

#include <QHash>
#include <QList>

namespace siyu {
class Workspace;
}

namespace siyu::partners {

struct CandidateQuery {
    PartnerKind kind = PartnerKind::Koc;
    QDate day = {}; // invalid = today; later than today is refused
    QList<GroupId> groups = {}; // empty = all that are not archived
    int top = defaultTop;
};

struct GroupCandidates {
    GroupId group;
    QString name;
    Candidates found;
};

// In the order of the groups' names. Errors: NotFound (group), InvalidInput (day), Cancelled.
Result<QList<GroupCandidates>> candidatesOfGroups(const Workspace &workspace, const CandidateQuery &query, Progress &progress);

// What to call people: the nickname in the group, else the member's name; group invalid = the name. Who is gone is left out.
Result<QHash<qint64, QString>> namesIn(const Workspace &workspace, GroupId group, const QList<qint64> &members);

} // namespace siyu::partners
