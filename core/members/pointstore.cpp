// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/pointstore.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

const QString checkinKey = QStringLiteral("points.checkin");
constexpr qint64 mostCheckin = 10'000;
constexpr qint64 mostPoints = 1'000'000'000; // of one entry; more is a slip of the hand

Error noMember(MemberId member) { return {ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}}; }

Error refused(const QString &word, qint64 balance)
{
    return {ErrorCode::Refused, {QStringLiteral("points"), word, QString::number(balance)}, {}};
}

bool isThere(db::Database &db, MemberId member)
{
    db::Statement &row = db.cached("SELECT 1 FROM member WHERE id = ?").with(member.value);
    const bool there = row.step();
    row.reset();
    return there;
}

PointAccount accountOf(db::Database &db, MemberId member, const QTimeZone &zone)
{
    PointAccount account;
    db::Statement &rows = db.cached("SELECT id, kind, points, at FROM point_entry WHERE member = ? ORDER BY id").with(member.value);
    while (rows.step()) {
        if (const std::optional<PointKind> kind = pointKindFrom(rows.text(1)))
            account.add({rows.int64(0), *kind, rows.int64(2), businessDay(fromUtcText(rows.text(3)), zone)});
    }
    rows.reset();
    return account;
}

// What is earned is added, what is spent or given for is taken; a check-in may cost something, a correction be either.
bool hasItsSign(PointKind kind, qint64 points)
{
    switch (kind) {
    case PointKind::Earn:
        return points > 0;
    case PointKind::Spend:
    case PointKind::Gift:
        return points < 0;
    case PointKind::Checkin:
    case PointKind::Correction:
        return points != 0;
    }
    return false;
}

qint64 checkinPointsIn(db::Database &db)
{
    db::Statement &row = db.cached("SELECT value FROM setting WHERE key = ?").with(checkinKey);
    const qint64 points = row.step() ? row.int64(0) : 0;
    row.reset();
    return points >= 1 && points <= mostCheckin ? points : defaultCheckinPoints;
}

} // namespace

Result<qint64> addPointsIn(db::Database &db, MemberId member, const NewPoints &entry, const QTimeZone &zone, const QDateTime &nowUtc)
{
    if (!isThere(db, member))
        return noMember(member);
    if (!hasItsSign(entry.kind, entry.points) || qAbs(entry.points) > mostPoints)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("points"), QString::number(entry.points)}, {}};
    const QDateTime at = entry.atUtc.isValid() ? entry.atUtc : nowUtc;
    const PointAccount account = accountOf(db, member, zone);
    const PointEntry wanted{0, entry.kind, entry.points, businessDay(at, zone), entry.corrects};
    if (const std::optional<PointRefusal> refusal = account.refusal(wanted))
        return refused(wordOf(*refusal), account.balance());
    db.cached("INSERT INTO point_entry (member, at, kind, points, corrects, note) VALUES (?, ?, ?, ?, ?, ?)")
        .run(member.value, toUtcText(at), wordOf(entry.kind), entry.points, entry.corrects,
            entry.note.isEmpty() ? QString() : entry.note.trimmed());
    return db.lastInsertId();
}

Result<qint64> checkinPoints(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return checkinPointsIn(db); });
}

Result<void> setCheckinPoints(Workspace &workspace, qint64 points)
{
    if (points < 1 || points > mostCheckin)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("points"), QString::number(points)}, {}};
    return workspace.write({QStringLiteral("points.rules")}, [&](db::Database &db) {
        db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")
            .run(checkinKey, QString::number(points));
    });
}

} // namespace siyu::members
