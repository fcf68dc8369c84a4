// SPDX-License-Identifier: GPL-3.0-or-later
// Who left after runs, against what was usual in the same places before. Groups by their stays, WeCom 1:1 by friends who
// removed the account; other touchpoints have nobody who could leave. Inside a read; any thread.
#pragma once

#include "core/base/dayreader.h"
#include "core/broadcasts/resultfacts.h"

namespace siyu::broadcasts {

class LeaveReader {
public:
    // `days`: the day of the run and the days after that count; `today`: the days before it are over.
    LeaveReader(db::Database &db, const QTimeZone &zone, const Presence &groups, QDate today, int days);

    Leaves ofGroups(const QList<SentPlace> &places) const;
    // Reads the friends of the accounts once, when it is first asked.
    Leaves ofFriends(RunId run);
    // Members reached one by one who opted out of the touchpoint, or of all, in those days.
    std::optional<qint64> optOuts(const RunResult &run);

private:
    void readFriends();
    void addUsual(Leaves &out, const Presence &presence, qint64 place, qint64 day) const;
    bool isOver(qint64 day) const { return day + m_days <= m_today; }

    db::Database &m_db;
    DayReader m_calendar;
    const Presence &m_groups;
    Presence m_friends;
    bool m_hasFriends = false;
    qint64 m_today;
    int m_days;
};

} // namespace siyu::broadcasts
