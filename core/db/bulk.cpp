// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/bulk.h"

#include <sqlite3.h>

namespace siyu::db {

namespace {

constexpr int mostColumns = 40;

// ---- the table siyu_feed

struct FeedTable {
    sqlite3_vtab base;
    Feed **slot;
};

struct FeedCursor {
    sqlite3_vtab_cursor base;
    Feed *feed;
    bool ended;
};

FeedCursor *cursorOf(sqlite3_vtab_cursor *cursor) { return reinterpret_cast<FeedCursor *>(cursor); }

int connect(sqlite3 *db, void *slot, int, const char *const *, sqlite3_vtab **out, char **)
{
    std::string sql = "CREATE TABLE x(f0";
    for (int i = 1; i < mostColumns; ++i)
        sql += ",f" + std::to_string(i);
    const int code = sqlite3_declare_vtab(db, (sql + ")").c_str());
    if (code == SQLITE_OK)
        *out = &(new FeedTable{{}, static_cast<Feed **>(slot)})->base;
    return code;
}

int disconnect(sqlite3_vtab *table)
{
    delete reinterpret_cast<FeedTable *>(table);
    return SQLITE_OK;
}

int plan(sqlite3_vtab *, sqlite3_index_info *info)
{
    info->estimatedCost = 1e6;
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab *table, sqlite3_vtab_cursor **out)
{
    *out = &(new FeedCursor{{}, *reinterpret_cast<FeedTable *>(table)->slot, true})->base;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete cursorOf(cursor);
    return SQLITE_OK;
}

int step(sqlite3_vtab_cursor *cursor)
{
    FeedCursor *at = cursorOf(cursor);
    at->ended = !at->feed || !at->feed->next();
    return SQLITE_OK;
}

int rewind(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **) { return step(cursor); }

int isAtEnd(sqlite3_vtab_cursor *cursor) { return cursorOf(cursor)->ended ? 1 : 0; }

int giveValue(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    FeedValue out(context);
    cursorOf(cursor)->feed->value(column, out);
    return SQLITE_OK;
}

int giveRowid(sqlite3_vtab_cursor *, sqlite3_int64 *out)
{
    *out = 0;
    return SQLITE_OK;
}

sqlite3_module feedModule()
{
    sqlite3_module module{};
    module.xConnect = connect; // no xCreate: there without being made, once
    module.xBestIndex = plan;
    module.xDisconnect = disconnect;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = rewind;
    module.xNext = step;
    module.xEof = isAtEnd;
    module.xColumn = giveValue;
    module.xRowid = giveRowid;
    return module;
}

// ---- names for single trees

std::string quoted(const std::string &name) { return '"' + name + '"'; }

std::string columnsOf(Database &db, const char *table)
{
    std::string columns;
    std::string keys;
    int keyCount = 0;
    Statement rows = db.prepare("SELECT name, type, dflt_value, pk FROM pragma_table_info(?1) ORDER BY cid");
    rows.with(table);
    while (rows.step()) {
        columns += (columns.empty() ? "" : ", ") + quoted(std::string(rows.utf8(0))) + ' ' + std::string(rows.utf8(1));
        if (!rows.isNull(2))
            columns += " DEFAULT " + std::string(rows.utf8(2));
        keyCount += rows.int64(3) > 0 ? 1 : 0;
    }
    Statement parts = db.prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk");
    parts.with(table);
    while (parts.step())
        keys += (keys.empty() ? "" : ", ") + quoted(std::string(parts.utf8(0)));
    Statement kind = db.prepare("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1");
    kind.with(table);
    const bool clustered = kind.step() && kind.int64(0) == 1;
    if (!clustered && keyCount != 1)
        throw DbError{SQLITE_MISUSE, QStringLiteral("bulk: %1 has no key of one number").arg(QLatin1String(table))};
    return '(' + columns + ", PRIMARY KEY (" + keys + "))" + (clustered ? " WITHOUT ROWID" : "");
}

std::string columnsOfIndex(Database &db, const char *index)
{
    std::string columns;
    Statement rows = db.prepare("SELECT coll FROM pragma_index_xinfo(?1) ORDER BY seqno");
    rows.with(index);
    for (int i = 0; rows.step(); ++i) {
        if (rows.utf8(0) != "BINARY")
            throw DbError{SQLITE_MISUSE, QStringLiteral("bulk: %1 is no plain index").arg(QLatin1String(index))};
        columns += (i ? ", c" : "c") + std::to_string(i);
    }
    return '(' + columns + ", PRIMARY KEY (" + columns + ")) WITHOUT ROWID";
}

} // namespace

void addFeedModule(sqlite3 *handle, Feed **slot)
{
    static const sqlite3_module module = feedModule();
    sqlite3_create_module(handle, "siyu_feed", &module, slot);
}

void FeedValue::text(std::string_view utf8)
{
    sqlite3_result_text64(m_context, utf8.data() ? utf8.data() : "", utf8.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void FeedValue::number(qint64 value) { sqlite3_result_int64(m_context, value); }

BulkTrees::BulkTrees(Database &db) : m_db(db) { }

BulkTrees::~BulkTrees()
{
    if (m_names.empty())
        return;
    m_db.resetCached();
    sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, m_db.handle(), "main", 0, 1);
}

const std::string &BulkTrees::open(const std::string &name, const std::string &sql)
{
    Statement row = m_db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?1");
    row.with(QString::fromStdString(name));
    if (!row.step())
        throw DbError{SQLITE_MISUSE, QStringLiteral("bulk: no %1").arg(QString::fromStdString(name))};
    const int root = int(row.int64(0));
    row.reset();
    const std::string ours = "bulk_" + name;
    m_names[name] = quoted(ours);
    sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, m_db.handle(), "main", 1, root);
    const std::string make = "CREATE TABLE " + quoted(ours) + sql;
    char *message = nullptr;
    const int code = sqlite3_exec(m_db.handle(), make.c_str(), nullptr, nullptr, &message);
    const QString said = QString::fromUtf8(message);
    sqlite3_free(message);
    sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, m_db.handle(), "main", 0, 0);
    if (code != SQLITE_OK)
        throw DbError{code, said};
    return m_names[name];
}

const std::string &BulkTrees::table(const char *name)
{
    const auto found = m_names.find(name);
    return found != m_names.end() ? found->second : open(name, columnsOf(m_db, name));
}

const std::string &BulkTrees::index(const char *name)
{
    const auto found = m_names.find(name);
    return found != m_names.end() ? found->second : open(name, columnsOfIndex(m_db, name));
}

void BulkTrees::insert(const std::string &tree, std::string_view columns, int columnCount, Feed &feed)
{
    // OR FAIL: no journal of its own for the statement, since a fault ends the transaction anyhow.
    std::string sql = "INSERT OR FAIL INTO " + tree + " (" + std::string(columns) + ") SELECT f0";
    for (int i = 1; i < columnCount; ++i)
        sql += ", f" + std::to_string(i);
    Statement &insert = m_db.cached(sql + " FROM siyu_feed");
    *m_db.feedSlot() = &feed;
    insert.step();
    insert.reset();
    *m_db.feedSlot() = nullptr;
}

ForeignKeysOff::ForeignKeysOff(Database &db) : m_db(db)
{
    sqlite3_db_config(m_db.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, -1, &m_before);
    sqlite3_db_config(m_db.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
}

ForeignKeysOff::~ForeignKeysOff()
{
    sqlite3_db_config(m_db.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, m_before, nullptr);
}

} // namespace siyu::db
