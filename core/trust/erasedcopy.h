// SPDX-License-Identifier: GPL-3.0-or-later
// Who was erased from a workspace, looked for and erased in a copy of it that is older: a backup, and a backup that takes
// the workspace's place. Any thread; the copy is open nowhere else.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/db/passphrase.h"
#include "core/trust/tombstone.h"

#include <QHash>
#include <QList>
#include <QString>

namespace siyu::trust {

struct Erasures {
    struct One {
        qint64 id = 0;
        QString at;
        qint64 gone = 0; // the number of the member that was
        QString madeAt; // of its row; empty: of a merge, the number alone tells nothing certain
        QString reason;
    };
    Tombstones tombstones;
    QList<One> all;
    bool isEmpty() const { return all.isEmpty(); }
};
// An older file without the tables has none.
Erasures erasuresOf(db::Database &db);

// Members of this file who were erased, with the erasure of each.
QHash<qint64, qint64> erasedIn(db::Database &db, const Erasures &erasures);
// Erases them in the file, and writes it anew so that no page holds a trace. A file of the present schema remembers the
// erasures and their tombstones from then on. Gives how many people went. Error: Cancelled (the copy is of no use then).
// Throws db::DbError.
Result<qint64> eraseInCopy(const QString &copy, const Erasures &erasures, const db::Passphrase &passphrase, Progress &progress);

} // namespace siyu::trust
