// SPDX-License-Identifier: GPL-3.0-or-later
// How many messages each person got in the days before given days, and whether they were there then and left in the week
// after: read in one pass over stays, friends, opt-outs and what was sent. Inside a read; any thread.
#pragma once

#include "core/base/progress.h"

#include <QHash>
#include <QTimeZone>
#include <string>
#include <vector>

namespace siyu::db {
class Database;
class Statement;
}

namespace siyu::broadcasts {

class MessageCounts {
public:
    // `starts`: Julian days, rising; messages count in the `window` days before each.
    MessageCounts(db::Database &db, const QTimeZone &zone, std::vector<qint64> starts, int window);

    bool read(Progress &progress); // false: stopped

    struct Standing {
        quint16 messages = 0;
        bool isThere = false; // in a group followed until the end of the week, or a friend
        bool isIn = false; // in a group or a friend, followed or not
        bool left = false; // in the week
    };
    const std::vector<qint64> &members() const { return m_members; }
    const Standing &at(size_t start, size_t member) const { return m_standings[start * m_members.size() + member]; }

private:
    struct Stay {
        quint32 member;
        quint32 group;
        qint64 from;
        qint64 to; // 0 = still there
    };
    quint32 numberOf(qint64 member);
    quint32 groupNumberOf(qint64 group);
    void readStays();
    void readRosters();
    void readPosts();
    bool readDirected(Progress &progress);
    void countStays();
    void countStay(const Stay &stay, size_t start);
    void readFriends();
    void readOptOuts();
    qint64 dayOfInstant(std::string_view utc) const; // m_first − 1 for all that lie before, m_last + 1 behind
    qint64 postsBetween(quint32 group, qint64 from, qint64 to) const;
    Standing &standing(size_t start, quint32 member) { return m_standings[start * m_members.size() + member]; }

    db::Database &m_db;
    std::vector<qint64> m_starts;
    int m_window;
    qint64 m_first; // the days looked at
    qint64 m_last;
    std::vector<std::string> m_dayStarts; // instants as text, of each day from m_first to the one after m_last
    QHash<qint64, quint32> m_numbers;
    std::vector<qint64> m_members;
    QHash<qint64, quint32> m_groupNumbers;
    std::vector<qint64> m_known; // of each group: until when it was followed
    std::vector<std::vector<quint32>> m_posts; // of each group: sent up to each day
    std::vector<Stay> m_stays;
    std::vector<Standing> m_standings;
};

} // namespace siyu::broadcasts
