// SPDX-License-Identifier: GPL-3.0-or-later
// Names of festivals, public holidays, kinds of days and seasons. Any thread.
#pragma once

#include "core/broadcasts/calendarstore.h"

#include <QString>

namespace siyu::text {

// By the words of broadcasts::festivalRules and broadcasts::publicHolidays.
QString dayName(const QString &word);
QString dayKindName(const QString &kind); // by the words of broadcasts::DayKind
// By the words of the seasons that a workspace begins with; what sells then.
QString seasonName(const QString &word);
QString seasonSells(const QString &word);
// "Mid-Autumn Festival", "店休"; of days off and worked ones "day off", "worked".
QString markText(const broadcasts::CalendarDay &day);
QString seasonTitle(const broadcasts::Season &season);
QString seasonSales(const broadcasts::Season &season);
QString icsNoteText(const QString &word); // by the words of broadcasts::IcsNote

} // namespace siyu::text
