// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/mergerules.h"

#include "core/db/database.h"

#include <QJsonDocument>

namespace siyu::members {

using importing::Reference;
using importing::TableShape;

namespace {

bool isBlank(const QJsonValue &value) { return value.isNull() || value.isUndefined() || value == QJsonValue(QString()); }

// NULL is no beginning: the other one's is taken.
QJsonValue earlier(const QJsonValue &a, const QJsonValue &b)
{
    if (isBlank(a) || isBlank(b))
        return isBlank(a) ? b : a;
    return a.toString() <= b.toString() ? a : b;
}

QJsonValue later(const QJsonValue &a, const QJsonValue &b)
{
    if (isBlank(a) || isBlank(b))
        return isBlank(a) ? b : a;
    return a.toString() >= b.toString() ? a : b;
}

QJsonValue larger(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isNull() || b.isNull())
        return a.isNull() ? b : a;
    return std::max(a.toInteger(), b.toInteger());
}

// Only what differs is a change.
void put(QJsonObject &out, const QJsonObject &kept, const QString &column, const QJsonValue &value)
{
    const QJsonValue clean = value.isUndefined() ? QJsonValue() : value;
    if (kept.value(column) != clean)
        out.insert(column, clean);
}

QJsonObject joinedContacts(const QJsonObject &kept, const QJsonObject &gone)
{
    const QString added = QStringLiteral("added_at");
    const QString removed = QStringLiteral("removed_at");
    QJsonObject out;
    put(out, kept, added, earlier(kept.value(added), gone.value(added)));
    // A friend by either account is a friend.
    const bool isFriend = kept.value(removed).isNull() || gone.value(removed).isNull();
    put(out, kept, removed, isFriend ? QJsonValue() : later(kept.value(removed), gone.value(removed)));
    const bool byGone = out.contains(added);
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        if (it.key() != QStringLiteral("way") && !it.key().startsWith(QStringLiteral("channel")))
            continue;
        if (!isBlank(gone.value(it.key())) && (byGone || isBlank(it.value())))
            put(out, kept, it.key(), gone.value(it.key()));
    }
    return out;
}

// How much is certain about a delivery.
int weightOf(const QJsonValue &status)
{
    static const QStringList words{QStringLiteral("cancelled"), QStringLiteral("skipped"), QStringLiteral("missed"),
        QStringLiteral("planned"), QStringLiteral("failed"), QStringLiteral("handed_out"), QStringLiteral("sent")};
    return int(words.indexOf(status.toString()));
}

QJsonObject joinedDeliveries(const QJsonObject &kept, const QJsonObject &gone)
{
    const QString status = QStringLiteral("status");
    QJsonObject out;
    if (weightOf(gone.value(status)) <= weightOf(kept.value(status)))
        return out;
    for (const char *column : {"status", "reason", "account", "copied_at", "handed_out_at", "sent_at", "note"})
        put(out, kept, QString::fromLatin1(column), gone.value(QLatin1String(column)));
    return out;
}

// Who got it under either name has got it.
QJsonObject joinedSamplings(const QJsonObject &kept, const QJsonObject &gone)
{
    QJsonObject out;
    for (const char *column : {"added_at", "got_day"})
        put(out, kept, QString::fromLatin1(column),
            earlier(kept.value(QLatin1String(column)), gone.value(QLatin1String(column))));
    for (const char *column : {"sent_by", "note"}) {
        if (isBlank(kept.value(QLatin1String(column))) && !isBlank(gone.value(QLatin1String(column))))
            put(out, kept, QString::fromLatin1(column), gone.value(QLatin1String(column)));
    }
    return out;
}

// Who came further as a partner says where the one person stands.
QJsonObject joinedPartners(const QJsonObject &kept, const QJsonObject &gone)
{
    static const QStringList order{QStringLiteral("candidate"), QStringLiteral("declined"), QStringLiteral("retired"), QStringLiteral("invited"),
        QStringLiteral("applied"), QStringLiteral("approved"), QStringLiteral("active")};
    const QString state = QStringLiteral("state");
    const bool isGoneFurther = order.indexOf(gone.value(state).toString()) > order.indexOf(kept.value(state).toString());
    QJsonObject out;
    for (const char *column : {"kind", "state", "since"}) {
        if (isGoneFurther)
            put(out, kept, QString::fromLatin1(column), gone.value(QLatin1String(column)));
    }
    for (const char *column : {"grp", "code", "commission", "disclosure_text", "note"}) {
        if (isBlank(kept.value(QLatin1String(column))) && !isBlank(gone.value(QLatin1String(column))))
            put(out, kept, QString::fromLatin1(column), gone.value(QLatin1String(column)));
    }
    return out;
}

QJsonObject largerCounts(const QJsonObject &kept, const QJsonObject &gone)
{
    QJsonObject out;
    for (const char *column : {"opened", "clicked", "replied", "ordered", "unsubscribed"})
        put(out, kept, QString::fromLatin1(column),
            larger(kept.value(QLatin1String(column)), gone.value(QLatin1String(column))));
    return out;
}

} // namespace

QJsonArray keyOf(const TableShape &shape, const QJsonObject &row)
{
    QJsonArray key;
    for (const QString &column : shape.keys)
        key.append(row.value(column));
    return key;
}

