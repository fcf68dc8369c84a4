// SPDX-License-Identifier: GPL-3.0-or-later
// The arms of comparisons as the workspace keeps them: who is compared with whom, and which targets an arm gets. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <optional>
#include <vector>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::broadcasts {

struct BroadcastDraft;

struct ArmRow {
    BroadcastId broadcast;
    QString name;
    QString content; // title
    qint64 test = 0;
    int arm = 1;
    int share = 1;
    qint64 seed = 0;
    bool byGroup = false;
    bool isCancelled = false;
};
// All arms of the broadcast's comparison, in order; none where it stands alone.
Result<QList<ArmRow>> armsOf(const Workspace &workspace, BroadcastId broadcast);

// ---- inside a caller's door

struct ArmLot {
    std::vector<int> shares;
    size_t arm = 0; // a place in them
    quint64 seed = 0;
    bool byGroup = false;
};
std::optional<ArmLot> armLotOf(db::Database &db, BroadcastId broadcast);
// Of the targets those whom the lot gives this arm. `groups`: of the audience, by whose lot their members go where that is
// wanted: each by the first of them that the member is in.
std::vector<qint64> targetsOfArm(db::Database &db, const ArmLot &lot, const std::vector<qint64> &targets, const std::vector<qint64> &groups);
// The seed of the draft's arms: its own, or for one without the same one for the same audience. `targets`: of directed
// touchpoints, in any order; `groups`: of the audience.
qint64 seedFor(db::Database &db, const BroadcastDraft &draft, std::vector<qint64> targets, const std::vector<qint64> &groups);

// Notes broadcasts as the arms of a new comparison, in the order of draft.arms.
void insertTest(db::Database &db, const QList<BroadcastId> &arms, const BroadcastDraft &draft, const QString &nowUtc);

} // namespace siyu::broadcasts
