// SPDX-License-Identifier: GPL-3.0-or-later
// Members in the order of one column of the table. Chinese text sorts by its reading, among Latin text (core/base/pinyin);
// numbers and times by their value. Members without a value stand last in either order, equal ones by id (descending: the
// other way round). Inside a Workspace::read.
#pragma once

#include "core/members/memberset.h"

#include <QList>
#include <QString>
#include <functional>
#include <vector>

namespace siyu::db {
class Database;
}

namespace siyu::members {

enum class MemberSort {
    Name, Phone, Email, Wechat, Gender, BirthYear, Birthday, Region, Address, Company, Interests, CategoryPreference, Note,
    PausedUntil, Groups, Tags, OptOuts, Under14, Staff, Source, Created, Id,
    Custom, // a custom field, by its kind
    // worked out: member_figure
    Orders, LastOrder, FirstOrder, Stage, StageSince, Circle, FirstContact, LastSign, LastMessage,
    Value, // LTV
    AverageOrder, YearOrders, YearValue, R, F, M, Referrals, Points
};

struct MemberSorting {
    MemberSort by = MemberSort::Name;
    qint64 field = 0; // of MemberSort::Custom

    bool operator==(const MemberSorting &) const = default;
};

// Everybody in an order: the first `present` have a value in the column.
struct OrderedIds {
    QList<qint64> ids;
    qsizetype present = 0;
};

// Calls `each` with everybody who has the tag.
using TaggedMembers = std::function<void(qint64 tag, const std::function<void(qint64)> &each)>;

// `among`: only these, null = all. `today`: the business day as text, since groups count that the member is in now.
// `tagged`: who has which tag, where that is in memory; else the file is asked.
OrderedIds orderedIds(db::Database &db, const MemberSorting &sorting, bool descending, const QString &today, const MemberSet *among,
    const TaggedMembers &tagged = {});

// A member and the number that its value was turned into: in the order of the numbers stand the values.
struct SortKey {
    quint64 key = 0;
    qint64 id = 0;
};

// Ascending by key, equal ones as they stood.
void sortByKey(std::vector<SortKey> &keys);

} // namespace siyu::members
