// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/taggroupcolumns.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/importing/batchlog.h"
#include "core/importing/values.h"
#include "core/members/taggroups.h"

namespace siyu::importing {

namespace {

// A file whose cells all differ names no groups of tags.
constexpr size_t mostCells = 20'000;

void put(db::Database &db, BatchLog &log, const QString &tag, const QString &group)
{
    db::Statement &found = db.cached("SELECT id, batch FROM tag WHERE name = ? AND tag_group IS NULL").with(tag);
    if (!found.step())
        return;
    const qint64 id = found.int64(0);
    const bool isOurs = found.int64(1) == log.batch().value;
    const qint64 to = members::ensureTagGroup(db, group, log.batch().value);
    db.cached("UPDATE tag SET tag_group = ? WHERE id = ?").run(to, id);
    const QString column = QStringLiteral("tag_group");
    if (!isOurs)
        log.changed("tag", {id}, {{column, QJsonValue()}}, {{column, to}});
}

} // namespace

QString tagGroupOf(const QString &header)
{
    const QString plain = foldWidth(displayText(header));
    const qsizetype from = plain.indexOf(QLatin1Char('('));
    if (!plain.startsWith(QStringLiteral("标签组")) || from < 0 || !plain.endsWith(QLatin1Char(')')))
        return {};
    const QString group = plain.mid(from + 1, plain.size() - from - 2).trimmed();
    return group.isEmpty() ? QString() : group.left(60);
}

TagGroupColumns::TagGroupColumns(const Plan &plan)
{
    for (size_t i = 0; i < plan.columns.size(); ++i) {
        const QString group = tagGroupOf(plan.columns[i].header);
        if (!group.isEmpty() && plan.columns[i].target.field == Field::Tags)
            m_columns.push_back({i, group, {}});
    }
}

void TagGroupColumns::see(Column &column, std::string_view cell)
{
    if (!cell.empty() && column.cells.size() < mostCells)
        column.cells.emplace(cell);
}

void TagGroupColumns::settle(db::Database &db, BatchId batch)
{
    BatchLog log(db, batch);
    for (const Column &column : m_columns) {
        for (const std::string &cell : column.cells) {
            for (const QString &tag : readTags(cell))
                put(db, log, tag, column.group);
        }
    }
}

} // namespace siyu::importing
