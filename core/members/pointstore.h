// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of points (rules.md 11) as the operator keeps it: entries, the day's check-in, gifts, corrections; each is one
// undoable change. What an entry may be is decided by core/members/points. Any thread.
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

struct PointRow {
    qint64 id = 0;
    QDateTime atUtc;
    PointKind kind = PointKind::Earn;
    qint64 points = 0;
    qint64 balance = 0; // after this entry
    std::optional<qint64> corrects;
    bool isCorrected = false; // a later entry names this one
    QString number; // its id elsewhere
    QString note;
};

struct PointPage {
    qint64 balance = 0; // as of now
    qint64 entries = 0; // all
    QList<PointRow> rows; // newest first
};
// `before`: rows recorded before that entry; 0 = from the newest. Errors: NotFound (member).
Result<PointPage> pointPage(const Workspace &workspace, MemberId member, int limit, qint64 before = 0);
Result<qint64> pointBalance(const Workspace &workspace, MemberId member);

struct NewPoints {
    PointKind kind = PointKind::Earn;
    qint64 points = 0; // signed; what is spent or given away for points is negative
    std::optional<qint64> corrects = {}; // of a correction: the entry that it names
    QString note = {};
    QDateTime atUtc = {}; // invalid = now
};
// The new entry's id. Errors: NotFound (member); InvalidInput (points: 0, or a sign that the kind cannot have); Refused
// (points, word of PointRefusal, balance).
Result<qint64> addPoints(Workspace &workspace, MemberId member, const NewPoints &entry);

// Today's, once a business day; worth what the setting says (defaultCheckinPoints until it does).
inline constexpr qint64 defaultCheckinPoints = 1;
Result<qint64> checkIn(Workspace &workspace, MemberId member);
Result<qint64> checkinPoints(const Workspace &workspace);
Result<void> setCheckinPoints(Workspace &workspace, qint64 points); // 1 … 10,000; undoable
// A gift for so many points (more than 0); `gift` is its name.
Result<qint64> giveGift(Workspace &workspace, MemberId member, qint64 points, const QString &gift);
// Takes back what the entry did, as a new entry that names it. Refused also where it was corrected before
// (points, already_corrected, balance).
Result<qint64> correctPoints(Workspace &workspace, MemberId member, qint64 entry, const QString &note);

// Inside a Workspace::write. Business days are those of `zone`.
Result<qint64> addPointsIn(db::Database &db, MemberId member, const NewPoints &entry, const QTimeZone &zone, const QDateTime &nowUtc);

} // namespace siyu::members
