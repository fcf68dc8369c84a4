// SPDX-License-Identifier: GPL-3.0-or-later
// Review packs as files: one for each group or team, in a folder or in a ZIP; and saved reports made as they were set. What
// is cancelled or fails leaves nothing behind. Any thread; PDFs need a QGuiApplication.
#pragma once

#include "core/reports/savedreport.h"

namespace siyu::render {

struct PackRequest {
    QString name; // of packNames
    reports::ReportRequest request;
    QString format = QStringLiteral("xlsx");
    QString path; // the ZIP, or the folder that is made for them; it must not exist yet
    bool isZip = false;
};
struct MadeFiles {
    QString path; // the file, the ZIP or the folder
    qint64 files = 0;
    qint64 rows = 0;
};
// Noted in the export log as one. Errors: as reports::packs, UnsupportedFormat, FileUnwritable, DiskFull, NotAllowedReadOnly.
Result<MadeFiles> makePacks(Workspace &workspace, const PackRequest &request, Progress &progress);

// As of a day: a moving period is that seen on it. A file of the same name is not replaced; the new one gets a number. Errors:
// as makeReport and makePacks; FileUnwritable (the folder).
Result<MadeFiles> makeSaved(Workspace &workspace, const reports::SavedReport &saved, QDate asOf, Progress &progress);

// What systems allow as a name of a file: without \ / : * ? " < > | and control characters, no dot in front or at the
// end, at most 80 characters and 200 bytes (of the 255 that file systems take, some are left for what follows).
QString fileNameFor(const QString &text);
// The first of "name.xlsx", "name (2).xlsx" … that is not there yet; of a folder without an extension.
QString freePath(const QString &folder, const QString &base, const QString &extension);

} // namespace siyu::render
