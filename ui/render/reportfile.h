// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a file: a workbook with a sheet for each table and native charts, or its main table as CSV. Captions are
// in the language of the moment. Needs no QApplication; any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::render {

QStringList reportFormats(); // xlsx, csv

struct ReportFile {
    QString path;
    QStringList sheets; // names as written; the one table's for CSV
    qint64 rows = 0;
};
// By the extension. `zone` is for the line that says when it was made. Errors: UnsupportedFormat, FileUnwritable, DiskFull.
Result<ReportFile> saveReport(const reports::Report &report, const QString &path, const QTimeZone &zone);
// The report of that name made, written, and noted where the workspace can be written. Errors: as reports::report, saveReport.
Result<ReportFile> makeReport(
    Workspace &workspace, const QString &name, const reports::ReportRequest &request, const QString &path, Progress &progress);

} // namespace siyu::render
