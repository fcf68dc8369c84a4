// SPDX-License-Identifier: GPL-3.0-or-later
// What two lists of a group's people say about who came and who left, and what many of them, in whatever order they were
// imported, say about everybody's stays (rules.md 2). Pure rules, any thread.
#pragma once

#include <QDate>
#include <QList>
#include <QPair>
#include <QStringList>
#include <optional>

namespace siyu::groups {

// One line of a roster. `key` is whatever identifies the person strongly (empty = known by nickname only).
struct RosterPerson {
    QString key;
    QString nickname;
    QDate statedJoin; // as the file says; invalid = not stated
};

// `between`: the day is only known to lie between the two rosters.
struct DatedPerson {
    QString who; // key, or "nick:NAME"
    QDate day;
    bool between = true;
    bool operator==(const DatedPerson &) const = default;
};

struct RosterDiff {
    bool baseline = false;
    QList<DatedPerson> joined; // by who, as the lists below
    QList<DatedPerson> left;
    QStringList stayed;
    QStringList ambiguous; // nicknames that several people without a key carry; paired in order
    QList<QPair<QString, QString>> renames; // old and new nickname, offered
};

// The person of `before` that each line of `after` is, -1 = somebody new; and the nicknames that could not be told apart.
// Keys decide; where one side has no key, the nickname inside the group does, first come first served.
struct RosterMatch {
    QList<int> beforeOf;
    QStringList ambiguous;
};
RosterMatch matchPeople(const QList<RosterPerson> &before, const QList<RosterPerson> &after);

// Whether as many people known by nickname only, vanished and appeared between two complete rosters, may be one person.
bool offersRename(qsizetype vanished, qsizetype appeared);

// `before` missing = the group's first roster. `partial` says that `after` is no complete list: it makes no leavers.
RosterDiff diffRosters(QDate day0, QDate day1, bool partial, const std::optional<QList<RosterPerson>> &before,
    const QList<RosterPerson> &after);

// A roster whose people are known (by the id of the member); `order` sorts rosters of one day (instant as text).
struct Snapshot {
    QDate day;
    QString order;
    bool partial = false;
    struct Person {
        qint64 member = 0;
        QDate statedJoin;
    };
    QList<Person> people;
    qint64 erased = 0; // people of the list of whom nothing but their number is left
};

// A stay as the rosters show it. joined invalid = there since before anyone counted; left invalid = still there.
// *After: the day of the earlier roster, when the day is only known to lie after it, up to joined or left.
struct Stay {
    qint64 member = 0;
    QDate joined;
    QDate joinedAfter;
    QDate left;
    QDate leftAfter;
    QDate absentOn; // of the complete roster before it that misses the member; invalid = there since the first one
    int firstSeen = -1; // index into the snapshots as given
    int lastSeen = -1;
    int goneOn = -1; // the complete roster that misses the member
    bool operator==(const Stay &) const = default;
};

// What one roster adds to the ledger; `since` = the complete roster before. joined and lost are missing for the
// baseline and what stands before it; a partial roster measures neither total nor lost.
struct RosterStep {
    QDate since;
    std::optional<qint64> total;
    std::optional<qint64> joined;
    std::optional<qint64> lost;
    bool operator==(const RosterStep &) const = default;
};

struct Thread {
    QList<Stay> stays; // by member, then by time
    QList<RosterStep> steps; // one for each snapshot, in the order given
};

// The order in which the snapshots are given has no influence on the stays. The earliest complete snapshot is the
// baseline: who is in it, or in a partial one before it, has been there since an unknown day unless the file says.
Thread threadRosters(const QList<Snapshot> &snapshots);

} // namespace siyu::groups
