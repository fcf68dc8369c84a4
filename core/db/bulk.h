// SPDX-License-Identifier: GPL-3.0-or-later
// Rows by the hundred thousand: every tree of a table (its rows, each of its indexes) is filled on its own and in its own
// order, which is several times faster than inserting rows with all indexes in step. This is SQLite's imposter tables, as
// its own RBU extension uses them: a name for one tree, known to this connection alone. Who writes this way answers for
// what SQLite checks otherwise: types, CHECK, foreign keys, and that every tree gets its part before the transaction ends.
// A unique tree refuses a second equal key all the same. Inside a Workspace::write, on its thread.
#pragma once

#include "core/db/database.h"

#include <map>
#include <string>

struct sqlite3_context;

namespace siyu::db {

// One value of a row on its way in. Texts must live until the next row.
class FeedValue {
public:
    explicit FeedValue(sqlite3_context *context) : m_context(context) { }
    void text(std::string_view utf8);
    void number(qint64 value);
    // Not called = NULL.

private:
    sqlite3_context *m_context;
};

// Gives row after row to BulkTrees::insert.
class Feed {
public:
    virtual ~Feed() = default;
    virtual bool next() = 0; // false at the end
    virtual void value(int column, FeedValue &out) = 0; // in the order of the columns named to insert()
};

class BulkTrees {
public:
    explicit BulkTrees(Database &db);
    ~BulkTrees(); // the names are gone with it
    BulkTrees(const BulkTrees &) = delete;
    BulkTrees &operator=(const BulkTrees &) = delete;

    // The SQL name of the tree that holds the rows of a table; its columns are the table's, with their defaults.
    const std::string &table(const char *name);
    // That of an index: columns c0, c1 … as they stand in its records (the row's key at the end).
    const std::string &index(const char *name);

    // `columns` of `tree` from the feed, in its order.
    void insert(const std::string &tree, std::string_view columns, int columnCount, Feed &feed);

private:
    const std::string &open(const std::string &name, const std::string &sql);

    Database &m_db;
    std::map<std::string, std::string> m_names; // of the schema → ours
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
