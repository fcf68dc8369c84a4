// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/packs.h"

#include "core/reports/groupreport.h"
#include "core/reports/teamreport.h"

namespace siyu::reports {

QStringList packNames() { return {QStringLiteral("group"), QStringLiteral("team")}; }

Result<Packs> packs(const Workspace &workspace, const QString &name, const ReportRequest &request, Progress &progress)
{
    if (name == QStringLiteral("group"))
        return groupPacks(workspace, request, progress);
    if (name == QStringLiteral("team"))
        return teamPacks(workspace, request, progress);
    return Error{ErrorCode::UnknownReport, {name, packNames().join(QStringLiteral(", "))}, {}};
}

} // namespace siyu::reports
