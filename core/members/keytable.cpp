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

} // namespace

quint64 hashOf(std::string_view bytes, quint64 seed)
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

quint64 hashOf(IdentityKind kind, std::string_view scope, std::string_view value)
{
    return hashOf(value, hashOf(scope, quint64(kind)));
}

quint64 hashOf(const IdentityKey &key)
{
    const QByteArray scope = key.scope.toUtf8();
    const QByteArray value = key.value.toUtf8();
    return hashOf(key.kind, {scope.constData(), size_t(scope.size())}, {value.constData(), size_t(value.size())});
}

void KeyTable::reserve(qint64 identities)
{
    const size_t slots = size_t(double(identities) / fullest) + 16;
    if (slots > m_slots.size())
        resize(slots);
}

void KeyTable::insert(quint64 hash, MemberId member)
{
    Q_ASSERT(member.value > 0 && member.value <= qint64(0xFFFFFFFF));
    if (double(m_used + 1) > double(m_slots.size()) * fullest)
        resize(size_t(double(m_slots.size()) * growth) + 16);
    size_t at = slotOf(hash);
    for (; m_slots[at].member != 0; at = next(at)) {
        if (m_slots[at].hash() == hash && m_slots[at].member == quint32(member.value))
            return;
    }
    m_slots[at] = {quint32(hash), quint32(hash >> 32), quint32(member.value)};
    ++m_used;
}

void KeyTable::move(quint64 hash, MemberId from, MemberId to)
{
    if (m_slots.empty())
        return;
    for (size_t at = slotOf(hash); m_slots[at].member != 0; at = next(at)) {
        if (m_slots[at].hash() == hash && m_slots[at].member == quint32(from.value))
            m_slots[at].member = quint32(to.value);
    }
}

void KeyTable::resize(size_t slots)
{
    std::vector<Slot> old(slots);
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (slot.member == 0)
            continue;
        size_t at = slotOf(slot.hash());
        while (m_slots[at].member != 0)
            at = next(at);
        m_slots[at] = slot;
    }
}

} // namespace siyu::members
