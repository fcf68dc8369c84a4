// SPDX-License-Identifier: GPL-3.0-or-later
// Members as rows of an export: which columns, and what stands in them. Inside a Workspace::read; any thread.
#pragma once

#include "core/base/dayreader.h"
#include "core/base/words.h"
#include "core/db/database.h"
#include "core/files/rowbatch.h"
#include "core/members/memberexport.h"
#include "core/members/ruleworld.h"

#include <QHash>
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
// Half of the identities is counted by `second`, where there is one.
ExportLayout exportLayout(db::Database &db, db::Database *second, const QList<CustomField> &custom);

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

// The cells of members, of which each class below fills its own: two connections can do it side by side, one batch after the
// other. A row whose member is not there, or is to be left out, is not in the batch. Both are the quickest where numbers rise.

// What members are: fields, custom fields.
class FieldRows {
public:
    FieldRows(db::Database &db, const ExportLayout &layout, const MemberExport &how, QTimeZone zone);

    // False when `progress` stopped it.
    bool read(files::RowBatch &batch, Progress &progress);

private:
    using Cells = std::span<files::Cell>;
    bool one(qint64 member, Cells cells);
    bool addFields(qint64 member, Cells cells);
    void addField(const db::Statement &row, int field, files::Cell &cell);
    void addCustom(qint64 member, Cells cells);
    files::Cell moment(std::string_view utc);

    const ExportLayout &m_layout;
    bool m_masked;
    bool m_leaveOutUnder14;
    QTimeZone m_zone;
    DayReader m_days;
    files::RowBatch *m_batch = nullptr; // that is being filled
    RowsByMember m_fields;
    RowsByMember m_custom;
};

// What hangs on them: identities, tags, having opted out. Of the rows that are in the batch.
class MarkRows {
public:
    MarkRows(db::Database &db, const ExportLayout &layout, bool masked);

    void read(files::RowBatch &batch);

private:
    using Cells = std::span<files::Cell>;
    void addIdentities(qint64 member, Cells cells, files::RowBatch &batch);
    void addTags(qint64 member, Cells cells, files::RowBatch &batch);
    files::Cell identity(IdentityKind kind, std::string_view utf8, files::RowBatch &batch) const;

    db::Database &m_db;
    const ExportLayout &m_layout;
    bool m_masked;
    RowsByMember m_identities;
    RowsByMember m_tagRows;
    RowsByMember m_optedOut; // of everything
    std::vector<std::string> m_tagNames; // sorted
    std::string m_joined; // of a member's tags
    QHash<qint64, int> m_tags; // place among the names
};

} // namespace siyu::members
