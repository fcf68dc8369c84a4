// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/audience.h"

#include "core/db/database.h"
#include "core/members/memberlist.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::broadcasts {

Result<RuleBook> compileRules(const Workspace &workspace, const QStringList &rules)
{
    RuleBook book;
    for (const QString &rule : rules) {
        if (rule.isEmpty() || book.contains(rule))
            continue;
        auto compiled = members::compileRule(workspace, rule);
        if (!compiled)
            return compiled.error();
        book.insert(rule, std::move(*compiled));
    }
    return book;
}

Result<RuleBook> compilePendingRules(const Workspace &workspace)
{
    const auto rules = workspace.read([](db::Database &db) {
        QStringList rules;
        db::Statement row = db.prepare("SELECT DISTINCT b.where_rule, b.minus_rule FROM broadcast b JOIN run r ON r.broadcast = b.id"
                                       " WHERE b.cancelled_at IS NULL AND r.state IN ('planned', 'handed_out', 'missed')");
        while (row.step())
            rules << row.text(0) << row.text(1);
        return rules;
    });
    return rules ? compileRules(workspace, *rules) : Result<RuleBook>(rules.error());
}

std::vector<qint64> membersOfRule(db::Database &db, const members::RuleSql &rule)
{
    std::vector<qint64> ids;
    db::Statement row = db.prepare("SELECT m.id FROM member m WHERE " + rule.condition + " ORDER BY m.id");
    int index = 0;
    for (const members::SqlValue &value : rule.values)
        std::visit([&](const auto &plain) { row.bind(++index, plain); }, value);
    while (row.step())
        ids.push_back(row.int64(0));
    return ids;
}

std::vector<qint64> membersOfGroups(db::Database &db, const std::vector<qint64> &groups)
{
    std::vector<qint64> ids;
    for (const qint64 group : groups) {
        db::Statement &row = db.cached("SELECT member FROM membership WHERE grp = ? AND left_day IS NULL").with(group);
        while (row.step())
            ids.push_back(row.int64(0));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace siyu::broadcasts
