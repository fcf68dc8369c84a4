// SPDX-License-Identifier: GPL-3.0-or-later
// What many tests need: a workspace in a folder of its own, its tables as text for comparison, and the shared corpora.
#pragma once

#include "core/db/changelog.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimeZone>

namespace siyu::test {

inline QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toUTC();
}

// A fresh workspace; the clock stands at 2026-03-01 10:00 in Shanghai until set.
struct TestWorkspace {
    TestWorkspace()
    {
        auto made = Workspace::create(path(), clock);
        if (made)
            workspace = std::move(*made);
        else
            qFatal("no workspace: %s", qPrintable(made.error().detail));
    }
    QString path() const { return folder.filePath(QStringLiteral("shop.siyu")); }
    void reopen()
    {
        workspace.reset();
        auto opened = Workspace::open(path(), clock, OpenAs::Writer);
        if (!opened)
            qFatal("cannot reopen: %s", qPrintable(opened.error().detail));
        workspace = std::move(*opened);
    }
    Workspace &operator*() { return *workspace; }
    Workspace *operator->() { return workspace.get(); }

    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(utc("2026-03-01T02:00:00Z"));
    std::unique_ptr<Workspace> workspace;
};

// Every row of every recorded base table, sorted by primary key: equal dumps = equal data.
inline QStringList dump(Workspace &workspace, const QStringList &except = {})
{
    const auto rows = workspace.read([&](db::Database &db) {
        QStringList out;
        for (const QString &table : db::recordedTables()) {
            if (except.contains(table))
                continue;
            QStringList keys;
            db::Statement info = db.prepare("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk");
            info.with(table);
            while (info.step())
                keys.append(info.text(0));
            db::Statement row = db.prepare(
                QStringLiteral("SELECT * FROM %1 ORDER BY %2").arg(table, keys.join(QLatin1Char(','))).toStdString());
            while (row.step()) {
                QStringList cells;
                for (int i = 0; i < row.columnCount(); ++i)
                    cells.append(row.isNull(i) ? QStringLiteral("NULL") : row.text(i));
                out.append(table + QLatin1Char('|') + cells.join(QLatin1Char('|')));
            }
        }
        return out;
    });
    return rows ? *rows : QStringList{rows.error().detail};
}

// The folder with corpora and worked cases; empty when there is none (the test then skips, saying so).
inline QString sharedData(const QString &relative = {})
{
    const QString given = qEnvironmentVariable("SIYU_DATA_DIR");
    const QString root = given.isEmpty() ? QStringLiteral(SIYU_SHARED_DATA_DIR) : given;
    const QString path = QDir(root).filePath(relative);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace siyu::test
