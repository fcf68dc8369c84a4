// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a family of worked cases for a data-driven test: one row a case, named by its name; skips where the shared data
// is not there. Its values are read and compared in one way by all of them.
#pragma once

#include "core/base/period.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <cmath>
#include <optional>

namespace siyu::groups {

inline QString sharedData(const QString &path)
{
    const QString folder = qEnvironmentVariable("SIYU_DATA_DIR", QStringLiteral(SIYU_SHARED_DATA_DIR));
    return folder + QLatin1Char('/') + path;
}

// Adds a row for every case of `op`; columns input and expected. False when the file is missing.
inline bool addCases(const QString &family, const QString &op)
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("expected");
    QFile file(sharedData(QStringLiteral("rules/%1.json").arg(family)));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("cases")].toArray();
    for (const QJsonValue &value : cases) {
        const QJsonObject object = value.toObject();
        const QJsonObject input = object[QStringLiteral("input")].toObject();
        if (input[QStringLiteral("op")].toString() == op)
            QTest::newRow(qUtf8Printable(object[QStringLiteral("name")].toString()))
                << input << object[QStringLiteral("expected")].toObject();
    }
    return true;
}

inline QDate day(const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); }

inline QJsonValue dayValue(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

inline QDateTime at(const QJsonValue &value) { return value.isNull() ? QDateTime() : fromUtcText(value.toString()); }

inline std::optional<qint64> whole(const QJsonValue &value) { return value.isNull() ? std::nullopt : std::optional(value.toInteger()); }

// To a billionth of the scale, of 1 where that is less.
inline bool isNear(double got, double wanted, double scale) { return std::abs(got - wanted) <= 1e-9 * std::max(1.0, scale); }

// Missing is only what is missing on both sides.
inline bool areSame(const std::optional<double> &got, const QJsonValue &wanted)
{
    if (wanted.isNull() || !got)
        return wanted.isNull() == !got;
    return isNear(*got, wanted.toDouble(), std::abs(wanted.toDouble()));
}

inline QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace siyu::groups

// Objects sort their keys, so equal text is equal content.
#define COMPARE_JSON(actual, wanted) QCOMPARE(siyu::groups::text(actual), siyu::groups::text(wanted))
#define REQUIRE_CASES(family, op)                                   \
    if (!siyu::groups::addCases(QStringLiteral(family), QStringLiteral(op))) \
    QSKIP("SKIP-TEST: the worked cases are not there")
