// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of any table as JSON by column, for merges and for undoing imports: tables that later features add are covered
// without naming them. Names of tables and columns come from the workspace's own schema, never from a file. Inside a
// Workspace::write.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace siyu::db {
class Database;
}

namespace siyu::importing {

struct TableShape {
    QString name;
    QStringList columns;
    QStringList keys; // of the primary key, in order
    bool hasBatch = false;
};
TableShape shapeOf(db::Database &db, const QString &table);

// A column that names a row of another table by its id.
struct Reference {
    QString table;
    QString column;
    QString only = {}; // a condition on the row where the column may name other things as well
};
QList<Reference> referencesTo(db::Database &db, const QString &table);
// Tables whose rows carry the batch that made them, those that are named by others last.
QList<TableShape> batchTables(db::Database &db);

QList<QJsonObject> rowsOf(db::Database &db, const TableShape &shape, const Reference &reference, qint64 id);
// The row under the key; empty when there is none.
QJsonObject rowAt(db::Database &db, const TableShape &shape, const QJsonArray &key);
enum class IfThere { Skip, Fail };
// True when the row was inserted.
bool insertRow(db::Database &db, const TableShape &shape, const QJsonObject &row, IfThere ifThere);
void updateRow(db::Database &db, const TableShape &shape, const QJsonArray &key, const QJsonObject &values);
void deleteRow(db::Database &db, const TableShape &shape, const QJsonArray &key);

} // namespace siyu::importing
