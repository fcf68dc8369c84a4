// SPDX-License-Identifier: GPL-3.0-or-later
// Which reports were made, when and to where: the lines of the export log that begin with "report:". Any thread.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>

namespace siyu {
class Workspace;
}

namespace siyu::reports {

struct MadeReport {
    qint64 id = 0;
    QString name; // weekly
    QDateTime atUtc;
    QString path;
    qint64 rows = 0;
};
Result<QList<MadeReport>> madeReports(const Workspace &workspace, int limit = 100); // newest first

// `rows`: of all tables. Reports carry no personal data besides names of staff and groups.
Result<void> noteReport(Workspace &workspace, const QString &name, const QString &path, qint64 rows);

} // namespace siyu::reports
