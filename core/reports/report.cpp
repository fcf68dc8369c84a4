// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report.h"

#include "core/reports/kpireport.h"
#include "core/reports/staffing.h"
#include "core/reports/weekly.h"

namespace siyu::reports {

const Table *Report::table(const QString &word) const
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table &table) { return table.word == word; });
    return found == tables.end() ? nullptr : &*found;
}

QStringList reportNames() { return {QStringLiteral("weekly"), QStringLiteral("staffing"), QStringLiteral("kpi")}; }

Result<Report> report(const Workspace &workspace, const QString &name, const ReportRequest &request, Progress &progress)
{
    if (name == QStringLiteral("weekly"))
        return weekly(workspace, request, progress);
    if (name == QStringLiteral("staffing"))
        return staffing(workspace, request, progress);
    if (name == QStringLiteral("kpi"))
        return kpiReport(workspace, request, progress);
    return Error{ErrorCode::UnknownReport, {name, reportNames().join(QStringLiteral(", "))}, {}};
}

} // namespace siyu::reports
