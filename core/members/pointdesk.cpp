// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/pointdesk.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::members {

namespace {

constexpr qint64 mostPoints = 10'000'000;
constexpr qsizetype longestName = 60;
constexpr qint64 reportEvery = 256;

std::optional<QString> nameOf(db::Database &db, qint64 member)
{
    db::Statement &row = db.cached("SELECT coalesce(name, '#' || id) FROM member WHERE id = ?").with(member);
    const std::optional<QString> name = row.step() ? std::optional(row.text(0)) : std::nullopt;
    row.reset();
    return name;
}

// Gives the balance after it.
Result<qint64> record(db::Database &db, qint64 member, const NewPoints &entry, const QDateTime &nowUtc, const QTimeZone &zone)
{
    const Result<qint64> id = addPointsIn(db, MemberId(member), entry, zone, nowUtc);
    if (!id)
        return id.error();
    db::Statement &sum = db.cached("SELECT sum(points) FROM point_entry WHERE member = ?").with(member);
    sum.step();
    const qint64 balance = sum.int64(0);
    sum.reset();
    return balance;
}

// The entry that was recorded last.
qint64 newestEntry(db::Database &db, qint64 member)
{
    db::Statement &row = db.cached("SELECT max(id) FROM point_entry WHERE member = ?").with(member);
    row.step();
    const qint64 id = row.int64(0);
    row.reset();
    return id;
}

Result<QString> memberName(const Workspace &workspace, MemberId member)
{
    return workspace.read([&](db::Database &db) -> Result<QString> {
        const std::optional<QString> name = nameOf(db, member.value);
        return name ? Result<QString>(*name) : Result<QString>(notFound("member", member.value));
    });
}

std::optional<Gift> giftOf(db::Database &db, qint64 id)
{
    db::Statement &row = db.cached("SELECT id, name, points, stock, note, retired_at IS NOT NULL FROM gift WHERE id = ?").with(id);
    std::optional<Gift> gift;
    if (row.step())
        gift = Gift{row.int64(0), row.text(1), row.int64(2), row.optionalInt64(3), row.text(4), row.int64(5) != 0};
    row.reset();
    return gift;
}

// A gift's entry that was taken back to the last point goes back on the shelf.
void returnGift(db::Database &db, qint64 entry, const QString &nowUtc)
{
    db::Statement &claim = db.cached("SELECT c.gift FROM gift_claim c JOIN point_entry e ON e.id = c.entry WHERE c.entry = ? AND c.returned_at IS NULL AND e.kind = 'gift'"
                                     " AND e.points + (SELECT coalesce(sum(points), 0) FROM point_entry WHERE member = e.member AND corrects = e.id) = 0")
                               .with(entry);
    const qint64 gift = claim.step() ? claim.int64(0) : 0;
    claim.reset();
    if (gift == 0)
        return;
    db.cached("UPDATE gift_claim SET returned_at = ? WHERE entry = ?").run(nowUtc, entry);
    db.cached("UPDATE gift SET stock = stock + 1 WHERE id = ? AND stock IS NOT NULL").run(gift);
}

} // namespace

