// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/folderstore.h"

#include "core/base/text.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <QHash>

namespace siyu::content {

namespace {

constexpr qsizetype longestName = 60;

Result<QString> goodName(const QString &name)
{
    const QString good = displayText(name);
    if (good.isEmpty() || good.size() > longestName || good.contains(QLatin1Char('/')))
        return invalid("folder", good.left(80));
    return good;
}

struct Row {
    QString name;
    qint64 parent = 0;
};
std::optional<Row> find(db::Database &db, qint64 id)
{
    db::Statement &row = db.cached("SELECT name, coalesce(parent, 0) FROM content_folder WHERE id = ?").with(id);
    return row.step() ? std::optional(Row{row.text(0), row.int64(1)}) : std::nullopt;
}

qint64 idOf(db::Database &db, const QString &name, qint64 parent)
{
    db::Statement &row = db.cached("SELECT id FROM content_folder WHERE coalesce(parent, 0) = ? AND name = ?").with(parent, name);
    return row.step() ? row.int64(0) : 0;
}

int levelOf(db::Database &db, qint64 id)
{
    int level = 0;
    for (auto row = find(db, id); row && level <= deepestFolder; row = find(db, row->parent))
        ++level;
    return level;
}

// Levels from the folder down to the deepest that lies in it; 1 = none does.
int depthOf(db::Database &db, qint64 id)
{
    db::Statement row = db.prepare("WITH RECURSIVE below (id, level) AS (SELECT ?1, 1 UNION ALL SELECT f.id, level + 1 FROM content_folder f"
                                   " JOIN below b ON f.parent = b.id WHERE level < 10) SELECT max(level) FROM below");
    return row.with(id).step() ? int(row.int64(0)) : 1;
}

bool liesIn(db::Database &db, qint64 inner, qint64 outer)
{
    for (auto at = inner; at > 0;) {
        if (at == outer)
            return true;
        const auto row = find(db, at);
        at = row ? row->parent : 0;
    }
    return false;
}

// Whether a folder of `depth` levels and this name may lie in `parent`.
Result<void> mayLie(db::Database &db, const QString &name, qint64 parent, int depth, qint64 self = 0)
{
    if (parent > 0 && !find(db, parent))
        return notFound("folder", parent);
    if (const qint64 there = idOf(db, name, parent); there > 0 && there != self)
        return Error{ErrorCode::Duplicate, {QStringLiteral("folder"), name}, {}};
    if (levelOf(db, parent) + depth > deepestFolder)
        return refused("folder", QStringLiteral("too_deep"));
    return {};
}

qint64 insert(db::Database &db, const QString &name, qint64 parent)
{
    db.cached("INSERT INTO content_folder (name, parent) VALUES (?, ?)").run(name, idOrNull(parent));
    return db.lastInsertId();
}

void addBelow(const QHash<qint64, QList<Folder>> &byParent, qint64 parent, QList<Folder> &out, int level)
{
    for (const Folder &folder : byParent.value(parent)) {
        out << folder;
        if (level < deepestFolder)
            addBelow(byParent, folder.id, out, level + 1);
    }
}

} // namespace

Result<QList<Folder>> folders(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QHash<qint64, QList<Folder>> byParent;
        db::Statement row = db.prepare("SELECT f.id, f.name, coalesce(f.parent, 0), (SELECT count(*) FROM content c WHERE c.folder = f.id AND c.archived_at IS NULL)"
                                       " FROM content_folder f ORDER BY f.name COLLATE by_number, f.id");
        while (row.step())
            byParent[row.int64(2)] << Folder{row.int64(0), row.text(1), row.int64(2), row.int64(3)};
        QList<Folder> out;
        addBelow(byParent, 0, out, 1);
        return out;
    });
}

Result<qint64> addFolder(Workspace &workspace, const QString &name, qint64 parent)
{
    const auto good = goodName(name);
    if (!good)
        return good.error();
    return workspace.write({QStringLiteral("content.folder_add"), {*good}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto fits = mayLie(db, *good, parent, 1); !fits)
            return fits.error();
        return insert(db, *good, parent);
    });
}

