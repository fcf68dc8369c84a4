// SPDX-License-Identifier: GPL-3.0-or-later
// Which days the workspace takes for holidays and workdays: the public ones, and its own rows over them. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/broadcasts/holidays.h"

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

} // namespace siyu::broadcasts
