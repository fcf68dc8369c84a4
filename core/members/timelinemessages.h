// SPDX-License-Identifier: GPL-3.0-or-later
// What one member said, summed by group and month (or day), from the newest month back. The table of activity is keyed by
// day, group, member; the walk asks for the measured days of the member's own groups one by one, which needs no index of
// its own and no pass over ten million rows. It begins where the figures know the last message, so that whoever is silent
// costs nothing, and one walk looks at so many days only: whoever is in a thousand groups is asked about in several.
// Inside a door.
#pragma once

#include <QDate>
#include <QString>
#include <functional>
#include <optional>

namespace siyu::db {
class Database;
}

namespace siyu::members {

struct MessageSum {
    qint64 group = 0;
    QString groupName;
    QDate lastDay; // with a message
    qint64 messages = 0;
    qint64 days = 0;
};

class MessageWalk {
public:
    enum class By { Month, Day };

    MessageWalk(db::Database &db, qint64 member, By by) : m_db(db), m_member(member), m_by(by) { }

    // Month by month, from the one of `newest` (invalid = the last with data) back to that of `oldest` (invalid = the first
    // with data). `take` says how many it has; the walk ends with the month in which that reaches `enough`. Returns the
    // first day that was looked at where older ones are left for another walk; invalid = it came to its end.
    QDate back(QDate newest, QDate oldest, const std::function<qsizetype(const MessageSum &)> &take, qsizetype enough);

private:
    struct Group {
        qint64 id = 0;
        QString name;
        qint64 first = 0; // days with data, Julian
        qint64 last = 0;
    };
    QList<Group> groups() const;
    // The last day on which the member can have said anything, 0 = never; nothing where the figures do not know.
    std::optional<qint64> lastKnown(qint64 lastMeasured) const;
    void sum(const Group &group, qint64 from, qint64 to, const std::function<void(const MessageSum &)> &take) const;

    db::Database &m_db;
    qint64 m_member;
    By m_by;
};

} // namespace siyu::members
