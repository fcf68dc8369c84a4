// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowfields.h"

namespace siyu::importing {

namespace {

template <typename RuleOf>
bool fill(db::Database &db, BatchLog &log, const TableShape &shape, qint64 id, const QJsonObject &values, RuleOf ruleOf)
{
    const QJsonObject now = rowAt(db, shape, {id});
    QJsonObject before;
    QJsonObject after;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonValue held = now.value(it.key());
        const bool blank = held.isNull() || held == QJsonValue(QString());
        const Conflict rule = ruleOf(it.key());
        const bool stays = rule == Conflict::Keep || (!blank && rule == Conflict::Fill);
        if (it.value().isNull() || held == it.value() || stays)
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

} // namespace

bool fillColumns(
    db::Database &db, BatchLog &log, const TableShape &shape, qint64 id, const QJsonObject &values, Conflict conflict)
{
    return conflict != Conflict::Keep
        && fill(db, log, shape, id, values, [conflict](const QString &) { return conflict; });
}

bool fillColumns(db::Database &db, BatchLog &log, const TableShape &shape, qint64 id, const QJsonObject &values,
    const Options &options)
{
    const auto ruleOf = [&](const QString &column) { return conflictOfColumn(options, shape.name, column); };
    return !keepsEverything(options) && fill(db, log, shape, id, values, ruleOf);
}

} // namespace siyu::importing
