// SPDX-License-Identifier: GPL-3.0-or-later
// Moving periods and schedules of saved reports in the operator's words. Any thread.
#pragma once

#include "core/reports/periodrule.h"

namespace siyu::text {

QString name(reports::PeriodRule rule); // "last week"
QString name(reports::Every every); // "every week", "only when asked for"
QString scheduleDay(reports::Every every, int day); // "Monday", "on the 5th day"
QString scheduleText(const reports::Schedule &schedule); // "every week, Monday 09:00"

} // namespace siyu::text
