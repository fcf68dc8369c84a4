// SPDX-License-Identifier: GPL-3.0-or-later
// Which member may hold a key, for a million and more of them: 12 bytes a slot, 14-19 bytes an identity, without the
// texts. It holds hashes only, so the caller verifies the text of a hit (the identity table's primary key does that in a
// microsecond); a miss is certain. Not thread-safe.
#pragma once

#include "core/members/identity.h"

#include <vector>

namespace siyu::members {

quint64 hashOf(const IdentityKey &key);
// The same for texts that are already UTF-8; equal keys give equal hashes in both forms.
quint64 hashOf(IdentityKind kind, std::string_view scope, std::string_view value);

// Of any bytes; `seed` = what came before them.
quint64 hashOf(std::string_view bytes, quint64 seed);

class KeyTable {
public:
    // Room for so many identities without growing on the way.
    void reserve(qint64 identities);
    // Several members under one hash are allowed; an equal pair is kept once. Ids must fit 32 bits.
    void insert(quint64 hash, MemberId member);
    // After a merge: what stood for `from` under the hash stands for `to`.
    void move(quint64 hash, MemberId from, MemberId to);

    // Calls `verify(MemberId)` for every member under the hash until it says true; gives that member.
    template <typename Verify>
    MemberId find(quint64 hash, Verify verify) const
    {
        if (m_slots.empty())
            return {};
        for (size_t at = slotOf(hash); m_slots[at].member != 0; at = next(at)) {
            if (m_slots[at].hash() == hash && verify(MemberId(m_slots[at].member)))
                return MemberId(m_slots[at].member);
        }
        return {};
    }
    // The hash will be asked for or inserted soon: its place in a table of many megabytes is fetched meanwhile.
    void expect(quint64 hash) const
    {
#if defined(__GNUC__)
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[slotOf(hash)]);
#else
        Q_UNUSED(hash)
#endif
    }

    qint64 size() const { return qint64(m_used); }
    qint64 bytes() const { return qint64(m_slots.capacity() * sizeof(Slot)); }

private:
    struct Slot { // 12 bytes: both halves lie in one line of the cache
        quint32 low = 0;
        quint32 high = 0;
        quint32 member = 0; // 0 = free
        quint64 hash() const { return quint64(high) << 32 | low; }
    };
    // Spreads the hash over any number of slots (the upper bits decide), so that the table need not double to grow.
    size_t slotOf(quint64 hash) const { return size_t(((hash >> 32) * quint64(m_slots.size())) >> 32); }
    size_t next(size_t at) const { return at + 1 == m_slots.size() ? 0 : at + 1; }
    void resize(size_t slots);

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

} // namespace siyu::members
