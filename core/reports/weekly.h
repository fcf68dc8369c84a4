// SPDX-License-Identifier: GPL-3.0-or-later
// The daily, weekly and monthly reports (日报, 周报, 月报): what the span brought, against the one before; day by day; one
// row a group; tiers; broadcasts with the reasons of what was skipped; where people are missing in the teams; of a month
// also the turnover by its factors. Any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::reports {

// The last ISO week that was over before `day` began, the last full month, the day before.
Period lastFullWeek(QDate day);
Period lastFullMonth(QDate day);

// Default periods: the last full day, week, month before today. Figures follow rules.md; one that was not measured is
// missing. Errors: NotFound (group), InvalidInput (period), Cancelled.
Result<Report> daily(const Workspace &workspace, const ReportRequest &request, Progress &progress);
Result<Report> weekly(const Workspace &workspace, const ReportRequest &request, Progress &progress);
Result<Report> monthly(const Workspace &workspace, const ReportRequest &request, Progress &progress);

// The notes that explain the figures of such a report, without those on the period.
QStringList periodNotes();

} // namespace siyu::reports
