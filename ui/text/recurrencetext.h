// SPDX-License-Identifier: GPL-3.0-or-later
// A rule of repetition as a sentence: "Every 2 weeks on Monday and Thursday, workdays only, 8 times". Any thread.
#pragma once

#include "core/broadcasts/recurrence.h"

namespace siyu::text {

QString recurrenceText(const broadcasts::Recurrence &rule);
QString weekdayList(const QList<broadcasts::WeekdayRule> &weekdays); // "Monday, second Saturday"
QString ordinalName(int ordinal); // first … fifth, last, second to last …
QString lunarText(int month, int day); // "day 15 of lunar month 8"

} // namespace siyu::text
