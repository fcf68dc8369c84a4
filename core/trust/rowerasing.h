// SPDX-License-Identifier: GPL-3.0-or-later
// Takes people out of the rows of a workspace: their own rows, the records of changes and imports, and every text that
// holds a value of theirs. Inside a Workspace::write, or on a copy of a workspace. Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/db/needles.h"
#include "core/trust/memberrows.h"
#include "core/trust/person.h"

#include <QSet>

namespace siyu::trust {

struct ErasedRows {
    qint64 people = 0;
    qint64 deleted = 0; // rows
    qint64 emptied = 0; // rows that stay, without the person
    qint64 texts = 0; // cells elsewhere in which a value stood
    qint64 changes = 0; // of the history, rewritten
    qint64 sealed = 0; // of the history, with nothing left to take back
};

class RowErasing {
public:
    RowErasing(db::Database &db, const QList<Person> &people);

    // `stranger` = the number under which sums of the person go on, negative.
    void erase(const Person &person, qint64 stranger);
    // After all of them: what is not tied to the people by a number. False when `progress` stopped it.
    bool eraseTexts(Progress &progress);

    const ErasedRows &done() const { return m_done; }

private:
    bool isTouched(const QString &table, const QString &key) const { return m_touched.contains(table + QLatin1Char('\n') + key); }
    void touch(const QString &table, const QJsonArray &key);
    const importing::TableShape &shape(const QString &table);
    void remove(const importing::TableShape &shape, const QJsonObject &row);
    void empty(const MemberColumn &column, const importing::TableShape &shape, const QJsonObject &row, const QJsonValue &member);
    void countInRosters(qint64 member);
    void eraseNamesOfNobody();
    void eraseReviewRows();
    void eraseImages(const QString &table, const QStringList &keys);
    void eraseChanges();
    void eraseLabels();
    void eraseRules();
    void eraseFrom(const QString &table);

    db::Database &m_db;
    QList<MemberColumn> m_columns;
    QHash<QString, importing::TableShape> m_shapes;
    QSet<QString> m_touched; // table and key of every row that was theirs
    QSet<qint64> m_numbers;
    QSet<QByteArray> m_names; // UTF-8
    db::Needles m_values;
    db::Needles m_quoted; // the values, the names and numbers as they stand in JSON
    db::Needles m_spoken; // the values and the names inside the operator's own words
    ErasedRows m_done;
};

} // namespace siyu::trust
