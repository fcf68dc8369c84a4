// SPDX-License-Identifier: GPL-3.0-or-later
// The count pad (rules.md 2): numbers pasted from a spreadsheet are found by group and by meaning, and typed numbers that
// cannot be are named. Nothing is guessed where two readings fit. Pure rules, any thread.
#pragma once

#include "core/groups/ledger.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace siyu::groups {

// What cannot be about a day's numbers, beside the total of the day before (nothing = not counted).
enum class PadFault {
    None,
    DoesNotAddUp, // the day before + new − lost is not the total
    NewBeyondTotal, // more came than there are
    LostBeyondThere, // more left than were there or came
    BeyondRoom, // more than fit into the group
};
PadFault faultOf(const TypedCounts &counts, Count dayBefore, Count room);
// What the day before and the movement lead to; missing when one of them is.
Count expectedTotal(const TypedCounts &counts, Count dayBefore);

struct PastedLine {
    enum class State { Ok, UnknownGroup, SeveralGroups, Repeated, NotANumber, NoNumber, Unclear };
    int line = 0; // from 1
    QString text; // as pasted
    State state = State::Ok;
    int group = -1; // index into the names given
    TypedCounts counts;
};

// A group that the pad knows.
struct PadGroup {
    QString name;
    Count dayBefore;
};

// Lines with a group's name and one to three numbers, the cells in any order, parted by tabs, commas, semicolons, bars or
// blanks. A first line that names its columns (总数, 新增, 流失, total, new, lost …) decides what is what; else one number is
// the total, +n is new, −n is lost, two are new and lost, and of three the total is the one that the day before and the
// other two lead to, or – where it was not counted – the first. An empty cell or a dash is missing.
QList<PastedLine> readPasted(const QString &text, const QList<PadGroup> &groups);

} // namespace siyu::groups
