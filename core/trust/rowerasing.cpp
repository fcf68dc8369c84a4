// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/rowerasing.h"

#include "core/db/database.h"
#include "core/members/mergerules.h"

#include <QJsonDocument>

namespace siyu::trust {

using importing::Reference;
using importing::TableShape;

namespace {

QString textOf(const QJsonArray &key) { return QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact)); }

QStringList allOf(const QList<Person> &people, QStringList Person::*list)
{
    QStringList out;
    for (const Person &person : people)
        out += person.*list;
    out.removeDuplicates();
    return out;
}

QList<QByteArray> utf8(const QStringList &texts)
{
    QList<QByteArray> out;
    for (const QString &text : texts)
        out.append(text.toUtf8());
    return out;
}

bool isNotNull(db::Database &db, const QString &table, const QString &column)
{
    return !members::isNullable(db, table, column);
}

} // namespace

RowErasing::RowErasing(db::Database &db, const QList<Person> &people) : m_db(db), m_columns(memberColumns(db))
{
    const QStringList values = allOf(people, &Person::values);
    const QStringList names = allOf(people, &Person::names);
    QStringList inJson = values;
    for (const QString &name : names) {
        inJson.append(QLatin1Char('"') + name + QLatin1Char('"'));
        m_names.insert(name.toUtf8());
    }
    QSet<QString> columns;
    for (const MemberColumn &column : std::as_const(m_columns))
        columns.insert(column.where.column);
    for (const Person &person : people) {
        m_numbers.unite(QSet<qint64>(person.numbers.begin(), person.numbers.end()));
        for (const qint64 number : person.numbers) {
            touch(QStringLiteral("member"), {number});
            for (const QString &column : std::as_const(columns)) {
                const QString cell = QStringLiteral("\"%1\":%2").arg(column).arg(number);
                inJson << cell + QLatin1Char(',') << cell + QLatin1Char('}');
            }
        }
    }
    m_values = db::Needles(utf8(values));
    m_quoted = db::Needles(utf8(inJson));
    m_spoken = db::Needles(utf8(values + names));
}

const TableShape &RowErasing::shape(const QString &table)
{
    auto found = m_shapes.find(table);
    if (found == m_shapes.end())
        found = m_shapes.insert(table, importing::shapeOf(m_db, table));
    return *found;
}

void RowErasing::touch(const QString &table, const QJsonArray &key) { m_touched.insert(table + QLatin1Char('\n') + textOf(key)); }

void RowErasing::erase(const Person &person, qint64 stranger)
{
    for (const qint64 number : person.numbers) {
        countInRosters(number);
        for (const MemberColumn &column : std::as_const(m_columns)) {
            const TableShape of = shape(column.where.table);
            for (const QJsonObject &row : rowsOf(m_db, column, of, number)) {
                // A row that names the person twice is dealt with already.
                if (importing::rowAt(m_db, of, members::keyOf(of, row)).isEmpty())
                    continue;
                // What was planned for them is not sent.
                const QString status = row.value(QStringLiteral("status")).toString();
                const bool isPlanned = of.name == QStringLiteral("delivery")
                    && (status == QStringLiteral("planned") || status == QStringLiteral("handed_out"));
                if (column.fate == Fate::Goes || isPlanned)
                    remove(of, row);
                else
                    empty(column, of, row, column.fate == Fate::Stranger ? QJsonValue(stranger) : QJsonValue());
            }
        }
    }
    // Nothing names it any more.
    importing::deleteRow(m_db, shape(QStringLiteral("member")), {person.member});
    ++m_done.deleted;
    ++m_done.people;
}

// Lists of groups keep counting them.
void RowErasing::countInRosters(qint64 member)
{
    if (!shape(QStringLiteral("roster")).columns.contains(QStringLiteral("erased")))
        return;
    m_db.cached("UPDATE roster SET erased = erased + 1 WHERE id IN (SELECT roster FROM roster_entry WHERE member = ?)").run(member);
}

// With the rows that hang on it by its number.
void RowErasing::remove(const TableShape &of, const QJsonObject &row)
{
    if (row.isEmpty())
        return;
    const QJsonArray key = members::keyOf(of, row);
    touch(of.name, key);
    if (of.keys.size() == 1 && key.first().isDouble()) {
        for (const Reference &reference : importing::referencesTo(m_db, of.name)) {
            const TableShape child = shape(reference.table);
            for (const QJsonObject &hanging : importing::rowsOf(m_db, child, reference, key.first().toInteger())) {
                if (isNotNull(m_db, reference.table, reference.column))
                    remove(child, hanging);
                else
                    importing::updateRow(m_db, child, members::keyOf(child, hanging), {{reference.column, QJsonValue()}});
            }
        }
    }
    importing::deleteRow(m_db, of, key);
    ++m_done.deleted;
}

void RowErasing::empty(const MemberColumn &column, const TableShape &of, const QJsonObject &row, const QJsonValue &member)
{
    const QJsonArray key = members::keyOf(of, row);
    touch(of.name, key);
    QJsonObject values{{column.where.column, member}};
    for (const QString &blank : column.blank) {
        if (of.columns.contains(blank))
            values.insert(blank, isNotNull(m_db, of.name, blank) ? QJsonValue(QString()) : QJsonValue());
    }
    importing::updateRow(m_db, of, key, values);
    ++m_done.emptied;
}

} // namespace siyu::trust
