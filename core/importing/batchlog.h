// SPDX-License-Identifier: GPL-3.0-or-later
// The record of one import: its row in import_batch and the images in batch_change from which undoImport restores.
// Inside a Workspace::write, on its thread.
#pragma once

#include "core/base/id.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace siyu::db {
class Database;
}

namespace siyu::importing {

class BatchLog {
public:
    BatchLog(db::Database &db, BatchId batch) : m_db(db), m_batch(batch) { }

    BatchId batch() const { return m_batch; }
    // A row of before this import: the columns that changed, as they were and as they are now.
    void changed(const char *table, const QJsonArray &key, const QJsonObject &before, const QJsonObject &after);
    // A row of before this import that is gone: the whole of it.
    void deleted(const char *table, const QJsonArray &key, const QJsonObject &before);
    // A row that carries this batch, on something that was there before: what it was given.
    void inserted(const char *table, const QJsonArray &key, const QJsonObject &after);

private:
    void write(const char *table, const QJsonArray &key, const QByteArray &before, const QByteArray &after);

    db::Database &m_db;
    BatchId m_batch;
};

} // namespace siyu::importing
