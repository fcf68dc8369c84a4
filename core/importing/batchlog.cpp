// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/batchlog.h"

#include "core/db/database.h"

#include <QJsonDocument>

namespace siyu::importing {

namespace {

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

void BatchLog::changed(const char *table, const QJsonArray &key, const QJsonObject &before, const QJsonObject &after)
{
    write(table, key, json(before), json(after));
}

void BatchLog::deleted(const char *table, const QJsonArray &key, const QJsonObject &before)
{
    write(table, key, json(before), {});
}

void BatchLog::inserted(const char *table, const QJsonArray &key, const QJsonObject &after)
{
    write(table, key, {}, json(after));
}

// The number is asked each time: core/groups writes images of the same batch.
void BatchLog::write(const char *table, const QJsonArray &key, const QByteArray &before, const QByteArray &after)
{
    const auto text = [](const QByteArray &bytes) { return bytes.isEmpty() ? QString() : QString::fromUtf8(bytes); };
    m_db.cached("INSERT INTO batch_change (batch, seq, tbl, pk, before, after) VALUES (?1,"
                " (SELECT coalesce(max(seq), 0) + 1 FROM batch_change WHERE batch = ?1), ?2, ?3, ?4, ?5)")
        .run(m_batch.value, QString::fromLatin1(table),
            QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact)), text(before), text(after));
}

} // namespace siyu::importing
