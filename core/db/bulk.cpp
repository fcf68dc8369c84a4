// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/bulk.h"

#include "core/base/vectorstate.h"
#include "core/db/memberwatch.h"

#include <sqlite3.h>
#ifdef SIYU_TREE_WRITER
#include <treewriter.h>
#endif

namespace siyu::db {

namespace {

// ---- the table siyu_feed

struct FeedTable {
    sqlite3_vtab base;
    Feed **slot;
};

struct FeedCursor {
    sqlite3_vtab_cursor base;
    Feed *feed;
    FeedRow row;
    bool ended;
};

FeedCursor *cursorOf(sqlite3_vtab_cursor *cursor) { return reinterpret_cast<FeedCursor *>(cursor); }

int connect(sqlite3 *db, void *slot, int, const char *const *, sqlite3_vtab **out, char **)
{
    std::string sql = "CREATE TABLE x(f0";
    for (int i = 1; i < FeedRow::mostColumns; ++i)
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
    *out = &(new FeedCursor{{}, *reinterpret_cast<FeedTable *>(table)->slot, {}, true})->base;
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
    at->ended = !at->feed || !at->feed->next(at->row);
    return SQLITE_OK;
}

int rewind(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **) { return step(cursor); }

int isAtEnd(sqlite3_vtab_cursor *cursor) { return cursorOf(cursor)->ended ? 1 : 0; }

int giveValue(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    const FeedRow::Value &value = cursorOf(cursor)->row.at(column);
    if (value.kind == FeedRow::Kind::Number)
        sqlite3_result_int64(context, value.number);
    else if (value.kind == FeedRow::Kind::Text)
        sqlite3_result_text64(context, value.text.data(), value.text.size(), SQLITE_STATIC, SQLITE_UTF8);
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

struct Shape {
    BulkTrees::Tree tree;
    std::string sql; // columns and key of the table by which statements know the tree
};

BulkTrees::Tree::Column columnOf(Database &db, std::string_view name, std::string_view standard)
{
    BulkTrees::Tree::Column column;
    column.name = name;
    if (standard.empty())
        return column;
    Statement value = db.prepare("SELECT " + std::string(standard));
    value.step();
    if (value.isText(0)) {
        column.kind = FeedRow::Kind::Text;
        column.text = value.utf8(0);
    } else if (!value.isNull(0)) {
        column.kind = FeedRow::Kind::Number;
        column.number = value.int64(0);
    }
    return column;
}

Shape shapeOf(Database &db, const char *table)
{
    Shape out;
    std::string columns;
    Statement rows = db.prepare("SELECT name, type, dflt_value FROM pragma_table_info(?1) ORDER BY cid");
    rows.with(table);
    while (rows.step()) {
        columns += (columns.empty() ? "" : ", ") + quoted(std::string(rows.utf8(0))) + ' ' + std::string(rows.utf8(1));
        if (!rows.isNull(2))
            columns += " DEFAULT " + std::string(rows.utf8(2));
    }
    std::string keys;
    std::vector<std::string> keyNames;
    Statement parts = db.prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk");
    parts.with(table);
    while (parts.step()) {
        keyNames.emplace_back(parts.utf8(0));
        keys += (keys.empty() ? "" : ", ") + quoted(keyNames.back());
    }
    Statement kind = db.prepare("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1");
    kind.with(table);
    const bool clustered = kind.step() && kind.int64(0) == 1;
    if (!clustered && keyNames.size() != 1)
        throw DbError{SQLITE_MISUSE, QStringLiteral("bulk: %1 has no key of one number").arg(QLatin1String(table))};
    // A record of a clustered table begins with its key.
    Statement stored = db.prepare("SELECT name, coalesce(dflt_value, ''), pk FROM pragma_table_info(?1)"
                                  " ORDER BY CASE WHEN ?2 AND pk > 0 THEN pk - 1000 ELSE cid END");
    stored.with(table, qint64(clustered));
    while (stored.step()) {
        if (!clustered && stored.int64(2) > 0)
            out.tree.keyColumn = int(out.tree.columns.size());
        out.tree.columns.push_back(columnOf(db, stored.utf8(0), stored.utf8(1)));
    }
    out.tree.keyFields = clustered ? int(keyNames.size()) : 0;
    out.sql = '(' + columns + ", PRIMARY KEY (" + keys + "))" + (clustered ? " WITHOUT ROWID" : "");
    return out;
}

Shape shapeOfIndex(Database &db, const char *index)
{
    Shape out;
    std::string columns;
    Statement rows = db.prepare("SELECT coll, \"desc\" FROM pragma_index_xinfo(?1) ORDER BY seqno");
    rows.with(index);
    for (int i = 0; rows.step(); ++i) {
        if (rows.utf8(0) != "BINARY" || rows.int64(1) != 0)
            throw DbError{SQLITE_MISUSE, QStringLiteral("bulk: %1 is no plain index").arg(QLatin1String(index))};
        out.tree.columns.push_back({.name = 'c' + std::to_string(i)});
        columns += (i ? ", c" : "c") + std::to_string(i);
    }
    out.tree.keyFields = int(out.tree.columns.size());
    out.sql = '(' + columns + ", PRIMARY KEY (" + columns + ")) WITHOUT ROWID";
    return out;
}

std::vector<std::string> namesIn(std::string_view columns)
{
    std::vector<std::string> names;
    for (size_t from = 0; from <= columns.size();) {
        const size_t comma = std::min(columns.find(", ", from), columns.size());
        names.emplace_back(columns.substr(from, comma - from));
        from = comma + 2;
    }
    return names;
}

} // namespace

void addFeedModule(sqlite3 *handle, Feed **slot)
{
    static const sqlite3_module module = feedModule();
    sqlite3_create_module(handle, "siyu_feed", &module, slot);
}

BulkTrees::BulkTrees(Database &db) : m_db(db) { }

BulkTrees::~BulkTrees()
{
    if (m_trees.empty())
        return;
    m_db.resetCached();
    sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, m_db.handle(), "main", 0, 1);
}

const BulkTrees::Tree &BulkTrees::open(const std::string &name, Tree tree, const std::string &sql)
{
    Statement row = m_db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?1");
    row.with(QString::fromStdString(name));
    if (!row.step())
        throw DbError{SQLITE_MISUSE, QStringLiteral("bulk: no %1").arg(QString::fromStdString(name))};
    tree.root = int(row.int64(0));
    row.reset();
    const std::string ours = "bulk_" + name;
    tree.sql = quoted(ours);
    sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, m_db.handle(), "main", 1, tree.root);
    const std::string make = "CREATE TABLE " + tree.sql + sql;
    char *message = nullptr;
    const int code = sqlite3_exec(m_db.handle(), make.c_str(), nullptr, nullptr, &message);
    const QString said = QString::fromUtf8(message);
    sqlite3_free(message);
    sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, m_db.handle(), "main", 0, 0);
    if (code != SQLITE_OK)
        throw DbError{code, said};
    return m_trees[name] = std::move(tree);
}

