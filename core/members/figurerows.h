// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of member_figure and what goes with them, for the run that works them out (figures.cpp). Inside the caller's doors.
#pragma once

#include "core/db/database.h"
#include "core/members/figurefacts.h"

namespace siyu::members {

struct Scores {
    qint8 r = 0; // 0 = no paid order in the year
    qint8 f = 0;
    qint8 m = 0;

    bool isTop() const { return r == 5 && f == 5; }
    bool operator==(const Scores &) const = default;
};

struct FigureRow {
    qint64 member = 0;
    Life life; // `pinned` and the flags are not kept in the row
    Scores scores;
    Stage stage = Stage::Quiet;
    int rule = 0;
    bool ordersOnly = false;
    Circle circle = Circle::Outer;
    qint32 since = 0;
};

// The whole of a row from what is known.
FigureRow figureOf(qint64 member, const Life &life, Scores scores, const FigureScene &scene);
// What the table would hold is the same.
bool areEqual(const FigureRow &a, const FigureRow &b);

inline constexpr const char *figureColumns
    = "member, stage, stage_rule, orders_only, circle, since_day, first_contact, last_sign, last_message, orders, value_fen,"
      " first_order_at, last_order_at, year_orders, year_value_fen, r, f, m, referrals, points, tier, value_gap";
FigureRow rowIn(const db::Statement &row); // of figureColumns

// Writes rows one by one, with the history of stages.
class FigureWriter {
public:
    explicit FigureWriter(db::Database &db, qint32 day);
    // `before`: the row that stands there, null = none. Settles `row.since`.
    void write(FigureRow &row, const FigureRow *before);
    void remove(qint64 member);
    // The history alone, where the row itself is written otherwise.
    void noteStage(FigureRow &row, const FigureRow *before);

    qint64 written = 0;
    qint64 stageChanges = 0;

private:
    db::Database &m_db;
    qint32 m_day;
};

// Rows for everybody, in one go: the table is emptied first.
void replaceAll(db::Database &db, const std::function<bool(FigureRow &)> &next);

} // namespace siyu::members
