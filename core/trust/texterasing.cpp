// SPDX-License-Identifier: GPL-3.0-or-later
// The half of RowErasing that looks into texts: values of the people wherever they stand, names where they stand for a
// person that no number names, the records of imports, merges and changes.
#include "core/trust/rowerasing.h"

#include "core/db/changelog.h"
#include "core/db/changesetrows.h"
#include "core/db/database.h"
#include "core/members/mergerules.h"

#include <QJsonDocument>

namespace siyu::trust {

using importing::TableShape;

namespace {

constexpr std::string_view mark = "***"; // in the place of a value

QString quoted(const QString &name) { return QLatin1Char('"') + name + QLatin1Char('"'); }

bool hasTable(db::Database &db, const QString &table)
{
    db::Statement row = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
    return row.with(table).step();
}

QStringList textColumns(db::Database &db, const QString &table)
{
    QStringList out;
    db::Statement rows = db.prepare("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT' ORDER BY cid");
    rows.with(table);
    while (rows.step())
        out.append(rows.text(0));
    return out;
}

QStringList tableNames(db::Database &db)
{
    QStringList out;
    db::Statement rows = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                                    " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name");
    while (rows.step())
        out.append(rows.text(0));
    return out;
}

// Columns with the name of somebody that no number names.
struct NameColumn {
    const char *table;
    const char *column;
};
constexpr NameColumn namesOfNobody[] = {{"question", "asked_by"}, {"shop_order", "buyer"}, {"shop_order", "receiver"}, {"cart", "buyer"}};

} // namespace

bool RowErasing::eraseTexts(Progress &progress)
{
    eraseNamesOfNobody();
    eraseReviewRows();
    eraseImages(QStringLiteral("batch_change"), {QStringLiteral("pk")});
    eraseImages(QStringLiteral("member_merge_image"), {QStringLiteral("pk"), QStringLiteral("pk_after")});
    eraseChanges();
    eraseLabels();
    eraseRules();
    const QStringList tables = tableNames(m_db);
    for (qsizetype i = 0; i < tables.size(); ++i) {
        if (!progress.report(i, tables.size()))
            return false;
        eraseFrom(tables.at(i));
    }
    return true;
}

void RowErasing::eraseNamesOfNobody()
{
    for (const NameColumn &of : namesOfNobody) {
        const QString table = QString::fromLatin1(of.table), column = QString::fromLatin1(of.column);
        if (!hasTable(m_db, table) || !shape(table).columns.contains(column))
            continue;
        db::Statement blank = m_db.prepare(
            QStringLiteral("UPDATE %1 SET %2 = NULL WHERE id = ?").arg(quoted(table), quoted(column)).toStdString());
        db::Statement rows = m_db.prepare(
            QStringLiteral("SELECT id, %2 FROM %1 WHERE member IS NULL AND %2 IS NOT NULL").arg(quoted(table), quoted(column)).toStdString());
        QList<qint64> hits;
        while (rows.step()) {
            const std::string_view name = rows.utf8(1);
            if (m_names.contains(QByteArray::fromRawData(name.data(), qsizetype(name.size()))))
                hits.append(rows.int64(0));
        }
        for (const qint64 id : std::as_const(hits)) {
            blank.run(id);
            ++m_done.texts;
        }
    }
    // A parcel to their phone that somebody else ordered.
    if (!shape(QStringLiteral("shop_order")).columns.contains(QStringLiteral("receiver_phone")))
        return;
    const db::TextFinder finder(m_db, m_values);
    m_db.prepare("UPDATE shop_order SET receiver = NULL, receiver_phone = NULL, address = NULL WHERE receiver_phone IS NOT NULL"
                 " AND traces(receiver_phone)").run();
    m_done.texts += m_db.changes();
}

// Rows that waited for a decision hold cells of a file; their sign is made of identities.
void RowErasing::eraseReviewRows()
{
    if (!hasTable(m_db, QStringLiteral("review_row")))
        return;
    const db::TextFinder finder(m_db, m_quoted);
    m_db.prepare("DELETE FROM review_row WHERE traces(cells)").run();
    m_done.deleted += m_db.changes();
}

