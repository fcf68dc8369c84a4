// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/keytable.h"

#include <cstring>

namespace siyu::members {

namespace {

constexpr double fullest = 0.82;
constexpr double growth = 1.3;

quint64 mix(quint64 a)
{
    a ^= a >> 32;
    a *= 0xd6e8feb86659fd93ULL;
    a ^= a >> 32;
    a *= 0xd6e8feb86659fd93ULL;
    a ^= a >> 32;
    return a;
}

quint64 hashBytes(std::string_view bytes, quint64 seed)
{
    quint64 hash = mix(seed ^ (0x9e3779b97f4a7c15ULL + bytes.size()));
    while (bytes.size() >= 8) {
        quint64 word;
        std::memcpy(&word, bytes.data(), 8);
        hash = mix(hash ^ word);
        bytes.remove_prefix(8);
    }
    quint64 rest = 0;
    if (!bytes.empty())
        std::memcpy(&rest, bytes.data(), bytes.size());
    return mix(hash ^ rest);
}

} // namespace

quint64 hashOf(IdentityKind kind, std::string_view scope, std::string_view value)
{
    return hashBytes(value, hashBytes(scope, quint64(kind)));
}

quint64 hashOf(const IdentityKey &key)
{
    const QByteArray scope = key.scope.toUtf8();
    const QByteArray value = key.value.toUtf8();
    return hashOf(key.kind, {scope.constData(), size_t(scope.size())}, {value.constData(), size_t(value.size())});
}

// Spreads the hash over any number of slots (the upper bits decide), so that the table need not double to grow.
size_t KeyTable::slotOf(quint64 hash) const
{
    return size_t(((hash >> 32) * quint64(m_members.size())) >> 32);
}

void KeyTable::reserve(qint64 identities)
{
    const size_t slots = size_t(double(identities) / fullest) + 16;
    if (slots > m_members.size())
        resize(slots);
}

void KeyTable::insert(quint64 hash, MemberId member)
{
    Q_ASSERT(member.value > 0 && member.value <= qint64(0xFFFFFFFF));
    if (double(m_used + 1) > double(m_members.size()) * fullest)
        resize(size_t(double(m_members.size()) * growth) + 16);
    size_t at = slotOf(hash);
    for (; m_members[at] != 0; at = next(at)) {
        if (m_hashes[at] == hash && m_members[at] == quint32(member.value))
            return;
    }
    m_hashes[at] = hash;
    m_members[at] = quint32(member.value);
    ++m_used;
}

void KeyTable::move(quint64 hash, MemberId from, MemberId to)
{
    if (m_members.empty())
        return;
    for (size_t at = slotOf(hash); m_members[at] != 0; at = next(at)) {
        if (m_hashes[at] == hash && m_members[at] == quint32(from.value))
            m_members[at] = quint32(to.value);
    }
}

void KeyTable::resize(size_t slots)
{
    std::vector<quint64> hashes(slots);
    std::vector<quint32> members(slots);
    hashes.swap(m_hashes);
    members.swap(m_members);
    for (size_t i = 0; i < members.size(); ++i) {
        if (members[i] == 0)
            continue;
        size_t at = slotOf(hashes[i]);
        while (m_members[at] != 0)
            at = next(at);
        m_hashes[at] = hashes[i];
        m_members[at] = members[i];
    }
}

} // namespace siyu::members
