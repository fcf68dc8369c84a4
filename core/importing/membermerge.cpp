// SPDX-License-Identifier: GPL-3.0-or-later
// MemberWriter::merge: whatever names the member that goes, in any table, names the one that stays.
#include "core/importing/memberwriter.h"

#include "core/db/batchimage.h"
#include "core/db/database.h"
#include "core/groups/rosterstore.h"
#include "core/importing/tableshape.h"

#include <QSet>

namespace siyu::importing {

namespace {

QJsonArray keyOf(const TableShape &shape, const QJsonObject &row)
{
    QJsonArray key;
    for (const QString &column : shape.keys)
        key.append(row.value(column));
    return key;
}

} // namespace

void MemberWriter::merge(MemberId kept, MemberId gone)
{
    for (const members::IdentityKey &key : m_known.keysOf(gone))
        m_known.moved(key, gone, kept);
    QSet<qint64> groups;
    for (const Reference &reference : referencesTo(m_db, QStringLiteral("member"))) {
        const TableShape shape = shapeOf(m_db, reference.table);
        for (const QJsonObject &row : rowsOf(m_db, shape, reference, gone.value)) {
            if (row.contains(QStringLiteral("grp")))
                groups.insert(row.value(QStringLiteral("grp")).toInteger());
            moveRow(shape, row, reference.column, kept);
        }
    }
    for (const qint64 group : std::as_const(groups))
        groups::rethreadGroup(m_db, GroupId(group), m_log.batch());
    const TableShape shape = shapeOf(m_db, QStringLiteral("member"));
    const QList<QJsonObject> goneRow = rowsOf(m_db, shape, {QString(), QStringLiteral("id")}, gone.value);
    const QList<QJsonObject> keptRow = rowsOf(m_db, shape, {QString(), QStringLiteral("id")}, kept.value);
    if (goneRow.isEmpty() || keptRow.isEmpty())
        return;
    fillFrom(keptRow.first(), goneRow.first());
    m_log.deleted("member", {gone.value}, goneRow.first());
    deleteRow(m_db, shape, {gone.value});
}

void MemberWriter::moveRow(const TableShape &shape, const QJsonObject &row, const QString &column, MemberId kept)
{
    const QByteArray table = shape.name.toUtf8();
    const QJsonArray key = keyOf(shape, row);
    const qint64 image = db::keepBefore(m_db, m_log.batch(), table.constData(), key);
    if (!shape.keys.contains(column)) {
        updateRow(m_db, shape, key, {{column, kept.value}});
        db::keepAfter(m_db, m_log.batch(), image);
        return;
    }
    // What is part of a key cannot be updated where the other has the same already: the row goes, with its image.
    QJsonObject moved = row;
    moved.insert(column, kept.value);
    if (shape.hasBatch)
        moved.insert(QStringLiteral("batch"), m_log.batch().value);
    deleteRow(m_db, shape, key);
    insertRow(m_db, shape, moved, IfThere::Skip);
}

// What the one that stays lacks is taken from the one that goes.
void MemberWriter::fillFrom(const QJsonObject &kept, const QJsonObject &gone)
{
    QJsonObject before;
    QJsonObject after;
    for (const char *name : memberColumnNames) {
        const QString column = QString::fromLatin1(name);
        const bool blank
            = kept.value(column).isNull() || (column == QStringLiteral("under_14") && kept.value(column) == 0);
        if (!blank || gone.value(column).isNull() || gone.value(column) == kept.value(column))
            continue;
        before.insert(column, kept.value(column));
        after.insert(column, gone.value(column));
    }
    const qint64 revision = kept.value(QStringLiteral("revision")).toInteger();
    before.insert(QStringLiteral("revision"), revision);
    after.insert(QStringLiteral("revision"), revision + 1);
    const QJsonArray key{kept.value(QStringLiteral("id"))};
    m_log.changed("member", key, before, after);
    updateRow(m_db, shapeOf(m_db, QStringLiteral("member")), key, after);
}

} // namespace siyu::importing