Result<CheckinReport> checkIn(Workspace &workspace, const QList<qint64> &members, Progress &progress)
{
    const Result<qint64> points = checkinPoints(workspace);
    if (!points)
        return points.error();
    const QTimeZone zone = workspace.zone();
    const QDateTime now = workspace.nowUtc();
    const Change change{QStringLiteral("points.checkin_many"), {QString::number(members.size())}};
    return workspace.write(change, progress, [&](db::Database &db) -> Result<CheckinReport> {
        CheckinReport report;
        QSet<qint64> seen;
        for (qsizetype i = 0; i < members.size(); ++i) {
            if (i % reportEvery == 0 && !progress.report(i, members.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            if (seen.contains(members[i]) || !nameOf(db, members[i]))
                continue;
            seen.insert(members[i]);
            const Result<qint64> done = record(db, members[i], {PointKind::Checkin, *points}, now, zone);
            (done ? report.done : report.before).append(members[i]);
        }
        return report;
    });
}

Result<qint64> addPoints(Workspace &workspace, MemberId member, PointKind kind, qint64 points, const QString &note)
{
    if (points < 1 || points > mostPoints || (kind != PointKind::Earn && kind != PointKind::Spend))
        return invalid("points", QString::number(points));
    const Result<QString> name = memberName(workspace, member);
    if (!name)
        return name.error();
    const bool gives = kind == PointKind::Earn;
    const Change change{gives ? QStringLiteral("points.give") : QStringLiteral("points.take"), {*name, QString::number(points)}};
    return workspace.write(change, [&](db::Database &db) {
        return record(db, member.value, {kind, gives ? points : -points, {}, note}, workspace.nowUtc(), workspace.zone());
    });
}

Result<qint64> correctEntry(Workspace &workspace, qint64 entry, qint64 points, const QString &note)
{
    if (points == 0 || std::abs(points) > mostPoints)
        return invalid("points", QString::number(points));
    struct Old {
        qint64 member;
        QString name;
    };
    const auto old = workspace.read([&](db::Database &db) -> Result<Old> {
        db::Statement row = db.prepare("SELECT e.member, coalesce(m.name, '#' || m.id) FROM point_entry e JOIN member m ON m.id = e.member WHERE e.id = ?");
        if (!row.with(entry).step())
            return notFound("point_entry", entry);
        return Old{row.int64(0), row.text(1)};
    });
    if (!old)
        return old.error();
    return workspace.write({QStringLiteral("points.correct"), {old->name}}, [&](db::Database &db) -> Result<qint64> {
        const QDateTime now = workspace.nowUtc();
        const Result<qint64> balance
            = record(db, old->member, {PointKind::Correction, points, entry, note}, now, workspace.zone());
        if (balance)
            returnGift(db, entry, toUtcText(now));
        return balance;
    });
}

Result<QList<GiftRow>> gifts(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<GiftRow> out;
        db::Statement rows = db.prepare("SELECT g.id, g.name, g.points, g.stock, g.note, g.retired_at IS NOT NULL,"
                                        " (SELECT count(*) FROM gift_claim c WHERE c.gift = g.id AND c.returned_at IS NULL)"
                                        " FROM gift g ORDER BY g.retired_at IS NOT NULL, g.points, g.name");
        while (rows.step())
            out.append({{rows.int64(0), rows.text(1), rows.int64(2), rows.optionalInt64(3), rows.text(4), rows.int64(5) != 0}, rows.int64(6)});
        return out;
    });
}

Result<qint64> saveGift(Workspace &workspace, const Gift &gift)
{
    const QString name = displayText(gift.name);
    if (name.isEmpty() || name.size() > longestName)
        return invalid("name", name);
    if (gift.points < 1 || gift.points > mostPoints)
        return invalid("points", QString::number(gift.points));
    if (gift.stock && (*gift.stock < 0 || *gift.stock > mostPoints))
        return invalid("stock", QString::number(*gift.stock));
    const QString now = toUtcText(workspace.nowUtc());
    const QString note = displayText(gift.note);
    const Change change{gift.id == 0 ? QStringLiteral("gift.add") : QStringLiteral("gift.edit"), {name}};
    return workspace.write(change, [&](db::Database &db) -> Result<qint64> {
        if (db.prepare("SELECT 1 FROM gift WHERE name = ? AND id <> ?").with(name, gift.id).step())
            return Error{ErrorCode::Duplicate, {QStringLiteral("gift"), name}, {}};
        if (gift.id == 0) {
            db.cached("INSERT INTO gift (name, points, stock, note, created_at) VALUES (?, ?, ?, nullif(?, ''), ?)").run(name, gift.points, gift.stock, note, now);
            return db.lastInsertId();
        }
        db.cached("UPDATE gift SET name = ?1, points = ?2, stock = ?3, note = nullif(?4, ''),"
                  " retired_at = CASE WHEN ?5 THEN coalesce(retired_at, ?6) END WHERE id = ?7")
            .run(name, gift.points, gift.stock, note, gift.retired, now, gift.id);
        return giftOf(db, gift.id) ? Result<qint64>(gift.id) : Result<qint64>(notFound("gift", gift.id));
    });
}

