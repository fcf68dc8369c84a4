// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in which team, over all groups. Inside the caller's Workspace::read; any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/words.h"

#include <QDate>
#include <QList>
#include <QString>

namespace siyu::db {
class Database;
}

namespace siyu::reports {

struct TeamPerson {
    Team team = Team::Campaign;
    QString name;
    qint64 groups = 0;
    qint64 leads = 0; // of them
};
// As of a day; by team, the one with the most groups first. `only` empty = all groups that are not archived.
QList<TeamPerson> teamPeople(db::Database &db, QDate day, const QList<GroupId> &only);

} // namespace siyu::reports
