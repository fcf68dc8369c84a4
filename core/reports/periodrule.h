// SPDX-License-Identifier: GPL-3.0-or-later
// Spans that move with the day ("last week"), and when a saved report is due. Pure, any thread.
#pragma once

#include "core/base/period.h"

#include <QStringList>
#include <array>
#include <optional>

namespace siyu::reports {

enum class PeriodRule { Usual, Yesterday, ThisWeek, LastWeek, ThisMonth, LastMonth, Last7Days, Last30Days };
inline constexpr std::array allPeriodRules{PeriodRule::Usual, PeriodRule::Yesterday, PeriodRule::ThisWeek, PeriodRule::LastWeek, PeriodRule::ThisMonth,
    PeriodRule::LastMonth, PeriodRule::Last7Days, PeriodRule::Last30Days};
QString wordOf(PeriodRule rule); // usual, yesterday, this_week, last_week, this_month, last_month, last_7_days, last_30_days
std::optional<PeriodRule> periodRuleFrom(const QString &word);
// As seen on `day`; those that run end with it, the last 7 and 30 days the day before. Usual: invalid, the report's own.
Period periodOf(PeriodRule rule, QDate day);

enum class Every { Never, Day, Week, Month };
QString wordOf(Every every); // "" (never), day, week, month
std::optional<Every> everyFrom(const QString &word);

struct Schedule {
    Every every = Every::Never;
    int onDay = 1; // of the week, Monday = 1; of the month, 1 to 28
    QTime at = QTime(9, 0); // of the workspace's zone

    bool operator==(const Schedule &) const = default;
};
bool isValid(const Schedule &schedule);
// The last instant up to `now` at which it was due, in UTC; a wall time that a change of clocks leaves out comes as soon as
// there is one. Nothing where it never is.
std::optional<QDateTime> lastDue(const Schedule &schedule, const QDateTime &nowUtc, const QTimeZone &zone);
// The next one behind `now`.
std::optional<QDateTime> nextDue(const Schedule &schedule, const QDateTime &nowUtc, const QTimeZone &zone);

} // namespace siyu::reports
