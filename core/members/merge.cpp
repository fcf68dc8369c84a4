// SPDX-License-Identifier: GPL-3.0-or-later
// What a merge does to the rows of each table. Taking one apart is in unmerge.cpp, what two rows of one place become in
// mergerules.cpp.
#include "core/members/merge.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/groups/rosterstore.h"
#include "core/importing/tableshape.h"
#include "core/members/mergelog.h"
#include "core/members/mergerules.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::members {

using importing::IfThere;
using importing::Reference;
using importing::TableShape;

namespace {

const QString memberTable = QStringLiteral("member");
const QString staysTable = QStringLiteral("membership");

QString nameOf(const QJsonObject &member) { return member.value(QStringLiteral("name")).toString(); }

class Merger {
public:
    Merger(db::Database &db, const MergeOf &of, const QDateTime &nowUtc)
        : m_db(db), m_of(of), m_now(nowUtc), m_log(db), m_stays(importing::shapeOf(db, staysTable))
    {
    }

    Merged go()
    {
        const TableShape shape = importing::shapeOf(m_db, memberTable);
        const QJsonObject kept = importing::rowAt(m_db, shape, {m_of.kept.value});
        const QJsonObject gone = importing::rowAt(m_db, shape, {m_of.gone.value});
        m_out = {0, m_of.kept, m_of.gone, 0, 0};
        if (kept.isEmpty() || gone.isEmpty())
            return m_out;
        open(gone);
        const QHash<qint64, QJsonObject> staysBefore = stays();
        const ConsentPair consents{rowsOfMember(QStringLiteral("consent"), m_of.kept),
            rowsOfMember(QStringLiteral("consent"), m_of.gone)};
        for (const Reference &reference : importing::referencesTo(m_db, memberTable))
            move(reference);
        withdrawWhatEitherWithdrew(consents);
        rethread(staysBefore);
        joinMembers(shape, kept, gone);
        m_out.merge = m_log.merge();
        return m_out;
    }

private:
    struct ConsentPair {
        QList<QJsonObject> kept;
        QList<QJsonObject> gone;
    };

    void open(const QJsonObject &gone)
    {
        const QJsonValue batch = gone.value(QStringLiteral("batch"));
        m_db.cached("INSERT INTO member_merge (kept, gone, gone_name, gone_batch, rosters, by, at, batch)"
                    " VALUES (?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM roster), ?, ?, ?)")
            .run(m_of.kept.value, m_of.gone.value, nameOf(gone),
                batch.isNull() ? std::optional<qint64>() : batch.toInteger(), wordOf(m_of.by), toUtcText(m_now), batchOf());
        m_log.start(m_db.lastInsertId(), m_of.batch);
    }

    std::optional<qint64> batchOf() const
    {
        return m_of.batch.isValid() ? std::optional(m_of.batch.value) : std::nullopt;
    }

    QList<QJsonObject> rowsOfMember(const QString &table, MemberId member)
    {
        return importing::rowsOf(
            m_db, importing::shapeOf(m_db, table), {table, QStringLiteral("member")}, member.value);
    }

    // ---- rows that name the member

    void move(const Reference &reference)
    {
        const TableShape shape = importing::shapeOf(m_db, reference.table);
        const bool isKey = shape.keys.contains(reference.column);
        for (const QJsonObject &row : rowsNaming(m_db, shape, reference, m_of.gone.value)) {
            // Stays are worked out again afterwards: their images are taken as a whole.
            const bool isStay = reference.table == staysTable && isOfThePair(row);
            if (isStay)
                moveStay(shape, row, reference.column);
            else if (namesBoth(shape, row, reference))
                dropTie(shape, row, reference);
            else if (isKey)
                moveKey(shape, row, reference.column);
            else
                moveColumn(shape, row, reference);
            ++m_out.rowsMoved;
        }
    }

    bool isOfThePair(const QJsonObject &stay) const
    {
        const qint64 member = stay.value(QStringLiteral("member")).toInteger();
        return member == m_of.kept.value || member == m_of.gone.value;
    }

    void moveStay(const TableShape &shape, const QJsonObject &row, const QString &column)
    {
        const QString inviter = QStringLiteral("invited_by");
        QJsonObject values;
        if (column != inviter)
            values.insert(column, m_of.kept.value);
        // Nobody invites themselves.
        if (column == inviter || row.value(inviter).toInteger() == m_of.kept.value)
            values.insert(inviter, QJsonValue());
        importing::updateRow(m_db, shape, keyOf(shape, row), values);
    }

    // The other one stands in another column of the row: who brought whom, which nickname became which.
    bool namesBoth(const TableShape &shape, const QJsonObject &row, const Reference &reference) const
    {
        if (!reference.only.isEmpty())
            return false;
        for (const Reference &other : importing::referencesTo(m_db, memberTable)) {
            if (other.table == shape.name && other.column != reference.column
                && row.value(other.column).toInteger() == m_of.kept.value)
                return true;
        }
        return false;
    }

