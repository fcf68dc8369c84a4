// SPDX-License-Identifier: GPL-3.0-or-later
// Writes people into the workspace for an import: new members, what a row adds to a known one, merges; with the record
// from which the import can be undone. Inside a Workspace::write, on its thread.
#pragma once

#include "core/importing/batchlog.h"
#include "core/importing/knownmembers.h"
#include "core/importing/personrow.h"

#include <QHash>

namespace siyu::importing {

class MemberTrees;

class MemberWriter {
public:
    // `source` must exist. Texts and instants are those of the whole import.
    MemberWriter(
        db::Database &db, const Plan &plan, BatchId batch, qint64 source, const QDateTime &nowUtc, KnownMembers &known);

    MemberId create(const PersonRow &row, const QList<members::IdentityKey> &keys);
    // What the row forbids and allows; true when that is new. The member stands in its table.
    bool addPermissions(MemberId member, bool optOut, bool smsConsent);
    // By the conflict policy of the plan; true when something of the member changed.
    bool update(MemberId member, const PersonRow &row, const QList<members::IdentityKey> &newKeys);
    // `gone` becomes part of `kept`; every table that names a member is asked.
    void merge(MemberId kept, MemberId gone);

    // New members are staged there from now on, by whoever drives the import.
    void use(MemberTrees *trees) { m_trees = trees; }
    MemberId nextMember() { return MemberId(m_nextNew++); }
    qint64 tagId(const QString &name); // made when missing
    qint64 fieldId(int column); // the custom field of a column of the plan, made when missing

    bool isOfThisImport(MemberId member) const { return member.value >= m_firstNew; }
    const QStringList &newFields() const { return m_newFields; }

private:
    bool updateFields(MemberId member, const PersonRow &row);
    bool addKeys(MemberId member, const QList<members::IdentityKey> &keys);
    bool addTags(MemberId member, const QStringList &tags);
    bool setCustom(MemberId member, int column, const QString &value);
    void addSource(MemberId member);

    db::Database &m_db;
    const Plan &m_plan;
    BatchLog m_log;
    qint64 m_source;
    QString m_now;
    KnownMembers &m_known;
    MemberTrees *m_trees = nullptr;
    qint64 m_firstNew;
    qint64 m_nextNew;
    QHash<QString, qint64> m_tags;
    QHash<int, qint64> m_fields;
    QStringList m_newFields;
};

// The source with this text and basis, made when missing.
qint64 ensureSource(
    db::Database &db, const QString &text, const QString &basis, const QDateTime &nowUtc, BatchId batch);

} // namespace siyu::importing
