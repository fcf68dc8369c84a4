// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importwork.h"

#include "core/importing/mappingmemory.h"
#include "core/members/memberstore.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace siyu::ui {

namespace {

struct Work {
    Q_DECLARE_TR_FUNCTIONS(ImportWork)
};

bool isLeftOut(importing::Outcome outcome)
{
    return outcome == importing::Outcome::Rejected || outcome == importing::Outcome::Undecided;
}

} // namespace

Result<Planned> planWith(
    Workspace &workspace, const QString &path, importing::Kind kind, const importing::Options &options)
{
    Result<importing::Plan> plan = importing::planForMapping(path, kind, options);
    if (!plan)
        return plan.error();
    const importing::Plan recognised = *plan;
    if (const Result<bool> recalled = importing::recallMapping(workspace, *plan); !recalled)
        return recalled.error();
    const Result<qint64> members = members::memberTotal(workspace);
    return Planned{std::move(*plan), recognised, importing::isOfPeople(wordOf(kind)) && members && *members == 0};
}

Result<Imported> importAll(Workspace &workspace, const importing::Plan &plan,
    const std::optional<importing::Plan> &recognised, Progress &progress)
{
    auto leftOut = std::make_shared<importing::RowOutcomes>();
    const importing::RowSink sink = [&](const importing::RowOutcome &row, const std::vector<std::string_view> &) {
        if (isLeftOut(row.outcome))
            leftOut->add(row);
        return Result<void>();
    };
    Result<importing::Report> report = importing::runImport(workspace, plan, progress, sink);
    if (!report)
        return report.error();
    leftOut->sort();
    if (recognised) {
        // The rows are in; that the next file will have to be matched again is no reason to call it a failure.
        const Result<void> remembered = importing::rememberMapping(workspace, plan, *recognised);
        Q_UNUSED(remembered)
    }
    return Imported{std::move(*report), std::move(leftOut)};
}

Result<ImportPreview> makePreview(Workspace &workspace, const importing::Plan &plan, Progress &progress,
    std::shared_ptr<importing::RowPages> pages)
{
    QElapsedTimer timer;
    timer.start();
    auto outcomes = std::make_shared<importing::RowOutcomes>();
    const importing::RowSink sink = [&](const importing::RowOutcome &row, const std::vector<std::string_view> &) {
        outcomes->add(row);
        return Result<void>();
    };
    Result<importing::Report> report = importing::previewImport(workspace, plan, progress, sink);
    if (!report)
        return report.error();
    outcomes->sort();
    if (!pages) {
        auto made = importing::RowPages::make(plan, progress);
        if (!made)
            return made.error();
        pages = std::move(*made);
    }
    return ImportPreview{std::move(*report), std::move(outcomes), std::move(pages), timer.elapsed(), true};
}

BusyBar::Saying inRows(qint64 rows)
{
    return [rows](qint64 done, qint64 total, qint64 elapsedMs) {
        const qint64 sofar = qint64(double(rows) * double(std::min(done, total)) / double(total));
        const QString count = Work::tr("%1 of %2 rows").arg(text::number(sofar), text::number(rows));
        constexpr qint64 telling = 500; // ms, before which a pace says nothing
        if (elapsedMs < telling || done >= total)
            return count;
        return QStringLiteral("%1 · %2").arg(count, Work::tr("%1 rows/s").arg(text::number(sofar * 1000 / elapsedMs)));
    };
}

BusyBar::Saying inPercent()
{
    return [](qint64 done, qint64 total, qint64) {
        return text::percent(double(std::min(done, total)) / double(total), 0);
    };
}

} // namespace siyu::ui
