// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/database.h"

#include "core/base/platform.h"
#include "core/base/progress.h"
#include "core/base/vectorstate.h"
#include "core/db/bulk.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <sqlite3.h>

namespace siyu::db {

namespace {

[[noreturn]] void fail(sqlite3 *handle, int code)
{
    const int extended = handle ? sqlite3_extended_errcode(handle) : code;
    throw DbError{extended != SQLITE_OK ? extended : code,
        handle ? QString::fromUtf8(sqlite3_errmsg(handle)) : QString::fromUtf8(sqlite3_errstr(code))};
}

bool isDigit(unsigned char c) { return c >= '0' && c <= '9'; }

// COLLATE by_number: as text by bytes of UTF-8, but a run of digits by its number: 2群 before 10群. Ties by bytes.
int compareNaturally(void *, int leftSize, const void *left, int rightSize, const void *right)
{
    const std::string_view a(static_cast<const char *>(left), size_t(leftSize));
    const std::string_view b(static_cast<const char *>(right), size_t(rightSize));
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (!isDigit(static_cast<unsigned char>(a[i])) || !isDigit(static_cast<unsigned char>(b[j]))) {
            if (a[i] != b[j])
                return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]) ? -1 : 1;
            ++i;
            ++j;
            continue;
        }
        const auto run = [](std::string_view text, size_t &at) {
            while (at < text.size() && text[at] == '0')
                ++at;
            const size_t from = at;
            while (at < text.size() && isDigit(static_cast<unsigned char>(text[at])))
                ++at;
            return text.substr(from, at - from);
        };
        const std::string_view first = run(a, i);
        const std::string_view second = run(b, j);
        if (first.size() != second.size())
            return first.size() < second.size() ? -1 : 1;
        if (const int order = first.compare(second); order != 0)
            return order;
    }
    if (i < a.size() || j < b.size())
        return i < a.size() ? 1 : -1;
    return a.compare(b);
}

int askProgress(void *progress)
{
    return static_cast<Progress *>(progress)->goOn() ? 0 : 1;
}

} // namespace

Error toError(const DbError &failure, const QString &path)
{
    const QString detail = QStringLiteral("SQLite %1: %2").arg(failure.code).arg(failure.message);
    switch (failure.code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, {path}, detail};
    case SQLITE_READONLY:
        return {ErrorCode::WorkspaceReadOnly, {path}, detail};
    case SQLITE_CORRUPT:
        return {ErrorCode::WorkspaceDamaged, {path}, detail};
    case SQLITE_NOTADB:
        return {ErrorCode::WorkspaceForeign, {path}, detail};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, {}, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::WorkspaceLocked, {path}, detail};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {ErrorCode::FileUnreadable, {path}, detail};
    default:
        return {ErrorCode::DatabaseFailed, {path}, detail};
    }
}

bool isConstraint(const DbError &failure)
{
    const int code = failure.code & 0xff;
    return code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH;
}

std::string quoted(std::string_view name) { return std::string(1, '"').append(name) + '"'; }

// ---- Statement

Statement::Statement(Database &db, std::string_view sql) : m_db(db.handle())
{
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(
        m_db, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, &rest);
    if (code != SQLITE_OK)
        fail(m_db, code);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_db(other.m_db), m_statement(std::exchange(other.m_statement, nullptr))
{
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        fail(m_db, code);
}

Statement &Statement::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
    return *this;
}

Statement &Statement::bind(int index, double value)
{
    check(sqlite3_bind_double(m_statement, index, value));
    return *this;
}

Statement &Statement::bind(int index, const QString &value)
{
    if (value.isNull())
        return bind(index, nullptr);
    const QByteArray utf8 = value.toUtf8();
    return bindUtf8(index, std::string_view(utf8.constData(), size_t(utf8.size())));
}

