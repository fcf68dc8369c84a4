// SPDX-License-Identifier: GPL-3.0-or-later
// What is not known stands as null in JSON.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"

#include <QJsonValue>
#include <optional>

namespace siyu::cli {

inline QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }
inline QJsonValue orNull(QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null); }
inline QJsonValue orNull(const QDateTime &at) { return at.isValid() ? QJsonValue(toUtcText(at)) : QJsonValue(QJsonValue::Null); }
template <typename Table>
QJsonValue orNull(Id<Table> id)
{
    return id.isValid() ? QJsonValue(id.value) : QJsonValue(QJsonValue::Null);
}
template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace siyu::cli
