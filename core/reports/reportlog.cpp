// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportlog.h"

#include "core/base/period.h"
#include "core/db/database.h"
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

Result<void> noteReport(Workspace &workspace, const QString &name, const QString &path, qint64 rows)
{
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("report.made"), {name}, Record::System, {Topic::History}}, [&](db::Database &db) {
        db.prepare("INSERT INTO export_log (at, what, path, rows, masked) VALUES (?, ?, ?, ?, 1)").run(now, prefix + name, path, rows);
    });
}

} // namespace siyu::reports
