// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/exportall.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/content/libraryfile.h"
#include "core/db/database.h"
#include "core/exporting/exporttable.h"
#include "core/files/tablewriter.h"
#include "core/members/memberexport.h"
#include "core/members/ownnumber.h"
#include "core/workspace.h"

#include <QDir>

namespace siyu::exporting {

namespace {

// The identity columns of a file: one for each kind and scope that any member holds.
struct IdentityPlace {
    IdentityKind kind;
    QString scope;
};

QList<IdentityPlace> identityPlaces(db::Database &db)
{
    QList<IdentityPlace> out;
    db::Statement rows = db.prepare("SELECT DISTINCT kind, scope FROM identity ORDER BY kind, scope");
    while (rows.step())
        out.append({IdentityKind(rows.int64(0)), rows.text(1)});
    if (members::hasMembersWithoutIdentity(db))
        out.append({IdentityKind::Shop, members::ownScope(db)});
    return out;
}

class TableExport {
public:
    TableExport(db::Database &db, const Table &table, const HowToExport &how, const QTimeZone &zone)
        : m_db(db), m_table(table), m_how(how), m_zone(zone), m_places(identityPlaces(db))
    {
        for (const Column &column : table.columns) {
            if (column.form != Form::Member) {
                m_columns.push_back({QString::fromLatin1(column.header), 16});
                continue;
            }
            for (const IdentityPlace &place : std::as_const(m_places)) {
                const QString word = wordOf(place.kind);
                m_columns.push_back({place.scope.isEmpty() ? word : word + QLatin1Char(':') + place.scope, 20});
            }
        }
    }

    Result<qint64> write(const QString &path, Progress &progress)
    {
        db::Statement rows = m_db.prepare(m_table.sql);
        std::unique_ptr<files::TableWriter> file;
        qint64 count = 0;
        while (rows.step()) {
            if (!file) {
                auto made = files::createTable(path, m_table.word(), m_columns);
                if (!made)
                    return made.error();
                file = std::move(*made);
            }
            if (++count % 512 == 0 && !progress.report(count, 0))
                return Error{ErrorCode::Cancelled, {}, {}};
            if (const Result<void> put = file->writeRow(cellsOf(rows)); !put)
                return put.error();
        }
        if (!file)
            return 0;
        const Result<void> closed = file->close();
        return closed ? Result<qint64>(count) : Result<qint64>(closed.error());
    }

private:
    std::vector<files::Cell> cellsOf(const db::Statement &row)
    {
        std::vector<files::Cell> cells;
        for (int i = 0; i < int(m_table.columns.size()); ++i) {
            const Form form = m_table.columns[size_t(i)].form;
            if (form == Form::Member)
                addMember(row.int64(i), cells);
            else
                cells.push_back(row.isNull(i) ? files::Cell() : cellOf(row, i, form));
        }
        return cells;
    }

    files::Cell cellOf(const db::Statement &row, int column, Form form) const
    {
        switch (form) {
        case Form::Phone:
            return m_how.masked ? maskPhone(row.text(column)) : row.text(column);
        case Form::Amount:
            return files::AmountFen{row.int64(column)};
        case Form::Number: {
            const double value = row.real(column);
            return value == double(qint64(value)) ? files::Cell(qint64(value)) : files::Cell(value);
        }
        case Form::Instant:
            return fromUtcText(row.text(column)).toTimeZone(m_zone);
        case Form::Day:
            return QDate::fromString(row.text(column), Qt::ISODate);
        case Form::DayNumber:
            return QDate::fromJulianDay(row.int64(column));
        case Form::Text:
        case Form::Member:
            break;
        }
        const QString text = row.text(column);
        return text.isEmpty() ? files::Cell() : files::Cell(m_how.masked ? maskPhonesIn(text) : text);
    }

