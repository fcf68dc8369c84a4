// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/keptruns.h"

#include "core/kept.h"

#include <map>

namespace siyu::broadcasts {

namespace {

constexpr qsizetype mostDays = 1'500;

class RunKeeper final : public Kept<QDate, QList<RunResult>> {
public:
    RunKeeper() : Kept(mostDays) { }

private:
    bool isTouchedBy(Topic topic) const override { return topic != Topic::History; }
};

Result<QList<RunResult>> read(const Workspace &workspace, const Period &period, Progress &progress)
{
    ResultsRequest wish;
    wish.period = period;
    wish.withLeaves = false;
    Result<QList<RunResult>> runs = runResults(workspace, wish, progress);
    for (qsizetype i = 0; runs && i < runs->size(); ++i)
        (*runs)[i].parts = {};
    return runs;
}

using RunsByDay = std::map<QDate, std::shared_ptr<const QList<RunResult>>>;

// Days of the period that stand in no entry, as spans.
QList<Period> missingOf(const Period &period, const RunsByDay &known)
{
    QList<Period> out;
    for (QDate day = period.from; day <= period.to; day = day.addDays(1)) {
        if (known.contains(day))
            continue;
        if (!out.isEmpty() && out.last().to.addDays(1) == day)
            out.last().to = day;
        else
            out.append({day, day});
    }
    return out;
}

void addDays(RunsByDay &all, const Period &span, const QList<RunResult> &runs)
{
    std::map<QDate, QList<RunResult>> days;
    for (QDate day = span.from; day <= span.to; day = day.addDays(1))
        days[day];
    for (const RunResult &run : runs)
        days[run.local.date()].append(run);
    for (auto &[day, of] : days)
        all[day] = std::make_shared<const QList<RunResult>>(std::move(of));
}

} // namespace

Result<QList<RunResult>> keptRunResults(const Workspace &workspace, const Period &period, Progress &progress)
{
    if (workspace.isReadOnly() || period.days() > mostDays)
        return read(workspace, period, progress);
    const std::shared_ptr<RunKeeper> keeper = keeperOf<RunKeeper>(workspace);
    const auto turn = keeper->turn();
    const quint64 generation = keeper->generation();
    RunsByDay known;
    for (QDate day = period.from; day <= period.to; day = day.addDays(1)) {
        if (auto runs = keeper->find(day))
            known[day] = std::move(runs);
    }
    for (const Period &span : missingOf(period, known)) {
        const auto runs = read(workspace, span, progress);
        if (!runs)
            return runs.error();
        addDays(known, span, *runs);
        for (QDate day = span.from; day <= span.to; day = day.addDays(1))
            keeper->keep(day, known.at(day), generation);
    }
    QList<RunResult> out;
    for (auto day = known.rbegin(); day != known.rend(); ++day)
        out.append(*day->second);
    return out;
}

} // namespace siyu::broadcasts
