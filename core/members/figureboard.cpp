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
        m_buyers.push_back({{rows.int64(0), days.businessDayIn(rows.utf8(1)), qint32(rows.int64(2)), rows.int64(3)},
            {qint8(rows.int64(4)), qint8(rows.int64(5)), qint8(rows.int64(6))}});
}

void FigureBoard::take(const Lives &lives, qint32 day)
{
    m_buyers.clear();
    for (size_t i = 0; i < lives.members.size(); ++i) {
        const Life &life = lives.lives[i];
        if (life.yearOrders > 0)
            m_buyers.push_back({{lives.members[i], life.lastOrder, life.yearOrders, life.yearValueFen}, {}});
    }
    const std::vector<Scores> scores = scored(day);
    for (size_t i = 0; i < m_buyers.size(); ++i)
        m_buyers[i].scores = scores[i];
}

std::vector<Scores> FigureBoard::scored(qint32 day) const
{
    // Small numbers, the later the greater.
    const auto recency = [this, day](size_t i) { return qint64(m_buyers[i].of.lastOrder - day + rfmDays); };
    const auto orders = [this](size_t i) { return qint64(m_buyers[i].of.orders); };
    const auto value = [this](size_t i) { return m_buyers[i].of.valueFen; };
    const RfmSteps r = RfmSteps::of(m_buyers.size(), recency);
    const RfmSteps f = RfmSteps::of(m_buyers.size(), orders);
    const RfmSteps m = RfmSteps::of(m_buyers.size(), value);
    std::vector<Scores> out(m_buyers.size());
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = {qint8(r.scoreOf(recency(i))), qint8(f.scoreOf(orders(i))), qint8(m.scoreOf(value(i)))};
    return out;
}

void FigureBoard::change(const std::vector<Entry> &entries, qint32 day,
    const std::function<void(qint64 member, Scores before, Scores now)> &moved)
{
    std::vector<Buyer> merged;
    merged.reserve(m_buyers.size() + entries.size());
    auto old = m_buyers.cbegin();
    for (const Entry &entry : entries) {
        while (old != m_buyers.cend() && old->of.member < entry.member)
            merged.push_back(*old++);
        Scores before;
        if (old != m_buyers.cend() && old->of.member == entry.member)
            before = (old++)->scores;
        if (entry.orders > 0)
            merged.push_back({entry, before});
        else if (before != Scores())
            moved(entry.member, before, {});
    }
    merged.insert(merged.end(), old, m_buyers.cend());
    m_buyers = std::move(merged);
    const std::vector<Scores> scores = scored(day);
    for (size_t i = 0; i < m_buyers.size(); ++i) {
        if (m_buyers[i].scores == scores[i])
            continue;
        moved(m_buyers[i].of.member, m_buyers[i].scores, scores[i]);
        m_buyers[i].scores = scores[i];
    }
}

Scores FigureBoard::scoresOf(qint64 member) const
{
    const auto found = std::lower_bound(m_buyers.begin(), m_buyers.end(), member,
        [](const Buyer &buyer, qint64 id) { return buyer.of.member < id; });
    return found != m_buyers.end() && found->of.member == member ? found->scores : Scores();
}

} // namespace siyu::members
