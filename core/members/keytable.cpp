// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/keytable.h"

#include <cstring>

namespace siyu::members {

namespace {

constexpr double fullest = 0.82;
constexpr double growth = 1.12;

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
    const size_t slots = size_t(double(identities) / double(m_parts.size()) / fullest) + 16;
    for (Part &part : m_parts) {
        if (slots > part.size())
            resize(part, slots);
    }
}

void KeyTable::insert(quint64 hash, MemberId member)
{
    Q_ASSERT(member.value > 0 && member.value <= qint64(0xFFFFFFFF));
    Part &slots = partOf(hash);
    size_t &used = m_used[size_t(&slots - m_parts.data())];
    if (double(used + 1) > double(slots.size()) * fullest)
        resize(slots, size_t(double(slots.size()) * growth) + 16);
    size_t at = slotOf(hash, slots);
    for (; slots[at].member != 0; at = next(at, slots)) {
        if (slots[at].hash() == hash && slots[at].member == quint32(member.value))
            return;
    }
    slots[at] = {quint32(hash), quint32(hash >> 32), quint32(member.value)};
    ++used;
}

void KeyTable::move(quint64 hash, MemberId from, MemberId to)
{
    Part &slots = partOf(hash);
    if (slots.empty())
        return;
    for (size_t at = slotOf(hash, slots); slots[at].member != 0; at = next(at, slots)) {
        if (slots[at].hash() == hash && slots[at].member == quint32(from.value))
            slots[at].member = quint32(to.value);
    }
}

qint64 KeyTable::bytes() const
{
    qint64 bytes = 0;
    for (const Part &part : m_parts)
        bytes += qint64(part.capacity() * sizeof(Slot));
    return bytes;
}

void KeyTable::resize(Part &part, size_t slots)
{
    Part old(slots);
    old.swap(part);
    for (const Slot &slot : old) {
        if (slot.member == 0)
            continue;
        size_t at = slotOf(slot.hash(), part);
        while (part[at].member != 0)
            at = next(at, part);
        part[at] = slot;
    }
}

} // namespace siyu::members
