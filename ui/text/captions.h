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
QString beforeName(const QString &word); // "Total, period before"
QString unitName(insight::Unit unit);
QString panelUnit(const insight::Figure &figure, int panel); // "people", "people a day"
// The line under the title: unit, period, step, n.
QString figureFacts(const insight::Figure &figure);
// How it is computed, and what the hollow marks mean where there are any.
QString figureHow(const insight::Figure &figure);
// Why a figure without any number has none, and what to do.
QString whyNothing(const insight::Figure &figure);
// "Mar 2", "3/2" on an axis; weeks by their Monday.
QString stepLabel(QDate day, bool withYear);
QString stepName(const insight::Figure &figure, qsizetype index); // "Mon, 2026-03-02", "week of 2026-03-02", "Never active"
QString pointText(const insight::Point &point, bool isShare = false); // "1,234", "–", "≈ 12"
// In its own unit, with its share of the step before and its interval where it has them.
QString pointText(const insight::Figure &figure, qsizetype ofSeries, qsizetype step);
QString valueText(insight::Unit unit, double value, const QString &currency); // 12.3 %, ¥1,234.50
QString shortValue(insight::Unit unit, double value); // on axes and columns: 1.2万, 40 %
// "opened, WeCom 1:1: 70 % (seed text, unverified)"
QString referenceText(const insight::Figure &figure, const insight::Reference &line);
QString referenceName(const QString &word);
QString boardName(const QString &word); // of our own boards: growth, activity, sales, teams

// ---- reports
QString reportTitle(const QString &word); // weekly → "Weekly report"
QString reportHint(const QString &word);
QString reportSubject(const reports::Report &report); // a name, a team in words; empty where it is about all
QString sheetName(const QString &word); // at most 31 characters, without : \ / ? * [ ]
QString columnName(const QString &word);
QString chartTitle(const QString &word);
QString wordText(const reports::Word &word);

} // namespace siyu::text
