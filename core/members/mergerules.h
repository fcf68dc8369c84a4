// SPDX-License-Identifier: GPL-3.0-or-later
// What a merge makes of two rows that want the same place, and the few questions about tables that it needs for that.
// The functions without a Database are pure; the others run inside a Workspace::write.
#pragma once

#include "core/importing/tableshape.h"

namespace siyu::members {

// The key of a row, in the order of the primary key.
QJsonArray keyOf(const importing::TableShape &shape, const QJsonObject &row);

// What changes in the row of the one who stays where the one who goes has one in the same place: counts add up, the
// earlier beginning stays, what was forbidden or sent holds. Empty = it stays as it is.
QJsonObject joined(const QString &table, const QJsonObject &kept, const QJsonObject &gone);
// The same for the members' own fields: blanks are filled, the stricter wins.
QJsonObject joinedFields(const QJsonObject &kept, const QJsonObject &gone);
// The last time that consent to the touchpoint was withdrawn in these rows; empty = never.
QString lastWithdrawal(const QList<QJsonObject> &consents, const QString &touchpoint);

// Rows whose column names the member; activity is asked by its days, since it reaches ten million rows.
QList<QJsonObject> rowsNaming(
    db::Database &db, const importing::TableShape &shape, const importing::Reference &reference, qint64 member);
bool isNullable(db::Database &db, const QString &table, const QString &column);
// False where another row holds the place (a UNIQUE index).
bool updateUnlessTaken(
    db::Database &db, const importing::TableShape &shape, const QJsonArray &key, const QJsonObject &values);
// The row that holds the place that `row` would take with `column` = `value`; empty when none does.
QJsonObject rowInTheWay(db::Database &db, const importing::TableShape &shape, const QJsonObject &row,
    const QString &column, qint64 value);

} // namespace siyu::members
