// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace of its own for a test of imports, files written into it, and its tables as text to compare.
#pragma once

#include "core/db/database.h"
#include "core/importing/importing.h"
#include "core/workspace.h"
#include "ui/text/errortext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <numeric>

namespace siyu::importing {

class Scene {
public:
    Scene() : m_clock(std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC)))
    {
        m_workspace = std::move(Workspace::create(m_folder.filePath(QStringLiteral("shop.siyu")), m_clock).value());
    }

    Workspace &workspace() { return *m_workspace; }
    void setNow(const QDateTime &utc) { m_clock->set(utc); }

    Options options() const
    {
        Options out;
        out.source = QStringLiteral("test list");
        out.consent = QStringLiteral("sign-up form");
        return out;
    }

    QString file(const QByteArray &text)
    {
        const QString path = m_folder.filePath(QStringLiteral("file%1.csv").arg(++m_files));
        QFile out(path);
        if (out.open(QIODevice::WriteOnly))
            out.write(text);
        return path;
    }

    Result<Report> import(const QByteArray &text, Kind kind = Kind::Members) { return import(text, kind, options()); }
    Result<Report> import(const QByteArray &text, Kind kind, const Options &options)
    {
        return importFile(file(text), kind, options);
    }
    Result<Report> importFile(const QString &path, Kind kind = Kind::Members)
    {
        return importFile(path, kind, options());
    }
    Result<Report> importFile(const QString &path, Kind kind, const Options &options)
    {
        const Result<Plan> plan = prepareImport(path, kind, options);
        if (!plan)
            return plan.error();
        NoProgress quiet;
        return runImport(*m_workspace, *plan, quiet);
    }

    Result<UndoReport> undo(BatchId batch)
    {
        NoProgress quiet;
        return undoImport(*m_workspace, batch, quiet);
    }

    void write(const char *sql)
    {
        const Result<void> done
            = m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { db.exec(sql); });
        if (!done)
            qFatal("%s", qPrintable(textOf(done.error())));
    }

    // Columns joined by |, NULL as nothing.
    QStringList rows(const char *sql)
    {
        const auto out = m_workspace->read([&](db::Database &db) {
            QStringList lines;
            db::Statement statement = db.prepare(sql);
            while (statement.step()) {
                QStringList cells;
                for (int c = 0; c < statement.columnCount(); ++c)
                    cells.append(statement.text(c));
                lines.append(cells.join(QLatin1Char('|')));
            }
            return lines;
        });
        return out ? *out : QStringList{textOf(out.error())};
    }

    // Every row of every table that holds data, NULL and '' told apart; records of what happened, and what is worked out
    // of the data, are left out.
    QStringList dump()
    {
        QStringList out;
        const QStringList tables
            = rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                   " AND name NOT IN ('change', 'import_batch', 'batch_change', 'change_member', 'workspace_mark', 'member_figure',"
                   " 'member_stage', 'figure_stale', 'figure_made') ORDER BY name");
        for (const QString &table : tables) {
            QStringList columns = rows(qPrintable(
                QStringLiteral("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('%1')").arg(table)));
            const QString sql
                = QStringLiteral("SELECT '%1', %2 FROM %1").arg(table, columns.join(QStringLiteral(", ")));
            QStringList lines = rows(qPrintable(sql));
            lines.sort();
            out += lines;
        }
        return out;
    }

    static QString textOf(const Error &error) { return text::errorText(error) + QLatin1String(" / ") + error.detail; }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<FixedClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
    int m_files = 0;
};

// A business file of the shared data; empty when they are not here.
inline QString realFile(const QString &name)
{
    QString folder = QString::fromLocal8Bit(qgetenv("SIYU_DATA_DIR"));
    if (folder.isEmpty())
        folder = QStringLiteral(SIYU_SHARED_DATA_DIR);
    const QString path = QDir(folder).filePath(QStringLiteral("real/") + name);
    return QFile::exists(path) ? path : QString();
}

} // namespace siyu::importing