Statement &Statement::bindUtf8(int index, std::string_view utf8)
{
    check(sqlite3_bind_text64(m_statement, index, utf8.data() ? utf8.data() : "", utf8.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    check(sqlite3_bind_blob64(m_statement, index, blob.isNull() ? "" : blob.constData(), sqlite3_uint64(blob.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(int index, std::nullptr_t)
{
    check(sqlite3_bind_null(m_statement, index));
    return *this;
}

bool Statement::step()
{
    clearVectorState();
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    fail(m_db, code);
}

void Statement::reset()
{
    sqlite3_reset(m_statement); // repeats the last step's error, which was thrown already
    sqlite3_clear_bindings(m_statement);
}

int Statement::columnCount() const { return sqlite3_column_count(m_statement); }
QString Statement::columnName(int column) const { return QString::fromUtf8(sqlite3_column_name(m_statement, column)); }
bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
bool Statement::isText(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_TEXT; }
qint64 Statement::int64(int column) const { return sqlite3_column_int64(m_statement, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement, column); }

std::string_view Statement::utf8(int column) const
{
    // One look at the row for all; the connection is this thread's. A text is taken as it lies there: asked for as text it would
    // be copied, so that a zero stands behind it.
    sqlite3_value *const value = sqlite3_column_value(m_statement, column);
    const void *const bytes = sqlite3_value_type(value) == SQLITE_TEXT ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    return bytes ? std::string_view(static_cast<const char *>(bytes), size_t(sqlite3_value_bytes(value))) : std::string_view();
}

QString Statement::text(int column) const
{
    if (isNull(column))
        return {};
    const std::string_view bytes = utf8(column);
    return bytes.empty() ? QStringLiteral("") : QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

std::optional<qint64> Statement::optionalInt64(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(int64(column));
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

// ---- Database

Database::Database(const QString &path, OpenMode mode, const Passphrase &passphrase)
    : m_path(path), m_passphrase(passphrase)
{
    if (mode == OpenMode::Writer && !QFile::exists(path)) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            throw DbError{SQLITE_CANTOPEN, file.errorString()};
        file.close();
        platform::makePrivate(path);
    }
    const QString uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded)
        + (mode == OpenMode::Immutable ? QStringLiteral("?immutable=1") : QString());
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        | (mode == OpenMode::Writer ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    const int code = sqlite3_open_v2(uri.toUtf8().constData(), &m_handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const DbError failure{code, m_handle ? QString::fromUtf8(sqlite3_errmsg(m_handle)) : QString()};
        sqlite3_close(m_handle);
        throw failure;
    }
    unlock();
    setUp();
    // Only the writer checkpoints: a reader that did could meet SQLite's WAL-reset fault (fixed in 3.51.3).
    if (mode != OpenMode::Writer) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        sqlite3_wal_autocheckpoint(m_handle, 0);
    }
}

Database::Database(std::shared_ptr<const QByteArray> image) : m_image(std::move(image))
{
    int code = sqlite3_open_v2(
        ":memory:", &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code == SQLITE_OK) {
        // Read-only: the bytes are not touched.
        auto *bytes = reinterpret_cast<unsigned char *>(const_cast<char *>(m_image->constData()));
        code = sqlite3_deserialize(m_handle, "main", bytes, m_image->size(), m_image->size(), SQLITE_DESERIALIZE_READONLY);
    }
    if (code != SQLITE_OK) {
        const DbError failure{code, QString::fromUtf8(sqlite3_errstr(code))};
        sqlite3_close(m_handle);
        throw failure;
    }
    setUp();
}

// AEGIS-256; the key is made of the passphrase by Argon2id with what OWASP's Password Storage Cheat Sheet asks for at
// least (19 MiB, 2 passes, 1 lane), told here so that a later library's defaults cannot differ.
void Database::unlock()
{
    if (m_passphrase.isEmpty())
        return;
#ifdef SIYU_ENCRYPTS
    const int cipher = sqlite3mc_cipher_index("aegis");
    sqlite3mc_config(m_handle, "cipher", cipher);
    sqlite3mc_config_cipher(m_handle, "aegis", "tcost", 2);
    sqlite3mc_config_cipher(m_handle, "aegis", "mcost", 19 * 1024);
    sqlite3mc_config_cipher(m_handle, "aegis", "pcost", 1);
    const QByteArray &bytes = m_passphrase.bytes();
    const int code = cipher < 1 ? SQLITE_ERROR : sqlite3_key_v2(m_handle, "main", bytes.constData(), int(bytes.size()));
#else
    const int code = SQLITE_ERROR;
#endif
    if (code == SQLITE_OK)
        return;
    sqlite3_close(m_handle);
    throw DbError{code, QStringLiteral("this SQLite cannot encrypt")};
}

// What all connections have.
void Database::setUp()
{
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    sqlite3_create_collation(m_handle, "by_number", SQLITE_UTF8, nullptr, compareNaturally);
    addFeedModule(m_handle, &m_feed);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // Else a statement on a table with a partial index is planned anew whenever it is bound: several times its run.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
}

Database::~Database()
{
    m_cache.clear();
    sqlite3_close_v2(m_handle);
}

void Database::exec(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(m_handle, code);
}

Statement &Database::cached(std::string_view sql)
{
    const auto found = m_cache.find(std::string(sql));
    if (found != m_cache.end()) {
        found->second->reset();
        return *found->second;
    }
    auto &slot = m_cache[std::string(sql)];
    try {
        slot = std::make_unique<Statement>(*this, sql);
    } catch (const DbError &) {
        m_cache.erase(std::string(sql));
        throw;
    }
    return *slot;
}

void Database::resetCached()
{
    for (auto &entry : m_cache)
        entry.second->reset();
}

std::optional<qint64> Database::one(std::string_view sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.optionalInt64(0) : std::nullopt;
}

QString Database::oneText(std::string_view sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.text(0) : QString();
}

qint64 Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }
qint64 Database::changes() const { return sqlite3_changes64(m_handle); }
qint64 Database::totalChanges() const { return sqlite3_total_changes64(m_handle); }
bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

void Database::letPagesGo()
{
    // Without room for the map it is given up; with room again it is made anew when the next page is asked for.
    sqlite3_int64 room = 0;
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_MMAP_SIZE, &room) == SQLITE_OK && room > 0)
        sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_MMAP_SIZE, &room);
}

void Database::setProgress(Progress *progress)
{
    sqlite3_progress_handler(m_handle, progress ? 20000 : 0, progress ? askProgress : nullptr, progress);
}

QString sqliteVersion()
{
    return QStringLiteral("%1 (%2)").arg(QString::fromLatin1(sqlite3_libversion()), QStringLiteral(SIYU_SQLITE_ORIGIN));
}

} // namespace siyu::db
