// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/whatifstore.h"

#include "core/broadcasts/audience.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/walltime.h"
#include "core/db/database.h"
#include "core/members/segmentstore.h"
#include "core/workspace.h"

#include <algorithm>
#include <map>

namespace siyu::broadcasts {

namespace {

// The draft's run is the last of the facts.
struct Names {
    db::Database &db;
    const Trial &trial;

    bool isDraft(qint64 run) const { return size_t(run) >= trial.facts().firstOfDraft; }
    BroadcastId idOf(qint64 run) const { return isDraft(run) ? BroadcastId() : trial.facts().runs[size_t(run)].broadcast; }
    QString nameOf(qint64 run) const
    {
        if (isDraft(run))
            return trial.draft().name;
        db::Statement &row = db.cached("SELECT name FROM broadcast WHERE id = ?").with(idOf(run).value);
        return row.step() ? row.text(0) : QString();
    }
};

QList<Cost> costsOf(const Names &names, const std::vector<Taken> &takings)
{
    std::map<std::tuple<qint64, qint64, Reason>, QList<qint64>> targets;
    for (const Taken &one : takings)
        targets[{one.run, one.by.value_or(-1), one.reason}] << one.target;
    QList<Cost> costs;
    for (const auto &[key, ids] : targets) {
        const auto &[run, by, reason] = key;
        Cost cost;
        cost.loser = names.idOf(run);
        cost.loserName = names.nameOf(run);
        cost.isLoss = names.isDraft(run);
        if (by >= 0) {
            cost.taker = names.idOf(by);
            cost.takerName = names.nameOf(by);
        }
        const qint64 other = cost.isLoss ? by : run;
        cost.priority = other < 0 ? 0 : names.trial.facts().input.runs[size_t(other)].priority;
        cost.reason = reason;
        cost.targets = ids;
        cost.kind = names.trial.facts().runs[size_t(run)].kind;
        costs << cost;
    }
    std::stable_sort(costs.begin(), costs.end(), [](const Cost &a, const Cost &b) { return a.targets.size() > b.targets.size(); });
    return costs;
}

Error refused(Choice choice)
{
    return {ErrorCode::Refused, {QStringLiteral("broadcast"), wordOf(choice)}, {}};
}

// The draft for these targets only, at this time.
BroadcastDraft narrowed(db::Database &db, const BroadcastDraft &draft, const RunPart &part, const QString &name, const QDateTime &nowUtc)
{
    BroadcastDraft one = draft;
    one.name = name;
    one.atWall = QDateTime::fromSecsSinceEpoch(part.atSeconds, QTimeZone(draft.zone.toUtf8()));
    one.atWall = QDateTime(one.atWall.date(), one.atWall.time(), Qt::UTC);
    one.minus.clear();
    one.minusGroups.clear();
    one.where.clear();
    one.groups.clear();
    if (isDirected(draft.touchpoint)) {
        const QString list = members::insertList(db, name, draft.where, part.targets, nowUtc);
        one.where = ruleOf({{list}, {}});
        return one;
    }
    for (const qint64 group : part.targets) {
        db::Statement &row = db.cached("SELECT name FROM grp WHERE id = ?").with(group);
        if (row.step())
            one.groups << row.text(0);
    }
    return one;
}

} // namespace

QString wordOf(Choice choice)
{
    switch (choice) {
    case Choice::Trim:
        return QStringLiteral("trim");
    case Choice::Shift:
        return QStringLiteral("shift");
    case Choice::Split:
        break;
    }
    return QStringLiteral("split");
}

Result<WhatIf> whatIf(const Workspace &workspace, const Trial &trial, Progress &progress)
{
    WhatIf found;
    if (trial.draft().arms.isEmpty())
        found.alternatives = trial.alternatives();
    if (!progress.report(1, 2))
        return Error{ErrorCode::Cancelled, {}, {}};
    const std::vector<Taken> takings = trial.takings();
    return workspace.read(progress, [&](db::Database &db) {
        found.costs = costsOf({db, trial}, takings);
        found.priorityToWin = trial.draft().priority;
        for (const Cost &cost : found.costs) {
            if (cost.isLoss && cost.taker.isValid())
                found.priorityToWin = std::max(found.priorityToWin, cost.priority + 1);
        }
        return found;
    });
}

bool isPossible(Choice choice, const BroadcastDraft &draft, const Alternatives &found)
{
    const bool once = draft.rrule.isEmpty() && draft.lunar.isEmpty();
    const bool chooses = targetKindOf(draft.touchpoint) != TargetKind::Account;
    if (!once || !draft.arms.isEmpty())
        return false;
    switch (choice) {
    case Choice::Trim:
        return chooses && !found.trimmed.targets.empty();
    case Choice::Shift:
        return found.shifted.has_value();
    case Choice::Split:
        break;
    }
    return chooses && found.split.size() > 1 && !found.split.front().targets.empty();
}

Result<QList<BroadcastId>> apply(Workspace &workspace, const BroadcastDraft &wanted, const Alternatives &found, Choice choice)
{
    auto draft = checked(wanted);
    if (!draft)
        return draft.error();
    if (!isPossible(choice, *draft, found))
        return refused(choice);
    if (draft->zone.isEmpty())
        draft->zone = QString::fromUtf8(workspace.zone().id());
    const std::vector<RunPart> parts = choice == Choice::Trim ? std::vector{found.trimmed} : choice == Choice::Split ? found.split : std::vector{*found.shifted};
    const QDateTime now = workspace.nowUtc();
    const Change change{QStringLiteral("broadcast.") + wordOf(choice), {draft->name, QString::number(parts.size())}};
    return workspace.write(change, [&](db::Database &db) -> Result<QList<BroadcastId>> {
        QList<BroadcastId> made;
        for (const RunPart &part : parts) {
            const QString name = parts.size() == 1 ? draft->name : QStringLiteral("%1 (%2/%3)").arg(draft->name).arg(made.size() + 1).arg(parts.size());
            BroadcastDraft one = choice == Choice::Shift ? *draft : narrowed(db, *draft, part, name, now);
            if (choice == Choice::Shift) {
                const QDateTime wall = QDateTime::fromSecsSinceEpoch(part.atSeconds, QTimeZone(draft->zone.toUtf8()));
                one.atWall = QDateTime(wall.date(), wall.time(), Qt::UTC);
            }
            if (!made.isEmpty())
                one.id = BroadcastId();
            const auto id = writeBroadcast(db, one, now);
            if (!id)
                return id.error();
            draft->content = contentOf(db, *id); // a text is an item now, and the further parts say the same one
            made << *id;
        }
        for (qsizetype i = 0; i < made.size() && made.size() > 1; ++i)
            db.cached("INSERT INTO broadcast_part (broadcast, whole, part) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET whole = excluded.whole, part = excluded.part")
                .run(made[i].value, made.first().value, int(i + 1));
        return made;
    });
}

Result<QList<PartRow>> partsOf(const Workspace &workspace, BroadcastId broadcast)
{
    return workspace.read([&](db::Database &db) {
        QList<PartRow> parts;
        db::Statement row = db.prepare("SELECT p.broadcast, b.name, p.part FROM broadcast_part own JOIN broadcast_part p ON p.whole = own.whole"
                                       " JOIN broadcast b ON b.id = p.broadcast WHERE own.broadcast = ? ORDER BY p.part");
        row.with(broadcast.value);
        while (row.step())
            parts << PartRow{BroadcastId(row.int64(0)), row.text(1), int(row.int64(2))};
        return parts;
    });
}

} // namespace siyu::broadcasts
