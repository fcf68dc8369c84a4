// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace knows of days: which are off and which are worked, festivals and shopping days, its own, seasons, and
// the stages of campaigns; the public ones, and its own rows over them. Writes are undoable. Any thread.
#pragma once

#include "core/base/period.h"
#include "core/base/result.h"
#include "core/broadcasts/festivals.h"
#include "core/broadcasts/holidays.h"

#include <QStringList>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::broadcasts {

// A row of calendar_day with the kind holiday, makeup or ordinary decides its day, whatever the public table says.
Result<HolidayCalendar> holidayCalendar(const Workspace &workspace);
// Inside a caller's door.
HolidayCalendar holidayCalendar(db::Database &db);

enum class DayKind { Holiday, Makeup, Ordinary, Festival, Shopping, Giving, Own };
QString wordOf(DayKind kind); // holiday, makeup …
std::optional<DayKind> dayKindFrom(const QString &word);
inline constexpr DayKind allDayKinds[] = {DayKind::Holiday, DayKind::Makeup, DayKind::Ordinary, DayKind::Festival, DayKind::Shopping, DayKind::Giving, DayKind::Own};

struct CalendarDay {
    QDate day;
    DayKind kind = DayKind::Own;
    QString word; // of a festival or holiday that the program names; else empty
    QString name; // the operator's or a file's
    QString source; // of a row: a file's name, or empty where it was typed
    bool own = false; // a row of the workspace, not of the program's tables
};
// By day, then kind. Days that the operator took out are left out.
Result<QList<CalendarDay>> calendarDays(const Workspace &workspace, QDate from, QDate to);
QList<CalendarDay> calendarDays(db::Database &db, QDate from, QDate to);

// Errors: InvalidInput (day: none; name: empty where the kind is festival, shopping, giving or own).
Result<void> addDay(Workspace &workspace, const CalendarDay &day);
// In the place of `before`. Errors: as above.
Result<void> editDay(Workspace &workspace, const CalendarDay &before, const CalendarDay &after);
// A row goes; a day of the program's tables is hidden: a holiday becomes an ordinary day, a festival is not shown.
Result<void> removeDay(Workspace &workspace, const CalendarDay &day);

// Years from `first` on, of those that are asked for, whose public holidays nobody has entered.
QList<int> unknownYears(const HolidayCalendar &calendar, int first, int last);

struct Season {
    qint64 id = 0;
    QString word; // of a default
    QString name; // empty = the default's
    QString sells;
    QString fromMonthDay, toMonthDay; // "08-15", both included
    QString festival; // word; then up to this day, from so many days before
    int daysBefore = 0;

    // The spans that reach into from … to.
    QList<Period> within(QDate from, QDate to) const;
};
Result<QList<Season>> seasons(const Workspace &workspace);
QList<Season> seasons(db::Database &db);
// id 0 = a new one. Errors: InvalidInput (name, day), NotFound (season, id).
Result<qint64> saveSeason(Workspace &workspace, const Season &season);
Result<void> removeSeason(Workspace &workspace, qint64 id);

struct CampaignStage {
    QString name;
    QDate from, to;

    bool operator==(const CampaignStage &) const = default;
};
struct CampaignBand {
    qint64 campaign = 0;
    QString name;
    QDate from, to;
    QList<CampaignStage> stages; // by day
};
// Campaigns with days that reach into from … to.
Result<QList<CampaignBand>> campaignBands(const Workspace &workspace, QDate from, QDate to);
QList<CampaignBand> campaignBands(db::Database &db, QDate from, QDate to);
Result<CampaignBand> campaignBand(const Workspace &workspace, qint64 campaign);
// In the place of those before. Errors: NotFound (campaign, id), InvalidInput (name; day: none, or the end before the start).
Result<void> saveStages(Workspace &workspace, qint64 campaign, const QList<CampaignStage> &stages);

} // namespace siyu::broadcasts
