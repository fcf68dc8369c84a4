// SPDX-License-Identifier: GPL-3.0-or-later
// The complete contents of a workspace in open files, from which the same workspace is made again (importall.h): a folder with
// TABLE.jsonl for each table that has rows, and manifest.json, which says the format, the schema's number, and of each table of
// the schema its rows and the SHA-256 of its file. A file is UTF-8; each of its lines is a JSON array: the names of the columns, then a
// row each, in the order of the key. NULL is null, a blob is base64, a text that is no UTF-8 {"base64": …}, and real numbers that
// JSON has none for are "inf", "-inf", "-0". Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <span>
#include <string>
#include <vector>

namespace siyu::db {
class Database;
}

namespace siyu::exporting {

inline constexpr int contentsFormat = 1; // of the files; the schema has its own number

// The folder's name within that of an export of everything.
QString contentsFolderName();

// A table that stays out, and why. Every other one is held, also those that could be worked out again: what was worked out
// remembers days (since when somebody is in a stage) that the facts alone no longer tell.
struct LeftOut {
    const char *table;
    const char *why;
};
std::span<const LeftOut> leftOutTables();

enum class Storage { Integer, Real, Text, Blob };
struct StoredColumn {
    std::string name;
    Storage storage = Storage::Text;
    int key = 0; // its place in the primary key, from 1; 0 = none
};
struct StoredTable {
    std::string name;
    std::vector<StoredColumn> columns;

    QString fileName() const { return QString::fromStdString(name) + QStringLiteral(".jsonl"); }
};
// Of the open file, by name; without those that stay out.
std::vector<StoredTable> storedTables(db::Database &db);

struct ContentsFile {
    QString table;
    qint64 rows = 0;
    QByteArray sha256; // in hexadecimal
};
struct Manifest {
    int format = contentsFormat;
    int schema = 0;
    QString zone; // of the workspace, for people: the setting holds it, too
    QDateTime atUtc;
    QList<ContentsFile> tables;

    qint64 rows() const;
};

// With a checksum of itself.
QByteArray toJson(const Manifest &manifest);
// Errors: ExportDamaged (path, what); WorkspaceNewer where the format or the schema is newer than this program's.
Result<Manifest> manifestFrom(const QByteArray &json, const QString &path);

// Writes what `db` sees into `folder`, which is made; the first of its read. Should it fail, what it has written is left to the caller. Errors:
// FileUnwritable, DiskFull, Cancelled.
Result<Manifest> writeContents(db::Database &db, const QString &folder, const QDateTime &atUtc, Progress &progress);

} // namespace siyu::exporting