Result<qint64> redeemGift(Workspace &workspace, MemberId member, qint64 id)
{
    const Result<QString> name = memberName(workspace, member);
    const auto gift = workspace.read([&](db::Database &db) { return giftOf(db, id); });
    if (!name || !gift)
        return name ? gift.error() : name.error();
    if (!*gift)
        return notFound("gift", id);
    return workspace.write({QStringLiteral("gift.redeem"), {*name, (*gift)->name}}, [&](db::Database &db) -> Result<qint64> {
        const std::optional<Gift> now = giftOf(db, id);
        if (!now || now->retired)
            return refused("gift", QStringLiteral("retired"));
        if (now->stock && *now->stock < 1)
            return refused("gift", QStringLiteral("no_stock"));
        const Result<qint64> balance
            = record(db, member.value, {PointKind::Gift, -now->points, {}, now->name}, workspace.nowUtc(), workspace.zone());
        if (!balance)
            return balance;
        db.cached("INSERT OR REPLACE INTO gift_claim (entry, gift) VALUES (?, ?)").run(newestEntry(db, member.value), id);
        db.cached("UPDATE gift SET stock = stock - 1 WHERE id = ? AND stock IS NOT NULL").run(id);
        return balance;
    });
}

Result<QList<qint64>> ledgerIds(const Workspace &workspace, const LedgerQuery &query, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) {
        QList<qint64> out;
        const bool one = query.member.isValid();
        std::string sql = "SELECT id FROM point_entry WHERE ";
        sql += one ? "member = ?1" : "?1 = 0";
        if (query.kind)
            sql += " AND kind = ?2";
        db::Statement rows = db.prepare(sql + " ORDER BY id DESC");
        rows.bind(1, query.member.value);
        if (query.kind)
            rows.bind(2, wordOf(*query.kind));
        while (rows.step())
            out.append(rows.int64(0));
        return out;
    });
}

Result<QList<LedgerRow>> ledgerRows(const Workspace &workspace, const QList<qint64> &ids)
{
    return workspace.read([&](db::Database &db) {
        QList<LedgerRow> out;
        db::Statement row = db.prepare("SELECT e.member, m.name, e.at, e.kind, e.points, coalesce(e.note, g.name), e.corrects,"
                                       " (SELECT coalesce(sum(c.points), 0) FROM point_entry c WHERE c.member = e.member AND c.corrects = e.id)"
                                       " FROM point_entry e JOIN member m ON m.id = e.member LEFT JOIN gift_claim l ON l.entry = e.id AND e.kind = 'gift'"
                                       " LEFT JOIN gift g ON g.id = l.gift WHERE e.id = ?");
        for (const qint64 id : ids) {
            if (row.with(id).step())
                out.append({id, MemberId(row.int64(0)), row.text(1), fromUtcText(row.text(2)), pointKindFrom(row.text(3)).value_or(PointKind::Earn),
                    row.int64(4), row.text(5), row.optionalInt64(6), row.int64(7)});
        }
        return out;
    });
}

Result<QList<PointBalance>> pointBalances(const Workspace &workspace, const QList<qint64> &members)
{
    return workspace.read([&](db::Database &db) {
        QList<PointBalance> out;
        const QDate today = workspace.today();
        const QString from = toUtcText(startOfDayUtc(today, workspace.zone()));
        const QString to = toUtcText(startOfDayUtc(today.addDays(1), workspace.zone()));
        db::Statement row = db.prepare("SELECT m.name, (SELECT coalesce(sum(points), 0) FROM point_entry WHERE member = m.id),"
                                       " EXISTS (SELECT 1 FROM point_entry WHERE member = m.id AND kind = 'checkin' AND at >= ?2 AND at < ?3)"
                                       " FROM member m WHERE m.id = ?1");
        for (const qint64 member : members) {
            if (row.with(member, from, to).step())
                out.append({MemberId(member), row.text(0), row.int64(1), row.int64(2) != 0});
        }
        return out;
    });
}

} // namespace siyu::members
