// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/contentsrow.h"

#include "core/db/database.h"

#include <charconv>
#include <limits>

namespace siyu::exporting {

namespace {

constexpr std::string_view infinite = "9e999"; // as SQLite itself writes it

template <typename Number>
void appendNumber(std::string &out, Number value)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    out.append(digits, end.ptr);
}

void appendReal(std::string &out, double value)
{
    if (value == std::numeric_limits<double>::infinity())
        out += infinite;
    else if (value == -std::numeric_limits<double>::infinity())
        (out += '-') += infinite;
    else
        appendNumber(out, value);
}

void appendEscape(std::string &out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
        out += "\\u00";
        out += hex[(c >> 4) & 15];
        out += hex[c & 15];
    }
}

bool isEscaped(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7f; }

void appendText(std::string &out, std::string_view text)
{
    out += '"';
    size_t plain = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!isEscaped(text[i]))
            continue;
        out.append(text, plain, i - plain);
        appendEscape(out, text[i]);
        plain = i + 1;
    }
    out.append(text, plain);
    out += '"';
}

// ---- reading

bool take(std::string_view &rest, std::string_view what)
{
    if (!rest.starts_with(what))
        return false;
    rest.remove_prefix(what.size());
    return true;
}

bool takeHex(std::string_view &rest, unsigned &value)
{
    if (rest.size() < 4)
        return false;
    const auto read = std::from_chars(rest.data(), rest.data() + 4, value, 16);
    if (read.ec != std::errc() || read.ptr != rest.data() + 4)
        return false;
    rest.remove_prefix(4);
    return true;
}

void appendUtf8(std::string &out, unsigned c)
{
    const auto byte = [&out](unsigned value) { out += char(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xc0 | (c >> 6));
        byte(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        byte(0xe0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3f));
        byte(0x80 | (c & 0x3f));
    } else {
        byte(0xf0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3f));
        byte(0x80 | ((c >> 6) & 0x3f));
        byte(0x80 | (c & 0x3f));
    }
}

// Behind \u: our own files hold control characters only, those of other programs may hold anything.
bool takeUnicode(std::string_view &rest, std::string &out)
{
    unsigned first = 0;
    if (!takeHex(rest, first))
        return false;
    if (first >= 0xd800 && first < 0xdc00) {
        unsigned second = 0;
        if (!take(rest, "\\u") || !takeHex(rest, second) || second < 0xdc00 || second > 0xdfff)
            return false;
        first = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
    } else if (first >= 0xdc00 && first < 0xe000) {
        return false;
    }
    appendUtf8(out, first);
    return true;
}

bool takeEscape(std::string_view &rest, std::string &out)
{
    static constexpr std::string_view from = "\"\\/bfnrt", to = "\"\\/\b\f\n\r\t";
    if (rest.empty())
        return false;
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == 'u')
        return takeUnicode(rest, out);
    const size_t at = from.find(c);
    if (at == std::string_view::npos)
        return false;
    out += to[at];
    return true;
}

bool takeText(std::string_view &rest, std::string &out)
{
    out.clear();
    if (!take(rest, "\""))
        return false;
    while (true) {
        const size_t special = rest.find_first_of("\"\\");
        if (special == std::string_view::npos)
            return false;
        out.append(rest, 0, special);
        const bool ends = rest[special] == '"';
        rest.remove_prefix(special + 1);
        if (ends)
            return true;
        if (!takeEscape(rest, out))
            return false;
    }
}

bool takeReal(std::string_view &rest, double &value)
{
    const bool below = rest.starts_with('-');
    if (take(rest, below ? "-9e999" : infinite)) {
        value = below ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
        return true;
    }
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (read.ec != std::errc())
        return false;
    rest.remove_prefix(size_t(read.ptr - rest.data()));
    return true;
}

bool takeWhole(std::string_view &rest, qint64 &value)
{
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (read.ec != std::errc())
        return false;
    rest.remove_prefix(size_t(read.ptr - rest.data()));
    return true;
}

} // namespace

void appendNames(std::string &out, const StoredTable &table)
{
    out += '[';
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0)
            out += ',';
        appendText(out, table.columns[i].name);
    }
    out += "]\n";
}

void appendRow(std::string &out, const StoredTable &table, const db::Statement &row)
{
    out += '[';
    for (int i = 0; i < int(table.columns.size()); ++i) {
        if (i > 0)
            out += ',';
        if (row.isNull(i)) {
            out += "null";
            continue;
        }
        switch (table.columns[size_t(i)].storage) {
        case Storage::Integer: appendNumber(out, row.int64(i)); break;
        case Storage::Real: appendReal(out, row.real(i)); break;
        case Storage::Text: appendText(out, row.utf8(i)); break;
        case Storage::Blob: appendText(out, row.blob(i).toBase64().toStdString()); break;
        }
    }
    out += "]\n";
}

std::optional<std::vector<std::string>> namesOf(std::string_view line)
{
    std::vector<std::string> out;
    std::string name;
    if (!take(line, "["))
        return std::nullopt;
    do {
        if (!takeText(line, name))
            return std::nullopt;
        out.push_back(name);
    } while (take(line, ","));
    return line == "]" ? std::optional(out) : std::nullopt;
}

bool RowReader::bindValue(std::string_view &rest, const StoredColumn &column, int parameter, db::Statement &insert)
{
    if (take(rest, "null")) {
        insert.bind(parameter, nullptr);
        return true;
    }
    if (column.storage == Storage::Integer) {
        qint64 value = 0;
        if (!takeWhole(rest, value))
            return false;
        insert.bind(parameter, value);
        return true;
    }
    if (column.storage == Storage::Real) {
        double value = 0;
        if (!takeReal(rest, value))
            return false;
        insert.bind(parameter, value);
        return true;
    }
    if (!takeText(rest, m_text))
        return false;
    if (column.storage == Storage::Text) {
        insert.bindUtf8(parameter, m_text);
        return true;
    }
    const auto bytes = QByteArray::fromBase64Encoding(
        QByteArray::fromRawData(m_text.data(), qsizetype(m_text.size())), QByteArray::AbortOnBase64DecodingErrors);
    if (bytes)
        insert.bind(parameter, bytes.decoded);
    return bool(bytes);
}

bool RowReader::bind(std::string_view line, db::Statement &insert)
{
    if (!take(line, "["))
        return false;
    for (size_t i = 0; i < m_table.columns.size(); ++i) {
        if ((i > 0 && !take(line, ",")) || !bindValue(line, m_table.columns[i], int(i) + 1, insert))
            return false;
    }
    return line == "]";
}

} // namespace siyu::exporting
