// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/mergelog.h"

#include "core/db/database.h"

#include <QJsonDocument>

namespace siyu::members {

namespace {

QString text(const QJsonArray &key)
{
    return key.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact));
}

QString text(const QJsonObject &row)
{
    return row.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact));
}

QJsonObject object(const db::Statement &row, int column)
{
    return QJsonDocument::fromJson(row.text(column).toUtf8()).object();
}

QJsonArray array(const db::Statement &row, int column)
{
    return QJsonDocument::fromJson(row.text(column).toUtf8()).array();
}

} // namespace

void MergeLog::start(qint64 merge, BatchId batch)
{
    m_merge = merge;
    m_batch = batch;
    m_seq = 0;
}

void MergeLog::add(const MergeImage &image)
{
    const auto batch = m_batch.isValid() ? std::optional(m_batch.value) : std::nullopt;
    m_db.cached("INSERT INTO member_merge_image (merge, seq, tbl, pk, pk_after, before, after, batch)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .run(m_merge, ++m_seq, image.table, text(image.key), text(image.keyAfter), text(image.before),
            text(image.after), batch);
}

QList<MergeImage> MergeLog::imagesOf(db::Database &db, qint64 merge)
{
    QList<MergeImage> out;
    db::Statement rows = db.prepare(
        "SELECT tbl, pk, pk_after, before, after FROM member_merge_image WHERE merge = ? ORDER BY seq DESC");
    rows.with(merge);
    while (rows.step())
        out.append({rows.text(0), array(rows, 1), array(rows, 2), object(rows, 3), object(rows, 4)});
    return out;
}

} // namespace siyu::members
