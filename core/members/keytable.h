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
        if (m_members.empty())
            return {};
        for (size_t at = slotOf(hash); m_members[at] != 0; at = next(at)) {
            if (m_hashes[at] == hash && verify(MemberId(m_members[at])))
                return MemberId(m_members[at]);
        }
        return {};
    }

    qint64 size() const { return qint64(m_used); }
    qint64 bytes() const { return qint64(m_hashes.capacity() * sizeof(quint64) + m_members.capacity() * sizeof(quint32)); }

private:
    size_t slotOf(quint64 hash) const;
    size_t next(size_t at) const { return at + 1 == m_members.size() ? 0 : at + 1; }
    void resize(size_t slots);

    std::vector<quint64> m_hashes;
    std::vector<quint32> m_members; // 0 = free slot
    size_t m_used = 0;
};

} // namespace siyu::members
