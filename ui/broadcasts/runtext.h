// SPDX-License-Identifier: GPL-3.0-or-later
// Runs, days and loads of the calendar in words and colours, for its views, its list and its print. Main thread.
#pragma once

#include "core/broadcasts/calendarspan.h"
#include "ui/text/calendartext.h"

class QColor;
class QWidget;

namespace siyu::ui {

using text::markText;
using text::seasonSales;
using text::seasonTitle;

// The colour of a run's state, for its left edge; never the only sign: the state stands in words too.
QColor runColor(const QWidget *widget, const broadcasts::RunRow &run);
// "3 planned · 1 at the group's cap": the counts of a run in words.
QString countsText(const QMap<QString, qint64> &counts);
QString runStateName(const QString &state);
// "! " missed, "✓ " done.
QString runMark(const broadcasts::RunRow &run);
QString runTip(const broadcasts::RunRow &run); // plain text, several lines

// "group chat 12 of 64", "企微-李 30 of 30, full"
QString loadText(const broadcasts::LoadLine &line);
QString loadTip(const broadcasts::DayLoad &load);

} // namespace siyu::ui
