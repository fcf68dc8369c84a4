// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/batchimage.h"

#include <QJsonDocument>
#include <QStringList>
#include <algorithm>

namespace siyu::db {

namespace {

struct Shape {
    QStringList columns;
    QStringList keys; // in the order of the primary key
};

Shape shapeOf(Database &db, const QString &table)
{
    Shape shape;
    Statement &info = db.cached("SELECT name FROM pragma_table_info(?) ORDER BY cid").with(table);
    while (info.step())
        shape.columns.append(info.text(0));
    Statement &keys = db.cached("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk").with(table);
    while (keys.step())
        shape.keys.append(keys.text(0));
    return shape;
}

QString whereKey(const Shape &shape)
{
    QStringList tests;
    for (qsizetype i = 0; i < shape.keys.size(); ++i)
        tests.append(QStringLiteral("%1 = json_extract(?1, '$[%2]')").arg(shape.keys.at(i)).arg(i));
    return tests.join(QStringLiteral(" AND "));
}

// JSON by column of the row, or a null string.
QString imageOf(Database &db, const QString &table, const QString &key)
{
    const Shape shape = shapeOf(db, table);
    QStringList parts;
    for (const QString &column : shape.columns)
        parts.append(QStringLiteral("'%1', %1").arg(column));
    const QString sql = QStringLiteral("SELECT json_object(%1) FROM %2 WHERE %3")
                            .arg(parts.join(QStringLiteral(", ")), table, whereKey(shape));
    Statement &row = db.cached(sql.toUtf8().constData());
    row.with(key);
    const QString image = row.step() ? row.text(0) : QString();
    row.reset();
    return image;
}

void writeImage(Database &db, const QString &table, const QString &key, const QString &image)
{
    const Shape shape = shapeOf(db, table);
    db.prepare(QStringLiteral("DELETE FROM %1 WHERE %2").arg(table, whereKey(shape)).toStdString()).run(key);
    QStringList values;
    for (const QString &column : shape.columns)
        values.append(QStringLiteral("json_extract(?1, '$.%1')").arg(column));
    db.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                   .arg(table, shape.columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")))
                   .toStdString())
        .run(image);
}

} // namespace

qint64 keepBefore(Database &db, BatchId batch, const char *table, const QJsonArray &key)
{
    const QString name = QString::fromLatin1(table);
    const QString pk = QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact));
    const QString before = imageOf(db, name, pk);
    if (before.isNull())
        return 0;
    Statement &next = db.cached("SELECT coalesce(max(seq), 0) + 1 FROM batch_change WHERE batch = ?");
    next.with(batch.value).step();
    const qint64 seq = next.int64(0);
    next.reset();
    db.cached("INSERT INTO batch_change (batch, seq, tbl, pk, before) VALUES (?, ?, ?, ?, ?)")
        .run(batch.value, seq, name, pk, before);
    return seq;
}

void keepAfter(Database &db, BatchId batch, qint64 image)
{
    if (image == 0)
        return;
    Statement &of = db.cached("SELECT tbl, pk FROM batch_change WHERE batch = ? AND seq = ?");
    if (!of.with(batch.value, image).step())
        return;
    const QString table = of.text(0), pk = of.text(1);
    of.reset();
    db.cached("UPDATE batch_change SET after = ? WHERE batch = ? AND seq = ?")
        .run(imageOf(db, table, pk), batch.value, image);
}

void dropImage(Database &db, BatchId batch, qint64 image)
{
    db.cached("DELETE FROM batch_change WHERE batch = ? AND seq = ?").run(batch.value, image);
}

qint64 putBack(Database &db, BatchId batch, const QList<const char *> &tables)
{
    struct Image {
        qint64 seq;
        QString table, pk, before, after;
    };
    QList<Image> images;
    Statement rows = db.prepare("SELECT seq, tbl, pk, before, after FROM batch_change WHERE batch = ? ORDER BY seq DESC");
    rows.with(batch.value);
    while (rows.step()) {
        const bool wanted = std::any_of(tables.begin(), tables.end(), [&rows](const char *table) { return rows.utf8(1) == table; });
        if (wanted)
            images.append({rows.int64(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
    }
    qint64 stayed = 0;
    for (const Image &image : std::as_const(images)) {
        if (imageOf(db, image.table, image.pk) != image.after) {
            ++stayed;
            continue;
        }
        writeImage(db, image.table, image.pk, image.before);
        dropImage(db, batch, image.seq);
    }
    return stayed;
}

} // namespace siyu::db
