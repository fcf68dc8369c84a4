// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/calendarstore.h"

#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::broadcasts {

HolidayCalendar holidayCalendar(db::Database &db)
{
    HolidayCalendar calendar = publicCalendar();
    db::Statement row = db.prepare("SELECT day, kind FROM calendar_day WHERE kind IN ('holiday', 'makeup', 'ordinary')");
    while (row.step()) {
        const QDate day = dayOf(row, 0);
        calendar.holidays.remove(day);
        calendar.makeup.remove(day);
        if (row.utf8(1) == "holiday")
            calendar.holidays.insert(day);
        else if (row.utf8(1) == "makeup")
            calendar.makeup.insert(day);
    }
    return calendar;
}

Result<HolidayCalendar> holidayCalendar(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return holidayCalendar(db); });
}

} // namespace siyu::broadcasts
