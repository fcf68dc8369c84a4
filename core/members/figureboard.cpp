// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/figureboard.h"

#include "core/members/rfm.h"
#include "core/members/rfmsteps.h"

#include <algorithm>

namespace siyu::members {

void FigureBoard::clear()
{
    m_buyers = {};
    m_run = 0;
}

// The last order of a buyer of the year lies in the year, so its day is that of the last order ever.
void FigureBoard::load(db::Database &db)
{
    m_buyers.clear();
    db::Statement zone = db.prepare("SELECT value FROM figure_made WHERE what = 'zone'");
    DayReader days(QTimeZone(zone.step() ? zone.text(0).toUtf8() : QByteArray("UTC")));
    db::Statement rows = db.prepare("SELECT member, last_order_at, year_orders, year_value_fen, r, f, m FROM member_figure"
                                    " WHERE year_orders IS NOT NULL ORDER BY member");
    while (rows.step())
        m_buyers.push_back({{rows.int64(0), days.businessDayIn(rows.utf8(1)), qint32(rows.int64(2)), rows.int64(3), rows.isNull(3)},
            {qint8(rows.int64(4)), qint8(rows.int64(5)), qint8(rows.int64(6))}});
}

void FigureBoard::take(const Lives &lives, qint32 day)
{
    m_buyers.clear();
    for (size_t i = 0; i < lives.members.size(); ++i) {
        const Life &life = lives.lives[i];
        if (life.yearOrders > 0)
            m_buyers.push_back({{lives.members[i], life.lastOrder, life.yearOrders, life.yearValueFen, life.valueGap == 2}, {}});
    }
    score(day, {});
}

void FigureBoard::score(qint32 day, const std::function<void(qint64, Scores, Scores)> &moved)
{
    // Small numbers, the later the greater.
    const auto recency = [this, day](size_t i) { return qint64(m_buyers[i].of.lastOrder - day + rfmDays); };
    const auto orders = [this](size_t i) { return qint64(m_buyers[i].of.orders); };
    const auto value = [this](size_t i) { return m_buyers[i].of.valueFen; };
    const RfmSteps r = RfmSteps::of(m_buyers.size(), recency);
    const RfmSteps f = RfmSteps::of(m_buyers.size(), orders);
    std::vector<quint32> known; // whose value is; filled only where somebody's is not
    if (std::any_of(m_buyers.begin(), m_buyers.end(), [](const Buyer &buyer) { return buyer.of.lacksValue; })) {
        for (size_t i = 0; i < m_buyers.size(); ++i) {
            if (!m_buyers[i].of.lacksValue)
                known.push_back(quint32(i));
        }
    }
    const bool areAllKnown = known.empty() && (m_buyers.empty() || !m_buyers.front().of.lacksValue);
    const RfmSteps m = areAllKnown ? RfmSteps::of(m_buyers.size(), value) : RfmSteps::of(known.size(), [&](size_t i) { return value(known[i]); });
    for (size_t i = 0; i < m_buyers.size(); ++i) {
        const Scores now{qint8(r.scoreOf(recency(i))), qint8(f.scoreOf(orders(i))), m_buyers[i].of.lacksValue ? qint8(0) : qint8(m.scoreOf(value(i)))};
        Scores &scores = m_buyers[i].scores;
        if (scores == now)
            continue;
        if (moved)
            moved(m_buyers[i].of.member, scores, now);
        scores = now;
    }
}

FigureBoard::Buyer *FigureBoard::find(qint64 member)
{
    const auto found = std::lower_bound(m_buyers.begin(), m_buyers.end(), member,
        [](const Buyer &buyer, qint64 id) { return buyer.of.member < id; });
    return found != m_buyers.end() && found->of.member == member ? &*found : nullptr;
}

void FigureBoard::change(const std::vector<Entry> &entries, qint32 day,
    const std::function<void(qint64 member, Scores before, Scores now)> &moved)
{
    std::vector<Entry> others; // who comes or goes
    for (const Entry &entry : entries) {
        Buyer *buyer = find(entry.member);
        if (buyer && entry.orders > 0)
            buyer->of = entry;
        else if (buyer || entry.orders > 0)
            others.push_back(entry);
    }
    if (!others.empty())
        comeAndGo(others, moved);
    score(day, moved);
}

void FigureBoard::comeAndGo(const std::vector<Entry> &entries, const std::function<void(qint64, Scores, Scores)> &moved)
{
    std::vector<Buyer> merged;
    merged.reserve(m_buyers.size() + entries.size());
    auto old = m_buyers.cbegin();
    for (const Entry &entry : entries) {
        while (old != m_buyers.cend() && old->of.member < entry.member)
            merged.push_back(*old++);
        if (entry.orders > 0) {
            merged.push_back({entry, {}});
        } else {
            moved(entry.member, old->scores, {});
            ++old;
        }
    }
    merged.insert(merged.end(), old, m_buyers.cend());
    m_buyers = std::move(merged);
}

Scores FigureBoard::scoresOf(qint64 member) const
{
    const auto found = std::lower_bound(m_buyers.begin(), m_buyers.end(), member,
        [](const Buyer &buyer, qint64 id) { return buyer.of.member < id; });
    return found != m_buyers.end() && found->of.member == member ? found->scores : Scores();
}

} // namespace siyu::members
