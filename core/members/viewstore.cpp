// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/viewstore.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

Error wrongName(const QString &name) { return {ErrorCode::InvalidInput, {QStringLiteral("view"), name}, {}}; }

std::optional<qint64> viewNamed(db::Database &db, const QString &name)
{
    db::Statement &row = db.cached("SELECT id FROM member_view WHERE name = ?").with(name);
    return row.step() ? std::optional(row.int64(0)) : std::nullopt;
}

// A null text would be a missing value.
QString notNull(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

void writeLook(db::Database &db, qint64 id, const QByteArray &look)
{
    db.cached("INSERT INTO member_view_look (view, look) VALUES (?1, ?2) ON CONFLICT (view) DO UPDATE SET look = ?2")
        .run(id, QString::fromUtf8(look));
}

QString nameOf(const Workspace &workspace, qint64 id)
{
    const auto name = workspace.read([&](db::Database &db) {
        db::Statement &row = db.cached("SELECT name FROM member_view WHERE id = ?").with(id);
        return row.step() ? row.text(0) : QString();
    });
    return name ? *name : QString();
}

} // namespace

Result<QList<MemberView>> memberViews(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<MemberView> out;
        db::Statement &rows = db.cached(R"(SELECT v.id, v.name, v.rule, v.search, l.look FROM member_view v
            LEFT JOIN member_view_look l ON l.view = v.id ORDER BY v.place, v.id)");
        while (rows.step())
            out.append({rows.int64(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4).toUtf8()});
        return out;
    });
}

Result<qint64> saveView(Workspace &workspace, const MemberView &view)
{
    const QString name = displayText(view.name);
    if (name.isEmpty())
        return wrongName(view.name);
    if (const Result<RuleSql> read = compileRule(workspace, view.rule); !read)
        return read.error();
    return workspace.write({QStringLiteral("view.save"), {name}}, [&](db::Database &db) -> Result<qint64> {
        db.cached(R"(INSERT INTO member_view (name, rule, search, place)
            VALUES (?1, ?2, ?3, (SELECT coalesce(max(place), 0) + 1 FROM member_view))
            ON CONFLICT (name) DO UPDATE SET rule = ?2, search = ?3)").run(name, notNull(view.rule), notNull(view.search));
        const qint64 id = *viewNamed(db, name);
        if (!view.look.isEmpty())
            writeLook(db, id, view.look);
        return id;
    });
}

Result<void> renameView(Workspace &workspace, qint64 id, const QString &typed)
{
    const QString name = displayText(typed);
    if (name.isEmpty())
        return wrongName(typed);
    const QString before = nameOf(workspace, id);
    return workspace.write({QStringLiteral("view.rename"), {before, name}}, [&](db::Database &db) -> Result<void> {
        const std::optional<qint64> other = viewNamed(db, name);
        if (other && *other != id)
            return Error{ErrorCode::Duplicate, {QStringLiteral("view"), name}, {}};
        db.cached("UPDATE member_view SET name = ? WHERE id = ?").run(name, id);
        if (db.changes() == 0)
            return Error{ErrorCode::NotFound, {QStringLiteral("view"), QString::number(id)}, {}};
        return {};
    });
}

Result<void> removeView(Workspace &workspace, qint64 id)
{
    const QString name = nameOf(workspace, id);
    return workspace.write({QStringLiteral("view.remove"), {name}}, [&](db::Database &db) -> Result<void> {
        db.cached("DELETE FROM member_view WHERE id = ?").run(id);
        if (db.changes() == 0)
            return Error{ErrorCode::NotFound, {QStringLiteral("view"), QString::number(id)}, {}};
        return {};
    });
}

Result<void> orderViews(Workspace &workspace, const QList<qint64> &ids)
{
    return workspace.write({QStringLiteral("view.order"), {}}, [&](db::Database &db) {
        for (qsizetype place = 0; place < ids.size(); ++place)
            db.cached("UPDATE member_view SET place = ?1 WHERE id = ?2 AND place <> ?1").run(qint64(place + 1), ids[place]);
    });
}

Result<void> setViewLook(Workspace &workspace, qint64 id, const QByteArray &look)
{
    return workspace.write({QStringLiteral("view.look"), {}, Record::System}, [&](db::Database &db) { writeLook(db, id, look); });
}

Result<qint64> countView(const Workspace &workspace, const MemberView &view, Progress &progress)
{
    MemberQuery query;
    query.rule = view.rule;
    query.search = view.search;
    return countMembers(workspace, query, progress);
}

} // namespace siyu::members