    // The strongest alone: it finds the member again, and says no more of a person than it must.
    void addMember(qint64 member, std::vector<files::Cell> &cells)
    {
        const size_t first = cells.size();
        cells.resize(first + size_t(m_places.size()));
        db::Statement &identity = m_db.cached("SELECT kind, scope, value FROM identity WHERE member = ? ORDER BY kind, scope, value LIMIT 1");
        if (member == 0)
            return;
        if (!identity.with(member).step()) {
            cells.back() = members::ownNumber(m_db, MemberId(member)); // the last place
            return;
        }
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            const IdentityKind kind = m_places[i].kind;
            if (kind != IdentityKind(identity.int64(0)) || m_places[i].scope != identity.text(1))
                continue;
            const QString value = identity.text(2);
            cells[first + size_t(i)] = !m_how.masked ? value
                : kind == IdentityKind::Phone        ? maskPhone(value)
                : kind == IdentityKind::Email        ? maskEmail(value)
                                                     : maskPhonesIn(value);
        }
        identity.reset();
    }

    db::Database &m_db;
    const Table &m_table;
    const HowToExport &m_how;
    QTimeZone m_zone;
    QList<IdentityPlace> m_places;
    std::vector<files::ColumnFormat> m_columns;
};

QString pathFor(const HowToExport &how, const QString &word)
{
    const QString suffix = how.format == Format::Xlsx ? QStringLiteral(".xlsx") : QStringLiteral(".csv");
    return QDir(how.folder).absoluteFilePath(word + suffix);
}

Result<void> note(Workspace &workspace, const HowToExport &how, const QList<ExportedFile> &files)
{
    if (workspace.isReadOnly())
        return {};
    const QString at = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("export"), {}, Record::System, {Topic::History}}, [&](db::Database &db) {
        for (const ExportedFile &file : files) {
            db.cached("INSERT INTO export_log (at, what, path, rows, masked, reason) VALUES (?, ?, ?, ?, ?, ?)")
                .run(at, QStringLiteral("all:") + file.word, file.path, file.rows, how.masked,
                    how.reason.isEmpty() ? QString() : how.reason);
        }
    });
}

Result<void> exportMembers(Workspace &workspace, const HowToExport &how, QList<ExportedFile> &out, Progress &progress)
{
    const Result<QList<qint64>> ids = workspace.read([](db::Database &db) {
        QList<qint64> all;
        db::Statement rows = db.prepare("SELECT id FROM member ORDER BY id");
        while (rows.step())
            all.append(rows.int64(0));
        return all;
    });
    if (!ids)
        return ids.error();
    if (ids->isEmpty())
        return {};
    const QString word = importing::wordOf(importing::Kind::Members);
    const QString path = pathFor(how, word);
    const auto rows = members::exportMembers(workspace, *ids, {path, QStringLiteral("members"), how.masked, how.reason}, progress);
    if (!rows)
        return rows.error();
    out.append({word, importing::Kind::Members, path, *rows});
    return {};
}

} // namespace

Result<QList<ExportedFile>> exportAll(Workspace &workspace, const HowToExport &how, Progress &progress)
{
    if (!how.masked && how.reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), how.reason}, {}};
    if (!how.masked && workspace.isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {workspace.path()}, {}};
    if (!QDir().mkpath(how.folder))
        return Error{ErrorCode::FileUnwritable, {how.folder}, {}};
    QList<ExportedFile> out;
    if (const Result<void> written = exportMembers(workspace, how, out, progress); !written)
        return written.error();
    const qsizetype noted = out.size(); // the members' export notes itself
    const QTimeZone zone = workspace.zone();
    for (const Table &table : exportTables()) {
        const QString path = pathFor(how, table.word());
        const Result<qint64> rows = workspace.read(progress,
            [&](db::Database &db) { return TableExport(db, table, how, zone).write(path, progress); });
        if (!rows)
            return rows.error();
        if (*rows > 0)
            out.append({table.word(), table.kind(), path, *rows});
    }
    const QString library = pathFor(how, QStringLiteral("content"));
    const Result<qint64> items = content::exportLibrary(workspace, library, how.masked, progress);
    if (!items)
        return items.error();
    if (*items > 0)
        out.append({QStringLiteral("content"), {}, library, *items});
    if (const Result<void> logged = note(workspace, how, out.mid(noted)); !logged)
        return logged.error();
    return out;
}

} // namespace siyu::exporting
