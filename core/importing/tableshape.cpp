// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/tableshape.h"

#include "core/db/database.h"

#include <QJsonDocument>
#include <QSet>

namespace siyu::importing {

namespace {

QString quoted(const QString &name) { return QLatin1Char('"') + name + QLatin1Char('"'); }

std::string sql(const QString &text) { return text.toStdString(); }

// Columns that name a member or a group without saying so to SQLite, since their tables reach millions of rows.
const QList<std::pair<QString, Reference>> &unsaidReferences()
{
    static const QList<std::pair<QString, Reference>> all{
        {QStringLiteral("member"), {QStringLiteral("activity"), QStringLiteral("member")}},
        {QStringLiteral("grp"), {QStringLiteral("activity"), QStringLiteral("grp")}},
        {QStringLiteral("grp"), {QStringLiteral("activity_day"), QStringLiteral("grp")}},
        {QStringLiteral("member"),
            {QStringLiteral("delivery"), QStringLiteral("target"), QStringLiteral("target_kind = 'member'")}},
        {QStringLiteral("grp"),
            {QStringLiteral("delivery"), QStringLiteral("target"), QStringLiteral("target_kind = 'group'")}},
        {QStringLiteral("account"),
            {QStringLiteral("delivery"), QStringLiteral("target"), QStringLiteral("target_kind = 'account'")}},
        {QStringLiteral("member"),
            {QStringLiteral("delivery_result"), QStringLiteral("target"), QStringLiteral("target_kind = 'member'")}},
        {QStringLiteral("grp"),
            {QStringLiteral("delivery_result"), QStringLiteral("target"), QStringLiteral("target_kind = 'group'")}},
        {QStringLiteral("account"),
            {QStringLiteral("delivery_result"), QStringLiteral("target"), QStringLiteral("target_kind = 'account'")}},
    };
    return all;
}

// Tables that only tell what happened: they hold nothing back.
bool isTrail(const QString &table)
{
    return table == QStringLiteral("import_batch") || table == QStringLiteral("batch_change")
        || table == QStringLiteral("change");
}

QStringList tableNames(db::Database &db)
{
    QStringList names;
    db::Statement rows
        = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                     " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name");
    while (rows.step())
        names.append(rows.text(0));
    return names;
}

void bindJson(db::Statement &statement, int index, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        statement.bind(index, nullptr);
    else if (value.isDouble() && double(value.toInteger()) != value.toDouble())
        statement.bind(index, value.toDouble()); // half a kilogram
    else if (value.isDouble())
        statement.bind(index, value.toInteger());
    else
        statement.bind(index, value.toString());
}

QString whereKey(const TableShape &shape)
{
    QStringList tests;
    for (const QString &column : shape.keys)
        tests.append(quoted(column) + QStringLiteral(" = ?"));
    return tests.join(QStringLiteral(" AND "));
}

int bindKey(db::Statement &statement, int first, const QJsonArray &key)
{
    for (const QJsonValue &value : key)
        bindJson(statement, first++, value);
    return first;
}

QString asJson(const TableShape &shape)
{
    QStringList parts;
    for (const QString &column : shape.columns)
        parts.append(QStringLiteral("'%1', %2").arg(column, quoted(column)));
    return QStringLiteral("SELECT json_object(%1) FROM %2 WHERE ")
        .arg(parts.join(QStringLiteral(", ")), quoted(shape.name));
}

QJsonObject parsed(const db::Statement &row) { return QJsonDocument::fromJson(row.text(0).toUtf8()).object(); }

void place(db::Database &db, const QString &table, const QHash<QString, QSet<QString>> &namedBy, QSet<QString> &seen,
    QStringList &order)
{
    if (seen.contains(table))
        return;
    seen.insert(table);
    for (const QString &child : namedBy.value(table))
        place(db, child, namedBy, seen, order);
    order.append(table);
}

} // namespace

TableShape shapeOf(db::Database &db, const QString &table)
{
    TableShape shape{table, {}, {}, false};
    db::Statement columns = db.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid");
    columns.with(table);
    while (columns.step())
        shape.columns.append(columns.text(0));
    db::Statement keys = db.prepare("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk");
    keys.with(table);
    while (keys.step())
        shape.keys.append(keys.text(0));
    shape.hasBatch = shape.columns.contains(QStringLiteral("batch")) && !isTrail(table);
    return shape;
}

