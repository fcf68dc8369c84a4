// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's C API in C++: a connection and its statements. Only core/db and the stores beside the rules use it, always
// inside Workspace::read or Workspace::write. Any fault is thrown as DbError and caught once, at those two doors.
// A connection belongs to one thread at a time.
#pragma once

#include "core/db/passphrase.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace siyu {
class Progress;
}

namespace siyu::db {

// Thrown inside core/db and stores only; the doors turn it into an Error.
struct DbError {
    int code; // SQLite's extended result code
    QString message;
};

// Turns SQLite's code into ours: full disk, read-only, damaged, interrupted, other.
Error toError(const DbError &failure, const QString &path);
// A value or a pair of rows that the schema does not allow.
bool isConstraint(const DbError &failure);
// A name of the schema as it stands in a statement.
std::string quoted(std::string_view name);

class Database;
class Feed;
class MemberWatch;

// A prepared statement. Parameters count from 1, columns from 0. Ends of rows and errors are different things: step()
// is true with a row, false at the end, and throws on an error.
class Statement {
public:
    Statement(Database &db, std::string_view sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, int value) { return bind(index, qint64(value)); }
    Statement &bind(int index, bool value) { return bind(index, qint64(value ? 1 : 0)); }
    Statement &bind(int index, double value);
    // A null QString is bound as NULL, an empty one as ''.
    Statement &bind(int index, const QString &value);
    Statement &bind(int index, const char *utf8) { return bindUtf8(index, utf8); }
    Statement &bind(int index, const QByteArray &blob);
    Statement &bind(int index, std::nullptr_t);
    Statement &bindUtf8(int index, std::string_view utf8); // copied
    template <typename T>
    Statement &bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bind(index, nullptr);
    }

    // Binds 1…n, steps once; for statements that give no rows.
    template <typename... Values>
    void run(const Values &...values)
    {
        reset();
        bindFrom(1, values...);
        step();
        reset();
    }
    // Resets, binds 1…n and leaves the statement before its first row.
    template <typename... Values>
    Statement &with(const Values &...values)
    {
        reset();
        bindFrom(1, values...);
        return *this;
    }

    bool step();
    void reset(); // also forgets the bound values

    int columnCount() const;
    QString columnName(int column) const;
    bool isNull(int column) const;
    bool isText(int column) const; // else a number, a blob or NULL
    qint64 int64(int column) const;
    double real(int column) const;
    QString text(int column) const; // null QString for NULL
    std::string_view utf8(int column) const; // valid until the next step
    QByteArray blob(int column) const;
    std::optional<qint64> optionalInt64(int column) const;
    std::optional<double> optionalReal(int column) const;

private:
    void bindFrom(int) { }
    template <typename First, typename... Rest>
    void bindFrom(int index, const First &first, const Rest &...rest)
    {
        bind(index, first);
        bindFrom(index + 1, rest...);
    }
    void check(int code) const;

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

enum class OpenMode {
    Writer, // creates the file (mode 0600) when it is missing
    Reader, // read-only, never checkpoints
    Immutable, // read-only, the file is known not to change (a WAL file in a read-only folder)
};

// Every connection knows COLLATE by_number (text by code point, digit runs by their number); for ORDER BY only, since a
// schema that named it could not be read by other programs.
class Database {
public:
    static constexpr int busyMilliseconds = 5000; // that a connection waits for a lock of another

    // With a passphrase the file is, or becomes, encrypted; a wrong one shows when the file is first read (SQLITE_NOTADB).
    Database(const QString &path, OpenMode mode, const Passphrase &passphrase = {});
    // Reads the bytes of a file that are held in memory; they stay as they are.
    explicit Database(std::shared_ptr<const QByteArray> image);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void exec(const char *sql); // one or more statements without parameters
    Statement prepare(std::string_view sql) { return Statement(*this, sql); }
    // The same text gives the same prepared statement, reset; for statements that run often. Not re-entrant.
    Statement &cached(std::string_view sql);
    // Ends whatever a cached statement was still reading; the doors call it before they let the connection go.
    void resetCached();
    // First column of the first row, or nothing.
    std::optional<qint64> one(std::string_view sql);
    QString oneText(std::string_view sql);

    qint64 lastInsertId() const;
    qint64 changes() const; // of the last statement
    qint64 totalChanges() const;
    bool inTransaction() const;
    const QString &path() const { return m_path; }
    const Passphrase &passphrase() const { return m_passphrase; }
    const std::shared_ptr<const QByteArray> &image() const { return m_image; } // null = of a file
    sqlite3 *handle() const { return m_handle; }
    Feed **feedSlot() { return &m_feed; } // of BulkTrees
    // Of the write that runs; null = nobody asks which members it touches.
    MemberWatch *watch() const { return m_watch; }
    void setWatch(MemberWatch *watch) { m_watch = watch; }

    // Lets go of the file's pages that reading brought into this process (they stay in the system's cache); between
    // transactions.
    void letPagesGo();

    // While set, long statements ask `progress` every few thousand steps and stop with Cancelled when it says so.
    void setProgress(Progress *progress);

private:
    void setUp();
    void unlock();

    QString m_path;
    Passphrase m_passphrase;
    std::shared_ptr<const QByteArray> m_image;
    sqlite3 *m_handle = nullptr;
    Feed *m_feed = nullptr;
    MemberWatch *m_watch = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Statement>> m_cache;
};

// "3.53.2 (SQLite3 Multiple Ciphers)": for --version and the About box.
QString sqliteVersion();

} // namespace siyu::db
