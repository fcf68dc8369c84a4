// SPDX-License-Identifier: GPL-3.0-or-later
// What charts and reports are called and how their figures come about, in the language of the installed translator.
// Unknown words come back unchanged. Any thread.
#pragma once

#include "core/insight/figure.h"
#include "core/reports/report.h"

namespace siyu::text {

// ---- charts
QString figureTitle(const QString &word); // growth → "Growth of the groups"
QString figureHint(const QString &word); // one line for lists: what it shows
QString seriesName(const QString &word); // total, joined, lost, super …, active_share
QString categoryName(const insight::Figure &figure, const QString &word); // of a figure's categories
QString countedName(const QString &word); // "Total, as counted"
QString unitName(insight::Unit unit);
QString panelUnit(const insight::Figure &figure, int panel); // "people", "people a day"
// The line under the title: unit, period, step, n.
QString figureFacts(const insight::Figure &figure);
// How it is computed, and what the hollow marks mean where there are any.
QString figureHow(const insight::Figure &figure);
// "Mar 2", "3/2" on an axis; weeks by their Monday.
QString stepLabel(QDate day, bool withYear);
QString stepName(const insight::Figure &figure, qsizetype index); // "Mon, 2026-03-02", "week of 2026-03-02", "Never active"
QString pointText(const insight::Point &point, bool isShare = false); // "1,234", "–", "≥ 12"

// ---- reports
QString reportTitle(const QString &word); // weekly → "Weekly report"
QString reportHint(const QString &word);
QString reportSubject(const reports::Report &report); // a name, a team in words; empty where it is about all
QString sheetName(const QString &word); // at most 31 characters, without : \ / ? * [ ]
QString columnName(const QString &word);
QString chartTitle(const QString &word);
QString wordText(const reports::Word &word);

} // namespace siyu::text
