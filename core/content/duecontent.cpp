// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/duecontent.h"

#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::content {

namespace {

constexpr std::string_view columns
    = "SELECT d.id, d.title, d.grp, g.name, d.staff, s.name, d.due_day, d.ready_day FROM content_due d LEFT JOIN grp g ON g.id = d.grp LEFT JOIN staff s ON s.id = d.staff";

DueContent itemOf(const db::Statement &row)
{
    return {row.int64(0), row.text(1), GroupId(row.optionalInt64(2).value_or(0)), row.text(3), StaffId(row.optionalInt64(4).value_or(0)), row.text(5), dayOf(row, 6), dayOf(row, 7)};
}

} // namespace

Result<QList<DueContent>> dueContent(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        return listOf(db.prepare(std::string(columns) + " ORDER BY d.ready_day IS NOT NULL, CASE WHEN d.ready_day IS NULL THEN d.due_day END, d.due_day DESC, d.id LIMIT 2000"), itemOf);
    });
}

Result<DueContent> dueContentOf(const Workspace &workspace, qint64 id)
{
    return workspace.read([&](db::Database &db) -> Result<DueContent> {
        db::Statement row = db.prepare(std::string(columns) + " WHERE d.id = ?");
        if (!row.with(id).step())
            return notFound("due_content", id);
        return itemOf(row);
    });
}

Result<qint64> saveDueContent(Workspace &workspace, const DueContent &item)
{
    const QString title = item.title.trimmed();
    if (title.isEmpty() || title.size() > 200)
        return invalid("title", title.left(40));
    if (!item.due.isValid() || item.ready > workspace.today())
        return invalid("day", dayText(item.due.isValid() ? item.ready : item.due));
    return workspace.write({item.id == 0 ? QStringLiteral("due_content.add") : QStringLiteral("due_content.edit"), {title}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto there = areThere(db, {{RowOf::DueContent, item.id}, {RowOf::Group, item.group.value}, {RowOf::Staff, item.staff.value}}); !there)
            return there.error();
        if (item.id == 0) {
            db.cached("INSERT INTO content_due (title, grp, staff, due_day, ready_day) VALUES (?, ?, ?, ?, ?)")
                .run(title, idOrNull(item.group.value), idOrNull(item.staff.value), dayText(item.due), dayText(item.ready));
            return db.lastInsertId();
        }
        db.cached("UPDATE content_due SET title = ?, grp = ?, staff = ?, due_day = ?, ready_day = ? WHERE id = ?")
            .run(title, idOrNull(item.group.value), idOrNull(item.staff.value), dayText(item.due), dayText(item.ready), item.id);
        return item.id;
    });
}

Result<void> removeDueContent(Workspace &workspace, qint64 id)
{
    const auto item = dueContentOf(workspace, id);
    if (!item)
        return item.error();
    return workspace.write({QStringLiteral("due_content.remove"), {item->title}}, [&](db::Database &db) -> Result<void> {
        if (auto there = isThere(db, RowOf::DueContent, id); !there)
            return there;
        db.cached("DELETE FROM content_due WHERE id = ?").run(id);
        return {};
    });
}

} // namespace siyu::content
