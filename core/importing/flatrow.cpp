// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/flatrow.h"

#include "core/base/period.h"
#include "core/members/keytable.h"

#include <cstring>

namespace siyu::importing {

namespace {

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

std::string_view keepText(RowChunk &chunk, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return chunk.text.keep({utf8.constData(), size_t(utf8.size())});
}

} // namespace

std::string_view TextArena::keep(std::string_view text)
{
    if (text.empty())
        return text;
    char *to = room(text.size());
    std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
}

char *TextArena::room(size_t size)
{
    while (m_block < m_blocks.size() && m_blocks[m_block].size - m_used < size) {
        ++m_block;
        m_used = 0;
    }
    if (m_block == m_blocks.size()) {
        const size_t whole = std::max(blockSize, size);
        m_blocks.push_back({std::unique_ptr<char[]>(new char[whole]), whole});
        m_used = 0;
    }
    char *to = m_blocks[m_block].bytes.get() + m_used;
    m_used += size;
    return to;
}

void RowChunk::clear()
{
    text.clear();
    rows.clear();
    keys.clear();
    tags.clear();
    customs.clear();
    cells.clear();
    blankRows = totalsRows = repeatedHeaders = 0;
}

Cells RowChunk::cellsOf(const FlatRow &row) const
{
    const auto from = cells.begin() + row.cells.first;
    return Cells(from, from + row.cells.count);
}

void flatten(const PersonRow &person, RowChunk &chunk, FlatRow &out)
{
    for (size_t i = 0; i < person.fields.size(); ++i)
        out.fields[i] = person.fields[i].isNull() ? std::string_view() : keepText(chunk, person.fields[i]);
    out.created = person.createdUtc.isValid() ? keepText(chunk, toUtcText(person.createdUtc)) : std::string_view();
    out.keys.first = quint32(chunk.keys.size());
    for (const members::IdentityKey &key : person.identity.keys) {
        const std::string_view scope = keepText(chunk, key.scope);
        const std::string_view value = keepText(chunk, key.value);
        chunk.keys.push_back({key.kind, scope, value, members::hashOf(key.kind, scope, value)});
    }
    out.keys.count = quint32(chunk.keys.size()) - out.keys.first;
    out.tags = {quint32(chunk.tags.size()), quint32(person.tags.size())};
    for (const QString &tag : person.tags)
        chunk.tags.push_back(keepText(chunk, tag));
    out.customs = {quint32(chunk.customs.size()), quint32(person.customs.size())};
    for (const auto &[column, value] : person.customs)
        chunk.customs.emplace_back(column, keepText(chunk, value));
    out.optOut = person.optOut;
    out.smsConsent = person.smsConsent;
    out.flags = person.flags;
}

PersonRow inflate(const FlatRow &row, const RowChunk &chunk)
{
    PersonRow out;
    for (size_t i = 0; i < row.fields.size(); ++i) {
        if (row.fields[i].data())
            out.fields[i] = fromUtf8(row.fields[i]);
    }
    if (!row.created.empty())
        out.createdUtc = fromUtcText(fromUtf8(row.created));
    for (quint32 i = 0; i < row.keys.count; ++i) {
        const FlatKey &key = chunk.keys[row.keys.first + i];
        out.identity.keys.append({key.kind, fromUtf8(key.scope), fromUtf8(key.value)});
    }
    for (quint32 i = 0; i < row.tags.count; ++i)
        out.tags.append(fromUtf8(chunk.tags[row.tags.first + i]));
    for (quint32 i = 0; i < row.customs.count; ++i) {
        const auto &[column, value] = chunk.customs[row.customs.first + i];
        out.customs.emplace_back(column, fromUtf8(value));
    }
    out.optOut = row.optOut;
    out.smsConsent = row.smsConsent;
    out.flags = row.flags;
    return out;
}

} // namespace siyu::importing
