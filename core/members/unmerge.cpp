// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a merge apart: its images from the newest to the oldest. A row that is still as the merge left it goes back as it
// was; one that was changed since keeps the change and is named, and the one who comes back gets their own again.
#include "core/base/period.h"
#include "core/db/database.h"
#include "core/groups/rosterstore.h"
#include "core/importing/tableshape.h"
#include "core/members/merge.h"
#include "core/members/mergelog.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::members {

using importing::IfThere;
using importing::TableShape;

namespace {

bool holds(const QJsonObject &row, const QJsonObject &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (row.value(it.key()) != it.value())
            return false;
    }
    return true;
}

struct Entry {
    MemberId kept;
    MemberId gone;
    QString goneName;
    qint64 goneBatch = 0;
    qint64 rosters = 0;
    BatchId batch;
    bool undone = false;
};

Result<Entry> entryOf(db::Database &db, qint64 merge)
{
    db::Statement row = db.prepare(
        "SELECT kept, gone, gone_name, gone_batch, rosters, batch, undone_at FROM member_merge WHERE id = ?");
    if (!row.with(merge).step())
        return Error{ErrorCode::NotFound, {QStringLiteral("merge"), QString::number(merge)}, {}};
    return Entry{MemberId(row.int64(0)), MemberId(row.int64(1)), row.text(2), row.int64(3), row.int64(4),
        BatchId(row.int64(5)), !row.isNull(6)};
}

Result<void> mayBeTakenApart(db::Database &db, const Entry &entry)
{
    const auto refused = [](const char *why) {
        return Error{ErrorCode::Refused, {QStringLiteral("merge"), QString::fromLatin1(why)}, {}};
    };
    if (entry.undone)
        return refused("undone");
    db::Statement kept = db.prepare("SELECT 1 FROM member WHERE id = ?");
    if (!kept.with(entry.kept.value).step())
        return refused("kept_is_gone");
    db::Statement batch = db.prepare("SELECT 1 FROM import_batch WHERE id = ? AND undone_at IS NOT NULL");
    if (batch.with(entry.goneBatch).step())
        return refused("import_undone");
    return {};
}

class Unmerger {
public:
    Unmerger(db::Database &db, qint64 merge, const Entry &entry) : m_db(db), m_entry(entry)
    {
        m_out.merge = merge;
        m_out.kept = entry.kept;
        m_out.restored = entry.gone;
    }

    Unmerged go()
    {
        const QList<MergeImage> images = MergeLog::imagesOf(m_db, m_out.merge);
        for (const MergeImage &image : images)
            restore(image);
        for (const qint64 group : groupsToThread())
            groups::rethreadGroup(m_db, GroupId(group));
        return m_out;
    }

private:
    void restore(const MergeImage &image)
    {
        const TableShape shape = importing::shapeOf(m_db, image.table);
        if (image.before.isEmpty())
            takeAway(shape, image);
        else if (image.keyAfter.isEmpty())
            bringBack(shape, image);
        else if (image.keyAfter != image.key)
            moveBack(shape, image);
        else
            changeBack(shape, image);
    }

    // The merge made it.
    void takeAway(const TableShape &shape, const MergeImage &image)
    {
        const QJsonObject now = importing::rowAt(m_db, shape, image.keyAfter);
        if (now.isEmpty())
            return;
        if (now != image.after)
            return leave(image, "changed_since");
        importing::deleteRow(m_db, shape, image.keyAfter);
        ++m_out.rowsBack;
    }

    void bringBack(const TableShape &shape, const MergeImage &image)
    {
        if (importing::insertRow(m_db, shape, image.before, IfThere::Skip))
            ++m_out.rowsBack;
        else
            leave(image, "taken_since");
    }

    void moveBack(const TableShape &shape, const MergeImage &image)
    {
        const QJsonObject now = importing::rowAt(m_db, shape, image.keyAfter);
        if (now.isEmpty())
            return leave(image, "gone_since");
        // What somebody changed since stays where it is; the other gets back what was theirs.
        if (now == image.after)
            importing::deleteRow(m_db, shape, image.keyAfter);
        else
            leave(image, "changed_since");
        bringBack(shape, image);
    }

    void changeBack(const TableShape &shape, const MergeImage &image)
    {
        const QJsonObject now = importing::rowAt(m_db, shape, image.keyAfter);
        if (now.isEmpty())
            return leave(image, "gone_since");
        if (holds(now, image.after)) {
            importing::updateRow(m_db, shape, image.keyAfter, image.before);
            ++m_out.rowsBack;
            return;
        }
        QJsonObject back;
        bool differs = false;
        for (auto it = image.before.begin(); it != image.before.end(); ++it) {
            if (it.key() == QStringLiteral("revision") || now.value(it.key()) == it.value())
                continue;
            if (now.value(it.key()) == image.after.value(it.key()))
                back.insert(it.key(), it.value());
            else
                differs = true;
        }
        if (!back.isEmpty())
            importing::updateRow(m_db, shape, image.keyAfter, back);
        if (differs)
            leave(image, "changed_since");
    }

