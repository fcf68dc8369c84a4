// SPDX-License-Identifier: GPL-3.0-or-later
// Who was somebody already when a campaign began, and is therefore nobody new whom a host brought (rules.md 7): friends,
// people in a group or in its first roster, buyers, and who had been brought by that day. Inside a read.
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace siyu::db {
class Database;
}

namespace siyu::growth {

class KnownBefore {
public:
    KnownBefore(db::Database &db, const QTimeZone &zone) : m_db(db), m_zone(zone) { }

    // `broughtAt`: when the referral says; invalid = it does not. Nobody is known before a campaign without a first day.
    bool wasKnown(qint64 member, const QDateTime &broughtAt, QDate firstDay) const;

private:
    db::Database &m_db;
    QTimeZone m_zone;
};

} // namespace siyu::growth
