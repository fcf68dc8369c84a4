// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/armstore.h"

#include "core/broadcasts/arms.h"
#include "core/broadcasts/broadcast.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <algorithm>
#include <unordered_map>

namespace siyu::broadcasts {

namespace {

// The group by whose lot each member goes.
std::unordered_map<qint64, qint64> firstGroups(db::Database &db, std::vector<qint64> groups)
{
    std::unordered_map<qint64, qint64> first;
    std::sort(groups.begin(), groups.end());
    for (const qint64 group : groups) {
        db::Statement &row = db.cached("SELECT member FROM membership WHERE grp = ? AND left_day IS NULL").with(group);
        while (row.step())
            first.try_emplace(row.int64(0), group);
    }
    return first;
}

} // namespace

Result<QList<ArmRow>> armsOf(const Workspace &workspace, BroadcastId broadcast)
{
    return workspace.read([&](db::Database &db) {
        QList<ArmRow> arms;
        db::Statement row = db.prepare("SELECT a.broadcast, b.name, c.title, a.test, a.arm, a.share, a.seed, coalesce(t.by_group, 0), b.cancelled_at IS NOT NULL"
                                       " FROM broadcast_arm own JOIN broadcast_arm a ON a.test = own.test JOIN broadcast b ON b.id = a.broadcast"
                                       " JOIN content c ON c.id = b.content LEFT JOIN broadcast_test t ON t.id = a.test WHERE own.broadcast = ? ORDER BY a.arm");
        row.with(broadcast.value);
        while (row.step()) {
            arms << ArmRow{BroadcastId(row.int64(0)), row.text(1), row.text(2), row.int64(3), int(row.int64(4)), int(row.int64(5)), row.int64(6),
                row.int64(7) != 0, row.int64(8) != 0};
        }
        return arms;
    });
}

std::optional<ArmLot> armLotOf(db::Database &db, BroadcastId broadcast)
{
    db::Statement &row = db.cached("SELECT a.broadcast, a.share, a.seed, coalesce(t.by_group, 0) FROM broadcast_arm own"
                                   " JOIN broadcast_arm a ON a.test = own.test LEFT JOIN broadcast_test t ON t.id = a.test WHERE own.broadcast = ? ORDER BY a.arm")
                             .with(broadcast.value);
    ArmLot lot;
    while (row.step()) {
        if (row.int64(0) == broadcast.value)
            lot.arm = lot.shares.size();
        lot.shares.push_back(int(row.int64(1)));
        lot.seed = quint64(row.int64(2));
        lot.byGroup = row.int64(3) != 0;
    }
    return areGood(lot.shares) ? std::optional(lot) : std::nullopt;
}

std::vector<qint64> targetsOfArm(db::Database &db, const ArmLot &lot, const std::vector<qint64> &targets, const std::vector<qint64> &groups)
{
    const auto first = lot.byGroup ? firstGroups(db, groups) : std::unordered_map<qint64, qint64>();
    std::vector<qint64> own;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(own), [&](qint64 id) {
        const auto group = first.find(id);
        return armOf(group == first.end() ? id : group->second, lot.seed, lot.shares) == lot.arm;
    });
    return own;
}

qint64 seedFor(db::Database &db, const BroadcastDraft &draft, std::vector<qint64> targets, const std::vector<qint64> &groups)
{
    if (draft.seed > 0)
        return draft.seed;
    std::vector<int> shares;
    for (const DraftArm &arm : draft.arms)
        shares.push_back(arm.share);
    if (!isDirected(draft.touchpoint)) {
        targets = groups;
    } else if (draft.armsByGroup) {
        const auto first = firstGroups(db, groups);
        std::erase_if(targets, [&](qint64 id) { return first.contains(id); });
        targets.insert(targets.end(), groups.begin(), groups.end());
    }
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    return qint64(evenSeed(targets, shares, 1));
}

void insertTest(db::Database &db, const QList<BroadcastId> &arms, const BroadcastDraft &draft, const QString &nowUtc)
{
    db.cached("INSERT INTO broadcast_test (by_group, created_at) VALUES (?, ?)").run(draft.armsByGroup, nowUtc);
    const qint64 test = db.lastInsertId();
    for (qsizetype i = 0; i < arms.size(); ++i)
        db.cached("INSERT INTO broadcast_arm (broadcast, test, arm, share, seed) VALUES (?, ?, ?, ?, ?)")
            .run(arms[i].value, test, int(i + 1), draft.arms[i].share, draft.seed);
}

} // namespace siyu::broadcasts
