// SPDX-License-Identifier: GPL-3.0-or-later
// Who was in a place (a group, an account's friends) on which day: stays with both days included, counted by days in
// O(log n). Filled once, then asked. Pure, any thread.
#pragma once

#include <QDate>
#include <QHash>
#include <vector>

namespace siyu::broadcasts {

struct PlaceStay {
    qint64 member = 0;
    qint64 from = 0; // Julian days; 0 = since ever
    qint64 to = 0; // 0 = still there
    bool isLoose = false; // left on some day between two lists, the later of which is `to`
};

class Presence {
public:
    void add(qint64 place, const PlaceStay &stay);
    // Days up to `day` are known of the place: a list was taken, somebody came or left.
    void knownUntil(qint64 place, qint64 day);
    void finish(); // after the last stay, before the first question

    bool knows(qint64 place) const { return m_places.contains(place); }
    qint64 present(qint64 place, qint64 day) const; // people, each stay once
    bool isFollowed(qint64 place, qint64 day) const; // known until that day at least
    struct Leavers {
        qint64 all = 0;
        qint64 loose = 0;
    };
    // Of those who were there on `day`: who left on it or in the days after, `days` in all.
    Leavers leavers(qint64 place, qint64 day, int days) const;
    // Who left in the `days` before `day`, whenever they came, and how many days people spent there then.
    qint64 leftBefore(qint64 place, qint64 day, int days) const;
    qint64 personDaysBefore(qint64 place, qint64 day, int days) const;

private:
    struct Place {
        std::vector<qint64> joins; // sorted
        std::vector<qint64> lefts;
        std::vector<PlaceStay> leavers; // by day of leaving
        qint64 known = 0;
    };
    QHash<qint64, Place> m_places;
};

} // namespace siyu::broadcasts
