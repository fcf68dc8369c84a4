// SPDX-License-Identifier: GPL-3.0-or-later
// The library as a table (CSV, XLSX) with its pictures as files beside it, and read back: what was exported and is imported into
// another workspace is the same library. Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/content/content.h"

#include <QList>

namespace siyu {
class Workspace;
}

namespace siyu::content {

// Pictures go into the folder content-pictures beside the file. `masked`: phones in texts are. Archived items, too. Errors:
// UnsupportedFormat, FileUnwritable, Cancelled.
Result<qint64> exportLibrary(const Workspace &workspace, const QString &path, bool masked, Progress &progress);

struct LibraryRejection {
    qint64 row = 0; // of the sheet, from 1
    Error error;
};
struct LibraryImport {
    qint64 rows = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    QList<LibraryRejection> rejections;
    QStringList leftOut; // names of products, campaigns, coupons and pictures that are not there; the items came without them
};
// An item of the same title in the same folder is brought up to date. One step of undo. Errors: those of openTable; InvalidInput
// (file: no column “text”), Cancelled.
Result<LibraryImport> importLibrary(Workspace &workspace, const QString &path, Progress &progress);

} // namespace siyu::content
