// SPDX-License-Identifier: GPL-3.0-or-later
// Images of the rows that a merge touched, in table member_merge_image. Inside a Workspace::write.
#pragma once

#include "core/base/id.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace siyu::db {
class Database;
}

namespace siyu::members {

// key = key after: columns that changed. Another key after: the whole row, before and after. No key after: the row went,
// `before` is the whole of it. Nothing before: the row was made.
struct MergeImage {
    QString table;
    QJsonArray key;
    QJsonArray keyAfter;
    QJsonObject before;
    QJsonObject after;
};

class MergeLog {
public:
    explicit MergeLog(db::Database &db) : m_db(db) { }

    void start(qint64 merge, BatchId batch);
    qint64 merge() const { return m_merge; }
    void add(const MergeImage &image);

    // Newest first.
    static QList<MergeImage> imagesOf(db::Database &db, qint64 merge);

private:
    db::Database &m_db;
    qint64 m_merge = 0;
    BatchId m_batch;
    qint64 m_seq = 0;
};

} // namespace siyu::members
