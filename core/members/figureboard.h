// SPDX-License-Identifier: GPL-3.0-or-later
// The buyers of the year in memory, some 30 bytes each, so that after a few of them changed everybody's RFM scores are known
// again within milliseconds. Kept with the open workspace for the runs of updateFigures; its guard is what makes them one
// at a time.
#pragma once

#include "core/members/figurerows.h"

#include <mutex>

namespace siyu::members {

class FigureBoard {
public:
    std::mutex guard; // held for a whole run

    // Whether it holds what the run of this number wrote.
    bool isOf(qint64 run) const { return m_run == run && run > 0; }
    void setRun(qint64 run) { m_run = run; }
    void clear();
    // As the table has them.
    void load(db::Database &db);
    // Of everybody, scored; the lives' order is the members'.
    void take(const Lives &lives, qint32 day);

    struct Entry {
        qint64 member = 0;
        qint32 lastOrder = 0; // day, in the window
        qint32 orders = 0; // 0 = no buyer any more
        qint64 valueFen = 0;
        bool lacksValue = false; // an order of the year has no amount: no score by value
    };
    // Lays changed entries over the buyers (by member, each once) and scores everybody anew. Calls `moved` for whoever's
    // scores differ from before, also for those who came and went.
    void change(const std::vector<Entry> &entries, qint32 day, const std::function<void(qint64 member, Scores before, Scores now)> &moved);
    Scores scoresOf(qint64 member) const; // zeros = no buyer
    template <typename Visit>
    void eachScore(Visit visit) const
    {
        for (const Buyer &buyer : m_buyers)
            visit(buyer.of.member, buyer.scores);
    }

private:
    struct Buyer {
        Entry of;
        Scores scores;
    };
    void score(qint32 day, const std::function<void(qint64 member, Scores before, Scores now)> &moved);
    Buyer *find(qint64 member);
    void comeAndGo(const std::vector<Entry> &entries, const std::function<void(qint64 member, Scores before, Scores now)> &moved);

    std::vector<Buyer> m_buyers; // by member
    qint64 m_run = 0;
};

} // namespace siyu::members
