// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/tablelook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace siyu::ui {

QByteArray TableLook::toJson() const
{
    QJsonArray list;
    for (const Column &column : columns)
        list.append(QJsonArray{column.word, column.width, column.isShown});
    return QJsonDocument(QJsonObject{{QStringLiteral("columns"), list}, {QStringLiteral("frozen"), frozen},
                             {QStringLiteral("sort"), sortWord}, {QStringLiteral("descending"), descending}})
        .toJson(QJsonDocument::Compact);
}

std::optional<TableLook> TableLook::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    TableLook out;
    const QJsonArray list = object.value(QLatin1String("columns")).toArray();
    for (const QJsonValue &value : list) {
        const QJsonArray parts = value.toArray();
        if (parts.size() == 3)
            out.columns.append({parts[0].toString(), parts[1].toInt(), parts[2].toBool()});
    }
    out.frozen = std::max(0, object.value(QLatin1String("frozen")).toInt());
    out.sortWord = object.value(QLatin1String("sort")).toString();
    out.descending = object.value(QLatin1String("descending")).toBool();
    return out.columns.isEmpty() ? std::nullopt : std::optional(out);
}

} // namespace siyu::ui
