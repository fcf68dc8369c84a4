// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from an export of everything: a new workspace from its contents (contents.h), with the same rows in every table.
// An export of an older program is brought up to date as an older file is. O(rows).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/db/passphrase.h"

#include <QString>

namespace siyu::exporting {

struct AllImported {
    QString path; // of the new workspace
    qint64 tables = 0;
    qint64 rows = 0;
};

// `folder`: of the export, or the folder of its contents. The file appears under its name only when everything was read and
// checked; before that, and when it fails, nothing lies there. With a passphrase it is encrypted. Errors: Duplicate (file)
// where one lies; FileMissing, ExportIncomplete (no complete contents there), ExportDamaged (path, what, where), WorkspaceNewer;
// WorkspaceLocked, CannotEncrypt, FileUnwritable, DiskFull, Cancelled.
Result<AllImported> importAll(const QString &folder, const QString &path, const db::Passphrase &passphrase, Progress &progress);

} // namespace siyu::exporting