QList<Reference> referencesTo(db::Database &db, const QString &table)
{
    QList<Reference> out;
    db::Statement rows = db.prepare("SELECT t.name, f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f"
                                    " WHERE t.type = 'table' AND f.\"table\" = ? ORDER BY t.name, f.\"from\"");
    rows.with(table);
    while (rows.step()) {
        if (!isTrail(rows.text(0)))
            out.append({rows.text(0), rows.text(1)});
    }
    for (const auto &[named, reference] : unsaidReferences()) {
        if (named == table)
            out.append(reference);
    }
    return out;
}

QList<TableShape> batchTables(db::Database &db)
{
    const QStringList names = tableNames(db);
    QHash<QString, QSet<QString>> namedBy;
    for (const QString &name : names) {
        for (const Reference &reference : referencesTo(db, name)) {
            if (reference.table != name)
                namedBy[name].insert(reference.table);
        }
    }
    QStringList order;
    QSet<QString> seen;
    for (const QString &name : names)
        place(db, name, namedBy, seen, order);
    QList<TableShape> shapes;
    for (const QString &name : order) {
        const TableShape shape = shapeOf(db, name);
        if (shape.hasBatch)
            shapes.append(shape);
    }
    return shapes;
}

QList<QJsonObject> rowsOf(db::Database &db, const TableShape &shape, const Reference &reference, qint64 id)
{
    QList<QJsonObject> out;
    const QString only = reference.only.isEmpty() ? QString() : QStringLiteral(" AND ") + reference.only;
    db::Statement rows = db.prepare(sql(asJson(shape) + quoted(reference.column) + QStringLiteral(" = ?") + only));
    rows.with(id);
    while (rows.step())
        out.append(parsed(rows));
    return out;
}

QJsonObject rowAt(db::Database &db, const TableShape &shape, const QJsonArray &key)
{
    db::Statement &row = db.cached(sql(asJson(shape) + whereKey(shape)));
    row.reset();
    bindKey(row, 1, key);
    const QJsonObject found = row.step() ? parsed(row) : QJsonObject();
    row.reset();
    return found;
}

bool insertRow(db::Database &db, const TableShape &shape, const QJsonObject &row, IfThere ifThere)
{
    QStringList names;
    QStringList marks;
    for (const QString &column : shape.columns) {
        names.append(quoted(column));
        marks.append(QStringLiteral("?"));
    }
    const QString text
        = QStringLiteral("INSERT %1INTO %2 (%3) VALUES (%4)")
              .arg(ifThere == IfThere::Skip ? QStringLiteral("OR IGNORE ") : QString(), quoted(shape.name),
                  names.join(QStringLiteral(", ")), marks.join(QStringLiteral(", ")));
    db::Statement &insert = db.cached(sql(text));
    insert.reset();
    for (qsizetype i = 0; i < shape.columns.size(); ++i)
        bindJson(insert, int(i) + 1, row.value(shape.columns.at(i)));
    insert.step();
    insert.reset();
    return db.changes() > 0;
}

void updateRow(db::Database &db, const TableShape &shape, const QJsonArray &key, const QJsonObject &values)
{
    QStringList sets;
    for (auto it = values.begin(); it != values.end(); ++it)
        sets.append(quoted(it.key()) + QStringLiteral(" = ?"));
    const QString text = QStringLiteral("UPDATE %1 SET %2 WHERE %3")
                             .arg(quoted(shape.name), sets.join(QStringLiteral(", ")), whereKey(shape));
    db::Statement &update = db.cached(sql(text));
    update.reset();
    int index = 1;
    for (auto it = values.begin(); it != values.end(); ++it)
        bindJson(update, index++, it.value());
    bindKey(update, index, key);
    update.step();
    update.reset();
}

void deleteRow(db::Database &db, const TableShape &shape, const QJsonArray &key)
{
    db::Statement &remove
        = db.cached(sql(QStringLiteral("DELETE FROM %1 WHERE %2").arg(quoted(shape.name), whereKey(shape))));
    remove.reset();
    bindKey(remove, 1, key);
    remove.step();
    remove.reset();
}

} // namespace siyu::importing
