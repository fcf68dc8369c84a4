// SPDX-License-Identifier: GPL-3.0-or-later
// The stays of the people that rows name, looked up once each. Inside a read.
#pragma once

#include "core/db/database.h"
#include "core/growth/attribution.h"

#include <QHash>
#include <QVarLengthArray>

namespace siyu::kpi {

class Stays {
public:
    explicit Stays(db::Database &db) : m_db(db) { }

    const QList<growth::GroupStay> &of(qint64 member);
    // The groups that they are in on the day; each once.
    QVarLengthArray<qint64, 2> groupsOn(qint64 member, QDate day);

private:
    db::Database &m_db;
    QHash<qint64, QList<growth::GroupStay>> m_stays;
};

// An instant that starts and one that ends the days of `period`, as the workspace's texts.
struct Instants {
    QString from;
    QString end; // not included
};
Instants instantsOf(const Period &period, const QTimeZone &zone);

} // namespace siyu::kpi
