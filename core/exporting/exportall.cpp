// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/exportall.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/content/libraryfile.h"
#include "core/db/passedthrough.h"
#include "core/exporting/contents.h"
#include "core/exporting/exporttable.h"
#include "core/exporting/staging.h"
#include "core/files/tablewriter.h"
#include "core/members/memberexport.h"
#include "core/members/ownnumber.h"
#include "core/workspace.h"

#include <QFileInfo>

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

QString nameFor(const HowToExport &how, const QString &word)
{
    return word + (how.format == Format::Xlsx ? QStringLiteral(".xlsx") : QStringLiteral(".csv"));
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

Result<QList<qint64>> allMembers(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<qint64> all;
        db::Statement rows = db.prepare("SELECT id FROM member ORDER BY id");
        while (rows.step())
            all.append(rows.int64(0));
        return all;
    });
}

// Its parts, one after the other, beside their places.
class Everything {
public:
    Everything(const Workspace &workspace, const HowToExport &how, const Staging &staging, Progress &progress)
        : m_workspace(workspace), m_how(how), m_staging(staging), m_progress(progress)
    {
    }

    Result<QList<ExportedFile>> write()
    {
        // First, so that the record of exports in it does not depend on what follows.
        std::optional<ExportedFile> contents;
        if (!m_how.masked) {
            const Result<ExportedFile> written = writeAllContents();
            if (!written)
                return written.error();
            contents = *written;
        }
        for (const auto part : {&Everything::writeMembers, &Everything::writeTables, &Everything::writeLibrary}) {
            if (const Result<void> written = (this->*part)(); !written)
                return written.error();
        }
        if (contents)
            m_files.append(*contents);
        return m_files;
    }

private:
    Result<ExportedFile> writeAllContents()
    {
        const QString folder = contentsFolderName();
        const Result<Manifest> manifest = m_workspace.read(m_progress, [&](db::Database &db) {
            return writeContents(db, m_staging.path(folder), m_workspace.nowUtc(), m_progress);
        });
        if (!manifest)
            return manifest.error();
        return ExportedFile{contentsWord(), {}, m_staging.place(folder), manifest->rows()};
    }

    Result<void> writeMembers()
    {
        const Result<QList<qint64>> ids = allMembers(m_workspace);
        if (!ids || ids->isEmpty())
            return ids ? Result<void>() : ids.error();
        const QString word = importing::wordOf(importing::Kind::Members);
        return add(word, importing::Kind::Members, members::writeMembers(m_workspace, *ids,
            {m_staging.path(nameFor(m_how, word)), QStringLiteral("members"), m_how.masked, m_how.reason}, m_progress));
    }

    Result<void> writeTables()
    {
        const QTimeZone zone = m_workspace.zone();
        for (const Table &table : exportTables()) {
            const Result<qint64> rows = m_workspace.read(m_progress, [&](db::Database &db) {
                const db::PassedThrough once(db);
                return TableExport(db, table, m_how, zone).write(m_staging.path(nameFor(m_how, table.word())), m_progress);
            });
            if (const Result<void> added = add(table.word(), table.kind(), rows); !added)
                return added;
        }
        return {};
    }

    Result<void> writeLibrary()
    {
        const QString word = QStringLiteral("content");
        return add(word, {}, content::exportLibrary(m_workspace, m_staging.path(nameFor(m_how, word)), m_how.masked, m_progress));
    }

    Result<void> add(const QString &word, std::optional<importing::Kind> kind, const Result<qint64> &rows)
    {
        if (rows && *rows > 0)
            m_files.append({word, kind, m_staging.place(nameFor(m_how, word)), *rows});
        return rows ? Result<void>() : rows.error();
    }

    const Workspace &m_workspace;
    const HowToExport &m_how;
    const Staging &m_staging;
    Progress &m_progress;
    QList<ExportedFile> m_files;
};

} // namespace

QString contentsWord() { return QStringLiteral("contents"); }

Result<QList<ExportedFile>> exportAll(Workspace &workspace, const HowToExport &how, Progress &progress)
{
    if (!how.masked && how.reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), how.reason}, {}};
    if (!how.masked && workspace.isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {workspace.path()}, {}};
    Staging staging(how.folder);
    // Whoever passes on a masked export must not pass on an earlier one in full with it.
    if (how.masked && QFileInfo::exists(staging.place(contentsFolderName())))
        return Error{ErrorCode::Refused, {QStringLiteral("export"), QStringLiteral("unmasked_there")}, {}};
    if (const Result<void> begun = staging.begin(); !begun)
        return begun.error();
    const Result<QList<ExportedFile>> files = Everything(workspace, how, staging, progress).write();
    if (!files)
        return files;
    if (!progress.goOn())
        return Error{ErrorCode::Cancelled, {}, {}};
    // Noted before anything lies there: nothing leaves unnoted.
    if (const Result<void> logged = note(workspace, how, *files); !logged)
        return logged.error();
    if (const Result<void> placed = staging.publish(contentsFolderName()); !placed)
        return placed.error();
    return files;
}

} // namespace siyu::exporting
