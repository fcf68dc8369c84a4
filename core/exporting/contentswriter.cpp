// SPDX-License-Identifier: GPL-3.0-or-later
// writeContents: table after table through one buffer, so that memory does not grow with the rows.
#include "core/base/platform.h"
#include "core/db/passedthrough.h"
#include "core/exporting/contentsrow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace siyu::exporting {

namespace {

constexpr qsizetype fullBuffer = 512 << 10;
constexpr qint64 rowsAReport = 4096;

// A file with its checksum.
class HashedFile {
public:
    explicit HashedFile(const QString &path) : m_file(path), m_hash(QCryptographicHash::Sha256) { }

    Result<void> open()
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            return unwritable();
        platform::makePrivate(m_file.fileName());
        return {};
    }
    Result<void> write(const QByteArray &bytes)
    {
        m_hash.addData(bytes);
        return m_file.write(bytes) == bytes.size() ? Result<void>() : unwritable();
    }
    // The checksum, when the file is on the disk.
    Result<QByteArray> close()
    {
        m_file.close();
        if (m_file.error() != QFileDevice::NoError || !platform::flushToDisk(m_file.fileName()))
            return unwritable().error();
        return m_hash.result().toHex();
    }

private:
    Result<void> unwritable() const { return platform::writeError(m_file.fileName(), m_file); }

    QFile m_file;
    QCryptographicHash m_hash;
};

// In the order of the key, so that the same rows give the same bytes.
std::string selectOf(const StoredTable &table)
{
    std::string columns;
    std::vector<std::string> keys(table.columns.size());
    for (const StoredColumn &column : table.columns) {
        columns += (columns.empty() ? "" : ", ") + db::quoted(column.name);
        if (column.key > 0)
            keys[size_t(column.key - 1)] = db::quoted(column.name);
    }
    std::string order;
    for (const std::string &key : keys) {
        if (!key.empty())
            order += (order.empty() ? "" : ", ") + key;
    }
    return "SELECT " + columns + " FROM " + db::quoted(table.name) + " ORDER BY " + order;
}

class ContentsWriter {
public:
    ContentsWriter(db::Database &db, const QString &folder, Progress &progress) : m_db(db), m_folder(folder), m_progress(progress) { }

    Result<QList<ContentsFile>> write()
    {
        const std::vector<StoredTable> tables = storedTables(m_db);
        QList<ContentsFile> out;
        for (const StoredTable &table : tables) {
            out.append({QString::fromStdString(table.name), m_db.one("SELECT count(*) FROM " + db::quoted(table.name)).value_or(0), {}});
            m_total += out.last().rows;
        }
        for (size_t i = 0; i < tables.size(); ++i) {
            if (out[qsizetype(i)].rows == 0)
                continue;
            const Result<ContentsFile> written = writeTable(tables[i]);
            if (!written)
                return written.error();
            out[qsizetype(i)] = *written;
        }
        return out;
    }

private:
    Result<ContentsFile> writeTable(const StoredTable &table)
    {
        HashedFile file(m_folder.filePath(table.fileName()));
        if (const Result<void> opened = file.open(); !opened)
            return opened.error();
        QByteArray buffer = namesLine(table);
        db::Statement rows = m_db.prepare(selectOf(table));
        qint64 count = 0;
        while (rows.step()) {
            buffer += rowLine(table, rows);
            if (++count % rowsAReport == 0 && !m_progress.report(m_done + count, m_total))
                return Error{ErrorCode::Cancelled, {}, {}};
            if (buffer.size() < fullBuffer)
                continue;
            if (const Result<void> put = file.write(buffer); !put)
                return put.error();
            buffer.clear();
        }
        m_done += count;
        if (const Result<void> put = file.write(buffer); !put)
            return put.error();
        const Result<QByteArray> sha256 = file.close();
        if (!sha256)
            return sha256.error();
        if (!m_progress.report(m_done, m_total))
            return Error{ErrorCode::Cancelled, {}, {}};
        return ContentsFile{QString::fromStdString(table.name), count, *sha256};
    }

    db::Database &m_db;
    QDir m_folder;
    Progress &m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

Result<Manifest> writeContents(db::Database &db, const QString &folder, const QDateTime &atUtc, Progress &progress)
{
    const db::PassedThrough once(db);
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::FileUnwritable, {folder}, {}};
    const Result<QList<ContentsFile>> tables = ContentsWriter(db, folder, progress).write();
    if (!tables)
        return tables.error();
    Manifest manifest;
    manifest.schema = int(db.one("PRAGMA user_version").value_or(0));
    manifest.zone = db.oneText("SELECT value FROM setting WHERE key = 'zone'");
    manifest.atUtc = atUtc;
    manifest.tables = *tables;
    HashedFile file(QDir(folder).filePath(QStringLiteral("manifest.json")));
    if (const Result<void> opened = file.open(); !opened)
        return opened.error();
    if (const Result<void> put = file.write(toJson(manifest)); !put)
        return put.error();
    const Result<QByteArray> closed = file.close();
    return closed ? Result<Manifest>(manifest) : Result<Manifest>(closed.error());
}

} // namespace siyu::exporting