QJsonObject joined(const QString &table, const QJsonObject &kept, const QJsonObject &gone)
{
    const QString at = QStringLiteral("at");
    QJsonObject out;
    if (table == QStringLiteral("activity")) {
        const QString messages = QStringLiteral("messages");
        put(out, kept, messages, kept.value(messages).toInteger() + gone.value(messages).toInteger());
    } else if (table == QStringLiteral("contact")) {
        out = joinedContacts(kept, gone);
    } else if (table == QStringLiteral("consent")) {
        put(out, kept, QStringLiteral("given_at"),
            earlier(kept.value(QStringLiteral("given_at")), gone.value(QStringLiteral("given_at"))));
        put(out, kept, QStringLiteral("withdrawn_at"),
            later(kept.value(QStringLiteral("withdrawn_at")), gone.value(QStringLiteral("withdrawn_at"))));
    } else if (table == QStringLiteral("opt_out") || table == QStringLiteral("member_source")) {
        put(out, kept, at, earlier(kept.value(at), gone.value(at)));
    } else if (table == QStringLiteral("sampling_person")) {
        out = joinedSamplings(kept, gone);
    } else if (table == QStringLiteral("partner")) {
        out = joinedPartners(kept, gone);
    } else if (table == QStringLiteral("delivery")) {
        out = joinedDeliveries(kept, gone);
    } else if (table == QStringLiteral("delivery_result")) {
        out = largerCounts(kept, gone);
    }
    return out;
}

QJsonObject joinedFields(const QJsonObject &kept, const QJsonObject &gone)
{
    static const QStringList own{QStringLiteral("id"), QStringLiteral("source"), QStringLiteral("batch"),
        QStringLiteral("revision"), QStringLiteral("created_at"), QStringLiteral("under_14"), QStringLiteral("is_staff"),
        QStringLiteral("paused_until"), QStringLiteral("birthday")};
    QJsonObject out;
    for (auto it = gone.begin(); it != gone.end(); ++it) {
        if (!own.contains(it.key()) && isBlank(kept.value(it.key())) && !isBlank(it.value()))
            put(out, kept, it.key(), it.value());
    }
    for (const char *column : {"under_14", "is_staff"})
        put(out, kept, QString::fromLatin1(column),
            larger(kept.value(QLatin1String(column)), gone.value(QLatin1String(column))));
    const QString paused = QStringLiteral("paused_until");
    put(out, kept, paused, later(kept.value(paused), gone.value(paused)));
    const QString created = QStringLiteral("created_at");
    put(out, kept, created, earlier(kept.value(created), gone.value(created)));
    // A birthday must not stand beside another year of birth.
    const QString birthday = QStringLiteral("birthday");
    const QJsonValue year = kept.value(QStringLiteral("birth_year"));
    const bool fits = year.isNull() || gone.value(birthday).toString().left(4).toLongLong() == year.toInteger();
    if (isBlank(kept.value(birthday)) && !isBlank(gone.value(birthday)) && fits)
        put(out, kept, birthday, gone.value(birthday));
    return out;
}

QString lastWithdrawal(const QList<QJsonObject> &consents, const QString &touchpoint)
{
    QString last;
    for (const QJsonObject &row : consents) {
        if (row.value(QStringLiteral("touchpoint")).toString() == touchpoint)
            last = std::max(last, row.value(QStringLiteral("withdrawn_at")).toString());
    }
    return last;
}

QList<QJsonObject> rowsNaming(db::Database &db, const TableShape &shape, const Reference &reference, qint64 member)
{
    if (shape.name != QStringLiteral("activity"))
        return importing::rowsOf(db, shape, reference, member);
    QList<QJsonObject> out;
    db::Statement rows = db.prepare("SELECT json_object('day', day, 'grp', grp, 'member', member, 'messages', messages,"
                                    " 'batch', batch) FROM activity WHERE (day, grp) IN (SELECT day, grp FROM activity_day)"
                                    " AND member = ?");
    rows.with(member);
    while (rows.step())
        out.append(QJsonDocument::fromJson(rows.text(0).toUtf8()).object());
    return out;
}

bool isNullable(db::Database &db, const QString &table, const QString &column)
{
    db::Statement row = db.prepare("SELECT \"notnull\" = 0 AND pk = 0 FROM pragma_table_info(?) WHERE name = ?");
    return row.with(table, column).step() && row.int64(0) != 0;
}

bool updateUnlessTaken(db::Database &db, const TableShape &shape, const QJsonArray &key, const QJsonObject &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonObject row = importing::rowAt(db, shape, key);
        if (!rowInTheWay(db, shape, row, it.key(), it.value().toInteger()).isEmpty())
            return false;
    }
    importing::updateRow(db, shape, key, values);
    return true;
}

QJsonObject rowInTheWay(
    db::Database &db, const TableShape &shape, const QJsonObject &row, const QString &column, qint64 value)
{
    db::Statement indexes = db.prepare("SELECT l.name FROM pragma_index_list(?1) l JOIN pragma_index_info(l.name) i"
                                       " WHERE l.\"unique\" = 1 AND l.origin <> 'pk' AND l.partial = 0 AND i.name = ?2");
    indexes.with(shape.name, column);
    while (indexes.step()) {
        db::Statement parts = db.prepare("SELECT name FROM pragma_index_info(?)");
        parts.with(indexes.text(0));
        QStringList columns;
        while (parts.step())
            columns.append(parts.text(0));
        TableShape byIndex = shape;
        byIndex.keys = columns;
        QJsonObject wanted = row;
        wanted.insert(column, value);
        if (const QJsonObject there = importing::rowAt(db, byIndex, keyOf(byIndex, wanted)); !there.isEmpty())
            return there;
    }
    return {};
}

} // namespace siyu::members
