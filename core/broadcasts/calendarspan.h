// SPDX-License-Identifier: GPL-3.0-or-later
// All that a month, a week or a list of the calendar shows, in one reading: runs with their counts, days, seasons, bands of
// campaigns, and how full each day is. One pass over the deliveries of the span. Any thread.
#pragma once

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/calendarstore.h"

#include <QHash>

namespace siyu::broadcasts {

// Sends of one account, or of a touchpoint as a whole, on a day against what it may send.
struct LoadLine {
    Touchpoint touchpoint = Touchpoint::GroupChat; // of a whole one
    qint64 account = 0; // 0 = the touchpoint as a whole
    QString accountName;
    qint64 planned = 0; // handed out and sent ones too
    std::optional<qint64> limit; // nothing = none known
    qint64 turnedAway = 0; // targets that a quota or cap of the day kept out

    bool isOver() const { return turnedAway > 0 || (limit && planned > *limit); }
    // 1 = full; more when over. Nothing where no limit is known.
    std::optional<double> share() const;
};
struct DayLoad {
    QList<LoadLine> lines; // the fullest first

    qint64 planned = 0; // deliveries of the day
    bool isOver() const;
    std::optional<double> share() const; // of the fullest line
};

struct CalendarSpan {
    QDate from, to;
    QList<RunRow> runs; // by time
    HolidayCalendar holidays;
    QList<CalendarDay> days;
    QList<Season> seasons;
    QList<CampaignBand> bands;
    QHash<QDate, DayLoad> loads; // of days with deliveries
    QList<int> unknownYears; // whose holidays are not known
};
// Days are the workspace's, both included. Accounts: what they send a day (account.daily_capacity); group chats: the house's
// posts per group and day, over the groups that live; touchpoints of an account as a whole: the platform's rows per day.
Result<CalendarSpan> calendarSpan(const Workspace &workspace, QDate from, QDate to);

} // namespace siyu::broadcasts
