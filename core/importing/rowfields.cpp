// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowfields.h"

namespace siyu::importing {

bool fillColumns(
    db::Database &db, BatchLog &log, const TableShape &shape, qint64 id, const QJsonObject &values, Conflict conflict)
{
    if (conflict == Conflict::Keep)
        return false;
    const QJsonObject now = rowAt(db, shape, {id});
    QJsonObject before;
    QJsonObject after;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonValue held = now.value(it.key());
        const bool blank = held.isNull() || held == QJsonValue(QString());
        if (it.value().isNull() || held == it.value() || (!blank && conflict != Conflict::Overwrite))
            continue;
        before.insert(it.key(), held);
        after.insert(it.key(), it.value());
    }
    if (after.isEmpty())
        return false;
    if (now.value(QStringLiteral("batch")).toInteger() != log.batch().value)
        log.changed(shape.name.toUtf8().constData(), {id}, before, after);
    updateRow(db, shape, {id}, after);
    return true;
}

} // namespace siyu::importing
