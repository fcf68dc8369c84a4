// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/changesetrows.h"

namespace siyu::db {

namespace {

// Operation bytes, as sqlite3.h has them.
constexpr unsigned char opDelete = 9;
constexpr unsigned char opInsert = 18;
constexpr unsigned char opUpdate = 23;

// Reads forward; isBad once something reached past the end.
class Bytes {
public:
    explicit Bytes(std::string_view all) : m_all(all) { }

    bool isBad() const { return m_isBad; }
    bool atEnd() const { return m_at >= m_all.size(); }
    size_t at() const { return m_at; }
    std::string_view since(size_t from) const { return m_all.substr(from, m_at - from); }

    unsigned char byte()
    {
        if (m_at >= m_all.size()) {
            m_isBad = true;
            return 0;
        }
        return static_cast<unsigned char>(m_all[m_at++]);
    }
    unsigned char peek() const { return atEnd() ? 0 : static_cast<unsigned char>(m_all[m_at]); }
    std::string_view take(quint64 size)
    {
        if (size > m_all.size() - m_at) {
            m_isBad = true;
            return {};
        }
        const std::string_view out = m_all.substr(m_at, size_t(size));
        m_at += size_t(size);
        return out;
    }
    // SQLite's: seven bits a byte, the ninth byte whole.
    quint64 varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 8; ++i) {
            const unsigned char b = byte();
            value = value << 7 | (b & 0x7F);
            if (b < 0x80)
                return value;
        }
        return value << 8 | byte();
    }
    qint64 integer()
    {
        quint64 value = 0;
        for (int i = 0; i < 8; ++i)
            value = value << 8 | byte();
        return qint64(value);
    }

private:
    std::string_view m_all;
    size_t m_at = 0;
    bool m_isBad = false;
};

ChangesetValue readValue(Bytes &bytes)
{
    switch (bytes.byte()) {
    case 0:
        return {};
    case 1:
        return {ChangesetValue::Integer, bytes.integer(), {}};
    case 2:
        bytes.integer();
        return {ChangesetValue::Real, 0, {}};
    case 3:
        return {ChangesetValue::Text, 0, bytes.take(bytes.varint())};
    case 4:
        bytes.take(bytes.varint());
        return {ChangesetValue::Blob, 0, {}};
    default:
        return {ChangesetValue::Null, 0, {}};
    }
}

void readRecord(Bytes &bytes, size_t columns, std::vector<ChangesetValue> &out)
{
    out.clear();
    for (size_t i = 0; i < columns && !bytes.isBad(); ++i)
        out.push_back(readValue(bytes));
}

} // namespace

std::optional<QByteArray> withoutRows(const QByteArray &changeset, const std::function<bool(const ChangesetRow &)> &drop)
{
    Bytes bytes({changeset.constData(), size_t(changeset.size())});
    QByteArray out;
    std::string_view header; // of the table at hand, written with its first row that stays
    ChangesetRow row;
    while (!bytes.atEnd() && !bytes.isBad()) {
        const size_t from = bytes.at();
        if (bytes.peek() == 'T') {
            bytes.byte();
            const quint64 columns = bytes.varint();
            const std::string_view keys = bytes.take(columns);
            row.isKey.assign(keys.size(), false);
            for (size_t i = 0; i < keys.size(); ++i)
                row.isKey[i] = keys[i] != 0;
            const size_t name = bytes.at();
            while (bytes.byte() != 0 && !bytes.isBad()) { }
            row.table = bytes.since(name);
            row.table.remove_suffix(row.table.empty() ? 0 : 1);
            header = bytes.since(from);
            continue;
        }
        const unsigned char operation = bytes.byte();
        bytes.byte(); // whether the change was indirect
        row.before.clear();
        row.after.clear();
        if (operation != opInsert && operation != opUpdate && operation != opDelete)
            return std::nullopt;
        if (operation != opInsert)
            readRecord(bytes, row.isKey.size(), row.before);
        if (operation != opDelete)
            readRecord(bytes, row.isKey.size(), row.after);
        if (bytes.isBad())
            return std::nullopt;
        if (drop(row))
            continue;
        out.append(header.data(), qsizetype(header.size()));
        header = {};
        const std::string_view record = bytes.since(from);
        out.append(record.data(), qsizetype(record.size()));
    }
    return bytes.isBad() ? std::nullopt : std::optional(out);
}

} // namespace siyu::db
