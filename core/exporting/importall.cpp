// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/importall.h"

#include "core/base/platform.h"
#include "core/db/backup.h"
#include "core/db/database.h"
#include "core/db/migrator.h"
#include "core/exporting/contentsreader.h"

#include <QDir>
#include <QFileInfo>

namespace siyu::exporting {

namespace {

// The file on its way: beside its place and locked against others, until it gets its name; else nothing of it stays.
class Pending {
public:
    explicit Pending(const QString &path) : m_path(path), m_pending(path + QStringLiteral(".importing")) { }
    ~Pending()
    {
        if (!m_lock)
            return;
        db::removeCopy(m_pending);
        if (m_isPublished)
            return;
        m_lock.reset();
        QFile::remove(lockPath());
    }
    Pending(const Pending &) = delete;
    Pending &operator=(const Pending &) = delete;

    const QString &file() const { return m_pending; }

    Result<void> begin()
    {
        if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
            return Error{ErrorCode::FileUnwritable, {m_path}, {}};
        auto lock = platform::FileLock::tryLock(lockPath());
        if (!lock)
            return lock.error();
        if (!*lock)
            return Error{ErrorCode::WorkspaceLocked, {m_path}, {}};
        m_lock = std::move(*lock);
        db::removeCopy(m_pending); // of a run that was killed
        return {};
    }

    Result<void> publish()
    {
        if (QFileInfo::exists(m_path))
            return Error{ErrorCode::Duplicate, {QStringLiteral("file"), m_path}, {}};
        const Result<void> placed = platform::replaceFile(m_pending, m_path);
        m_isPublished = placed.has_value();
        return placed;
    }

private:
    QString lockPath() const { return m_path + QStringLiteral(".lock"); }

    QString m_path;
    QString m_pending;
    std::unique_ptr<platform::FileLock> m_lock;
    bool m_isPublished = false;
};

// Filled without its indexes, which are made at the end: several times faster.
class Indexes {
public:
    explicit Indexes(db::Database &db) : m_db(db)
    {
        db::Statement rows = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name");
        std::vector<std::string> names;
        while (rows.step()) {
            names.emplace_back(rows.utf8(0));
            m_sql.emplace_back(rows.utf8(1));
        }
        rows.reset();
        for (const std::string &name : names)
            db.exec(("DROP INDEX " + db::quoted(name)).c_str());
    }

    void make()
    {
        for (const std::string &sql : m_sql)
            m_db.exec(sql.c_str());
    }

private:
    db::Database &m_db;
    std::vector<std::string> m_sql;
};

std::vector<schema::File> filesUpTo(int version)
{
    std::vector<schema::File> out = schema::files();
    std::erase_if(out, [version](const schema::File &file) { return file.version > version; });
    return out;
}

Error inconsistent(const QString &folder, const QString &what)
{
    return {ErrorCode::ExportDamaged, {folder, QStringLiteral("check"), what}, {}};
}

// All of it, or an error; the file is left to the caller.
class Building {
public:
    Building(db::Database &db, const QString &folder, const Manifest &manifest, Progress &progress)
        : m_db(db), m_folder(folder), m_manifest(manifest), m_progress(progress)
    {
    }

    Result<void> run()
    {
        // The file is thrown away whole when anything fails: it needs no journal on the disk.
        m_db.exec("PRAGMA page_size = 16384; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;"
                  "PRAGMA cache_size = -64000");
        // What sorts the rows of indexes would lie on the disk in plain text.
        m_db.exec(m_db.passphrase().isEmpty() ? "PRAGMA temp_store = FILE" : "PRAGMA temp_store = MEMORY");
        const std::vector<schema::File> known = filesUpTo(m_manifest.schema);
        if (known.empty() || known.back().version != m_manifest.schema)
            return inconsistent(m_folder, QString::number(m_manifest.schema));
        if (const Result<int> made = db::migrate(m_db, known); !made)
            return made.error();
        if (const Result<void> filled = fill(); !filled)
            return filled;
        if (const Result<int> migrated = db::migrate(m_db, schema::files()); !migrated)
            return inconsistent(m_folder, migrated.error().detail);
        return check();
    }

private:
    Result<void> fill()
    {
        m_db.setProgress(&m_progress);
        m_db.exec("BEGIN IMMEDIATE");
        Indexes indexes(m_db);
        if (const Result<void> read = readContents(m_db, m_folder, m_manifest, m_progress); !read)
            return read;
        m_db.exec("COMMIT; BEGIN IMMEDIATE");
        indexes.make();
        m_db.exec("COMMIT");
        m_db.setProgress(nullptr);
        return m_progress.report(m_manifest.rows() + m_manifest.rows() / 8, m_manifest.rows() + m_manifest.rows() / 4)
            ? Result<void>()
            : Error{ErrorCode::Cancelled, {}, {}};
    }

    Result<void> check()
    {
        m_db.setProgress(&m_progress);
        const CheckReport report = db::check(m_db);
        m_db.setProgress(nullptr);
        return report.ok ? Result<void>() : inconsistent(m_folder, report.problems.value(0));
    }

    db::Database &m_db;
    QString m_folder;
    const Manifest &m_manifest;
    Progress &m_progress;
};

Result<void> build(const QString &file, const QString &folder, const Manifest &manifest, const db::Passphrase &passphrase, Progress &progress)
{
    try {
        db::Database db(file, db::OpenMode::Writer, passphrase);
        return Building(db, folder, manifest, progress).run();
    } catch (const db::DbError &failure) {
        // A unique index that cannot be made: two rows are alike.
        return db::isConstraint(failure) ? inconsistent(folder, failure.message) : db::toError(failure, file);
    }
}

// The folder with the manifest: the one given, or the contents within it.
Result<QString> contentsIn(const QString &folder)
{
    const QFileInfo given(folder);
    if (!given.exists())
        return Error{ErrorCode::FileMissing, {folder}, {}};
    const QDir dir(folder);
    for (const QString &inside : {dir.filePath(contentsFolderName()), folder}) {
        if (given.isDir() && QFileInfo::exists(QDir(inside).filePath(QStringLiteral("manifest.json"))))
            return inside;
    }
    return Error{ErrorCode::ExportIncomplete, {folder}, {}};
}

} // namespace

Result<AllImported> importAll(const QString &folder, const QString &path, const db::Passphrase &passphrase, Progress &progress)
{
    if (!passphrase.isEmpty() && !db::canEncrypt())
        return Error{ErrorCode::CannotEncrypt, {path}, {}};
    const QString target = QFileInfo(path).absoluteFilePath();
    if (QFileInfo::exists(target))
        return Error{ErrorCode::Duplicate, {QStringLiteral("file"), path}, {}};
    const Result<QString> contents = contentsIn(folder);
    if (!contents)
        return contents.error();
    const Result<Manifest> manifest = readManifest(*contents);
    if (!manifest)
        return manifest.error();
    Pending pending(target);
    if (const Result<void> begun = pending.begin(); !begun)
        return begun.error();
    if (const Result<void> built = build(pending.file(), *contents, *manifest, passphrase, progress); !built)
        return built.error();
    if (!progress.report(manifest->rows() + manifest->rows() / 4, manifest->rows() + manifest->rows() / 4))
        return Error{ErrorCode::Cancelled, {}, {}};
    if (const Result<void> placed = pending.publish(); !placed)
        return placed.error();
    return AllImported{target, manifest->tables.size(), manifest->rows()};
}

} // namespace siyu::exporting
