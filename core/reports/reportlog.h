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

// `rows`: of all tables. Reports carry no personal data besides names. Nothing where the workspace is open for reading only
// and all is masked; unmasked it is NotAllowedReadOnly.
struct ReportNote {
    QString name; // weekly; pack:group
    QString path;
    qint64 rows = 0;
    bool masked = true;
    QString reason = {};
};
Result<void> noteReport(Workspace &workspace, const ReportNote &note);

} // namespace siyu::reports
