// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace of its own for each test, with made-up people, and dumps of its tables to compare.
#pragma once

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

namespace siyu::groups {

struct World {
    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock
        = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 31), QTime(4, 0), Qt::UTC)); // noon in Shanghai
    std::unique_ptr<Workspace> workspace;

    World()
    {
        auto made = Workspace::create(folder.filePath(QStringLiteral("shop.siyu")), clock);
        if (!made)
            qFatal("no workspace: %s", qUtf8Printable(made.error().detail));
        workspace = std::move(*made);
    }

    // Runs SQL as the program itself would, without a trace in the change history.
    template <typename Fn>
    auto system(Fn fn)
    {
        return workspace->write({QStringLiteral("test"), {}, Record::System}, fn);
    }

    // Members 1…count, 成员1 …; those with an even number have an identity.
    void addMembers(int count)
    {
        const auto done = system([count](db::Database &db) {
            for (int i = 1; i <= count; ++i) {
                db.cached("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')")
                    .run(i, QStringLiteral("成员%1").arg(i));
                if (i % 2 == 0) {
                    db.cached("INSERT INTO identity (kind, value, member) VALUES (1, ?, ?)").run(QStringLiteral("u%1").arg(i), i);
                }
            }
        });
        QVERIFY(done.has_value());
    }

    BatchId addBatch(const QString &kind)
    {
        const auto id = system([&kind](db::Database &db) {
            db.prepare("INSERT INTO import_batch (kind, file_name, file_hash, at) VALUES (?, 'f', 'h', '2026-03-31T04:00:00Z')").run(kind);
            return BatchId(db.lastInsertId());
        });
        return *id;
    }

    // Every row of the tables, in the order of their columns.
    QStringList dump(const QStringList &tables) const
    {
        const auto rows = workspace->read([&tables](db::Database &db) {
            QStringList out;
            for (const QString &table : tables) {
                QStringList ofTable;
                db::Statement s = db.prepare(QStringLiteral("SELECT * FROM %1").arg(table).toStdString());
                while (s.step()) {
                    QStringList cells{table};
                    for (int i = 0; i < s.columnCount(); ++i)
                        cells.append(s.isNull(i) ? QStringLiteral("·") : s.text(i));
                    ofTable.append(cells.join(QLatin1Char('|')));
                }
                ofTable.sort();
                out += ofTable;
            }
            return out;
        });
        return *rows;
    }
    QStringList dumpRosters() const
    {
        return dump({QStringLiteral("roster"), QStringLiteral("roster_entry"), QStringLiteral("membership"),
            QStringLiteral("rename_proposal"), QStringLiteral("batch_change")});
    }

    // A query's rows as text.
    QStringList rows(const char *sql) const
    {
        const auto out = workspace->read([sql](db::Database &db) {
            QStringList lines;
            db::Statement s = db.prepare(sql);
            while (s.step()) {
                QStringList cells;
                for (int i = 0; i < s.columnCount(); ++i)
                    cells.append(s.isNull(i) ? QStringLiteral("-") : s.text(i));
                lines.append(cells.join(QLatin1Char(' ')));
            }
            return lines;
        });
        return *out;
    }
};

} // namespace siyu::groups
