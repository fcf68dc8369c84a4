// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/weeklystore.h"

#include "core/db/database.h"
#include "core/members/figures.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace siyu::reports {

namespace {

// A list of ids as one value for json_each: the statement's text stays the same however many there are.
QString jsonOf(const QList<GroupId> &groups)
{
    QJsonArray ids;
    for (const GroupId group : groups)
        ids.append(group.value);
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

QString startOf(QDate day, const QTimeZone &zone) { return toUtcText(startOfDayUtc(day, zone)); }

void addDelivery(RunLine &line, const QString &status, const QString &reason, qint64 count)
{
    line.byStatus[status] += count;
    if (status == QStringLiteral("skipped"))
        line.bySkipReason[reason] += count;
}

// A row: run, name, touchpoint, due_at, state, status, reason, deliveries; rows of one run follow each other.
void addTo(Runs &out, const db::Statement &row, const QTimeZone &zone)
{
    if (out.lines.isEmpty() || out.lines.last().run != row.int64(0)) {
        const QDateTime local = fromUtcText(row.text(3)).toTimeZone(zone);
        // Wall time without a zone: what a cell of a spreadsheet can hold.
        out.lines.append({row.int64(0), row.text(1), row.text(2), QDateTime(local.date(), local.time(), Qt::UTC), row.text(4), {}, {}});
    }
    if (row.int64(7) > 0)
        addDelivery(out.lines.last(), row.text(5), row.text(6), row.int64(7));
}

// A row: currency, orders, value, orders whose amount is known.
void addSum(Orders &to, const db::Statement &row)
{
    to.sums.insert(row.text(0), {row.int64(1), row.int64(1) - row.int64(3), row.int64(2)});
}

} // namespace

Orders ordersOf(db::Database &db, const Period &period, const QTimeZone &zone, const QList<GroupId> &groups)
{
    Orders out;
    out.everRecorded = db.one("SELECT EXISTS (SELECT 1 FROM shop_order)").value_or(0) != 0;
    if (!out.everRecorded)
        return out;
    db::Statement s = db.prepare(
        "SELECT currency, count(*), sum(paid_fen - refunded_fen), count(paid_fen) FROM shop_order o"
        " WHERE paid_at >= ?1 AND paid_at < ?2 AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0))"
        "  AND (?3 OR EXISTS (SELECT 1 FROM membership m WHERE m.member = o.member"
        "   AND m.grp IN (SELECT value FROM json_each(?4)) AND coalesce(m.joined_day, '') <= ?6 AND coalesce(m.left_day, '9') >= ?5))"
        " GROUP BY currency ORDER BY currency");
    s.with(startOf(period.from, zone), startOf(period.to.addDays(1), zone), groups.isEmpty(), jsonOf(groups),
        period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate));
    while (s.step())
        addSum(out, s);
    if (out.sums.isEmpty())
        out.sums.insert(members::currencyOf(db), {});
    return out;
}

Runs runsOf(db::Database &db, const Period &period, const QTimeZone &zone, const QList<GroupId> &groups)
{
    Runs out;
    out.everRecorded = db.one("SELECT EXISTS (SELECT 1 FROM run)").value_or(0) != 0;
    db::Statement s = db.prepare(
        "SELECT r.id, b.name, b.touchpoint, r.due_at, r.state, d.status, d.reason, count(d.id)"
        " FROM run r JOIN broadcast b ON b.id = r.broadcast LEFT JOIN delivery d ON d.run = r.id"
        "  AND (?3 OR (d.target_kind = 'group' AND d.target IN (SELECT value FROM json_each(?4)))"
        "   OR (d.target_kind = 'member' AND EXISTS (SELECT 1 FROM membership m WHERE m.member = d.target"
        "    AND m.left_day IS NULL AND m.grp IN (SELECT value FROM json_each(?4)))))"
        " WHERE r.due_at >= ?1 AND r.due_at < ?2"
        " GROUP BY r.id, d.status, d.reason ORDER BY r.due_at, r.id, d.status, d.reason");
    s.with(startOf(period.from, zone), startOf(period.to.addDays(1), zone), groups.isEmpty(), jsonOf(groups));
    while (s.step()) {
        if (!groups.isEmpty() && s.int64(7) == 0)
            continue;
        addTo(out, s, zone);
    }
    return out;
}

QHash<GroupId, Orders> ordersByGroup(db::Database &db, const Period &period, const QTimeZone &zone)
{
    QHash<GroupId, Orders> out;
    db::Statement s = db.prepare(
        "SELECT currency, count(*), sum(paid_fen - refunded_fen), count(paid_fen), grp FROM"
        " (SELECT DISTINCT o.id, o.currency, o.paid_fen, o.refunded_fen, m.grp FROM shop_order o JOIN membership m ON m.member = o.member"
        "  WHERE o.paid_at >= ?1 AND o.paid_at < ?2 AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0))"
        "   AND coalesce(m.joined_day, '') <= ?4 AND coalesce(m.left_day, '9') >= ?3)"
        " GROUP BY grp, currency ORDER BY grp, currency");
    s.with(startOf(period.from, zone), startOf(period.to.addDays(1), zone), period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate));
    while (s.step()) {
        Orders &orders = out[GroupId(s.int64(4))];
        orders.everRecorded = true;
        addSum(orders, s);
    }
    return out;
}

QHash<GroupId, Runs> runsByGroup(db::Database &db, const Period &period, const QTimeZone &zone)
{
    QHash<GroupId, Runs> out;
    db::Statement s = db.prepare(
        "SELECT r.id, b.name, b.touchpoint, r.due_at, r.state, d.status, d.reason, count(DISTINCT d.id), d.grp FROM run r"
        " JOIN broadcast b ON b.id = r.broadcast JOIN"
        "  (SELECT id, run, status, reason, target AS grp FROM delivery WHERE target_kind = 'group'"
        "   UNION ALL SELECT d.id, d.run, d.status, d.reason, m.grp FROM delivery d JOIN membership m ON m.member = d.target AND m.left_day IS NULL"
        "    WHERE d.target_kind = 'member') d ON d.run = r.id"
        " WHERE r.due_at >= ?1 AND r.due_at < ?2"
        " GROUP BY d.grp, r.id, d.status, d.reason ORDER BY d.grp, r.due_at, r.id, d.status, d.reason");
    s.with(startOf(period.from, zone), startOf(period.to.addDays(1), zone));
    while (s.step()) {
        Runs &runs = out[GroupId(s.int64(8))];
        runs.everRecorded = true;
        addTo(runs, s, zone);
    }
    return out;
}

qint64 Runs::count(const char *status) const
{
    qint64 sum = 0;
    for (const RunLine &line : lines)
        sum += line.byStatus.value(QString::fromLatin1(status));
    return sum;
}

QMap<QString, qint64> Runs::skipped() const
{
    QMap<QString, qint64> out;
    for (const RunLine &line : lines) {
        for (auto it = line.bySkipReason.cbegin(); it != line.bySkipReason.cend(); ++it)
            out[it.key()] += it.value();
    }
    return out;
}

QHash<GroupId, QStringList> ownersOf(db::Database &db)
{
    QHash<GroupId, QStringList> out;
    db::Statement s = db.prepare("SELECT o.grp, s.name FROM grp_owner o JOIN staff s ON s.id = o.staff"
                                 " WHERE s.left_on IS NULL ORDER BY o.grp, o.position");
    while (s.step())
        out[GroupId(s.int64(0))].append(s.text(1));
    return out;
}

} // namespace siyu::reports
