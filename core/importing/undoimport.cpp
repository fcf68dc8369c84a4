// SPDX-License-Identifier: GPL-3.0-or-later
// undoImport: what the batch changed goes back to its image, what it made goes away; a row that was changed or is used
// since stays, and whatever belongs to it.
#include "core/base/period.h"
#include "core/db/bulk.h"
#include "core/db/database.h"
#include "core/db/memberwatch.h"
#include "core/groups/activitystore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/rosterstore.h"
#include "core/importing/importing.h"
#include "core/importing/tableshape.h"
#include "core/members/merge.h"
#include "core/workspace.h"

#include <QJsonDocument>
#include <QSet>

namespace siyu::importing {

namespace {

constexpr qint64 manyRows = 5000;

std::string sql(const QString &text) { return text.toStdString(); }

// Tables whose rows a person knows as things; the others hang on them.
bool isThing(const QString &table)
{
    static const QSet<QString> things{QStringLiteral("member"), QStringLiteral("staff"), QStringLiteral("grp"),
        QStringLiteral("account"), QStringLiteral("group_day"), QStringLiteral("activity"), QStringLiteral("roster"),
        QStringLiteral("contact"), QStringLiteral("owner_day"), QStringLiteral("campaign"), QStringLiteral("channel"),
        QStringLiteral("channel_cost"), QStringLiteral("code"), QStringLiteral("scan"), QStringLiteral("referral"),
        QStringLiteral("coupon"), QStringLiteral("redemption"), QStringLiteral("point_entry"), QStringLiteral("question"),
        QStringLiteral("delivery"), QStringLiteral("delivery_result"), QStringLiteral("run_result"), QStringLiteral("shop_order"),
        QStringLiteral("product"), QStringLiteral("cart")};
    return things.contains(table);
}

bool holds(const QJsonObject &row, const QJsonObject &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (row.value(it.key()) != it.value())
            return false;
    }
    return true;
}

class Undo {
public:
    Undo(db::Database &db, BatchId batch, const QDateTime &nowUtc, Progress &progress)
        : m_db(db), m_batch(batch), m_now(toUtcText(nowUtc)), m_progress(progress)
    {
        m_out.batch = batch;
        m_tables = batchTables(db);
    }

