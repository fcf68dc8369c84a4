// SPDX-License-Identifier: GPL-3.0-or-later
// What a merge of two members moves, as a value that can be kept and turned round (rules.md 1: the older member stays,
// everything moves, what moved is recorded, unmerge restores it). Pure, any thread.
#pragma once

#include "core/members/identity.h"

#include <QMap>

namespace siyu::members {

// One member with the fields that a merge may fill. `fields` holds the column's name and its text; a field that is
// missing is not in the map.
struct MergeSide {
    MemberId id;
    QDateTime createdAtUtc;
    QList<IdentityKey> keys;
    QMap<QString, QString> fields;

    bool operator==(const MergeSide &) const = default;
};

struct Merge {
    MemberId kept;
    MemberId gone;
    QList<IdentityKey> movedKeys; // from gone to kept
    QMap<QString, QString> filledFields; // missing in kept, present in gone
    QMap<QString, QString> droppedFields; // present in both and different: kept's value stands, gone's is only recorded
};

// Kept is the older one, the lower id where both were made at one time.
Merge planMerge(const MergeSide &a, const MergeSide &b);
// What the kept member looks like afterwards.
MergeSide merged(const MergeSide &a, const MergeSide &b);
// The two members as they were, from the merged one and the record.
std::pair<MergeSide, MergeSide> unmerged(const MergeSide &whole, const Merge &merge, const MergeSide &goneAsItWas);

} // namespace siyu::members
