// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/contentsrow.h"

#include "core/db/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <limits>

namespace siyu::exporting {

namespace {

// What JSON has no number for.
constexpr std::pair<QLatin1StringView, double> specialReals[] = {
    {QLatin1StringView("inf"), std::numeric_limits<double>::infinity()},
    {QLatin1StringView("-inf"), -std::numeric_limits<double>::infinity()},
    {QLatin1StringView("-0"), -0.0},
};
const QString base64Key = QStringLiteral("base64");

QByteArray rawOf(std::string_view bytes) { return QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())); }

QByteArray lineOf(const QJsonArray &values) { return QJsonDocument(values).toJson(QJsonDocument::Compact) + '\n'; }

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

std::optional<QByteArray> bytesOf(const QJsonValue &value)
{
    const auto read = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return value.isString() && read ? std::optional(read.decoded) : std::nullopt;
}

QJsonValue fromReal(double real)
{
    for (const auto &[word, value] : specialReals) {
        if (real == value && std::signbit(real) == std::signbit(value))
            return QString(word);
    }
    return real;
}

std::optional<double> realOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    for (const auto &[word, real] : specialReals) {
        if (value.isString() && value.toString() == word)
            return real;
    }
    return std::nullopt;
}

// The library gives the default for whatever is no whole number of 64 bits.
std::optional<qint64> wholeOf(const QJsonValue &value)
{
    const qint64 whole = value.toInteger(0);
    return whole == value.toInteger(1) ? std::optional(whole) : std::nullopt;
}

QJsonValue fromText(std::string_view utf8)
{
    const QByteArray bytes = rawOf(utf8);
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes)
        return text;
    return QJsonObject{{base64Key, base64(bytes)}};
}

std::optional<QByteArray> textOf(const QJsonValue &value)
{
    if (value.isObject())
        return bytesOf(value.toObject().value(base64Key));
    return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
}

QJsonValue valueOf(const db::Statement &row, int column, Storage storage)
{
    if (row.isNull(column))
        return {};
    switch (storage) {
    case Storage::Integer: return row.int64(column);
    case Storage::Real: return fromReal(row.real(column));
    case Storage::Blob: return base64(row.blob(column));
    case Storage::Text: break;
    }
    return fromText(row.utf8(column));
}

template <typename Value>
bool bindFound(const std::optional<Value> &found, int parameter, db::Statement &insert)
{
    if (found)
        insert.bind(parameter, *found);
    return found.has_value();
}

bool bindValue(const QJsonValue &value, Storage storage, int parameter, db::Statement &insert)
{
    if (value.isNull()) {
        insert.bind(parameter, nullptr);
        return true;
    }
    switch (storage) {
    case Storage::Integer: return bindFound(wholeOf(value), parameter, insert);
    case Storage::Real: return bindFound(realOf(value), parameter, insert);
    case Storage::Blob: return bindFound(bytesOf(value), parameter, insert);
    case Storage::Text: break;
    }
    const auto text = textOf(value);
    if (text)
        insert.bindUtf8(parameter, std::string_view(text->constData(), size_t(text->size())));
    return text.has_value();
}

} // namespace

QByteArray namesLine(const StoredTable &table)
{
    QJsonArray names;
    for (const StoredColumn &column : table.columns)
        names.append(QString::fromStdString(column.name));
    return lineOf(names);
}

QByteArray rowLine(const StoredTable &table, const db::Statement &row)
{
    QJsonArray values;
    for (size_t i = 0; i < table.columns.size(); ++i)
        values.append(valueOf(row, int(i), table.columns[i].storage));
    return lineOf(values);
}

bool bindRow(std::string_view line, const StoredTable &table, db::Statement &insert)
{
    const QJsonDocument read = QJsonDocument::fromJson(rawOf(line));
    const QJsonArray values = read.array();
    if (!read.isArray() || size_t(values.size()) != table.columns.size())
        return false;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (!bindValue(values.at(qsizetype(i)), table.columns[i].storage, int(i) + 1, insert))
            return false;
    }
    return true;
}

} // namespace siyu::exporting
