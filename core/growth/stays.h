// SPDX-License-Identifier: GPL-3.0-or-later
// The stays of the people that rows name, looked up once each. Inside a read.
#pragma once

#include "core/growth/attribution.h"

#include <QHash>
#include <QVarLengthArray>

namespace siyu::db {
class Database;
}

namespace siyu::growth {

class Stays {
public:
    explicit Stays(db::Database &db) : m_db(db) { }

    const QList<GroupStay> &of(qint64 member);
    // The groups that they are in on the day; each once.
    QVarLengthArray<qint64, 2> groupsOn(qint64 member, QDate day);

private:
    db::Database &m_db;
    QHash<qint64, QList<GroupStay>> m_stays;
};

} // namespace siyu::growth
