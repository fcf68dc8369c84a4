// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/results.h"

#include "core/broadcasts/leaves.h"
#include "core/broadcasts/resultorders.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::broadcasts {

namespace {

constexpr int leaveDaysAtFirst = 3;
constexpr int mostLeaveDays = 30;

const QString leaveDaysKey = QStringLiteral("broadcast.leave_days");

// As Workspace::zone, for those who are inside a read already.
QTimeZone zoneOf(db::Database &db)
{
    const QString word = db.oneText("SELECT value FROM setting WHERE key = 'zone'");
    const QTimeZone zone(word.isEmpty() ? QByteArrayLiteral("Asia/Shanghai") : word.toUtf8());
    return zone.isValid() ? zone : QTimeZone(8 * 3600);
}

void addLeaves(RunResult &run, GivenFigures &given, const FigureReader &figures, LeaveReader &leaves)
{
    if (given.kind == TargetKind::Group)
        run.leaves = leaves.ofGroups(figures.places());
    if (run.touchpoint == Touchpoint::Wecom1to1)
        run.leaves = leaves.ofFriends(run.run);
    if (given.kind == TargetKind::Member)
        given.optOuts = leaves.optOuts(run);
}

Result<QList<RunResult>> resultsIn(db::Database &db, const QTimeZone &zone, QDate today, const ResultsRequest &request, Progress &progress)
{
    QList<RunResult> runs = sentRuns(db, zone, request, RunsThat::WereSent);
    const Presence groups = groupPresence(db, runs);
    const auto orders = ordersByRun(db, zone, runs, progress);
    if (!orders)
        return orders.error();
    FigureReader figures(db, zone, groups);
    LeaveReader leaves(db, zone, groups, today, request.leaveDays > 0 ? request.leaveDays : leaveDaysOf(db));
    for (RunResult &run : runs) {
        if (!progress.goOn())
            return Error{ErrorCode::Cancelled, {}, {}};
        GivenFigures given = figures.given(run);
        run.orders = orders->value(run.run.value);
        if (run.orders.isMeasured)
            given.buyers = run.orders.buyers;
        if (request.withLeaves)
            addLeaves(run, given, figures, leaves);
        settleInto(run, given, figures);
    }
    return runs;
}

} // namespace

bool RunResult::hasGiven() const
{
    return std::any_of(allResultSteps.begin(), allResultSteps.end(), [this](ResultStep step) { return steps[step].value && steps[step].basis != Basis::Measured; });
}

Result<QList<RunResult>> runResults(const Workspace &workspace, const ResultsRequest &request, Progress &progress)
{
    const QTimeZone zone = workspace.zone();
    const QDate today = workspace.today();
    return workspace.read(progress, [&](db::Database &db) { return resultsIn(db, zone, today, request, progress); });
}

Result<RunResult> runResult(const Workspace &workspace, RunId run, Progress &progress)
{
    ResultsRequest request;
    request.run = run;
    const auto runs = runResults(workspace, request, progress);
    if (!runs)
        return runs.error();
    return runs->isEmpty() ? Result<RunResult>(notFound("run", run.value)) : runs->first();
}

int leaveDaysOf(db::Database &db)
{
    db::Statement &row = db.cached("SELECT value FROM setting WHERE key = ?").with(leaveDaysKey);
    const int days = row.step() ? row.text(0).toInt() : 0;
    row.reset();
    return days >= 1 && days <= mostLeaveDays ? days : leaveDaysAtFirst;
}

Result<int> leaveDays(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return leaveDaysOf(db); });
}

Result<void> setLeaveDays(Workspace &workspace, int days)
{
    if (days < 1 || days > mostLeaveDays)
        return invalid("leave_days", QString::number(days));
    return workspace.write({QStringLiteral("result.leave_days"), {QString::number(days)}, Record::Undoable, {Topic::Deliveries}}, [&](db::Database &db) -> Result<void> {
        db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(leaveDaysKey, QString::number(days));
        return {};
    });
}

QMap<Touchpoint, MeasuredRate> measuredOpenRates(db::Database &db)
{
    const QTimeZone zone = zoneOf(db);
    QList<RunResult> runs = sentRuns(db, zone, {}, RunsThat::HaveOpens);
    if (runs.size() < leastOpenRuns)
        return {};
    const Presence groups = groupPresence(db, runs);
    FigureReader figures(db, zone, groups);
    QMap<Touchpoint, MeasuredRate> all;
    for (RunResult &run : runs) {
        settleInto(run, figures.given(run), figures);
        const std::optional<Proportion> opened = run.steps[ResultStep::Opened].proportion();
        if (!opened)
            continue;
        MeasuredRate &rate = all[run.touchpoint];
        rate.of.k += opened->k;
        rate.of.n += opened->n;
        ++rate.runs;
    }
    all.removeIf([](const auto &entry) { return entry.value().runs < leastOpenRuns; });
    return all;
}

} // namespace siyu::broadcasts
