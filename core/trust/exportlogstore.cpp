// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/period.h"
#include "core/db/database.h"
#include "core/trust/exportlog.h"
#include "core/workspace.h"

namespace siyu::trust {

Result<void> logExport(Workspace &workspace, const ExportEntry &entry)
{
    const Change change{QStringLiteral("export"), {entry.what}, Record::System, {Topic::History}};
    return workspace.write(change, [&](db::Database &db) {
        db.prepare("INSERT INTO export_log (at, what, path, rows, masked, reason) VALUES (?, ?, ?, ?, ?, ?)")
            .run(toUtcText(workspace.nowUtc()), entry.what, entry.path.isNull() ? QStringLiteral("") : entry.path, entry.rows,
                entry.masked, entry.reason.isEmpty() ? QString() : entry.reason);
    });
}

Result<QList<ExportEntry>> exports(const Workspace &workspace, int limit)
{
    return workspace.read([limit](db::Database &db) {
        QList<ExportEntry> out;
        db::Statement rows = db.prepare("SELECT at, what, path, rows, masked, reason FROM export_log ORDER BY id DESC LIMIT ?");
        rows.with(limit);
        while (rows.step())
            out.append({fromUtcText(rows.text(0)), rows.text(1), rows.text(2), rows.int64(3), rows.int64(4) != 0, rows.text(5)});
        return out;
    });
}

} // namespace siyu::trust
