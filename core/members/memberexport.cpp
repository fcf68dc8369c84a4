// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberexport.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/db/passedthrough.h"
#include "core/files/backgroundwriter.h"
#include "core/members/ownnumber.h"
#include "core/members/rulesql.h"
#include "core/members/ruleworld.h"
#include "core/workspace.h"

#include <QHash>
#include <QSet>
#include <map>

namespace siyu::members {

namespace {

constexpr qsizetype pageSize = 512;
constexpr qint64 mostColumnsOfOneKind = 5;

// A column for each identity that a member may hold several of: phone, phone, shop:taobao …
struct IdentityColumns {
    IdentityKind kind;
    QString scope;
    int first = 0;
    int count = 0;
};

struct Layout {
    std::vector<files::ColumnFormat> columns;
    QList<IdentityColumns> identities;
    std::map<qint64, int> customColumns; // by custom field
    int ownNumber = -1; // of those without any identity
    int firstField = 0;
    int tags = 0;
    int optOut = 0;
};

// In the order of the SELECT of fieldsSql, behind the id.
constexpr const char *fieldWords[] = {"name", "gender", "birthday", "birth_year", "region", "address", "company", "interests",
    "category_preference", "note", "under_14", "created"};
constexpr std::string_view fieldsSql = R"(SELECT name, gender, birthday, birth_year, region, address, company, interests,
    category_preference, note, under_14, created_at FROM member WHERE id = ?)";
constexpr int underFourteen = 10;
constexpr int createdAt = 11;

int addColumn(Layout &layout, const QString &header, int width = 14)
{
    layout.columns.push_back({header, width});
    return int(layout.columns.size()) - 1;
}

Layout layoutOf(db::Database &db, const QList<CustomField> &custom)
{
    Layout out;
    db::Statement rows = db.prepare(R"(SELECT kind, scope, max(n) FROM
        (SELECT kind, scope, count(*) AS n FROM identity GROUP BY member, kind, scope) GROUP BY kind, scope ORDER BY kind, scope)");
    while (rows.step()) {
        IdentityColumns columns{IdentityKind(rows.int64(0)), rows.text(1), 0, int(std::min(rows.int64(2), mostColumnsOfOneKind))};
        const QString word = wordOf(columns.kind);
        columns.first = int(out.columns.size());
        for (int i = 0; i < columns.count; ++i)
            addColumn(out, columns.scope.isEmpty() ? word : word + QLatin1Char(':') + columns.scope, 20);
        out.identities.append(columns);
    }
    if (hasMembersWithoutIdentity(db))
        out.ownNumber = addColumn(out, wordOf(IdentityKind::Shop) + QLatin1Char(':') + ownScope(db), 20);
    out.firstField = int(out.columns.size());
    for (const char *word : fieldWords)
        addColumn(out, QString::fromLatin1(word));
    out.tags = addColumn(out, QStringLiteral("tags"), 24);
    out.optOut = addColumn(out, QStringLiteral("opt_out"));
    for (const CustomField &field : custom)
        out.customColumns[field.id] = addColumn(out, QStringLiteral("custom:") + field.name);
    return out;
}

files::Cell textCell(const QString &text)
{
    return text.isEmpty() ? files::Cell() : files::Cell(text);
}

QString shown(IdentityKind kind, const QString &value, bool masked)
{
    if (!masked)
        return value;
    return kind == IdentityKind::Phone ? maskPhone(value) : kind == IdentityKind::Email ? maskEmail(value) : maskPhonesIn(value);
}

class RowReader {
public:
    RowReader(db::Database &db, const Layout &layout, bool masked, QTimeZone zone)
        : m_db(db), m_layout(layout), m_masked(masked), m_zone(std::move(zone))
    {
        db::Statement tags = db.prepare("SELECT id, name FROM tag");
        while (tags.step())
            m_tags.insert(tags.int64(0), tags.text(1));
        db::Statement out = db.prepare("SELECT member FROM opt_out WHERE touchpoint = 'all'");
        while (out.step())
            m_optedOut.insert(out.int64(0));
    }

    bool isUnder14(qint64 member)
    {
        db::Statement &row = m_db.cached("SELECT under_14 FROM member WHERE id = ?").with(member);
        return row.step() && row.int64(0) != 0;
    }

    std::optional<std::vector<files::Cell>> read(qint64 member)
    {
        std::vector<files::Cell> cells(m_layout.columns.size());
        if (!addFields(member, cells))
            return std::nullopt;
        addIdentities(member, cells);
        addTags(member, cells);
        if (m_layout.customColumns.empty())
            return cells;
        db::Statement &custom = m_db.cached("SELECT field, value FROM custom_value WHERE member = ?").with(member);
        while (custom.step()) {
            const auto column = m_layout.customColumns.find(custom.int64(0));
            if (column != m_layout.customColumns.end())
                cells[size_t(column->second)] = textCell(m_masked ? maskPhonesIn(custom.text(1)) : custom.text(1));
        }
        return cells;
    }

private:
    bool addFields(qint64 member, std::vector<files::Cell> &cells)
    {
        db::Statement &row = m_db.cached(fieldsSql).with(member);
        if (!row.step())
            return false;
        for (int i = 0; i < int(std::size(fieldWords)); ++i) {
            files::Cell &cell = cells[size_t(m_layout.firstField + i)];
            if (i == createdAt)
                cell = fromUtcText(row.text(i)).toTimeZone(m_zone);
            else if (i == underFourteen)
                cell = row.int64(i) ? files::Cell(QStringLiteral("yes")) : files::Cell();
            else
                cell = textCell(m_masked ? maskPhonesIn(row.text(i)) : row.text(i));
        }
        return true;
    }

