// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/contentsreader.h"

#include "core/db/database.h"
#include "core/exporting/contentsrow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <map>

namespace siyu::exporting {

namespace {

constexpr qint64 chunkBytes = 1 << 20;
constexpr size_t longestLine = 512 << 20;
constexpr qint64 mostManifestBytes = 16 << 20;
constexpr qint64 rowsAReport = 4096;

QString manifestPath(const QString &folder) { return QDir(folder).filePath(QStringLiteral("manifest.json")); }

Error damaged(const QString &path, const char *what, const QString &where = {})
{
    return {ErrorCode::ExportDamaged, {path, QString::fromLatin1(what), where}, {}};
}

// The lines of a file, and its checksum when they were read.
class Lines {
public:
    explicit Lines(const QString &path) : m_file(path), m_hash(QCryptographicHash::Sha256) { }

    bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    // False at the end, and where what is left is no whole line: isWhole() tells them apart. Valid until the next one.
    bool next(std::string_view &line)
    {
        size_t end = m_held.find('\n', m_at);
        while (end == std::string::npos) {
            const size_t seen = m_held.size() - m_at;
            if (seen > longestLine || !readOn())
                return false;
            end = m_held.find('\n', m_at + seen);
        }
        line = std::string_view(m_held).substr(m_at, end - m_at);
        m_at = end + 1;
        return true;
    }
    bool isWhole() const { return m_at == m_held.size() && m_file.error() == QFileDevice::NoError; }
    QByteArray sha256() const { return m_hash.result().toHex(); }

private:
    bool readOn()
    {
        m_held.erase(0, m_at);
        m_at = 0;
        const size_t before = m_held.size();
        m_held.resize(before + size_t(chunkBytes));
        const qint64 got = std::max<qint64>(0, m_file.read(m_held.data() + before, chunkBytes));
        m_held.resize(before + size_t(got));
        m_hash.addData(QByteArrayView(m_held.data() + before, qsizetype(got)));
        return got > 0;
    }

    QFile m_file;
    QCryptographicHash m_hash;
    std::string m_held;
    size_t m_at = 0;
};

std::string insertOf(const StoredTable &table)
{
    std::string columns, places;
    for (const StoredColumn &column : table.columns) {
        columns += (columns.empty() ? "" : ", ") + db::quoted(column.name);
        places += places.empty() ? "?" : ", ?";
    }
    return "INSERT INTO " + db::quoted(table.name) + " (" + columns + ") VALUES (" + places + ')';
}

class ContentsReader {
public:
    ContentsReader(db::Database &db, const QString &folder, qint64 total, Progress &progress)
        : m_db(db), m_folder(folder), m_total(total), m_progress(progress)
    {
    }

    Result<void> read(const StoredTable &table, const ContentsFile &said)
    {
        m_db.exec(("DELETE FROM " + db::quoted(table.name)).c_str());
        if (said.rows == 0)
            return {};
        const QString path = m_folder.filePath(table.fileName());
        Lines lines(path);
        if (!QFileInfo(path).isFile()) // nor a pipe or a device, which has no end
            return damaged(path, "missing");
        if (!lines.open())
            return Error{ErrorCode::FileUnreadable, {path}, {}};
        std::string_view line;
        if (!lines.next(line) || QByteArrayView(line.data(), qsizetype(line.size())) != namesLine(table).chopped(1))
            return damaged(path, "columns");
        const Result<qint64> rows = readRows(table, lines, path);
        if (!rows)
            return rows.error();
        if (!lines.isWhole())
            return damaged(path, "cut");
        if (*rows != said.rows)
            return damaged(path, "count", QStringLiteral("%1 ≠ %2").arg(*rows).arg(said.rows));
        return lines.sha256() == said.sha256 ? Result<void>() : damaged(path, "checksum");
    }

private:
    Result<qint64> readRows(const StoredTable &table, Lines &lines, const QString &path)
    {
        db::Statement insert = m_db.prepare(insertOf(table));
        std::string_view line;
        qint64 count = 0;
        while (lines.next(line)) {
            ++count;
            const QString where = QString::number(count + 1);
            if (!bindRow(line, table, insert))
                return damaged(path, "line", where);
            try {
                insert.step();
            } catch (const db::DbError &failure) {
                if (db::isConstraint(failure))
                    return damaged(path, "line", where);
                throw;
            }
            insert.reset();
            if (++m_done % rowsAReport == 0 && !m_progress.report(m_done, m_total))
                return Error{ErrorCode::Cancelled, {}, {}};
        }
        return count;
    }

    db::Database &m_db;
    QDir m_folder;
    qint64 m_total;
    Progress &m_progress;
    qint64 m_done = 0;
};

} // namespace

Result<Manifest> readManifest(const QString &folder)
{
    QFile file(manifestPath(folder));
    if (!QFileInfo(file).isFile())
        return damaged(file.fileName(), "missing");
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {file.fileName()}, file.errorString()};
    if (file.size() > mostManifestBytes)
        return damaged(file.fileName(), "content");
    return manifestFrom(file.readAll(), file.fileName());
}

Result<void> readContents(db::Database &db, const QString &folder, const Manifest &manifest, Progress &progress)
{
    std::map<QString, StoredTable> tables;
    for (StoredTable &table : storedTables(db))
        tables.emplace(QString::fromStdString(table.name), std::move(table));
    ContentsReader reader(db, folder, manifest.rows() + manifest.rows() / 4, progress);
    for (const ContentsFile &said : manifest.tables) {
        const auto table = tables.extract(said.table);
        if (table.empty())
            return damaged(manifestPath(folder), "table", said.table);
        if (const Result<void> done = reader.read(table.mapped(), said); !done)
            return done;
    }
    return tables.empty() ? Result<void>() : damaged(manifestPath(folder), "missing_table", tables.begin()->first);
}

} // namespace siyu::exporting
