// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/sendqueue.h"

#include "core/base/period.h"
#include "core/broadcasts/deliverystore.h"
#include "core/db/database.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <QHash>

#include <algorithm>

namespace siyu::broadcasts {

namespace {

QueuePart partOf(const db::Statement &row, const QTimeZone &zone)
{
    QueuePart part;
    part.run = RunId(row.int64(0));
    part.account = AccountId(row.int64(1));
    part.name = row.text(2);
    part.touchpoint = touchpointFrom(row.text(3)).value_or(Touchpoint::GroupChat);
    part.priority = int(row.int64(4));
    part.dueAt = fromUtcText(row.text(5));
    part.local = part.dueAt.toTimeZone(zone);
    part.open = row.int64(6);
    part.later = row.int64(7);
    part.copied = row.int64(8);
    part.handedOut = row.int64(9);
    part.closed = row.int64(10);
    return part;
}

QList<QueuePart> partsNow(db::Database &db, const QTimeZone &zone, const QString &now)
{
    db::Statement row = db.prepare(
        "SELECT r.id, coalesce(d.account, 0), b.name, b.touchpoint, b.priority, r.due_at,"
        " sum(d.status IN ('planned', 'handed_out')), sum(d.status = 'planned' AND coalesce(d.later_at, '') > ?1),"
        " sum(d.status = 'planned' AND d.copied_at IS NOT NULL), sum(d.status = 'handed_out'),"
        " sum(d.status IN ('sent', 'failed') OR (d.status = 'skipped' AND d.reason = 'by_operator'))"
        " FROM run r JOIN broadcast b ON b.id = r.broadcast JOIN delivery d ON d.run = r.id"
        " WHERE r.due_at <= ?1 AND b.cancelled_at IS NULL AND (r.state = 'handed_out' OR (r.state = 'planned' AND r.due_at = ?1))"
        " GROUP BY r.id, 2 ORDER BY r.due_at, b.priority DESC, r.id, 2");
    QList<QueuePart> parts = listOf(row.with(now), [&zone](const db::Statement &one) { return partOf(one, zone); });
    QHash<qint64, qint64> people;
    for (const QueuePart &part : std::as_const(parts))
        people[part.run.value] += part.all();
    for (QueuePart &part : parts)
        part.byHandOut = isDirected(part.touchpoint) && people.value(part.run.value) > singleTargets;
    parts.removeIf([](const QueuePart &part) { return part.all() == 0; });
    return parts;
}

// What the account consumed on the business day that is now; a hand-out on the day when it was given out.
qint64 usedOn(db::Database &db, AccountId account, const QString &from, const QString &to)
{
    db::Statement &row = db.cached("SELECT (SELECT count(*) FROM delivery WHERE status = 'sent' AND sent_at >= ?2 AND sent_at < ?3 AND account = ?1"
                  " AND coalesce(handed_out_at, sent_at) >= ?2)"
                  " + (SELECT count(*) FROM delivery WHERE status = 'handed_out' AND account = ?1"
                  " AND handed_out_at >= ?2 AND handed_out_at < ?3)").with(account.value, from, to);
    const qint64 used = row.step() ? row.int64(0) : 0;
    row.reset();
    return used;
}

AccountLoad loadOf(db::Database &db, AccountId account)
{
    AccountLoad load;
    load.account = account;
    db::Statement &row = db.cached("SELECT a.name, coalesce(a.staff, 0), s.name, a.daily_capacity FROM account a"
                                   " LEFT JOIN staff s ON s.id = a.staff WHERE a.id = ?").with(account.value);
    if (row.step()) {
        load.name = row.text(0);
        load.staff = StaffId(row.int64(1));
        load.staffName = row.text(2);
        load.capacity = row.optionalInt64(3);
    }
    row.reset();
    return load;
}

// Their deliveries are counted only where there are any: most days there are none.
Result<QList<RunRow>> missedNow(const Workspace &workspace, const QDateTime &now)
{
    const auto some = workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT 1 FROM run WHERE due_at < ? AND state IN ('missed', 'planned') LIMIT 1");
        return row.with(toUtcText(now)).step();
    });
    if (!some)
        return some.error();
    if (!*some)
        return QList<RunRow>();
    auto open = openRunsUntil(workspace, now);
    if (open)
        open->removeIf([&now](const RunRow &run) { return run.state != QLatin1String("missed") && !(run.state == QLatin1String("planned") && run.dueAt < now); });
    return open;
}

bool isAsked(const AccountLoad &load, const QueueFilter &filter)
{
    return (!filter.account.isValid() || load.account == filter.account) && (!filter.staff.isValid() || load.staff == filter.staff);
}

} // namespace

LoadStand standOf(const std::optional<qint64> &capacity, qint64 used, qint64 waiting)
{
    if (!capacity)
        return LoadStand::Free;
    const qint64 left = *capacity - used;
    if (left <= 0)
        return LoadStand::Full;
    return waiting > left || left * 10 <= *capacity ? LoadStand::Tight : LoadStand::Free;
}

Result<SendQueue> sendQueue(const Workspace &workspace, const QueueFilter &filter)
{
    const QDateTime now = workspace.nowUtc();
    const QTimeZone zone = workspace.zone();
    auto missed = missedNow(workspace, now);
    if (!missed)
        return missed.error();
    return workspace.read([&](db::Database &db) {
        SendQueue queue;
        queue.missed = std::move(*missed);
        const QDate day = businessDay(now, zone);
        const QString from = toUtcText(startOfDayUtc(day, zone)), to = toUtcText(startOfDayUtc(day.addDays(1), zone));
        QList<QueuePart> parts = partsNow(db, zone, toUtcText(now));
        for (const QueuePart &first : std::as_const(parts)) {
            if (std::any_of(queue.loads.cbegin(), queue.loads.cend(), [&](const AccountLoad &known) { return known.account == first.account; }))
                continue;
            AccountLoad load = loadOf(db, first.account);
            if (!isAsked(load, filter))
                continue;
            load.used = usedOn(db, load.account, from, to);
            for (QueuePart part : std::as_const(parts)) {
                if (part.account != load.account)
                    continue;
                load.waiting += part.open - part.handedOut;
                part.accountName = load.name;
                queue.parts << part;
            }
            queue.loads << load;
        }
        return queue;
    });
}

Result<QList<QueueOwner>> queueOwners(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<QueueOwner> owners;
        db::Statement row = db.prepare("SELECT coalesce(a.staff, 0), coalesce(s.name, ''), a.id, a.name FROM account a"
                                       " LEFT JOIN staff s ON s.id = a.staff WHERE a.closed_at IS NULL ORDER BY s.name IS NULL, s.name, 1, a.name");
        while (row.step()) {
            if (owners.isEmpty() || owners.last().staff.value != row.int64(0))
                owners << QueueOwner{StaffId(row.int64(0)), row.text(1), {}};
            owners.last().accounts << QPair(AccountId(row.int64(2)), row.text(3));
        }
        return owners;
    });
}

} // namespace siyu::broadcasts