    // Nobody brings themselves.
    void dropTie(const TableShape &shape, const QJsonObject &row, const Reference &reference)
    {
        const QJsonArray key = keyOf(shape, row);
        if (isNullable(m_db, shape.name, reference.column)) {
            change(shape, key, row, {{reference.column, QJsonValue()}});
            return;
        }
        m_log.add({shape.name, key, {}, row, {}});
        importing::deleteRow(m_db, shape, key);
    }

    void moveKey(const TableShape &shape, const QJsonObject &row, const QString &column)
    {
        QJsonObject moved = row;
        moved.insert(column, m_of.kept.value);
        const QJsonArray key = keyOf(shape, row);
        const QJsonArray newKey = keyOf(shape, moved);
        const QJsonObject there = importing::rowAt(m_db, shape, newKey);
        importing::deleteRow(m_db, shape, key);
        if (there.isEmpty()) {
            importing::insertRow(m_db, shape, moved, IfThere::Fail);
            m_log.add({shape.name, key, newKey, row, moved});
            return;
        }
        m_log.add({shape.name, key, {}, row, {}});
        change(shape, newKey, there, isChosen(shape, row) ? QJsonObject{{QStringLiteral("value"), row.value(QStringLiteral("value"))}} : joined(shape.name, there, row));
        ++m_out.rowsJoined;
    }

    // A value of the shop's own fields that the operator takes from the one who goes.
    bool isChosen(const TableShape &shape, const QJsonObject &row) const
    {
        return shape.name == QStringLiteral("custom_value") && m_of.choice.customs.contains(row.value(QStringLiteral("field")).toInteger());
    }

    void moveColumn(const TableShape &shape, const QJsonObject &row, const Reference &reference)
    {
        const QJsonArray key = keyOf(shape, row);
        const QJsonObject values{{reference.column, m_of.kept.value}};
        if (updateUnlessTaken(m_db, shape, key, values)) {
            m_log.add({shape.name, key, key, {{reference.column, row.value(reference.column)}}, values});
            return;
        }
        const QJsonObject there = rowInTheWay(m_db, shape, row, reference.column, m_of.kept.value);
        m_log.add({shape.name, key, {}, row, {}});
        importing::deleteRow(m_db, shape, key);
        if (!there.isEmpty())
            change(shape, keyOf(shape, there), there, joined(shape.name, there, row));
        ++m_out.rowsJoined;
    }

    void change(const TableShape &shape, const QJsonArray &key, const QJsonObject &row, const QJsonObject &values)
    {
        if (values.isEmpty())
            return;
        QJsonObject before;
        for (auto it = values.begin(); it != values.end(); ++it)
            before.insert(it.key(), row.value(it.key()));
        m_log.add({shape.name, key, key, before, values});
        importing::updateRow(m_db, shape, key, values);
    }

    // ---- what a person took back holds, by whichever of the two it was said

    void withdrawWhatEitherWithdrew(const ConsentPair &consents)
    {
        const TableShape shape = importing::shapeOf(m_db, QStringLiteral("consent"));
        const auto apply = [&](const QList<QJsonObject> &given, const QList<QJsonObject> &other) {
            for (const QJsonObject &row : given) {
                const QString last = lastWithdrawal(other, row.value(QStringLiteral("touchpoint")).toString());
                QJsonObject present = row;
                present.insert(QStringLiteral("member"), m_of.kept.value);
                const QJsonArray key = keyOf(shape, present);
                present = importing::rowAt(m_db, shape, key);
                const bool open = present.value(QStringLiteral("withdrawn_at")).isNull();
                if (!last.isEmpty() && open && row.value(QStringLiteral("given_at")).toString() <= last)
                    change(shape, key, present, {{QStringLiteral("withdrawn_at"), last}});
            }
        };
        apply(consents.kept, consents.gone);
        apply(consents.gone, consents.kept);
    }

    // ---- stays

    QHash<qint64, QJsonObject> stays()
    {
        QHash<qint64, QJsonObject> out;
        for (const MemberId member : {m_of.kept, m_of.gone}) {
            for (const QJsonObject &row :
                importing::rowsOf(m_db, m_stays, {staysTable, QStringLiteral("member")}, member.value))
                out.insert(row.value(QStringLiteral("id")).toInteger(), row);
        }
        return out;
    }

    void rethread(QHash<qint64, QJsonObject> before)
    {
        QSet<qint64> groups = groupsOnRosters();
        for (const QJsonObject &row : std::as_const(before))
            groups.insert(row.value(QStringLiteral("grp")).toInteger());
        const QHash<qint64, QJsonObject> rosters = rostersOf(groups);
        for (const qint64 group : std::as_const(groups))
            groups::rethreadGroup(m_db, GroupId(group));
        logDifference(staysTable, before, stays());
        logDifference(QStringLiteral("roster"), rosters, rostersOf(groups));
    }

