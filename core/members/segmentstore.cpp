// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/segmentstore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/members/memberlist.h"
#include "core/workspace.h"

namespace siyu::members {

Result<QList<Segment>> segments(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<Segment> out;
        db::Statement &rows = db.cached("SELECT id, name, rule FROM segment ORDER BY name");
        while (rows.step())
            out.append({rows.int64(0), rows.text(1), rows.text(2)});
        return out;
    });
}

Result<Segment> segmentNamed(const Workspace &workspace, const QString &name)
{
    return workspace.read([&](db::Database &db) -> Result<Segment> {
        db::Statement &row = db.cached("SELECT id, name, rule FROM segment WHERE name = ?").with(name);
        if (!row.step())
            return Error{ErrorCode::NotFound, {QStringLiteral("segment"), name}, {}};
        return Segment{row.int64(0), row.text(1), row.text(2)};
    });
}

Result<Segment> saveSegment(Workspace &workspace, const QString &name, const QString &rule)
{
    const QString shown = displayText(name);
    if (shown.isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("segment"), name}, {}};
    if (const Result<RuleSql> read = compileRule(workspace, rule); !read)
        return read.error();
    const QString at = toUtcText(workspace.nowUtc());
    const Result<void> saved = workspace.write({QStringLiteral("segment.save"), {shown}}, [&](db::Database &db) {
        db.cached(R"(INSERT INTO segment (name, rule, created_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (name) DO UPDATE SET rule = ?2)").run(shown, rule, at);
    });
    return saved ? segmentNamed(workspace, shown) : Result<Segment>(saved.error());
}

Result<void> removeSegment(Workspace &workspace, const QString &name)
{
    return workspace.write({QStringLiteral("segment.remove"), {name}}, [&](db::Database &db) -> Result<void> {
        db.cached("DELETE FROM segment WHERE name = ?").run(name);
        if (db.changes() == 0)
            return Error{ErrorCode::NotFound, {QStringLiteral("segment"), name}, {}};
        return {};
    });
}

Result<qint64> countSegment(const Workspace &workspace, const QString &name, Progress &progress)
{
    const Result<Segment> segment = segmentNamed(workspace, name);
    if (!segment)
        return segment.error();
    MemberQuery query;
    query.rule = segment->rule;
    return countMembers(workspace, query, progress);
}

} // namespace siyu::members