const BulkTrees::Tree &BulkTrees::table(const char *name)
{
    const auto found = m_trees.find(name);
    if (found != m_trees.end())
        return found->second;
    Shape shape = shapeOf(m_db, name);
    shape.tree.table = name;
    return open(name, std::move(shape.tree), shape.sql);
}

const BulkTrees::Tree &BulkTrees::index(const char *name)
{
    const auto found = m_trees.find(name);
    if (found != m_trees.end())
        return found->second;
    Shape shape = shapeOfIndex(m_db, name);
    return open(name, std::move(shape.tree), shape.sql);
}

void BulkTrees::insert(const Tree &tree, std::string_view columns, Feed &feed)
{
    const std::vector<std::string> names = namesIn(columns);
    const std::unique_ptr<Feed> watched
        = m_db.watch() && !tree.table.empty() ? m_db.watch()->watched(tree.table, names, feed) : nullptr;
    insertRows(tree, names, watched ? *watched : feed);
}

#ifdef SIYU_TREE_WRITER

namespace {

void set(SiyuValue &out, FeedRow::Kind kind, qint64 number, std::string_view text)
{
    out.kind = kind == FeedRow::Kind::Number ? SIYU_NUMBER : kind == FeedRow::Kind::Text ? SIYU_TEXT : SIYU_NULL;
    if (out.kind == SIYU_TEXT) {
        out.as.text = text.data();
        out.size = int(text.size());
    } else {
        out.as.number = number;
    }
}

int placeOf(const BulkTrees::Tree &tree, const std::string &name)
{
    for (size_t i = 0; i < tree.columns.size(); ++i) {
        if (tree.columns[i].name == name)
            return int(i);
    }
    throw DbError{SQLITE_MISUSE, QStringLiteral("bulk: no column %1").arg(QString::fromStdString(name))};
}

} // namespace

void BulkTrees::insertRows(const Tree &tree, const std::vector<std::string> &columns, Feed &feed)
{
    std::vector<int> places;
    for (const std::string &name : columns)
        places.push_back(placeOf(tree, name));
    std::vector<SiyuValue> values(tree.columns.size());
    for (size_t i = 0; i < values.size(); ++i)
        set(values[i], tree.columns[i].kind, tree.columns[i].number, tree.columns[i].text);
    struct Closing {
        SiyuTree *tree = nullptr;
        ~Closing() { siyuTreeClose(tree); }
    } open;
    const auto check = [&](int code) {
        if (code != SQLITE_OK)
            throw DbError{code, QStringLiteral("bulk: %1 in %2").arg(QString::fromUtf8(sqlite3_errstr(code)),
                                    QString::fromStdString(tree.sql))};
    };
    check(siyuTreeOpen(m_db.handle(), tree.root, tree.keyFields, int(values.size()), &open.tree));
    FeedRow row;
    clearVectorState();
    while (feed.next(row)) {
        qint64 key = 0;
        for (size_t i = 0; i < places.size(); ++i) {
            const FeedRow::Value &value = row.at(int(i));
            if (places[i] == tree.keyColumn)
                key = value.number; // which a record leaves out
            else
                set(values[size_t(places[i])], value.kind, value.number, value.text);
        }
        check(siyuTreeInsert(open.tree, key, values.data()));
    }
}

#else

void BulkTrees::insertRows(const Tree &tree, const std::vector<std::string> &columns, Feed &feed)
{
    std::string into;
    std::string from;
    for (size_t i = 0; i < columns.size(); ++i) {
        into += (i ? ", " : "") + columns[i];
        from += (i ? ", f" : "f") + std::to_string(i);
    }
    // OR FAIL: no journal of its own for the statement, since a fault ends the transaction anyhow.
    Statement &insert = m_db.cached("INSERT OR FAIL INTO " + tree.sql + " (" + into + ") SELECT " + from + " FROM siyu_feed");
    // Also where the step throws, the statement lets go of the feed.
    struct Lending {
        Lending(Database &db, Statement &insert, Feed &feed) : m_db(db), m_insert(insert) { *m_db.feedSlot() = &feed; }
        ~Lending()
        {
            m_insert.reset();
            *m_db.feedSlot() = nullptr;
        }
        Database &m_db;
        Statement &m_insert;
    };
    const Lending lending(m_db, insert, feed);
    insert.step();
}

#endif

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
