// SPDX-License-Identifier: GPL-3.0-or-later
// KPIs, what is behind them and why one is not scored, in the language of the installed translator. Any thread.
#pragma once

#include "core/kpi/scorecard.h"

namespace siyu::text {

QString kpiName(const kpi::Kpi &kpi); // its own name, else the default's
QString kpiHow(const kpi::Kpi &kpi); // how the actual comes about, in a sentence
QString kpiKind(kpi::Kind kind);
QString kpiUnit(kpi::Unit unit);
QString kpiEvery(kpi::Every every);
QString kpiMeasure(kpi::Measure measure);
QString kpiCombine(kpi::Combine combine);
// ¥1,234.50, 12, 23.4%, 1.50, 45 min; "–" when it is missing.
QString kpiValue(kpi::Unit unit, const std::optional<double> &value, const QString &currency);
// Why it has no attainment: what is missing, or no target. Empty when it has one.
QString notScoredText(const kpi::Item &item);
QString kpiMissing(const QString &word); // of kpi::Actual
QString behindState(const QString &word); // of kpi::BehindRow
// "Reached", "Near", "Behind": beside the colour.
QString gradeName(kpi::Grade grade);

} // namespace siyu::text