    void leave(const MergeImage &image, const char *reason)
    {
        const bool isWorkedOut = image.table == QStringLiteral("roster");
        if (isWorkedOut || image.table == QStringLiteral("membership") || image.table == QStringLiteral("roster_entry"))
            m_staysDiffer = true;
        if (isWorkedOut)
            return;
        QStringList key;
        for (const QJsonValue &part : image.keyAfter.isEmpty() ? image.key : image.keyAfter)
            key.append(part.toVariant().toString());
        m_out.left.append({image.table, key.join(QLatin1Char('/')), QString::fromLatin1(reason)});
    }

    // Stays are worked out again only where something came between: as they were is as they were.
    QSet<qint64> groupsToThread()
    {
        QSet<qint64> groups;
        db::Statement rows = m_db.prepare("SELECT DISTINCT r.grp FROM roster r JOIN membership m ON m.grp = r.grp"
                                          " WHERE m.member IN (?1, ?2) AND (r.id > ?3 OR ?4)");
        rows.with(m_entry.kept.value, m_entry.gone.value, m_entry.rosters, m_staysDiffer);
        while (rows.step())
            groups.insert(rows.int64(0));
        return groups;
    }

    db::Database &m_db;
    const Entry &m_entry;
    Unmerged m_out;
    bool m_staysDiffer = false;
};

MergeBy byFrom(const QString &word)
{
    for (const MergeBy by : {MergeBy::Review, MergeBy::Import, MergeBy::Duplicate}) {
        if (wordOf(by) == word)
            return by;
    }
    return MergeBy::Operator;
}

} // namespace

Result<Unmerged> unmergeIn(db::Database &db, qint64 merge, const QDateTime &nowUtc)
{
    const Result<Entry> entry = entryOf(db, merge);
    if (!entry)
        return entry.error();
    if (const Result<void> may = mayBeTakenApart(db, *entry); !may)
        return may.error();
    // Rows come back before those that they name.
    db.exec("PRAGMA defer_foreign_keys = ON");
    const Unmerged out = Unmerger(db, merge, *entry).go();
    db.prepare("UPDATE member_merge SET undone_at = ? WHERE id = ?").run(toUtcText(nowUtc), merge);
    db.prepare("DELETE FROM member_merge_image WHERE merge = ?").run(merge);
    return out;
}

Result<Unmerged> unmergeMembers(Workspace &workspace, qint64 merge)
{
    const auto names = workspace.read([&](db::Database &db) -> Result<QStringList> {
        const Result<Entry> entry = entryOf(db, merge);
        if (!entry)
            return entry.error();
        db::Statement kept = db.prepare("SELECT coalesce(name, '#' || id) FROM member WHERE id = ?");
        const QString goneName = entry->goneName.isEmpty() ? QStringLiteral("#%1").arg(entry->gone.value) : entry->goneName;
        return QStringList{kept.with(entry->kept.value).step() ? kept.text(0) : QString(), goneName};
    });
    if (!names)
        return names.error();
    return workspace.write({QStringLiteral("member.unmerge"), *names},
        [&](db::Database &db) { return unmergeIn(db, merge, workspace.nowUtc()); });
}

Result<QList<MergeEntry>> merges(const Workspace &workspace, MemberId of, int limit)
{
    return workspace.read([&](db::Database &db) {
        QList<MergeEntry> out;
        db::Statement rows = db.prepare(
            "SELECT x.id, x.kept, m.name, x.gone, x.gone_name, x.by, x.at, x.undone_at, x.batch FROM member_merge x"
            " LEFT JOIN member m ON m.id = x.kept WHERE ?1 = 0 OR x.kept = ?1 OR x.gone = ?1 ORDER BY x.id DESC LIMIT ?2");
        rows.with(of.value, limit);
        while (rows.step()) {
            out.append({rows.int64(0), MemberId(rows.int64(1)), rows.text(2), MemberId(rows.int64(3)), rows.text(4),
                byFrom(rows.text(5)), fromUtcText(rows.text(6)),
                rows.isNull(7) ? QDateTime() : fromUtcText(rows.text(7)), BatchId(rows.int64(8))});
        }
        return out;
    });
}

} // namespace siyu::members