    Result<UndoReport> go()
    {
        m_db.exec("PRAGMA defer_foreign_keys = ON");
        countGroups();
        if (const Result<void> rosters = groups::takeBackRosters(m_db, m_batch); !rosters)
            return rosters.error();
        groups::takeBackActivity(m_db, m_batch);
        groups::takeBackGroupDays(m_db, m_batch);
        m_db.exec("CREATE TEMP TABLE IF NOT EXISTS kept_row (tbl TEXT, id INTEGER, reason TEXT, PRIMARY KEY (tbl, id));"
                  "DELETE FROM kept_row");
        if (!restore())
            return Error{ErrorCode::Cancelled, {}, {}};
        findOurs();
        keepMerged();
        for (const char *root : {"member", "grp", "staff", "account"})
            keepUsed(QString::fromLatin1(root));
        for (const TableShape &table : std::as_const(m_tables)) {
            ++m_steps;
            if (!m_progress.report(m_steps, m_steps + m_tables.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            removeRowsOf(table);
        }
        listKept();
        m_out.restored = m_restored.size();
        m_db.exec("DROP TABLE kept_row");
        return std::move(m_out);
    }

private:
    struct Image {
        qint64 seq;
        QString table;
        QJsonArray key;
        QJsonObject before;
        QJsonObject after;
        bool wasThere;
        bool isThere;
    };

    // Roster lines and counts go by their own feature; they are counted before.
    void countGroups()
    {
        for (const char *table : {"roster", "activity", "group_day"}) {
            db::Statement rows = m_db.prepare(
                sql(QStringLiteral("SELECT count(*) FROM %1 WHERE batch = ?").arg(QLatin1String(table))));
            rows.with(m_batch.value).step();
            m_out.removed += rows.int64(0);
            m_out.rowsRemoved += rows.int64(0);
        }
    }

    bool restore()
    {
        QList<qint64> order;
        db::Statement all = m_db.prepare("SELECT seq FROM batch_change WHERE batch = ? ORDER BY seq DESC");
        all.with(m_batch.value);
        while (all.step())
            order.append(all.int64(0));
        for (const qint64 seq : std::as_const(order)) {
            if (++m_steps % 256 == 0 && !m_progress.report(m_steps, order.size() * 2))
                return false;
            restoreOne(imageAt(seq));
        }
        return true;
    }

    Image imageAt(qint64 seq)
    {
        db::Statement &row = m_db.cached("SELECT tbl, pk, before, after FROM batch_change WHERE batch = ? AND seq = ?");
        row.with(m_batch.value, seq).step();
        const auto object = [&](int column) { return QJsonDocument::fromJson(row.text(column).toUtf8()).object(); };
        Image image{seq, row.text(0), QJsonDocument::fromJson(row.text(1).toUtf8()).array(), object(2), object(3),
            !row.isNull(2), !row.isNull(3)};
        row.reset();
        return image;
    }

    // A merge keeps its own images. One that the operator took apart already is done with.
    void takeMergeApart(const Image &image)
    {
        const Result<members::Unmerged> parted
            = members::unmergeIn(m_db, image.key.at(0).toInteger(), fromUtcText(m_now));
        m_db.cached("DELETE FROM batch_change WHERE batch = ? AND seq = ?").run(m_batch.value, image.seq);
        const QJsonArray kept{image.after.value(QStringLiteral("kept"))};
        if (!parted) {
            if (parted.error().values.value(1) != QStringLiteral("undone"))
                note(QStringLiteral("member"), kept, QStringLiteral("merged_since"));
            return;
        }
        for (const MemberId member : {parted->kept, parted->restored})
            m_restored.insert({QStringLiteral("member"), member.value});
        if (!parted->left.isEmpty())
            note(QStringLiteral("member"), kept, QStringLiteral("changed_since"));
    }

    void restoreOne(const Image &image)
    {
        if (image.table == QStringLiteral("member_merge"))
            return takeMergeApart(image);
        const TableShape shape = shape_(image.table);
        const QJsonObject now = rowAt(m_db, shape, image.key);
        if (!image.isThere) {
            // The batch's own row under the key makes room. Where the id went to somebody else since, the row that a
            // merge took away cannot come back under it.
            const bool ours = shape.hasBatch && now.value(QStringLiteral("batch")).toInteger() == m_batch.value;
            if (ours)
                deleteRow(m_db, shape, image.key);
            if (ours || now.isEmpty())
                insertRow(m_db, shape, image.before, IfThere::Skip);
            else if (now != image.before)
                note(image.table, image.key, QStringLiteral("changed_since"));
            forget(image, shape);
            return;
        }
        const bool asLeft = !now.isEmpty() && holds(now, image.after);
        if (!image.wasThere) {
            // Made by the batch on a member of before: it stays where somebody gave it another value. What the batch gave
            // it last counts, should it have given several.
            const QByteArray place = image.table.toUtf8() + QJsonDocument(image.key).toJson(QJsonDocument::Compact);
            const bool isLast = !m_given.contains(place);
            m_given.insert(place);
            if (isLast && !asLeft && !now.isEmpty()) {
                updateRow(m_db, shape, image.key, {{QStringLiteral("batch"), QJsonValue::Null}});
                note(image.table, image.key, QStringLiteral("changed_since"));
            }
            forget(image, shape);
            return;
        }
        if (asLeft) {
            updateRow(m_db, shape, image.key, image.before);
            forget(image, shape);
            return;
        }
        restoreWhatIsLeft(image, shape, now);
    }

    // Changed since: columns that still hold what the import wrote go back, the others stay, and it is said.
    void restoreWhatIsLeft(const Image &image, const TableShape &shape, const QJsonObject &now)
    {
        if (now.isEmpty()) {
            note(image.table, image.key, QStringLiteral("gone_since"));
            return;
        }
        QJsonObject back;
        for (auto it = image.before.begin(); it != image.before.end(); ++it) {
            const bool counts = it.key() != QStringLiteral("revision");
            if (counts && now.value(it.key()) == image.after.value(it.key()))
                back.insert(it.key(), it.value());
        }
        const qsizetype columns = image.before.size() - (image.before.contains(QStringLiteral("revision")) ? 1 : 0);
        if (!back.isEmpty())
            updateRow(m_db, shape, image.key, back);
        if (back.size() < columns)
            note(image.table, image.key, QStringLiteral("changed_since"));
        forget(image, shape);
    }

    // The image has done its work; whose it was counts as restored.
    void forget(const Image &image, const TableShape &shape)
    {
        m_db.cached("DELETE FROM batch_change WHERE batch = ? AND seq = ?").run(m_batch.value, image.seq);
        QJsonValue member;
        if (image.table == QStringLiteral("member"))
            member = image.key.at(0);
        else if (shape.columns.contains(QStringLiteral("member")))
            member = image.before.contains(QStringLiteral("member"))
                ? image.before.value(QStringLiteral("member"))
                : rowAt(m_db, shape, image.key).value(QStringLiteral("member"));
        if (!member.isUndefined() && !member.isNull())
            m_restored.insert({QStringLiteral("member"), member.toInteger()});
        else if (isThing(image.table))
            m_restored.insert({image.table, qHash(QJsonDocument(image.key).toJson())});
    }

    const TableShape &shape_(const QString &table)
    {
        if (!m_shapes.contains(table))
            m_shapes.insert(table, shapeOf(m_db, table));
        return *m_shapes.constFind(table);
    }

    void note(const QString &table, const QJsonArray &key, const QString &reason)
    {
        const TableShape shape = shape_(table);
        QString thing = table;
        qint64 id = key.at(0).toInteger();
        if (table != QStringLiteral("member") && shape.keys.value(0) == QStringLiteral("member"))
            thing = QStringLiteral("member");
        m_db.cached("INSERT OR IGNORE INTO kept_row (tbl, id, reason) VALUES (?, ?, ?)")
            .run(QStringLiteral("noted:") + thing, id, reason);
    }

    // Members of this batch whom the operator made one with others since: what the others got from them stays.
    void keepMerged()
    {
        m_db.prepare("WITH RECURSIVE now (id) AS (SELECT kept FROM member_merge"
                     " WHERE gone_batch = ?1 AND undone_at IS NULL AND batch IS NOT ?1"
                     " UNION SELECT m.kept FROM now JOIN member_merge m ON m.gone = now.id AND m.undone_at IS NULL)"
                     " INSERT OR IGNORE INTO kept_row (tbl, id, reason)"
                     " SELECT 'member', id, 'merged_since' FROM now JOIN member USING (id)")
            .run(m_batch.value);
    }

    // Things of this batch that were edited, or that rows of others name.
    void keepUsed(const QString &root)
    {
        const TableShape &shape = shape_(root);
        if (shape.columns.contains(QStringLiteral("revision"))) {
            m_db.prepare(
                    sql(QStringLiteral("INSERT OR IGNORE INTO kept_row (tbl, id, reason)"
                                       " SELECT '%1', id, 'changed_since' FROM %1 WHERE batch = ? AND revision > 0")
                            .arg(root)))
                .run(m_batch.value);
        }
        for (const Reference &reference : referencesTo(m_db, root)) {
            QString foreign = shape_(reference.table).hasBatch ? QStringLiteral(" AND c.batch IS NOT ?1") : QString();
            if (!reference.only.isEmpty())
                foreign += QStringLiteral(" AND ") + reference.only;
            m_db.prepare(sql(QStringLiteral(
                             "INSERT OR IGNORE INTO kept_row (tbl, id, reason) SELECT DISTINCT '%1', r.id, 'in_use'"
                             " FROM \"%2\" c CROSS JOIN %1 r ON c.\"%3\" = r.id WHERE r.batch = ?1%4")
                                 .arg(root, reference.table, reference.column, foreign)))
                .run(m_batch.value);
        }
    }

    // Rows of the batch that name nothing that stays and that nothing names any more.
    void removeRowsOf(const TableShape &table)
    {
        QString where = QStringLiteral("batch = ?1");
        const bool hasId = table.keys == QStringList{QStringLiteral("id")};
        if (hasId)
            where += unlessIn(QStringLiteral("id"), keptOf(table.name));
        for (const char *root : {"member", "grp", "staff", "account"}) {
            const QString name = QString::fromLatin1(root);
            for (const Reference &reference : referencesTo(m_db, name)) {
                if (reference.table == table.name && reference.only.isEmpty())
                    where += unlessIn(reference.column, keptOf(name));
            }
        }
        if (hasId) {
            // One pass over each table that names this one, not one a row.
            for (const Reference &reference : referencesTo(m_db, table.name)) {
                where += unlessIn(QStringLiteral("id"),
                    QStringLiteral("SELECT \"%2\" FROM \"%1\" WHERE \"%2\" IS NOT NULL%4%3")
                        .arg(reference.table, reference.column, reference.only.isEmpty() ? QString() : QStringLiteral(" AND ") + reference.only,
                            amongOurs(table.name, reference.column)));
            }
        }
        if (table.name == QStringLiteral("source"))
            freeSource();
        rememberTouched(table, where);
        const qint64 removed = removeWhere(table.name, where);
        m_out.rowsRemoved += removed;
        if (isThing(table.name))
            m_out.removed += removed;
    }

    static QString keptOf(const QString &table) { return QStringLiteral("SELECT id FROM kept_row WHERE tbl = '%1'").arg(table); }

    // Nothing where the list is empty: a million rows are not to be looked up in thirty empty lists.
    QString unlessIn(const QString &column, const QString &list)
    {
        if (countOf(QStringLiteral("SELECT EXISTS (%1)").arg(list)) == 0)
            return {};
        return QStringLiteral(" AND (\"%1\" IS NULL OR \"%1\" NOT IN (%2))").arg(column, list);
    }

    qint64 countOf(const QString &text)
    {
        db::Statement count = m_db.prepare(sql(text));
        if (text.contains(QStringLiteral("?1")))
            count.with(m_batch.value);
        count.step();
        return count.int64(0);
    }

    // `where` leaves out whatever another row names, so that SQLite need not look for one a row.
    qint64 removeWhere(const QString &table, const QString &where)
    {
        const QString from = QStringLiteral(" FROM \"%1\"").arg(table);
        const qint64 ours = countOf(QStringLiteral("SELECT count(*)%1 WHERE batch = ?1").arg(from));
        if (ours < manyRows) {
            m_db.prepare(sql(QStringLiteral("DELETE%1 WHERE %2").arg(from, where))).run(m_batch.value);
            return m_db.changes();
        }
        const db::ForeignKeysOff off(m_db);
        const qint64 all = countOf(QStringLiteral("SELECT count(*)%1").arg(from));
        const qint64 going = ours < all ? 0 : countOf(QStringLiteral("SELECT count(*)%1 WHERE %2").arg(from, where));
        if (going == all)
            m_db.exec(sql(QStringLiteral("DELETE") + from).c_str()); // pages as a whole
        else
            m_db.prepare(sql(QStringLiteral("DELETE%1 WHERE %2").arg(from, where))).run(m_batch.value);
        return going == all ? all : m_db.changes();
    }

    // Members that the import made stand in one row of numbers; what names them lies there.
    void findOurs()
    {
        db::Statement range = m_db.prepare("SELECT min(id), max(id) FROM member WHERE batch = ?1");
        range.with(m_batch.value).step();
        m_ours = {range.int64(0), range.int64(1)};
        m_oursAlone = m_ours.first > 0
            && countOf(QStringLiteral("SELECT count(*) FROM member WHERE id BETWEEN %1 AND %2 AND batch IS NOT ?1")
                           .arg(m_ours.first)
                           .arg(m_ours.second))
                == 0;
    }

    QString amongOurs(const QString &table, const QString &column) const
    {
        return table != QStringLiteral("member") ? QString()
                                                 : QStringLiteral(" AND \"%1\" BETWEEN %2 AND %3")
                                                       .arg(column)
                                                       .arg(m_ours.first)
                                                       .arg(m_ours.second);
    }

    // Members of before that lose what the batch gave them: they are as before again.
    void rememberTouched(const TableShape &table, const QString &where)
    {
        if (table.name == QStringLiteral("member_source") || !table.columns.contains(QStringLiteral("member")))
            return;
        db::Statement rows = m_db.prepare(
            sql(QStringLiteral("SELECT DISTINCT m.id FROM member m JOIN (SELECT member FROM \"%1\" WHERE %2%3) c"
                               " ON c.member = m.id WHERE m.batch IS NOT ?1")
                    .arg(table.name, where,
                        m_oursAlone ? QStringLiteral(" AND member NOT BETWEEN %1 AND %2").arg(m_ours.first).arg(m_ours.second)
                                    : QString())));
        rows.with(m_batch.value);
        while (rows.step())
            m_restored.insert({QStringLiteral("member"), rows.int64(0)});
    }

    // import_batch keeps the source's words; its row goes when nobody came by it.
    void freeSource()
    {
        m_db.prepare(
                "UPDATE import_batch SET source = NULL WHERE source IN (SELECT s.id FROM source s WHERE s.batch = ?1"
                " AND NOT EXISTS (SELECT 1 FROM member_source x WHERE x.source = s.id)"
                " AND NOT EXISTS (SELECT 1 FROM consent x WHERE x.source = s.id)"
                " AND NOT EXISTS (SELECT 1 FROM member x WHERE x.source = s.id))")
            .run(m_batch.value);
    }

    void listKept()
    {
        db::Statement rows = m_db.prepare("SELECT tbl, id, reason FROM kept_row ORDER BY tbl, id");
        while (rows.step()) {
            // Noted = a thing of before the import, of which something stays.
            const QString table = rows.text(0).section(QLatin1Char(':'), -1);
            m_out.kept.append({table == QStringLiteral("grp") ? QStringLiteral("group") : table, rows.int64(1),
                nameOf(table, rows.int64(1)), rows.text(2)});
        }
    }

    QString nameOf(const QString &table, qint64 id)
    {
        if (!shape_(table).columns.contains(QStringLiteral("name")))
            return {};
        db::Statement row = m_db.prepare(sql(QStringLiteral("SELECT name FROM \"%1\" WHERE id = ?").arg(table)));
        row.with(id);
        return row.step() ? row.text(0) : QString();
    }

    db::Database &m_db;
    BatchId m_batch;
    QString m_now;
    Progress &m_progress;
    UndoReport m_out;
    QList<TableShape> m_tables;
    QHash<QString, TableShape> m_shapes;
    QSet<std::pair<QString, qint64>> m_restored;
    std::pair<qint64, qint64> m_ours{}; // numbers of the members of the batch, first and last
    bool m_oursAlone = false; // nobody else has a number between them
    QSet<QByteArray> m_given; // rows of the batch whose last image was looked at
    qint64 m_steps = 0;
};

Result<void> checkBatch(db::Database &db, BatchId batch)
{
    const QString number = QString::number(batch.value);
    db::Statement row = db.prepare("SELECT undone_at FROM import_batch WHERE id = ?");
    row.with(batch.value);
    if (!row.step())
        return Error{ErrorCode::BatchNotFound, {number}, {}};
    if (!row.isNull(0))
        return Error{ErrorCode::BatchAlreadyUndone, {number}, {}};
    return {};
}

} // namespace

Result<UndoReport> undoImport(Workspace &workspace, BatchId batch, Progress &progress)
{
    const Change change{QStringLiteral("import.undo"), {QString::number(batch.value)}, Record::System,
        {Topic::Members, Topic::Tags, Topic::Groups, Topic::Staff, Topic::Rosters, Topic::Activity, Topic::Orders,
            Topic::Deliveries, Topic::Growth, Topic::Desk, Topic::Imports, Topic::History}};
    return workspace.write(change, progress, [&](db::Database &db) -> Result<UndoReport> {
        if (const Result<void> good = checkBatch(db, batch); !good)
            return good.error();
        // Whole tables are emptied at once only where nobody looks at each row.
        db::Statement size = db.prepare("SELECT rows FROM import_batch WHERE id = ?");
        size.with(batch.value);
        if (db.watch() && size.step() && size.int64(0) > qint64(db::mostStale))
            db.watch()->changeEverybody();
        size.reset();
        Result<UndoReport> report = Undo(db, batch, workspace.nowUtc(), progress).go();
        if (!report)
            return report;
        db.prepare("UPDATE import_batch SET undone_at = ? WHERE id = ?")
            .run(toUtcText(workspace.nowUtc()), batch.value);
        // Taken back as a whole: neither the next undo of the change history nor a redo may act on it.
        db.prepare("UPDATE change SET state = 'dropped' WHERE batch = ? AND state = 'import'").run(batch.value);
        return report;
    });
}

Result<QList<BatchRow>> batches(const Workspace &workspace, int limit)
{
    return workspace.read([&](db::Database &db) {
        QList<BatchRow> out;
        db::Statement rows
            = db.prepare("SELECT id, kind, file_name, source_text, basis, at, undone_at, rows, created, updated,"
                         " unchanged, merged, undecided, rejected FROM import_batch ORDER BY id DESC LIMIT ?");
        rows.with(limit);
        while (rows.step()) {
            BatchRow row{BatchId(rows.int64(0)), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                fromUtcText(rows.text(5)), rows.isNull(6) ? QDateTime() : fromUtcText(rows.text(6)), {}};
            row.counts.rows = rows.int64(7);
            for (size_t i = 0; i < allOutcomes.size(); ++i)
                row.counts.by[i] = rows.int64(8 + int(i));
            out.append(row);
        }
        return out;
    });
}

} // namespace siyu::importing
