// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wordtable.h"
#include "core/kpi/kpistore.h"

namespace siyu::kpi {

namespace {

constexpr std::array kinds{"process", "result"};
constexpr std::array units{"money", "count", "share", "ratio", "minutes"};
constexpr std::array periods{"week", "month"};
constexpr std::array measures{"computed", "typed", "none"};
constexpr std::array combines{"sum", "mean", "last"};

} // namespace

QString wordOf(Kind kind) { return wordIn(kinds, kind); }
std::optional<Kind> kindFrom(const QString &word) { return valueIn<Kind>(kinds, word); }
QString wordOf(Unit unit) { return wordIn(units, unit); }
std::optional<Unit> unitFrom(const QString &word) { return valueIn<Unit>(units, word); }
QString wordOf(Every every) { return wordIn(periods, every); }
std::optional<Every> everyFrom(const QString &word) { return valueIn<Every>(periods, word); }
QString wordOf(Measure measure) { return wordIn(measures, measure); }
std::optional<Measure> measureFrom(const QString &word) { return valueIn<Measure>(measures, word); }
QString wordOf(Combine combine) { return wordIn(combines, combine); }
std::optional<Combine> combineFrom(const QString &word) { return valueIn<Combine>(combines, word); }

} // namespace siyu::kpi
