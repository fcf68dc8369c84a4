// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desks/deskrows.h"

#include <array>

namespace siyu::desks {

bool hasRow(db::Database &db, Row row, qint64 id)
{
    static constexpr std::array statements{"SELECT 1 FROM question WHERE id = ?", "SELECT 1 FROM member WHERE id = ?", "SELECT 1 FROM grp WHERE id = ?",
        "SELECT 1 FROM staff WHERE id = ?", "SELECT 1 FROM shop_order WHERE id = ?", "SELECT 1 FROM content WHERE id = ?",
        "SELECT 1 FROM answer_card WHERE id = ?", "SELECT 1 FROM testimonial WHERE id = ?", "SELECT 1 FROM support_request WHERE id = ?",
        "SELECT 1 FROM group_rule WHERE id = ?", "SELECT 1 FROM violation WHERE id = ?", "SELECT 1 FROM kept_post WHERE id = ?", "SELECT 1 FROM task WHERE id = ?"};
    db::Statement &statement = db.cached(statements[size_t(row)]).with(id);
    const bool found = statement.step();
    statement.reset();
    return found;
}

} // namespace siyu::desks
