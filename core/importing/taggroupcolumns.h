// SPDX-License-Identifier: GPL-3.0-or-later
// Columns like 标签组1(客户等级), one a group of tags, as WeCom writes them: the tags that were read from such a column
// belong to its group, unless they stand in one already. Inside the import's write, on its thread.
#pragma once

#include "core/base/id.h"
#include "core/importing/importing.h"

#include <unordered_set>

namespace siyu::db {
class Database;
}

namespace siyu::importing {

// 客户等级 of 标签组1(客户等级); null where the header names no group.
QString tagGroupOf(const QString &header);

class TagGroupColumns {
public:
    explicit TagGroupColumns(const Plan &plan);

    bool isEmpty() const { return m_columns.empty(); }
    // `cells`: of one row, by place of the column.
    template <typename At>
    void look(size_t count, const At &cellAt)
    {
        for (Column &column : m_columns) {
            if (column.index < count)
                see(column, cellAt(column.index));
        }
    }
    // When all rows are in: the groups are made and their tags put into them.
    void settle(db::Database &db, BatchId batch);

private:
    struct Column {
        size_t index = 0;
        QString group;
        std::unordered_set<std::string> cells; // different ones; there are few
    };
    static void see(Column &column, std::string_view cell);

    std::vector<Column> m_columns;
};

} // namespace siyu::importing
