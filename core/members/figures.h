// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of members (table member_figure: stage, circle, value, RFM, points) kept up with the facts. What a write
// touched is marked in figure_stale by the write itself; updateFigures works those members out anew, with whoever's scores
// move because of them, or everybody when the business day, the rules, the zone or the currency changed. Runs on any
// thread, one run at a time; writes of others wait at most for one of its short ones.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/words.h"

#include <QDate>
#include <QList>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::members {

// The workspace's own: money of others is added to nothing.
QString currencyOf(db::Database &db);

struct FiguresState {
    QDate day; // as of which figures stand; invalid = never worked out
    bool isCurrent = false; // of today, by today's rules, nothing marked
    qint64 stale = 0; // members marked; −1 = everybody
    QString currency;
};
Result<FiguresState> figuresState(const Workspace &workspace);

struct FiguresRun {
    bool everybody = false;
    qint64 members = 0; // whose facts were read
    qint64 written = 0; // rows that differ, those of members who are gone included
    qint64 stageChanges = 0;
};
// Nothing to do costs two look-ups. A read-only workspace is left as it is (nothing written, no error): figuresState says
// as of when. Errors: Cancelled (what was written so far stays, and is repaired by the next run).
Result<FiguresRun> updateFigures(Workspace &workspace, Progress &progress);
// Everybody, whatever is marked.
Result<FiguresRun> rebuildFigures(Workspace &workspace, Progress &progress);

// ---- one member

struct StageSpell {
    QDate from; // the day on which it was first seen
    Stage stage = Stage::Quiet;
    int rule = 0; // place in the list then; 0 = set by hand
};
// Oldest first; the last is the present one. Empty while figures were never worked out.
Result<QList<StageSpell>> stageHistory(const Workspace &workspace, MemberId member);

// Why the stage is what it is, as of the figures' day.
struct StageReason {
    Stage stage = Stage::Quiet;
    int rule = 0;
    bool ordersOnly = false; // silence was judged without messages
    Circle circle = Circle::Outer;
    QDate since;
    QDate asOf;
    QDate firstContact;
    std::optional<qint64> silentDays; // nothing = not known
    qint64 orders = 0;
    bool isTopBuyer = false; // R5 and F5
    std::optional<Tier> tier;
    bool allEnded = false; // lost because every stay and contact is over
    int limit = 0; // the figure of the rule: days or orders; 0 = it has none
};
// Errors: NotFound (member), also while figures were never worked out.
Result<StageReason> stageReason(const Workspace &workspace, MemberId member);

} // namespace siyu::members
