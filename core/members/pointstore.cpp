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

QString changeKind(PointKind kind) { return QStringLiteral("points.") + wordOf(kind); }

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

Result<qint64> addPoints(Workspace &workspace, MemberId member, const NewPoints &entry)
{
    const QTimeZone zone = workspace.zone();
    const QDateTime now = workspace.nowUtc();
    return workspace.write({changeKind(entry.kind), {QString::number(qAbs(entry.points))}},
        [&](db::Database &db) { return addPointsIn(db, member, entry, zone, now); });
}

Result<qint64> checkIn(Workspace &workspace, MemberId member)
{
    const QTimeZone zone = workspace.zone();
    const QDateTime now = workspace.nowUtc();
    return workspace.write({changeKind(PointKind::Checkin)}, [&](db::Database &db) {
        return addPointsIn(db, member, {PointKind::Checkin, checkinPointsIn(db)}, zone, now);
    });
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

Result<qint64> giveGift(Workspace &workspace, MemberId member, qint64 points, const QString &gift)
{
    return addPoints(workspace, member, {PointKind::Gift, -points, {}, gift});
}

Result<qint64> correctPoints(Workspace &workspace, MemberId member, qint64 entry, const QString &note)
{
    const QTimeZone zone = workspace.zone();
    const QDateTime now = workspace.nowUtc();
    return workspace.write({changeKind(PointKind::Correction)}, [&](db::Database &db) -> Result<qint64> {
        db::Statement &old = db.cached("SELECT points, (SELECT count(*) FROM point_entry c WHERE c.member = ?2 AND c.corrects = e.id)"
                                       " FROM point_entry e WHERE e.id = ?1 AND e.member = ?2");
        const bool there = old.with(entry, member.value).step();
        const qint64 points = there ? old.int64(0) : 0;
        const bool corrected = there && old.int64(1) > 0;
        old.reset();
        const qint64 balance = accountOf(db, member, zone).balance();
        if (!there)
            return isThere(db, member) ? refused(wordOf(PointRefusal::UnknownEntry), balance) : noMember(member);
        if (corrected)
            return refused(QStringLiteral("already_corrected"), balance);
        return addPointsIn(db, member, {PointKind::Correction, -points, entry, note}, zone, now);
    });
}

Result<qint64> pointBalance(const Workspace &workspace, MemberId member)
{
    return workspace.read([member](db::Database &db) -> Result<qint64> {
        if (!isThere(db, member))
            return noMember(member);
        db::Statement &sum = db.cached("SELECT coalesce(sum(points), 0) FROM point_entry WHERE member = ?").with(member.value);
        sum.step();
        const qint64 balance = sum.int64(0);
        sum.reset();
        return balance;
    });
}

Result<PointPage> pointPage(const Workspace &workspace, MemberId member, int limit, qint64 before)
{
    return workspace.read([=](db::Database &db) -> Result<PointPage> {
        if (!isThere(db, member))
            return noMember(member);
        PointPage page;
        db::Statement sums = db.prepare("SELECT coalesce(sum(points), 0), count(*),"
                                        " coalesce(sum(iif(?2 = 0 OR id < ?2, points, 0)), 0) FROM point_entry WHERE member = ?1");
        sums.with(member.value, before).step();
        page.balance = sums.int64(0);
        page.entries = sums.int64(1);
        qint64 balance = sums.int64(2);
        db::Statement rows = db.prepare("SELECT id, at, kind, points, corrects, number, note, EXISTS (SELECT 1 FROM point_entry c"
                                        " WHERE c.member = ?1 AND c.corrects = e.id) FROM point_entry e"
                                        " WHERE member = ?1 AND (?2 = 0 OR id < ?2) ORDER BY id DESC LIMIT ?3");
        rows.with(member.value, before, limit);
        while (rows.step()) {
            page.rows.append({rows.int64(0), fromUtcText(rows.text(1)), pointKindFrom(rows.text(2)).value_or(PointKind::Earn),
                rows.int64(3), balance, rows.optionalInt64(4), rows.int64(7) != 0, rows.text(5), rows.text(6)});
            balance -= rows.int64(3);
        }
        return page;
    });
}

} // namespace siyu::members
