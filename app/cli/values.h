// SPDX-License-Identifier: GPL-3.0-or-later
// What several groups of commands write in the same way: values of JSON that may be missing, options with one value.
#pragma once

#include "app/cli/commands.h"

#include <QDate>
#include <QJsonValue>

namespace siyu::cli {

inline QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
inline QJsonValue orNull(QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(); }
template <typename Number>
QJsonValue orNull(const std::optional<Number> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

// `value`: its name for the help; empty = a switch.
inline Option option(const char *name, const QString &value, const QString &help)
{
    return {QString::fromLatin1(name), value.isEmpty() ? QStringList() : QStringList{value}, help};
}

} // namespace siyu::cli
