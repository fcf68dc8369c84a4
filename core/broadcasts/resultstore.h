// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of runs that somebody gives: typed, pasted as a column, or as a list of the people who answered. Every write is
// one undoable commit, and a correction leaves the figure before in the list. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/broadcasts/runresult.h"

#include <QDateTime>
#include <QStringList>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

struct GivenFigure {
    RunId run;
    ResultPart part = ResultPart::Run;
    qint64 target = 0; // group or account
    ResultStep step = ResultStep::Opened;
    std::optional<qint64> value; // nothing takes the figure back: it is missing again
};
inline constexpr qint64 mostPeople = 1'000'000'000;

// How many are other than before; those that stand already are not written again. All or none. Errors: NotFound (run,
// group or account), InvalidInput (figure) below 0 or beyond mostPeople.
Result<qint64> noteFigures(Workspace &workspace, const QList<GivenFigure> &figures, Basis basis);

// All that was ever given of a run, the oldest first.
struct GivenEntry {
    GivenFigure figure;
    Basis basis = Basis::Typed;
    QDateTime at;
    bool isImported = false;
};
Result<QList<GivenEntry>> givenFigures(const Workspace &workspace, RunId run);

// ---- people who answered, as a list of names

struct NamedAnswer {
    QString name;
    qint64 member = 0;
    qint64 group = 0; // that they were reached in; 0 = one by one
};
struct NameMatch {
    QList<NamedAnswer> found; // each person once
    QStringList ambiguous; // several people of the run are called so
    QStringList unknown;
};
// Names as lists have them (one a line, numbered, with @ …), looked for among the run's people: by name, nickname in the
// group, WeChat id. Errors: NotFound (run).
Result<NameMatch> matchNames(const Workspace &workspace, RunId run, const QString &pasted);
// The list is taken as whole: it gives the run's figure (of each group where it was posted to groups), pasted. Steps but
// Sent. Errors: NotFound (run), InvalidInput (step).
Result<qint64> noteNames(Workspace &workspace, RunId run, ResultStep step, const QList<NamedAnswer> &people);

} // namespace siyu::broadcasts
