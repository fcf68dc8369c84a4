// SPDX-License-Identifier: GPL-3.0-or-later
// How stays that rosters show and memberships that files or the operator stated become the rows of table membership:
// a pure rule over one member of one group; the store brings the table to what it says.
#pragma once

#include "core/groups/roster.h"

namespace siyu::groups {

struct MembershipRow {
    qint64 id = 0; // 0 = to be made
    qint64 member = 0;
    QString nickname;
    QDate joined; // invalid = since before anyone counted
    QDate joinedAfter;
    QDate left; // invalid = still there
    QDate leftAfter;
    QString how;
    qint64 invitedBy = 0;
    QString origin; // roster, import, typed
    qint64 batch = 0;
    QDate statedJoined; // origin import, typed: what was said
    QDate statedLeft;
    QDate statedOn; // the day it was said; invalid = not known
    bool operator==(const MembershipRow &) const = default;
};

struct RosterStay {
    Stay stay;
    QDate firstSeenDay;
    QDate lastSeenDay;
    QString nickname; // the last one seen
    qint64 batch = 0; // of the roster that shows it first
};

// The rows that should stand, in order of time; rows of `existing` that they do not name are to be removed.
// `completeDays`: days of the group's complete rosters, ascending.
QList<MembershipRow> placeStays(const QList<MembershipRow> &existing, const QList<RosterStay> &stays, const QList<QDate> &completeDays);

} // namespace siyu::groups
