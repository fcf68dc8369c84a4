// SPDX-License-Identifier: GPL-3.0-or-later
// A month or a week of the calendar on A4 across, for the wall: days with their holidays, campaigns with their stages, runs
// with their times; what a cell has no room for is counted. Drawing text needs a QGuiApplication; any thread that Qt lets
// draw text (in practice: a job's), printing on the main thread.
#pragma once

#include "core/broadcasts/calendarspan.h"

#include <QPageLayout>

class QPrinter;

namespace siyu::render {

enum class CalendarPage { Month, Week };

struct CalendarSheet {
    CalendarPage page = CalendarPage::Month;
    QDate day; // one that the month or week holds
    broadcasts::CalendarSpan span;
};
Result<CalendarSheet> calendarOf(const Workspace &workspace, CalendarPage page, QDate day);

QPageLayout calendarLayout(); // A4, landscape
// Errors: FileUnwritable, those of reading.
Result<void> saveCalendar(const Workspace &workspace, CalendarPage page, QDate day, const QString &path);
void printCalendar(QPrinter &printer, const CalendarSheet &sheet);

} // namespace siyu::render
