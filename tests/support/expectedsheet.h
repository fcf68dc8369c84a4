// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a sheet compared with the corpora's expected values: numbers by value, dates and durations by their seconds,
// as different readers write them differently.
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <vector>

namespace siyu::test {

using Rows = std::vector<std::vector<QString>>;

// Seconds of one of our texts: h:mm:ss, a date, or a date with a time; NaN otherwise.
inline double secondsOf(const QString &text)
{
    static const QRegularExpression clock(QStringLiteral("^(-?)(\\d+):(\\d\\d):(\\d\\d)$"));
    if (const auto match = clock.match(text); match.hasMatch()) {
        const double size = match.captured(2).toDouble() * 3600 + match.captured(3).toInt() * 60 + match.captured(4).toInt();
        return match.captured(1).isEmpty() ? size : -size;
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    moment.setTimeSpec(Qt::UTC);
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d"));
    return moment.isValid() && date.match(text).hasMatch() ? double(moment.toMSecsSinceEpoch()) / 1000 : std::nan("");
}

inline bool near(double a, double b, double tolerance)
{
    return std::fabs(a - b) <= tolerance * std::max(1.0, std::fabs(b));
}

inline QString unixLines(QString text)
{
    return text.replace(QRegularExpression(QStringLiteral("\\r+\\n|\\r")), QStringLiteral("\n"));
}

inline bool sameSerial(const QString &text, double serial, bool is1904)
{
    const double seconds = secondsOf(text);
    const double epoch = double(QDateTime(is1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30), {}, Qt::UTC).toSecsSinceEpoch());
    return near(seconds, serial * 86400, 1e-9 + 1) || std::fabs(seconds - epoch - serial * 86400) <= 1;
}

inline bool sameValue(const QString &text, const QJsonValue &expected, bool serials, bool is1904)
{
    if (expected.isNull() || expected.isUndefined())
        return text.isEmpty();
    if (expected.isString())
        return unixLines(text) == unixLines(expected.toString());
    if (expected.isBool())
        return text == (expected.toBool() ? QLatin1String("TRUE") : QLatin1String("FALSE"));
    if (expected.isDouble()) {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        return isNumber ? near(value, expected.toDouble(), 1e-12) : serials && sameSerial(text, expected.toDouble(), is1904);
    }
    const QJsonObject object = expected.toObject();
    if (object.contains(QLatin1String("seconds")))
        return std::fabs(secondsOf(text) - object.value(QLatin1String("seconds")).toDouble()) <= 0.5 + 1e-6;
    if (object.contains(QLatin1String("time"))) {
        const QTime time = QTime::fromString(object.value(QLatin1String("time")).toString(), Qt::ISODateWithMs);
        return std::fabs(secondsOf(text) - time.msecsSinceStartOfDay() / 1000.0) <= 0.5 + 1e-6;
    }
    return std::fabs(secondsOf(text) - secondsOf(object.value(QLatin1String("date")).toString())) <= 0.5 + 1e-6;
}

inline QString cellAt(const Rows &rows, qsizetype row, qsizetype column)
{
    if (row >= qsizetype(rows.size()) || column >= qsizetype(rows[size_t(row)].size()))
        return {};
    return rows[size_t(row)][size_t(column)];
}

inline qsizetype nonEmpty(const Rows &rows)
{
    qsizetype count = 0;
    for (const auto &row : rows)
        count += std::count_if(row.begin(), row.end(), [](const QString &cell) { return !cell.isEmpty(); });
    return count;
}

// Empty when the sheet is as expected, else the first difference.
inline QString difference(const Rows &rows, const QJsonObject &sheet, bool serials, bool is1904)
{
    const QJsonArray values = sheet.value(QLatin1String("values")).toArray();
    for (qsizetype r = 0; r < values.size(); ++r) {
        const QJsonArray expected = values.at(r).toArray();
        const qsizetype width = std::max(expected.size(), r < qsizetype(rows.size()) ? qsizetype(rows[size_t(r)].size()) : 0);
        for (qsizetype c = 0; c < width; ++c) {
            if (!sameValue(cellAt(rows, r, c), expected.at(c), serials, is1904))
                return QStringLiteral("row %1 column %2: \"%3\" instead of %4")
                    .arg(r + 1).arg(c + 1).arg(cellAt(rows, r, c),
                        QString::fromUtf8(QJsonDocument(QJsonArray{expected.at(c)}).toJson(QJsonDocument::Compact)));
        }
    }
    const QJsonObject sparse = sheet.value(QLatin1String("sparse")).toObject();
    if (!sparse.isEmpty() && (cellAt(rows, 0, 16383) != QLatin1String("123") || cellAt(rows, 1048575, 16383) != QLatin1String("456")))
        return QStringLiteral("the far corners differ");
    const bool whole = !sheet.value(QLatin1String("values_truncated")).toBool() && sparse.isEmpty();
    for (qsizetype r = values.size(); whole && r < qsizetype(rows.size()); ++r) {
        for (const QString &cell : rows[size_t(r)]) {
            if (!cell.isEmpty())
                return QStringLiteral("row %1 holds %2, beyond what is expected").arg(r + 1).arg(cell);
        }
    }
    const qsizetype filled = nonEmpty(rows);
    if (!whole && filled != sheet.value(QLatin1String("nonempty")).toInt())
        return QStringLiteral("%1 cells instead of %2").arg(filled).arg(sheet.value(QLatin1String("nonempty")).toInt());
    if (!whole && qsizetype(rows.size()) != sheet.value(QLatin1String("rows")).toInt())
        return QStringLiteral("%1 rows").arg(rows.size());
    return {};
}

} // namespace siyu::test
