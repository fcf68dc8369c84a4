// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind the weekly report that no other feature lists: orders and deliveries of some days, owners of groups.
// Inside the caller's Workspace::read; any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/ordersum.h"
#include "core/base/period.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>
#include <QTimeZone>

namespace siyu::db {
class Database;
}

namespace siyu::reports {

// Paid orders of the period (rules.md 7).
struct Orders {
    bool everRecorded = false; // else all is missing, not 0
    QMap<QString, OrderSum> sums; // by currency; the workspace's own with zeros when nothing was paid
};
// Of the members who are or were in one of `groups` in the period; of everybody when it is empty.
Orders ordersOf(db::Database &db, const Period &period, const QTimeZone &zone, const QList<GroupId> &groups);

struct RunLine {
    qint64 run = 0;
    QString name;
    QString touchpoint;
    QDateTime at; // wall time of the workspace
    QString state;
    QMap<QString, qint64> byStatus;
    QMap<QString, qint64> bySkipReason;
};
struct Runs {
    bool everRecorded = false;
    QList<RunLine> lines; // by time
    qint64 count(const char *status) const;
    QMap<QString, qint64> skipped() const;
};
// Runs due in the period. With `groups`: only deliveries to these groups or to people in them, and runs that have any.
Runs runsOf(db::Database &db, const Period &period, const QTimeZone &zone, const QList<GroupId> &groups);

// The same for every group by itself, in one pass each; a group that has none is not in it.
QHash<GroupId, Orders> ordersByGroup(db::Database &db, const Period &period, const QTimeZone &zone);
QHash<GroupId, Runs> runsByGroup(db::Database &db, const Period &period, const QTimeZone &zone);

QHash<GroupId, QStringList> ownersOf(db::Database &db);

} // namespace siyu::reports
