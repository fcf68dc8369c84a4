// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a workspace file to the newest schema: each numbered file in one transaction together with user_version, so that
// a kill leaves exactly the old or the new. Runs on the writer connection, before anything else uses it.
#pragma once

#include "core/base/result.h"
#include "core/db/database.h"
#include "core/schema/schema.h"

namespace siyu::db {

// "SIYU" in SQLite's application_id: tells our files from other people's databases.
inline constexpr qint64 applicationId = 0x53495955;

enum class FileState {
    Fresh, // no tables, version 0: every migration will run
    Current,
    Older,
    Newer, // made by a later release
    Foreign, // a database, but not ours
};

// Only reads.
FileState stateOf(Database &db, const std::vector<schema::File> &files);

// Runs what is missing. Errors: WorkspaceNewer, WorkspaceForeign, MigrationFailed (its version; the file stays at the
// version before). Returns how many files ran.
Result<int> migrate(Database &db, const std::vector<schema::File> &files);

int newestVersion(const std::vector<schema::File> &files);

} // namespace siyu::db
