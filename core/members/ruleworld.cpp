// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/ruleworld.h"

#include "core/db/database.h"
#include "core/members/membertiers.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

std::optional<NamedSegment> namedSegment(const Workspace &workspace, const QString &name)
{
    const auto found = workspace.read([&](db::Database &db) -> std::optional<NamedSegment> {
        db::Statement &row = db.cached("SELECT id, rule, frozen_at FROM segment WHERE name = ?").with(name);
        if (!row.step())
            return std::nullopt;
        return NamedSegment{row.text(1), row.isNull(2) ? std::nullopt : std::optional(row.int64(0))};
    });
    return found ? *found : std::nullopt;
}

} // namespace

Result<RuleWorld> ruleWorld(const Workspace &workspace)
{
    RuleWorld out;
    out.nowUtc = workspace.nowUtc();
    out.zone = workspace.zone();
    out.today = workspace.today();
    const Result<QList<CustomField>> fields = workspace.read([](db::Database &db) {
        QList<CustomField> found;
        db::Statement &rows = db.cached("SELECT id, name, kind FROM custom_field ORDER BY name");
        while (rows.step())
            found.append({rows.int64(0), rows.text(1), rows.text(2)});
        return found;
    });
    if (!fields)
        return fields.error();
    out.customFields = *fields;
    out.segment = [&workspace](const QString &name) { return namedSegment(workspace, name); };
    out.tiers = [&workspace](const std::optional<QString> &group) { return tierSets(workspace, group); };
    return out;
}

} // namespace siyu::members