Result<void> renameFolder(Workspace &workspace, qint64 id, const QString &name)
{
    const auto good = goodName(name);
    if (!good)
        return good.error();
    const auto before = workspace.read([&](db::Database &db) { return find(db, id); });
    if (!before || !*before)
        return before ? notFound("folder", id) : before.error();
    return workspace.write({QStringLiteral("content.folder_rename"), {(*before)->name, *good}}, [&](db::Database &db) -> Result<void> {
        if (const auto fits = mayLie(db, *good, (*before)->parent, 1, id); !fits)
            return fits;
        db.cached("UPDATE content_folder SET name = ? WHERE id = ?").run(*good, id);
        return {};
    });
}

Result<void> moveFolder(Workspace &workspace, qint64 id, qint64 parent)
{
    const auto before = workspace.read([&](db::Database &db) { return find(db, id); });
    if (!before || !*before)
        return before ? notFound("folder", id) : before.error();
    return workspace.write({QStringLiteral("content.folder_move"), {(*before)->name}}, [&](db::Database &db) -> Result<void> {
        if (liesIn(db, parent, id))
            return refused("folder", QStringLiteral("in_itself"));
        if (const auto fits = mayLie(db, (*before)->name, parent, depthOf(db, id), id); !fits)
            return fits;
        db.cached("UPDATE content_folder SET parent = ? WHERE id = ?").run(idOrNull(parent), id);
        return {};
    });
}

Result<void> removeFolder(Workspace &workspace, qint64 id)
{
    const auto before = workspace.read([&](db::Database &db) { return find(db, id); });
    if (!before || !*before)
        return before ? notFound("folder", id) : before.error();
    const qint64 parent = (*before)->parent;
    return workspace.write({QStringLiteral("content.folder_remove"), {(*before)->name}}, [&](db::Database &db) -> Result<void> {
        db::Statement inner = db.prepare("SELECT id, name FROM content_folder WHERE parent = ?");
        for (const auto &[child, name] : listOf(inner.with(id), [](const db::Statement &of) { return std::pair(of.int64(0), of.text(1)); })) {
            if (const qint64 there = idOf(db, name, parent); there > 0 && there != id)
                return Error{ErrorCode::Duplicate, {QStringLiteral("folder"), name}, {}};
            // The folder that goes may hold one of its own name; no name holds a slash.
            if (name == (*before)->name)
                db.cached("UPDATE content_folder SET name = '/' || id WHERE id = ?").run(id);
            db.cached("UPDATE content_folder SET parent = ? WHERE id = ?").run(idOrNull(parent), child);
        }
        db.cached("UPDATE content SET folder = ? WHERE folder = ?").run(idOrNull(parent), id);
        db.cached("DELETE FROM content_folder WHERE id = ?").run(id);
        return {};
    });
}

Result<void> fileContents(Workspace &workspace, const QList<ContentId> &ids, qint64 folder)
{
    const auto into = workspace.read([&](db::Database &db) { return find(db, folder); });
    if (!into)
        return into.error();
    if (folder > 0 && !*into)
        return notFound("folder", folder);
    const QString count = QString::number(ids.size());
    const Change change = folder > 0 ? Change{QStringLiteral("content.move"), {count, (*into)->name}} : Change{QStringLiteral("content.unfile"), {count}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        for (const ContentId id : ids) {
            if (const auto there = isThere(db, RowOf::Content, id.value); !there)
                return there;
            db.cached("UPDATE content SET folder = ? WHERE id = ?").run(idOrNull(folder), id.value);
        }
        return {};
    });
}

QString folderPath(db::Database &db, qint64 id)
{
    QStringList names;
    for (auto row = find(db, id); row && names.size() <= deepestFolder; row = find(db, row->parent))
        names.prepend(row->name);
    return names.join(QLatin1Char('/'));
}

Result<qint64> folderAt(db::Database &db, const QString &path)
{
    qint64 at = 0;
    const QStringList names = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (names.size() > deepestFolder)
        return refused("folder", QStringLiteral("too_deep"));
    for (const QString &name : names) {
        const auto good = goodName(name);
        if (!good)
            return good.error();
        const qint64 there = idOf(db, *good, at);
        at = there > 0 ? there : insert(db, *good, at);
    }
    return at;
}

} // namespace siyu::content
