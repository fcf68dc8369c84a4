// SPDX-License-Identifier: GPL-3.0-or-later
// Members as rows of an export: which columns, and what stands in them. Inside a Workspace::read; any thread.
#pragma once

#include "core/base/words.h"
#include "core/db/database.h"
#include "core/files/tablewriter.h"
#include "core/members/ruleworld.h"

#include <QHash>
#include <QSet>
#include <QTimeZone>
#include <map>
#include <optional>

namespace siyu::members {

// A column for each identity that a member may hold several of: phone, phone, shop:taobao …
struct IdentityColumns {
    IdentityKind kind;
    QString scope;
    std::string scopeUtf8;
    int first = 0;
    int count = 0;
};

struct ExportLayout {
    std::vector<files::ColumnFormat> columns;
    QList<IdentityColumns> identities;
    std::map<qint64, int> customColumns; // by custom field
    int ownNumber = -1; // of those without any identity
    int firstField = 0;
    int tags = 0;
    int optOut = 0;
};
ExportLayout exportLayout(db::Database &db, const QList<CustomField> &custom);

// Rows of a table by member, of members asked for in rising order: near ones are stepped to, far ones looked up. Asking for
// an earlier one begins anew.
class RowsByMember {
public:
    // "SELECT member, … WHERE member >= ? ORDER BY member …"
    RowsByMember(db::Database &db, std::string_view sql) : m_rows(db.prepare(sql)) { }

    template <typename Take>
    void each(qint64 member, const Take &take)
    {
        seek(member);
        for (; m_isAtRow && m_at == member; step())
            take(m_rows);
    }

private:
    void seek(qint64 member);
    void step();

    db::Statement m_rows;
    std::optional<qint64> m_asked; // the last one
    qint64 m_at = 0; // whose row it is
    bool m_isAtRow = false; // else behind the last
};

struct ExportedMember {
    std::vector<files::Cell> cells; // none: there is no such member
    bool isUnder14 = false;
};

class ExportRows {
public:
    ExportRows(db::Database &db, const ExportLayout &layout, bool masked, QTimeZone zone);

    // In the order of `members`; the quickest where it rises.
    std::vector<ExportedMember> read(const QList<qint64> &members);

private:
    ExportedMember one(qint64 member);
    bool addFields(qint64 member, ExportedMember &out);
    void addIdentities(qint64 member, std::vector<files::Cell> &cells);
    void addTags(qint64 member, std::vector<files::Cell> &cells);
    void addCustom(qint64 member, std::vector<files::Cell> &cells);
    files::Cell moment(const QString &utc);
    QString shown(IdentityKind kind, const QString &value) const;
    files::Cell text(const db::Statement &row, int column) const;

    db::Database &m_db;
    const ExportLayout &m_layout;
    bool m_masked;
    QTimeZone m_zone;
    RowsByMember m_fields;
    RowsByMember m_identities;
    RowsByMember m_tagRows;
    RowsByMember m_custom;
    QStringList m_tagNames; // sorted
    QHash<qint64, int> m_tags; // place among the names
    QSet<qint64> m_optedOut; // of everything
    QHash<qint64, int> m_offsets; // seconds east of UTC, by quarter of an hour
};

} // namespace siyu::members
