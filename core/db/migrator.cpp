// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"

namespace siyu::db {

int newestVersion(const std::vector<schema::File> &files)
{
    return files.empty() ? 0 : files.back().version;
}

FileState stateOf(Database &db, const std::vector<schema::File> &files)
{
    const qint64 version = db.one("PRAGMA user_version").value_or(0);
    const qint64 application = db.one("PRAGMA application_id").value_or(0);
    const bool empty = db.one("SELECT count(*) FROM sqlite_schema").value_or(0) == 0;
    if (empty && version == 0 && application == 0)
        return FileState::Fresh;
    if (application != applicationId)
        return FileState::Foreign;
    if (version > newestVersion(files))
        return FileState::Newer;
    return version < newestVersion(files) ? FileState::Older : FileState::Current;
}

namespace {

Result<void> runOne(Database &db, const schema::File &file)
{
    try {
        db.exec("BEGIN IMMEDIATE");
        db.exec(file.sql);
        const QByteArray mark = QByteArrayLiteral("PRAGMA application_id = ") + QByteArray::number(applicationId)
            + "; PRAGMA user_version = " + QByteArray::number(file.version);
        db.exec(mark.constData());
        db.exec("COMMIT");
    } catch (const DbError &failure) {
        if (db.inTransaction())
            db.exec("ROLLBACK");
        return Error{ErrorCode::MigrationFailed, {QString::number(file.version)},
            QStringLiteral("%1: %2").arg(QString::fromLatin1(file.name), failure.message)};
    }
    return {};
}

} // namespace

Result<int> migrate(Database &db, const std::vector<schema::File> &files)
{
    const FileState state = stateOf(db, files);
    if (state == FileState::Foreign)
        return Error{ErrorCode::WorkspaceForeign, {db.path()}, {}};
    const qint64 version = db.one("PRAGMA user_version").value_or(0);
    if (state == FileState::Newer)
        return Error{ErrorCode::WorkspaceNewer,
            {db.path(), QString::number(version), QString::number(newestVersion(files))}, {}};
    int ran = 0;
    for (const schema::File &file : files) {
        if (file.version <= version)
            continue;
        if (const Result<void> done = runOne(db, file); !done)
            return done.error();
        ++ran;
    }
    return ran;
}

} // namespace siyu::db
