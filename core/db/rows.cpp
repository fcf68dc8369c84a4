// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/rows.h"

#include <array>
#include <string_view>

namespace siyu {

namespace {

struct Table {
    const char *what;
    std::string_view find;
};
constexpr std::array tables{
    Table{"question", "SELECT 1 FROM question WHERE id = ?"},
    Table{"member", "SELECT 1 FROM member WHERE id = ?"},
    Table{"group", "SELECT 1 FROM grp WHERE id = ?"},
    Table{"staff", "SELECT 1 FROM staff WHERE id = ?"},
    Table{"order", "SELECT 1 FROM shop_order WHERE id = ?"},
    Table{"content", "SELECT 1 FROM content WHERE id = ?"},
    Table{"product", "SELECT 1 FROM product WHERE id = ?"},
    Table{"campaign", "SELECT 1 FROM campaign WHERE id = ?"},
    Table{"due_content", "SELECT 1 FROM content_due WHERE id = ?"},
    Table{"answer_card", "SELECT 1 FROM answer_card WHERE id = ?"},
    Table{"testimonial", "SELECT 1 FROM testimonial WHERE id = ?"},
    Table{"request", "SELECT 1 FROM support_request WHERE id = ?"},
    Table{"rule", "SELECT 1 FROM group_rule WHERE id = ?"},
    Table{"violation", "SELECT 1 FROM violation WHERE id = ?"},
    Table{"post", "SELECT 1 FROM kept_post WHERE id = ?"},
};
static_assert(tables.size() == size_t(RowOf::Post) + 1);

} // namespace

bool hasRow(db::Database &db, RowOf table, qint64 id)
{
    db::Statement &row = db.cached(tables[size_t(table)].find).with(id);
    const bool found = row.step();
    row.reset();
    return found;
}

Result<void> isThere(db::Database &db, RowOf table, qint64 id)
{
    if (hasRow(db, table, id))
        return {};
    return notFound(tables[size_t(table)].what, id);
}

Result<void> areThere(db::Database &db, std::initializer_list<NamedRow> rows)
{
    for (const NamedRow &row : rows) {
        if (row.id == 0)
            continue;
        if (auto there = isThere(db, row.table, row.id); !there)
            return there;
    }
    return {};
}

} // namespace siyu
