// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowfields.h"

namespace siyu::importing {

namespace {

bool isAmount(const QString &column) { return column.endsWith(QLatin1String("_fen")); }

// Money names amounts; without any it says nothing yet.
bool hasAmounts(const QJsonObject &row)
{
    for (auto it = row.begin(); it != row.end(); ++it) {
        if (isAmount(it.key()) && !it.value().isNull())
            return true;
    }
    return false;
}

template <typename RuleOf>
bool fill(db::Database &db, BatchLog &log, const TableShape &shape, qint64 id, const QJsonObject &values, RuleOf ruleOf)
{
    const QJsonObject now = rowAt(db, shape, {id});
    QJsonObject before;
    QJsonObject after;
    const QString currency = QStringLiteral("currency");
    const auto stays = [&](const QString &column) {
        const QJsonValue held = now.value(column);
        const bool blank = held.isNull() || held == QJsonValue(QString()) || (column == currency && !hasAmounts(now));
        const Conflict rule = ruleOf(column);
        return rule == Conflict::Keep || (!blank && rule == Conflict::Fill);
    };
    // Amounts go into a row of the same money alone.
    const bool isForeign = values.contains(currency) && now.value(currency) != values.value(currency) && stays(currency);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonValue held = now.value(it.key());
        if (it.value().isNull() || held == it.value() || stays(it.key()) || (isForeign && isAmount(it.key())))
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
