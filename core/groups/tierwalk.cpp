// SPDX-License-Identifier: GPL-3.0-or-later
// Tiers of a group over many days: each member's window moves on a day at a time instead of being summed up anew.
#include "core/groups/tiercolumns.h"

#include <algorithm>
#include <span>

namespace siyu::groups {

class GroupColumns::Walk {
public:
    Walk(const GroupColumns &columns, qint64 first, qint64 last, const TierThresholds &thresholds)
        : m_columns(columns), m_thresholds(thresholds), m_length(thresholds.window), m_first(first), m_last(last), m_start(first - m_length)
    {
        m_out.resize(size_t(last - first + 1));
        for (size_t i = 0; i < m_out.size(); ++i)
            m_out[i].day = QDate::fromJulianDay(first + qint64(i));
        m_measured.reserve(size_t(last - m_start + 1));
        for (qint64 day = m_start; day <= last; ++day)
            m_measured.push_back(columns.measuredUpTo(day));
    }

    std::vector<TierCounts> go()
    {
        for (size_t member = 0; member < m_columns.m_members.size(); ++member) {
            if (isPresentEver(member))
                walk(member);
        }
        return std::move(m_out);
    }

private:
    // Days with data from `from` to `to`, both after m_start.
    int measured(qint64 from, qint64 to) const { return m_measured[size_t(to - m_start)] - m_measured[size_t(from - 1 - m_start)]; }

    std::span<const Span> staysOf(size_t member) const
    {
        return std::span(m_columns.m_spans).subspan(m_columns.m_spanFrom[member], m_columns.m_spanFrom[member + 1] - m_columns.m_spanFrom[member]);
    }
    bool isPresentEver(size_t member) const
    {
        const std::span<const Span> stays = staysOf(member);
        return std::any_of(stays.begin(), stays.end(), [this](const Span &stay) { return stay.from <= m_last && m_first < stay.to; });
    }
    // Nearly everybody has one stay: the first one is looked at outside the loop.
    static bool isPresent(std::span<const Span> stays, qint64 day)
    {
        const auto covers = [day](const Span &stay) { return stay.from <= day && day < stay.to; };
        return covers(stays.front()) || (stays.size() > 1 && std::any_of(stays.begin() + 1, stays.end(), covers));
    }
    qint64 measuredIn(std::span<const Span> stays, qint64 day) const
    {
        const auto of = [&](const Span &stay) {
            const qint64 from = std::max<qint64>(stay.from, day - m_length + 1), to = std::min<qint64>(stay.to, day);
            return qint64(from <= to ? measured(from, to) : 0);
        };
        qint64 out = of(stays.front());
        for (size_t i = 1; i < stays.size(); ++i)
            out += of(stays[i]);
        return out;
    }
    // A member's counts as the window passes over them.
    struct Counts {
        const std::uint32_t *in; // the first that is not in the window yet
        const std::uint32_t *out; // the first that has not left it
        const std::uint32_t *end;
    };
    Counts countsFrom(size_t member, qint64 day) const
    {
        const std::uint32_t *const begin = m_columns.m_counts.data() + m_columns.m_countFrom[member];
        const std::uint32_t *const end = m_columns.m_counts.data() + m_columns.m_countFrom[member + 1];
        const auto least = std::uint64_t(std::max<qint64>(day - m_columns.m_firstDay, 0)) << messageBits;
        const std::uint32_t *const at = std::lower_bound(begin, end, least);
        return {at, at, end};
    }
    qint64 dayOf(std::uint32_t count) const { return m_columns.m_firstDay + (count >> messageBits); }
    void moveTo(qint64 day, Counts &counts, Window &window) const
    {
        for (; counts.in != counts.end && dayOf(*counts.in) <= day; ++counts.in) {
            window.messages += *counts.in & mostMessages;
            ++window.active;
        }
        for (; counts.out != counts.in && dayOf(*counts.out) <= day - m_length; ++counts.out) {
            window.messages -= *counts.out & mostMessages;
            --window.active;
        }
    }

    void walk(size_t member)
    {
        const std::span<const Span> stays = staysOf(member);
        Counts counts = countsFrom(member, m_start + 1);
        Window window;
        bool isKnown = false; // whether `met` stands; before anything happened it is looked up where it matters
        std::optional<qint64> met; // the last day that met the plain condition, while none after it fell below
        for (qint64 day = m_first; day <= m_last; ++day) {
            moveTo(day, counts, window);
            window.measured = measuredIn(stays, day);
            const bool isSuper = reaches(window, m_thresholds.superMessages, m_thresholds);
            const bool keeps = isSuper || reaches(window, m_thresholds.keepMessages, m_thresholds);
            if (keeps && !isSuper && !isKnown) {
                met = m_columns.metBefore(member, day, m_thresholds);
                isKnown = true;
            }
            if (isPresent(stays, day))
                m_out[size_t(day - m_first)].add(judged(day, window, isSuper, keeps && met && *met >= day - m_length));
            if (isSuper)
                met = day;
            else if (!keeps && measured(day, day) > 0)
                met.reset();
            isKnown = isKnown || isSuper || (!keeps && measured(day, day) > 0);
        }
    }

    TierResult judged(qint64 day, const Window &window, bool isSuper, bool isKept) const
    {
        TierResult out;
        if (measured(day - m_length + 1, day) == 0)
            return out;
        if (window.measured < m_thresholds.observe)
            out.tier = Tier::Observing;
        else if (window.messages == 0)
            out.tier = Tier::Never;
        else
            out.tier = isSuper || isKept ? Tier::Super : Tier::Normal;
        return out;
    }

    const GroupColumns &m_columns;
    const TierThresholds &m_thresholds;
    const qint64 m_length;
    const qint64 m_first;
    const qint64 m_last;
    const qint64 m_start; // the day before all windows
    std::vector<int> m_measured; // days with data up to m_start + i
    std::vector<TierCounts> m_out;
};

std::vector<TierCounts> GroupColumns::countsOver(qint64 first, qint64 last, const TierThresholds &thresholds) const
{
    return Walk(*this, first, last, thresholds).go();
}

} // namespace siyu::groups
