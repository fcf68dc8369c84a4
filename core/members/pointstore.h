// SPDX-License-Identifier: GPL-3.0-or-later
// One entry into the ledger of points (rules.md 11), whoever makes it, and what a check-in is worth. What an entry may be is
// decided by core/members/points; what the operator does with entries is in core/members/pointdesk. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/members/points.h"

#include <QDateTime>
#include <QList>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::members {

struct NewPoints {
    PointKind kind = PointKind::Earn;
    qint64 points = 0; // signed; what is spent or given away for points is negative
    std::optional<qint64> corrects = {}; // of a correction: the entry that it names
    QString note = {};
    QDateTime atUtc = {}; // invalid = now
};
// Inside a Workspace::write; business days are those of `zone`. The new entry's id. Errors: NotFound (member); InvalidInput
// (points: 0, or a sign that the kind cannot have); Refused (points, word of PointRefusal, balance).
Result<qint64> addPointsIn(db::Database &db, MemberId member, const NewPoints &entry, const QTimeZone &zone, const QDateTime &nowUtc);

// What a check-in is worth (defaultCheckinPoints until it is set).
inline constexpr qint64 defaultCheckinPoints = 1;
Result<qint64> checkinPoints(const Workspace &workspace);
Result<void> setCheckinPoints(Workspace &workspace, qint64 points); // 1 … 10,000; undoable

} // namespace siyu::members
