// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of everybody present in groups at the end of a day, as candidates are judged by: their tier there, messages
// and days of the tier's window, since when they are there. The door to core/groups. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <functional>

namespace siyu {
class Workspace;
}

namespace siyu::partners {

struct PresentFigures {
    qint64 member = 0;
    bool isSuper = false;
    qint64 messages = 0;
    int activeDays = 0;
    qint64 since = 0; // Julian day; longestStay where nobody knows
};

// `take` gets the place of the group in `groups` and one person after the other, by member. Errors: Cancelled.
Result<void> eachPresentOf(const Workspace &workspace, const QList<GroupId> &groups, QDate day, Progress &progress,
    const std::function<void(qsizetype group, const PresentFigures &figures)> &take);

} // namespace siyu::partners
