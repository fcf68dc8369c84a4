// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/kpistore.h"

#include <array>

namespace siyu::kpi {

namespace {

template <typename Enum, size_t N>
std::optional<Enum> from(const std::array<const char *, N> &words, const QString &word)
{
    for (size_t i = 0; i < N; ++i) {
        if (word == QLatin1String(words[i]))
            return Enum(i);
    }
    return std::nullopt;
}

constexpr std::array kinds{"process", "result"};
constexpr std::array units{"money", "count", "share", "ratio", "minutes"};
constexpr std::array periods{"week", "month"};
constexpr std::array measures{"computed", "typed", "none"};
constexpr std::array combines{"sum", "mean", "last"};

} // namespace

QString wordOf(Kind kind) { return QString::fromLatin1(kinds[size_t(kind)]); }
std::optional<Kind> kindFrom(const QString &word) { return from<Kind>(kinds, word); }
QString wordOf(Unit unit) { return QString::fromLatin1(units[size_t(unit)]); }
std::optional<Unit> unitFrom(const QString &word) { return from<Unit>(units, word); }
QString wordOf(Every every) { return QString::fromLatin1(periods[size_t(every)]); }
std::optional<Every> everyFrom(const QString &word) { return from<Every>(periods, word); }
QString wordOf(Measure measure) { return QString::fromLatin1(measures[size_t(measure)]); }
std::optional<Measure> measureFrom(const QString &word) { return from<Measure>(measures, word); }
QString wordOf(Combine combine) { return QString::fromLatin1(combines[size_t(combine)]); }
std::optional<Combine> combineFrom(const QString &word) { return from<Combine>(combines, word); }

} // namespace siyu::kpi
