// SPDX-License-Identifier: GPL-3.0-or-later
// Days off, worked weekends and other days from files that others publish: iCalendar (.ics), JSON as of chinese-days and
// holiday-calendar, and CSV with day, kind, name. Reading is pure; importing is one undoable change. Any thread.
#pragma once

#include "core/broadcasts/calendarstore.h"

namespace siyu::broadcasts {

struct DayFault {
    int place = 0; // line or entry, from 1
    QString text; // what stands there
};
struct DayFile {
    QList<CalendarDay> days; // each day and kind once
    QList<DayFault> faults; // what could not be read
};
// Errors: FileCorrupt (path, day: no day is found in it), those of readIcal.
Result<DayFile> readDayFile(const QByteArray &bytes, const QString &file);
// Errors: also FileMissing, FileUnreadable.
Result<DayFile> readDayFile(const QString &path);

struct DayImport {
    qint64 added = 0;
    qint64 changed = 0; // days that were off are worked or the other way round
    qint64 known = 0; // the calendar says the same already
    qint64 unread = 0;
    QList<int> years; // that the file tells of
};
Result<DayImport> previewDays(const Workspace &workspace, const DayFile &file);
Result<DayImport> importDays(Workspace &workspace, const DayFile &file, const QString &source);

} // namespace siyu::broadcasts
