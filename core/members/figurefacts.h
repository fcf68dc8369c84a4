// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what figures follow from: everybody's in one pass over each table, or a few members' by their keys. Inside the
// caller's Workspace::read; any thread.
#pragma once

#include "core/base/dayreader.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/life.h"

#include <QDate>
#include <QTimeZone>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace siyu::db {
class Database;
}

namespace siyu::members {

// As of what figures are worked out.
struct FigureScene {
    QDate day;
    QTimeZone zone;
    QString currency; // of the workspace; money of others is added to nothing
    LifecycleRules rules;
};

// Of everybody, by id.
struct Lives {
    std::vector<qint64> members; // ascending
    std::vector<Life> lives; // of members[i]
    bool areInStep = false; // ids follow each other without a gap
    std::vector<quint32> places; // by id where they lie close together at least

    static constexpr size_t none = size_t(-1);
    size_t placeOf(qint64 member) const; // none = there is no such member
};

// `withMessages`: looks through all counts for the last message; else it is left at 0. Errors: Cancelled.
Result<Lives> readLives(db::Database &db, const FigureScene &scene, bool withMessages, Progress &progress);

// One after the other; tiers and messages are left out.
class LifeReader {
public:
    LifeReader(db::Database &db, const FigureScene &scene);
    std::optional<Life> read(qint64 member); // nothing = there is no such member

private:
    db::Database &m_db;
    const FigureScene &m_scene;
    DayReader m_days;
    LifeWriter m_writer;
    QByteArray m_currency;
    bool m_hasReplies; // of anybody; most shops have none, or no pin
    bool m_hasPins;
};

// The best tier of each of these members (sorted) in any group; those that are not told are in no measured one.
std::unordered_map<qint64, qint8> bestTiers(db::Database &db, QDate day, const std::vector<qint64> &members);
// The last day with a message of each of these members; looks through all counts.
std::unordered_map<qint64, qint32> lastMessages(db::Database &db, const std::vector<qint64> &members, QDate day);

} // namespace siyu::members
