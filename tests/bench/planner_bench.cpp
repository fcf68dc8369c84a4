// SPDX-License-Identifier: GPL-3.0-or-later
// The planner on 500,000 targets with every check: house caps, platform quotas, capacities, same content by three
// touchpoints, 750,000 earlier sends; planned anew after one change; what waits at the send desk among 10,000 deliveries
// that are due; and the whole preview of a broadcast to 500,000 people of a workspace file. Prints medians in ms.
#include "core/base/period.h"
#include "core/broadcasts/planner.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/ticker.h"
#include "core/broadcasts/trial.h"
#include "core/broadcasts/walltime.h"
#include "core/db/database.h"
#include "tests/bench/bignames.h"
#include "tests/bench/keptshop.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace siyu;
using namespace siyu::broadcasts;
using siyu::bench::orEnd;

namespace {

constexpr qint64 day = 24 * 60 * 60;

PlanMember memberOf(bench::Chance &chance, qint64 id)
{
    PlanMember member;
    member.id = id;
    member.left = chance.below(20) == 0;
    member.under14 = chance.below(200) == 0;
    member.optOuts = chance.below(15) == 0 ? bitOf(Touchpoint::Wecom1to1) : 0;
    member.consents = chance.below(2) == 0 ? bitOf(Touchpoint::Sms) : 0;
    member.reach = {{Touchpoint::Wecom1to1, 1 + chance.below(50)}, {Touchpoint::Wecom1to1, 1 + chance.below(50)}, {Touchpoint::Sms, 51}};
    member.groups = {1 + chance.below(1000), 1 + chance.below(1000)};
    return member;
}

// 400,000 by WeCom 1:1, 80,000 of whom also by SMS of the same content, 1,000 groups, and 19,000 by another run.
PlanInput bigPlan(int people)
{
    bench::Chance chance(1);
    PlanInput input;
    input.zone = QTimeZone("Asia/Shanghai");
    input.nowSeconds = QDateTime(QDate(2026, 3, 10), QTime(8, 0), input.zone).toSecsSinceEpoch();
    using Quota = PlatformQuota;
    input.quotas = {{Touchpoint::Wecom1to1, Quota::Subject::Target, std::nullopt, Quota::Per::Month, 0, QDate(2025, 11, 17), {}},
        {Touchpoint::Wecom1to1, Quota::Subject::AccountAndTarget, 1, Quota::Per::Day, 0, {}, {}},
        {Touchpoint::GroupChat, Quota::Subject::Target, std::nullopt, Quota::Per::Month, 0, {}, {}},
        {Touchpoint::Sms, Quota::Subject::Target, 3, Quota::Per::Rolling, 7 * day, {}, {}}};
    for (qint64 id = 1; id <= 51; ++id)
        input.accounts.push_back({id, id == 51 ? std::nullopt : std::optional(people / 60)});
    for (qint64 id = 1; id <= 1000; ++id)
        input.groups.push_back({id, id % 100 == 0, 1 + id % 50});
    for (qint64 id = 1; id <= people; ++id) {
        input.members.push_back(memberOf(chance, id));
        for (int send = chance.below(4); send > 0; --send)
            input.history.push_back({std::nullopt, 9, Touchpoint::Wecom1to1, id, 1 + chance.below(50), input.nowSeconds - (1 + chance.below(30)) * day, Status::Sent});
    }
    const qint64 ten = input.nowSeconds + 2 * 60 * 60;
    PlanRun wecom{1, 1, Touchpoint::Wecom1to1, ten + day, 0, false, false, {}, {}}, sms{2, 1, Touchpoint::Sms, ten + 2 * day, 1, false, false, {}, {}},
        groups{3, 1, Touchpoint::GroupChat, ten + day, 0, false, false, {}, {}}, second{4, 2, Touchpoint::Wecom1to1, ten + 3 * day, 0, false, false, {}, {}};
    for (qint64 id = 1; id <= people; ++id) {
        (id <= people / 5 * 4 ? wecom : id % 5 == 0 ? second : sms).targets.push_back(id);
        if (id % 1000 == 0)
            wecom.minus.push_back(id);
    }
    for (qint64 id = 1; id <= 1000; ++id)
        groups.targets.push_back(id);
    input.runs = {wecom, sms, groups, second};
    return input;
}

// Runs of the last hours with their deliveries, at the send desk and missed.
void fillDue(db::Database &db, int deliveries)
{
    constexpr int runs = 100;
    db.exec("INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 't', 'promotion', 'b', '2026-01-01T00:00:00Z')");
    for (int id = 1; id <= runs; ++id) {
        db.cached("INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (?1, 'b', 1, 'wecom_1to1', '2026-03-01T09:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z')").run(id);
        db.cached("INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (?1, ?1, '2026-03-01T09:00', ?2, ?3)")
            .run(id, toUtcText(QDateTime(bench::dayBack(0), QTime(1, id % 60), Qt::UTC)), id % 4 == 0 ? QStringLiteral("missed") : QStringLiteral("handed_out"));
        for (int target = 1; target <= deliveries / runs; ++target)
            db.cached("INSERT INTO delivery (run, target_kind, target, status, reason) VALUES (?, 'member', ?, ?, ?)")
                .run(id, target, target % 9 == 0 ? QStringLiteral("skipped") : QStringLiteral("planned"), target % 9 == 0 ? QStringLiteral("member_cap") : QString());
    }
}

// Friends of 50 accounts in groups of 500.
void fillPeople(db::Database &db, int people)
{
    bench::Chance chance(2);
    for (int id = 1; id <= 50; ++id)
        db.cached("INSERT INTO account (id, kind, name, daily_capacity) VALUES (?1, 'wecom', 'a' || ?1, 20000)").run(id);
    db::Statement member = db.prepare("INSERT INTO member (id, name, created_at) VALUES (?, 'm', '2024-01-01T00:00:00Z')");
    db::Statement contact = db.prepare("INSERT INTO contact (member, account, added_at) VALUES (?, ?, '2024-02-01T00:00:00Z')");
    db::Statement stay = db.prepare("INSERT INTO membership (grp, member, joined_day) VALUES (?, ?, '2024-02-01')");
    for (int id = 1; id <= people; ++id) {
        member.run(id);
        contact.run(id, 1 + chance.below(50));
        const int group = 1 + (id - 1) / 500;
        if (id % 500 == 1)
            db.cached("INSERT INTO grp (id, name, created_at) VALUES (?, ?, '2024-01-01T00:00:00Z')").run(group, QStringLiteral("G%1").arg(group));
        stay.run(group, id);
    }
}

BroadcastDraft toEverybody(int people)
{
    BroadcastDraft draft;
    draft.name = QStringLiteral("b");
    draft.text = QStringLiteral("t");
    draft.touchpoint = Touchpoint::Wecom1to1;
    for (int group = 1; group <= people / 500; ++group)
        draft.groups << QStringLiteral("G%1").arg(group);
    draft.atWall = fromWallText(QStringLiteral("2026-07-01T10:00"));
    return draft;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool isShort = app.arguments().contains(QStringLiteral("--short"));
    const int people = isShort ? 5'000 : 500'000;
    const int times = isShort ? 2 : 7;
    PlanInput input = bigPlan(people);
    Plan made;
    bench::measure("plan of 500,000 targets, all checks", times, 3'000, [&] { made = plan(input); });
    const auto counts = countsOf(made.deliveries);
    bench::printFigure("  of them planned", double(counts.value(QStringLiteral("planned"))), "targets", 0);
    const Planner planner(input);
    std::vector<PlanRun> runs = input.runs;
    bench::measure("planned anew after a run moved by a day", times, 300, [&](int i) {
        runs[3].atSeconds = input.runs[3].atSeconds + (i % 2 == 0 ? day : 0);
        made = planner.plan(runs);
    });
    bench::measure("planned anew after one member opted out", times, 300, [&](int i) {
        input.members[size_t(i)].optedOutOfAll = true;
        made = planner.plan(input.runs);
    });
    QTemporaryDir dir;
    const std::shared_ptr<Workspace> shop
        = orEnd(bench::keptShop(bench::shopPath(app.arguments(), dir.path()), QStringLiteral("10,000 due"), [&](db::Database &db) { fillDue(db, 10'000); }));
    qsizetype due = 0;
    bench::measure("due list of 10,000 deliveries", isShort ? 2 : 20, 100, [&] { due = orEnd(dueAndMissed(*shop)).due.size(); });
    bench::printFigure("  runs at the send desk", double(due), "runs", 0);
    const std::shared_ptr<Workspace> crowd
        = orEnd(bench::keptShop(dir.filePath(QStringLiteral("crowd.siyu")), QStringLiteral("a crowd of %1").arg(people), [&](db::Database &db) { fillPeople(db, people); }));
    NoProgress quiet;
    PlanPreview preview;
    std::shared_ptr<const Trial> trial;
    bench::measure("preview of a broadcast to all, from the file", isShort ? 1 : 3, 3'000, [&] { trial = orEnd(Trial::make(*crowd, toEverybody(people), quiet)); });
    preview = trial->preview();
    bench::printFigure("  of them planned", double(preview.counts.value(QStringLiteral("planned"))), "targets", 0);
    bench::measure("the same by another priority", times, 300, [&](int i) { trial = orEnd(trial->withPriority(*crowd, i)); });
    bench::measure("the plan view's list and its first page", times, 100, [&] {
        const QList<qint64> targets = trial->targets();
        orEnd(trialRows(*crowd, *trial, targets.mid(0, 64)));
    });
    bench::measure("why one of them does not get it", times, 300, [&](int i) { orEnd(reasonOf(*crowd, *trial, 1 + i)); });
    return 0;
}
