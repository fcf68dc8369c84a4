// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportlog.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/trust/exportlog.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

const QString prefix = QStringLiteral("report:");

} // namespace

Result<QList<MadeReport>> madeReports(const Workspace &workspace, int limit)
{
    return workspace.read([limit](db::Database &db) {
        QList<MadeReport> out;
        db::Statement s = db.prepare("SELECT id, what, at, path, rows FROM export_log WHERE what LIKE 'report:%' ORDER BY id DESC LIMIT ?");
        s.with(limit);
        while (s.step())
            out.append({s.int64(0), s.text(1).mid(prefix.size()), fromUtcText(s.text(2)), s.text(3), s.int64(4)});
        return out;
    });
}

Result<void> noteReport(Workspace &workspace, const ReportNote &note)
{
    if (workspace.isReadOnly() && note.masked)
        return {};
    return trust::logExport(workspace, {{}, prefix + note.name, note.path, note.rows, note.masked, note.reason});
}

} // namespace siyu::reports
