// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of one table as an import makes and fills them: found by their natural key, filled by the conflict policy, with
// the images from which the import is taken back. Statements are prepared once. Names of tables and columns come from the
// code, never from a file. Inside a Workspace::write, on its thread.
#pragma once

#include "core/db/database.h"
#include "core/groups/stored.h"
#include "core/importing/batchlog.h"
#include "core/importing/kindimport.h"
#include "core/importing/rowvalues.h"

#include <span>

namespace siyu::importing {

// What a row that is there already takes from a file. Figures that a platform goes on counting are the newest's.
enum class Wins {
    Policy, // by --on-conflict
    Newest, // the file's, but under a rule that keeps
    Once, // only what the row is made with
};
struct KeptColumn {
    const char *name;
    Field field = Field::None; // whose cell it keeps; None = the import says the value
    Wins wins = Wins::Policy;
    Field ruledBy = Field::None; // where the import says the value: the field that it took it from
};

class TableKeeper {
public:
    using Keys = std::vector<const char *>;
    TableKeeper(const ImportScene &scene, const char *table, Keys keys, std::vector<KeptColumn> columns);

    // What the row says for the columns; those without a field are left open.
    std::vector<Value> valuesOf(const RowValues &row) const;
    size_t at(const char *column) const; // its place among the columns

    // Keys and values stand in the order of the columns; a value that is not said leaves what is there.
    groups::Stored put(std::span<const Value> key, std::span<const Value> values);
    // A new row without a look; for tables whose key is an id, `key` may be empty: the id is returned.
    qint64 add(std::span<const Value> key, std::span<const Value> values);
    // These columns to these values, also to NULL, whatever the policy says; true when something changed.
    bool set(std::span<const Value> key, const std::vector<std::pair<size_t, Value>> &values);

private:
    struct Row {
        std::vector<Value> values;
        bool ours = false; // made by this batch
    };
    std::optional<Row> rowAt(std::span<const Value> key);
    bool write(std::span<const Value> key, const Row &now, const std::vector<std::pair<size_t, Value>> &changes);

    BatchLog m_log;
    BatchId m_batch;
    const char *m_table;
    std::vector<KeptColumn> m_columns;
    std::vector<Conflict> m_rules; // of the columns
    db::Database &m_db;
    db::Statement m_select;
    db::Statement m_insert;
    db::Statement m_update;
};

void bindValue(db::Statement &statement, int index, const Value &value);

} // namespace siyu::importing