    void addIdentities(qint64 member, std::vector<files::Cell> &cells)
    {
        db::Statement &rows = m_db.cached("SELECT kind, scope, value FROM identity WHERE member = ? ORDER BY kind, scope, value")
                                  .with(member);
        QHash<int, int> used; // by first column
        bool isKnown = false;
        while (rows.step()) {
            isKnown = true;
            for (const IdentityColumns &columns : m_layout.identities) {
                if (columns.kind != IdentityKind(rows.int64(0)) || columns.scope != rows.text(1))
                    continue;
                const int place = used[columns.first]++;
                if (place < columns.count)
                    cells[size_t(columns.first + place)] = textCell(shown(columns.kind, rows.text(2), m_masked));
            }
        }
        if (!isKnown && m_layout.ownNumber >= 0)
            cells[size_t(m_layout.ownNumber)] = ownNumber(m_db, MemberId(member));
    }

    void addTags(qint64 member, std::vector<files::Cell> &cells)
    {
        QStringList tags;
        db::Statement &rows = m_db.cached("SELECT tag FROM member_tag WHERE member = ?").with(member);
        while (rows.step())
            tags.append(m_tags.value(rows.int64(0)));
        tags.sort();
        cells[size_t(m_layout.tags)] = textCell(tags.join(QLatin1Char(';')));
        if (m_optedOut.contains(member))
            cells[size_t(m_layout.optOut)] = QStringLiteral("yes");
    }

    db::Database &m_db;
    const Layout &m_layout;
    bool m_masked;
    QTimeZone m_zone;
    QHash<qint64, QString> m_tags; // by id
    QSet<qint64> m_optedOut; // of everything
};

Result<void> note(Workspace &workspace, const MemberExport &how, qint64 rows)
{
    if (workspace.isReadOnly())
        return {};
    const QString at = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("export"), {}, Record::System, {Topic::History}}, [&](db::Database &db) {
        db.cached("INSERT INTO export_log (at, what, path, rows, masked, reason) VALUES (?, 'members', ?, ?, ?, ?)")
            .run(at, how.path, rows, how.masked, how.reason.isEmpty() ? QString() : how.reason);
    });
}

} // namespace

Result<void> noteReveal(Workspace &workspace, const QString &reason, qint64 rows)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), reason}, {}};
    const QString at = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("export"), {}, Record::System, {Topic::History}}, [&](db::Database &db) {
        db.cached("INSERT INTO export_log (at, what, path, rows, masked, reason) VALUES (?, 'members', '', ?, 0, ?)").run(at, rows, reason);
    });
}

Result<qint64> writeMembers(const Workspace &workspace, const QList<qint64> &ids, const MemberExport &how, Progress &progress)
{
    if (!how.masked && how.reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), how.reason}, {}};
    if (!how.masked && workspace.isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {workspace.path()}, {}};
    const Result<RuleWorld> world = ruleWorld(workspace);
    if (!world)
        return world.error();
    return workspace.read(progress, [&](db::Database &db) -> Result<qint64> {
        const db::PassedThrough once(db);
        const Layout layout = layoutOf(db, world->customFields);
        Result<std::unique_ptr<files::TableWriter>> table = files::createTable(how.path, how.sheet, layout.columns);
        if (!table)
            return table.error();
        // The file is written while the next members are read.
        files::BackgroundWriter file(std::move(*table));
        RowReader reader(db, layout, how.masked, world->zone);
        qint64 rows = 0;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (i % pageSize == 0 && !progress.report(i, ids.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            if (how.leaveOutUnder14 && reader.isUnder14(ids[i]))
                continue;
            auto cells = reader.read(ids[i]);
            if (!cells)
                continue;
            if (const Result<void> put = file.write(std::move(*cells)); !put)
                return put.error();
            ++rows;
        }
        const Result<void> closed = file.close();
        return closed ? Result<qint64>(rows) : Result<qint64>(closed.error());
    });
}

Result<qint64> exportMembers(Workspace &workspace, const QList<qint64> &ids, const MemberExport &how, Progress &progress)
{
    const Result<qint64> written = writeMembers(workspace, ids, how, progress);
    if (!written)
        return written;
    if (const Result<void> noted = note(workspace, how, *written); !noted)
        return noted.error();
    return written;
}

} // namespace siyu::members
