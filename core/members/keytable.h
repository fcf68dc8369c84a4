// SPDX-License-Identifier: GPL-3.0-or-later
// Which member may hold a key, for a million and more of them: 12 bytes a slot, 15-17 bytes an identity, without the
// texts; it grows a part at a time, so that growing needs no room for a second table. It holds hashes only, so the caller
// verifies the text of a hit (the identity table's primary key does that in a microsecond); a miss is certain. Not
// thread-safe.
#pragma once

#include "core/members/identity.h"

#include <array>
#include <numeric>
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
        const Part &slots = partOf(hash);
        if (slots.empty())
            return {};
        for (size_t at = slotOf(hash, slots); slots[at].member != 0; at = next(at, slots)) {
            if (slots[at].hash() == hash && verify(MemberId(slots[at].member)))
                return MemberId(slots[at].member);
        }
        return {};
    }
    // The hash will be asked for or inserted soon: its place in a table of many megabytes is fetched meanwhile.
    void expect(quint64 hash) const
    {
#if defined(__GNUC__)
        if (const Part &slots = partOf(hash); !slots.empty())
            __builtin_prefetch(&slots[slotOf(hash, slots)]);
#else
        Q_UNUSED(hash)
#endif
    }

    qint64 size() const { return std::accumulate(m_used.begin(), m_used.end(), qint64(0)); }
    qint64 bytes() const;

private:
    struct Slot { // 12 bytes: both halves lie in one line of the cache
        quint32 low = 0;
        quint32 high = 0;
        quint32 member = 0; // 0 = free
        quint64 hash() const { return quint64(high) << 32 | low; }
    };
    static constexpr int partBits = 6;
    using Part = std::vector<Slot>;
    // The highest bits choose the part, the next ones spread over any number of slots, so that a part need not double.
    Part &partOf(quint64 hash) { return m_parts[size_t(hash >> (64 - partBits))]; }
    const Part &partOf(quint64 hash) const { return m_parts[size_t(hash >> (64 - partBits))]; }
    static size_t slotOf(quint64 hash, const Part &part) { return size_t((((hash << partBits) >> 32) * quint64(part.size())) >> 32); }
    static size_t next(size_t at, const Part &part) { return at + 1 == part.size() ? 0 : at + 1; }
    static void resize(Part &part, size_t slots);

    std::array<Part, size_t(1) << partBits> m_parts;
    std::array<size_t, size_t(1) << partBits> m_used{}; // slots of each part
};

} // namespace siyu::members
