// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/planjson.h"

#include "core/base/period.h"

#include <QJsonArray>

namespace siyu::importing {

namespace {

QJsonObject optionsToJson(const Options &options)
{
    return {{QStringLiteral("source"), options.source}, {QStringLiteral("consent"), options.consent},
        {QStringLiteral("conflict"), conflictsText(options)}, {QStringLiteral("group"), options.group},
        {QStringLiteral("taken_at"), options.takenAtUtc.isValid() ? QJsonValue(toUtcText(options.takenAtUtc)) : QJsonValue()},
        {QStringLiteral("partial"), options.partial},
        {QStringLiteral("merge"), options.merge == members::MergePolicy::Auto}};
}

bool readOptions(const QJsonObject &json, Kind kind, Options &options)
{
    options.source = json.value(QStringLiteral("source")).toString();
    options.consent = json.value(QStringLiteral("consent")).toString();
    options.group = json.value(QStringLiteral("group")).toString();
    options.partial = json.value(QStringLiteral("partial")).toBool();
    options.merge = json.value(QStringLiteral("merge")).toBool() ? members::MergePolicy::Auto : members::MergePolicy::Ask;
    if (const QString taken = json.value(QStringLiteral("taken_at")).toString(); !taken.isEmpty())
        options.takenAtUtc = fromUtcText(taken);
    return readConflicts(json.value(QStringLiteral("conflict")).toString(), kind, options).has_value();
}

} // namespace

QJsonObject planToJson(const Plan &plan)
{
    QJsonArray columns;
    for (const PlanColumn &column : plan.columns) {
        columns.append(QJsonObject{{QStringLiteral("header"), column.header},
            {QStringLiteral("field"), wordOf(column.target)},
            {QStringLiteral("day_first"), column.dates.order == DateOrder::DayFirst},
            {QStringLiteral("dates_open"), column.dates.order == DateOrder::Open},
            {QStringLiteral("from_1904"), column.dates.is1904}});
    }
    return {{QStringLiteral("kind"), wordOf(plan.kind)}, {QStringLiteral("platform"), plan.platform},
        {QStringLiteral("looks_like"), plan.looksLike}, {QStringLiteral("sheet"), plan.sheet},
        {QStringLiteral("columns"), columns}, {QStringLiteral("options"), optionsToJson(plan.options)}};
}

std::optional<Plan> planFromJson(const QJsonObject &json)
{
    const auto kind = kindFrom(json.value(QStringLiteral("kind")).toString());
    if (!kind)
        return std::nullopt;
    Plan plan;
    plan.kind = *kind;
    plan.platform = json.value(QStringLiteral("platform")).toString();
    plan.looksLike = json.value(QStringLiteral("looks_like")).toString();
    plan.sheet = json.value(QStringLiteral("sheet")).toString();
    for (const QJsonValue &value : json.value(QStringLiteral("columns")).toArray()) {
        const auto target = targetFrom(value[QStringLiteral("field")].toString(), *kind);
        if (!target)
            return std::nullopt;
        PlanColumn column;
        column.header = value[QStringLiteral("header")].toString();
        column.target = *target;
        column.confidence = 1;
        column.dates.order = value[QStringLiteral("day_first")].toBool() ? DateOrder::DayFirst
            : value[QStringLiteral("dates_open")].toBool()               ? DateOrder::Open
                                                                         : DateOrder::MonthFirst;
        column.dates.is1904 = value[QStringLiteral("from_1904")].toBool();
        plan.columns.push_back(column);
    }
    if (!readOptions(json.value(QStringLiteral("options")).toObject(), *kind, plan.options))
        return std::nullopt;
    return plan;
}

} // namespace siyu::importing
