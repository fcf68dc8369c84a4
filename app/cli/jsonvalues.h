// SPDX-License-Identifier: GPL-3.0-or-later
// What commands write in the same way: stable words, and what is not known as null in JSON.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"

#include <QJsonValue>
#include <optional>

namespace siyu::cli {

// Words of the contract: keys, options, values. Never on a screen.
inline QString str(const char *word) { return QString::fromLatin1(word); }

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
