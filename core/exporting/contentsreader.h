// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of an export, read into a database that holds their tables: each file is checked against what the manifest
// says of it while it is read.
#pragma once

#include "core/exporting/contents.h"

namespace siyu::exporting {

// Of a folder of contents. Errors: FileUnreadable, ExportDamaged, WorkspaceNewer.
Result<Manifest> readManifest(const QString &folder);

// Empties the tables and fills them. Foreign keys are not looked at; `db` is in a transaction. Errors: ExportDamaged,
// FileUnreadable, Cancelled.
Result<void> readContents(db::Database &db, const QString &folder, const Manifest &manifest, Progress &progress);

} // namespace siyu::exporting
