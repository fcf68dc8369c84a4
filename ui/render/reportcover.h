// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the first sheet or page of a report: its name, period and scope, what it contains and the sentences that
// explain it; in the language of the moment. Any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::render {

struct Cover {
    QString title;
    QList<std::pair<QString, QString>> facts; // caption, value
    QList<std::pair<QString, QString>> contents; // sheet, how many rows
    QStringList notes;
};
Cover coverOf(const reports::Report &report, const QTimeZone &zone);
// The tables that are shown as such: all but the notes.
QList<reports::Table> shownTables(const reports::Report &report);
// A cell's words for a person; numbers, days and shares as files write them. Phones are masked where the report is.
QString shownText(const reports::Cell &cell, bool masked);

} // namespace siyu::render
