// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/taggroups.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

constexpr qsizetype longestName = 60;

const QString thing = QStringLiteral("tag_group");

Result<QString> readName(const QString &name)
{
    const QString read = displayText(name);
    return read.isEmpty() || read.size() > longestName ? Result<QString>(Error{ErrorCode::InvalidInput, {thing, read}, {}})
                                                       : Result<QString>(read);
}

std::optional<qint64> idOf(db::Database &db, const QString &name)
{
    db::Statement &row = db.cached("SELECT id FROM tag_group WHERE name = ?").with(name);
    return row.step() ? std::optional(row.int64(0)) : std::nullopt;
}

Error notFound(const QString &name) { return {ErrorCode::NotFound, {thing, name}, {}}; }

} // namespace

QList<TagGroup> tagGroups(db::Database &db)
{
    QList<TagGroup> out;
    db::Statement &rows = db.cached(R"(SELECT g.name, t.name FROM tag_group g LEFT JOIN tag t ON t.tag_group = g.id
        ORDER BY g.place, g.id, t.name)");
    while (rows.step()) {
        if (out.isEmpty() || out.last().name != rows.text(0))
            out.append({rows.text(0), {}});
        if (!rows.isNull(1))
            out.last().tags.append(rows.text(1));
    }
    TagGroup rest;
    db::Statement &loose = db.cached("SELECT name FROM tag WHERE tag_group IS NULL ORDER BY name");
    while (loose.step())
        rest.tags.append(loose.text(0));
    if (!rest.tags.isEmpty())
        out.append(rest);
    return out;
}

Result<QList<TagGroup>> tagGroups(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return tagGroups(db); });
}

qint64 ensureTagGroup(db::Database &db, const QString &name, qint64 batch)
{
    if (const std::optional<qint64> there = idOf(db, name))
        return *there;
    db.cached("INSERT INTO tag_group (name, place, batch) VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM tag_group), ?)")
        .run(name, batch ? std::optional(batch) : std::nullopt);
    return db.lastInsertId();
}

Result<void> addTagGroup(Workspace &workspace, const QString &name)
{
    const Result<QString> read = readName(name);
    if (!read)
        return read.error();
    return workspace.write({QStringLiteral("taggroup.add"), {*read}}, [&](db::Database &db) -> Result<void> {
        if (idOf(db, *read))
            return Error{ErrorCode::Duplicate, {thing, *read}, {}};
        ensureTagGroup(db, *read);
        return {};
    });
}

Result<void> renameTagGroup(Workspace &workspace, const QString &name, const QString &newName)
{
    const Result<QString> read = readName(newName);
    if (!read)
        return read.error();
    return workspace.write({QStringLiteral("taggroup.rename"), {name, *read}}, [&](db::Database &db) -> Result<void> {
        const std::optional<qint64> id = idOf(db, name);
        if (!id)
            return notFound(name);
        const std::optional<qint64> other = idOf(db, *read);
        if (other && *other != *id)
            return Error{ErrorCode::Duplicate, {thing, *read}, {}};
        db.cached("UPDATE tag_group SET name = ?1 WHERE id = ?2 AND name <> ?1").run(*read, *id);
        return {};
    });
}

Result<void> removeTagGroup(Workspace &workspace, const QString &name)
{
    return workspace.write({QStringLiteral("taggroup.remove"), {name}}, [&](db::Database &db) -> Result<void> {
        const std::optional<qint64> id = idOf(db, name);
        if (!id)
            return notFound(name);
        db.cached("UPDATE tag SET tag_group = NULL WHERE tag_group = ?").run(*id);
        db.cached("DELETE FROM tag_group WHERE id = ?").run(*id);
        return {};
    });
}

Result<void> moveTag(Workspace &workspace, const QString &tag, const QString &group)
{
    const Result<QString> read = group.isEmpty() ? Result<QString>(QString()) : readName(group);
    if (!read)
        return read.error();
    const QString kind = read->isEmpty() ? QStringLiteral("tag.loose") : QStringLiteral("tag.move");
    return workspace.write({kind, {tag, *read}}, [&](db::Database &db) -> Result<void> {
        db::Statement &there = db.cached("SELECT id FROM tag WHERE name = ?").with(tag);
        if (!there.step())
            return Error{ErrorCode::NotFound, {QStringLiteral("tag"), tag}, {}};
        const qint64 id = there.int64(0);
        const std::optional<qint64> to = read->isEmpty() ? std::nullopt : std::optional(ensureTagGroup(db, *read));
        db.cached("UPDATE tag SET tag_group = ?1 WHERE id = ?2 AND tag_group IS NOT ?1").run(to, id);
        return {};
    });
}

} // namespace siyu::members
