// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind runs' results, read run by run and settled. Inside a read; any thread.
#pragma once

#include "core/broadcasts/presence.h"
#include "core/broadcasts/results.h"

#include <QHash>

namespace siyu::broadcasts {

// What a run was sent to, as one place to look at leaving: a group, or an account's friends.
struct SentPlace {
    qint64 place = 0;
    qint64 day = 0; // Julian, of the workspace
};

// Runs of which something was sent, without their figures. Newest first.
enum class RunsThat { WereSent, HaveOpens };
QList<RunResult> sentRuns(db::Database &db, const QTimeZone &zone, const ResultsRequest &request, RunsThat which);

// The groups' people, for the groups that those runs were posted to.
Presence groupPresence(db::Database &db, const QList<RunResult> &runs);

class FigureReader {
public:
    FigureReader(db::Database &db, const QTimeZone &zone, const Presence &groups);

    // What is known of the run but for orders and opt-outs.
    GivenFigures given(const RunResult &run);
    // After given(): where it was posted.
    const QList<SentPlace> &places() const { return m_places; }
    QString nameOf(ResultPart part, qint64 id);

private:
    void readSent(const RunResult &run, GivenFigures &out);
    void readTargets(const RunResult &run, GivenFigures &out);
    void readStored(const RunResult &run, GivenFigures &out);
    PartFigures &partOf(GivenFigures &out, ResultPart part, qint64 id);

    db::Database &m_db;
    QTimeZone m_zone;
    const Presence &m_groups;
    QList<SentPlace> m_places;
    QHash<qint64, QString> m_names[2];
    bool m_hasNames = false;
};

// Puts the figures into the run.
void settleInto(RunResult &run, const GivenFigures &given, FigureReader &reader);

} // namespace siyu::broadcasts
