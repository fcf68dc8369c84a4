// SPDX-License-Identifier: GPL-3.0-or-later
// Members by id as bits: a set of a million costs 125 kB. Value type, any thread.
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace siyu::members {

class MemberSet {
public:
    explicit MemberSet(qint64 largestId = 0) : m_largest(std::max<qint64>(0, largestId)), m_words(size_t(m_largest) / 64 + 1) { }
    static MemberSet everyIdUpTo(qint64 largestId)
    {
        MemberSet out(largestId);
        for (qint64 id = 1; id <= out.m_largest && id < 64; ++id)
            out.add(id);
        for (size_t i = 1; i < out.m_words.size(); ++i)
            out.m_words[i] = ~std::uint64_t(0);
        const qint64 beyond = qint64(out.m_words.size()) * 64 - 1 - out.m_largest;
        if (out.m_largest >= 64 && beyond > 0)
            out.m_words.back() >>= beyond;
        return out;
    }

    qint64 largestId() const { return m_largest; }
    // Ids that are no member's are left out.
    void add(qint64 id)
    {
        if (id > 0 && id <= m_largest)
            m_words[size_t(id) / 64] |= std::uint64_t(1) << (size_t(id) % 64);
    }
    bool has(qint64 id) const
    {
        return id > 0 && id <= m_largest && (m_words[size_t(id) / 64] >> (size_t(id) % 64) & 1) != 0;
    }
    // Keeps those who are in the other, too.
    void keep(const MemberSet &other) { each(other, [](std::uint64_t a, std::uint64_t b) { return a & b; }); }
    void unite(const MemberSet &other) { each(other, [](std::uint64_t a, std::uint64_t b) { return a | b; }); }
    void remove(const MemberSet &other) { each(other, [](std::uint64_t a, std::uint64_t b) { return a & ~b; }); }
    qint64 count() const
    {
        qint64 out = 0;
        for (const std::uint64_t word : m_words)
            out += std::popcount(word);
        return out;
    }
    // In the order of the ids.
    template <typename Visit>
    void visit(Visit visit) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
                visit(qint64(i * 64 + size_t(std::countr_zero(word))));
        }
    }

private:
    template <typename Merge>
    void each(const MemberSet &other, Merge merge)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] = merge(m_words[i], i < other.m_words.size() ? other.m_words[i] : 0);
    }

    qint64 m_largest;
    std::vector<std::uint64_t> m_words;
};

} // namespace siyu::members