    void logDifference(const QString &table, QHash<qint64, QJsonObject> before, const QHash<qint64, QJsonObject> &after)
    {
        for (auto it = after.begin(); it != after.end(); ++it) {
            const QJsonObject was = before.take(it.key());
            if (was != it.value())
                m_log.add({table, {it.key()}, {it.key()}, was, it.value()});
        }
        for (auto it = before.begin(); it != before.end(); ++it)
            m_log.add({table, {it.key()}, {}, it.value(), {}});
    }

    // With their figures of who came and left.
    QHash<qint64, QJsonObject> rostersOf(const QSet<qint64> &groups)
    {
        QHash<qint64, QJsonObject> out;
        const TableShape shape = importing::shapeOf(m_db, QStringLiteral("roster"));
        for (const qint64 group : groups) {
            for (const QJsonObject &row : importing::rowsOf(m_db, shape, {shape.name, QStringLiteral("grp")}, group))
                out.insert(row.value(QStringLiteral("id")).toInteger(), row);
        }
        return out;
    }

    QSet<qint64> groupsOnRosters()
    {
        QSet<qint64> groups;
        db::Statement rows = m_db.prepare(
            "SELECT DISTINCT r.grp FROM roster_entry e JOIN roster r ON r.id = e.roster WHERE e.member = ?");
        rows.with(m_of.kept.value);
        while (rows.step())
            groups.insert(rows.int64(0));
        return groups;
    }

    // ---- the members themselves

    void joinMembers(const TableShape &shape, const QJsonObject &kept, const QJsonObject &gone)
    {
        QJsonObject values = joinedFields(kept, gone);
        for (const QString &field : m_of.choice.fields) {
            if (gone.contains(field) && gone.value(field) != kept.value(field))
                values.insert(field, gone.value(field));
        }
        values.insert(QStringLiteral("revision"), kept.value(QStringLiteral("revision")).toInteger() + 1);
        change(shape, {m_of.kept.value}, kept, values);
        m_log.add({memberTable, {m_of.gone.value}, {}, gone, {}});
        importing::deleteRow(m_db, shape, {m_of.gone.value});
    }

    db::Database &m_db;
    const MergeOf &m_of;
    QDateTime m_now;
    MergeLog m_log;
    TableShape m_stays;
    Merged m_out;
};

Result<QString> nameOf(db::Database &db, MemberId member)
{
    db::Statement row = db.prepare("SELECT coalesce(name, '#' || id) FROM member WHERE id = ?");
    if (!row.with(member.value).step())
        return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
    return row.text(0);
}

} // namespace

QString wordOf(MergeBy by)
{
    switch (by) {
    case MergeBy::Operator:
        return QStringLiteral("operator");
    case MergeBy::Review:
        return QStringLiteral("review");
    case MergeBy::Import:
        return QStringLiteral("import");
    case MergeBy::Duplicate:
        return QStringLiteral("duplicate");
    }
    return {};
}

Merged mergeInto(db::Database &db, const MergeOf &of, const QDateTime &nowUtc) { return Merger(db, of, nowUtc).go(); }

MemberId olderIn(db::Database &db, MemberId a, MemberId b)
{
    db::Statement row = db.prepare("SELECT id FROM member WHERE id IN (?, ?) ORDER BY created_at, id LIMIT 1");
    return MemberId(row.with(a.value, b.value).step() ? row.int64(0) : 0);
}

Result<Merged> mergeMembers(Workspace &workspace, MemberId a, MemberId b, MergeBy by, const MergeChoice &choice)
{
    if (a == b)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("member"), QString::number(a.value)}, {}};
    const auto names = workspace.read([&](db::Database &db) -> Result<QStringList> {
        const MemberId kept = olderIn(db, a, b);
        const Result<QString> first = nameOf(db, a);
        const Result<QString> second = nameOf(db, b);
        if (!first || !second)
            return first ? second.error() : first.error();
        return kept == a ? QStringList{*first, *second} : QStringList{*second, *first};
    });
    if (!names)
        return names.error();
    return workspace.write({QStringLiteral("member.merge"), *names}, [&](db::Database &db) -> Result<Merged> {
        for (const MemberId member : {a, b}) {
            if (const Result<QString> there = nameOf(db, member); !there)
                return there.error();
        }
        const MemberId kept = olderIn(db, a, b);
        return mergeInto(db, {kept, kept == a ? b : a, by, {}, choice}, workspace.nowUtc());
    });
}

MemberId presentMember(db::Database &db, MemberId member)
{
    QSet<qint64> seen;
    while (member.isValid() && !seen.contains(member.value)) {
        seen.insert(member.value);
        db::Statement there = db.prepare("SELECT 1 FROM member WHERE id = ?");
        if (there.with(member.value).step())
            return member;
        db::Statement next
            = db.prepare("SELECT kept FROM member_merge WHERE gone = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1");
        member = MemberId(next.with(member.value).step() ? next.int64(0) : 0);
    }
    return {};
}

qint64 nextMemberId(db::Database &db)
{
    return std::max(db.one("SELECT max(id) FROM member").value_or(0), db.one("SELECT max(gone) FROM member_merge").value_or(0))
        + 1;
}

} // namespace siyu::members