// What imports and merges kept of rows: whatever is theirs is dropped, so that taking the import back cannot restore it.
void RowErasing::eraseImages(const QString &table, const QStringList &keys)
{
    if (!hasTable(m_db, table))
        return;
    const TableShape of = shape(table);
    const QString first = of.keys.at(0), second = of.keys.at(1);
    const auto isTheirs = [&](const db::Statement &row, bool byText) {
        const QString tbl = row.text(2);
        for (int i = 0; i < keys.size(); ++i) {
            if (!row.isNull(5 + i) && isTouched(tbl, row.text(5 + i)))
                return true;
        }
        return byText && (m_quoted.standIn(row.utf8(3)) || m_quoted.standIn(row.utf8(4)));
    };
    const std::string sql = QStringLiteral("SELECT %1, %2, tbl, before, after, %3 FROM %4")
                                .arg(quoted(first), quoted(second), keys.join(QStringLiteral(", ")), quoted(table)).toStdString();
    QSet<std::pair<qint64, qint64>> gone;
    // Twice: the whole image of a row tells whose it was, and so whose the images of its parts are.
    for (int pass = 0; pass < 2; ++pass) {
        db::Statement rows = m_db.prepare(sql);
        while (rows.step()) {
            const std::pair<qint64, qint64> id(rows.int64(0), rows.int64(1));
            if (gone.contains(id) || !isTheirs(rows, pass == 0))
                continue;
            gone.insert(id);
            for (int i = 0; i < keys.size(); ++i) {
                if (!rows.isNull(5 + i))
                    m_touched.insert(rows.text(2) + QLatin1Char('\n') + rows.text(5 + i));
            }
        }
    }
    db::Statement remove = m_db.prepare(
        QStringLiteral("DELETE FROM %1 WHERE %2 = ? AND %3 = ?").arg(quoted(table), quoted(first), quoted(second)).toStdString());
    for (const auto &[a, b] : std::as_const(gone)) {
        remove.run(a, b);
        ++m_done.deleted;
    }
}

// Undo of other people's rows stays possible: only theirs are taken out of the changesets.
void RowErasing::eraseChanges()
{
    const bool saysWhy = shape(QStringLiteral("change")).columns.contains(QStringLiteral("sealed_by"));
    QHash<QString, QList<qsizetype>> places; // of columns that name a member, by table
    for (const MemberColumn &column : std::as_const(m_columns))
        places[column.where.table].append(shape(column.where.table).columns.indexOf(column.where.column));
    const auto isTheirs = [&](const db::ChangesetRow &row) {
        const QString table = QString::fromUtf8(row.table.data(), qsizetype(row.table.size()));
        const auto names = [&](const std::vector<db::ChangesetValue> &values) {
            for (const qsizetype place : places.value(table)) {
                if (place >= 0 && size_t(place) < values.size() && values[size_t(place)].kind == db::ChangesetValue::Integer
                    && m_numbers.contains(values[size_t(place)].integer))
                    return true;
            }
            return std::any_of(values.begin(), values.end(), [&](const db::ChangesetValue &value) {
                return value.kind == db::ChangesetValue::Text
                    && (m_values.standIn(value.text)
                        || m_names.contains(QByteArray::fromRawData(value.text.data(), qsizetype(value.text.size()))));
            });
        };
        if (names(row.before) || names(row.after))
            return true;
        const std::vector<db::ChangesetValue> &said = row.before.empty() ? row.after : row.before;
        const TableShape &of = shape(table);
        QJsonArray key;
        for (const QString &column : of.keys) {
            const qsizetype place = of.columns.indexOf(column);
            const db::ChangesetValue value = place >= 0 && size_t(place) < said.size() ? said[size_t(place)] : db::ChangesetValue();
            if (value.kind == db::ChangesetValue::Text)
                key.append(QString::fromUtf8(value.text.data(), qsizetype(value.text.size())));
            else
                key.append(value.integer);
        }
        return isTouched(table, QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact)));
    };
    QList<qint64> ids;
    db::Statement all = m_db.prepare("SELECT id FROM change WHERE length(changeset) > 0 ORDER BY id");
    while (all.step())
        ids.append(all.int64(0));
    for (const qint64 id : std::as_const(ids)) {
        db::Statement row = m_db.prepare("SELECT changeset, rows FROM change WHERE id = ?");
        row.with(id).step();
        const bool isPacked = row.int64(1) > db::rowLimit;
        const QByteArray before = isPacked ? qUncompress(row.blob(0)) : row.blob(0);
        row.reset();
        const std::optional<QByteArray> after = db::withoutRows(before, isTheirs);
        if (after && *after == before)
            continue;
        // One that cannot be read may hold anything.
        if (after && !after->isEmpty()) {
            m_db.cached("UPDATE change SET changeset = ? WHERE id = ?").run(isPacked ? qCompress(*after, 1) : *after, id);
            ++m_done.changes;
            continue;
        }
        m_db.cached(saysWhy ? "UPDATE change SET changeset = NULL, state = 'sealed', sealed_by = 'erased' WHERE id = ?"
                            : "UPDATE change SET changeset = NULL, state = 'sealed' WHERE id = ?").run(id);
        ++m_done.sealed;
    }
}

