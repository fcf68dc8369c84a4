// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a file: a workbook with a cover, a sheet for each table and native charts; the same as pages of a PDF; or its
// main table as CSV. Captions are in the language of the moment. A PDF needs a QGuiApplication; any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::render {

QStringList reportFormats(); // xlsx, pdf, csv

struct ReportFile {
    QString path;
    QStringList sheets; // names as written; the one table's for CSV
    qint64 rows = 0;
    Period period; // that the report is about
};
// By the extension. `zone` is for the line that says when it was made. Errors: UnsupportedFormat, FileUnwritable, DiskFull.
Result<ReportFile> saveReport(const reports::Report &report, const QString &path, const QTimeZone &zone);
// As reports::report, with the figures of members brought up to date first where it shows them.
Result<reports::Report> readyReport(Workspace &workspace, const QString &name, const reports::ReportRequest &request, Progress &progress);
// The report of that name made, written, and noted where the workspace can be written. Errors: as reports::report, saveReport;
// NotAllowedReadOnly where an unmasked one could not be noted.
Result<ReportFile> makeReport(
    Workspace &workspace, const QString &name, const reports::ReportRequest &request, const QString &path, Progress &progress);

} // namespace siyu::render
