// SPDX-License-Identifier: GPL-3.0-or-later
// Rows by the hundred thousand: every tree of a table (its rows, each of its indexes) is filled on its own and in its own
// order, which is several times faster than inserting rows with all indexes in step. With the pinned SQLite the rows go
// straight into the tree (sqlite/treewriter.h), else through SQLite's imposter tables, as its own RBU extension uses them:
// a name for one tree, known to this connection alone. Who writes this way answers for what SQLite checks otherwise:
// types, CHECK, foreign keys, and that every tree gets its part before the transaction ends. A unique tree refuses a
// second equal key all the same. Inside a Workspace::write, on its thread.
#pragma once

#include "core/db/database.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace siyu::db {

// A row on its way in: values stay until they are set again, so that what is the same in all rows is set once.
class FeedRow {
public:
    static constexpr int mostColumns = 40;
    // Texts (UTF-8) must live until the next row. Without data = NULL.
    void text(int column, std::string_view utf8) { m_values[size_t(column)] = {utf8.data() ? Kind::Text : Kind::Null, 0, utf8}; }
    void number(int column, qint64 value) { m_values[size_t(column)] = {Kind::Number, value, {}}; }
    void null(int column) { m_values[size_t(column)] = {}; }

    enum class Kind { Null, Number, Text };
    struct Value {
        Kind kind = Kind::Null;
        qint64 number = 0;
        std::string_view text = {};
    };
    const Value &at(int column) const { return m_values[size_t(column)]; }

private:
    std::array<Value, mostColumns> m_values;
};

// Gives row after row to BulkTrees::insert.
class Feed {
public:
    virtual ~Feed() = default;
    // Columns in the order of those named to insert(). False at the end.
    virtual bool next(FeedRow &row) = 0;
};

class BulkTrees {
public:
    explicit BulkTrees(Database &db);
    ~BulkTrees(); // the names are gone with it
    BulkTrees(const BulkTrees &) = delete;
    BulkTrees &operator=(const BulkTrees &) = delete;

    // One tree of the file, known by its name in the schema.
    struct Tree {
        std::string sql; // a name for statements, of this connection
        std::string table = {}; // whose rows these are; empty = an index
        int root = 0;
        int keyFields = 0; // that make a key unique; 0 = a number is the key
        int keyColumn = -1; // of that number
        struct Column {
            std::string name;
            FeedRow::Kind kind = FeedRow::Kind::Null; // of its value in rows that do not name it
            qint64 number = 0;
            std::string text = {};
        };
        std::vector<Column> columns; // as the tree's records hold them
    };
    // The rows of a table. Its columns are the table's, with their defaults.
    const Tree &table(const char *name);
    // An index: columns c0, c1 … as they stand in its records (the row's key at the end).
    const Tree &index(const char *name);

    // `columns` (comma, blank between them) of `tree` from the feed, in its order.
    void insert(const Tree &tree, std::string_view columns, Feed &feed);

private:
    const Tree &open(const std::string &name, Tree tree, const std::string &sql);
    void insertRows(const Tree &tree, const std::vector<std::string> &columns, Feed &feed);

    Database &m_db;
    std::map<std::string, Tree> m_trees; // by name in the schema
};

// While it lives, no statement looks for rows that name those it deletes, or for those that its new rows name: who does
// that answers for it.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Database &db);
    ~ForeignKeysOff();
    ForeignKeysOff(const ForeignKeysOff &) = delete;
    ForeignKeysOff &operator=(const ForeignKeysOff &) = delete;

private:
    Database &m_db;
    int m_before = 0;
};

// Makes "siyu_feed" known, the table that gives a Feed's rows to a statement; `slot` holds the feed of the moment.
void addFeedModule(sqlite3 *handle, Feed **slot);

} // namespace siyu::db