// The operator's own words may name the person: they are few, so a name is looked for inside them.
void RowErasing::eraseLabels()
{
    struct Words {
        const char *table;
        const char *column;
    };
    for (const Words &of : {Words{"change", "label"}, Words{"export_log", "reason"}, Words{"export_log", "path"},
             Words{"import_batch", "file_name"}, Words{"erasure", "reason"}, Words{"privacy_request", "note"},
             Words{"privacy_request", "outcome"}, Words{"privacy_request", "person"}}) {
        if (!hasTable(m_db, QString::fromLatin1(of.table)))
            continue;
        const QString table = QString::fromLatin1(of.table), column = QString::fromLatin1(of.column);
        db::Statement put = m_db.prepare(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(table, column).toStdString());
        db::Statement rows = m_db.prepare(QStringLiteral("SELECT id, %2 FROM %1 WHERE %2 IS NOT NULL").arg(table, column).toStdString());
        QList<std::pair<qint64, QByteArray>> hits;
        while (rows.step()) {
            if (m_spoken.standIn(rows.utf8(1)))
                hits.append({rows.int64(0), QByteArray::fromStdString(m_spoken.replacedIn(rows.utf8(1), mark))});
        }
        for (const auto &[id, text] : std::as_const(hits)) {
            put.run(QString::fromUtf8(text), id);
            ++m_done.texts;
        }
    }
}

void RowErasing::eraseFrom(const QString &table)
{
    const QStringList texts = textColumns(m_db, table);
    const TableShape of = shape(table);
    if (texts.isEmpty() || of.keys.isEmpty())
        return;
    QStringList keys, cells;
    for (const QString &key : of.keys)
        keys.append(quoted(key));
    for (const QString &text : texts)
        cells.append(quoted(text));
    const db::TextFinder finder(m_db, m_values);
    QList<std::pair<QJsonArray, QJsonObject>> hits;
    {
        db::Statement rows = m_db.prepare(QStringLiteral("SELECT %1, %2 FROM %3 WHERE traces(%2)")
                                              .arg(keys.join(QStringLiteral(", ")), cells.join(QStringLiteral(", ")), quoted(table)).toStdString());
        while (rows.step()) {
            QJsonArray key;
            for (int i = 0; i < keys.size(); ++i)
                key.append(rows.isText(i) ? QJsonValue(rows.text(i)) : QJsonValue(rows.int64(i)));
            QJsonObject values;
            for (int i = 0; i < cells.size(); ++i) {
                const std::string_view text = rows.utf8(int(keys.size()) + i);
                if (m_values.standIn(text))
                    values.insert(texts.at(i), QString::fromStdString(m_values.replacedIn(text, mark)));
            }
            hits.append({key, values});
        }
    }
    for (auto &[key, values] : hits) {
        // A key must stay unlike the others.
        for (const QString &column : of.keys) {
            if (values.contains(column))
                values.insert(column, values.value(column).toString() + QString::number(++m_done.texts));
        }
        importing::updateRow(m_db, of, key, values);
        m_done.texts += values.size();
    }
}

} // namespace siyu::trust
