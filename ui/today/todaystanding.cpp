// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaystanding.h"

#include "core/broadcasts/broadcaststore.h"
#include "core/desks/questiondesk.h"
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "core/members/memberlist.h"
#include "core/partners/partnerstore.h"

namespace siyu::ui {

namespace {

Result<void> readGroups(const Workspace &ws, TodayStanding &out, Progress &progress)
{
    auto alerts = groups::groupAlerts(ws, {}, progress);
    if (!alerts)
        return alerts.error();
    out.groupAlerts = std::move(*alerts);
    const auto board = groups::board(ws);
    if (!board)
        return board.error();
    out.groups = board->size();
    for (const groups::BoardRow &row : *board) {
        const int gaps = row.gaps - (row.ownerMissing ? 1 : 0); // of a quiet group none
        out.teamGaps += gaps;
        out.groupsWithGaps += gaps > 0 ? 1 : 0;
        out.ownerless += row.ownerMissing ? 1 : 0;
        if (row.capacity && *row.capacity > 0 && row.members >= *row.capacity)
            out.fullGroups.append(row.name);
    }
    return {};
}

Result<void> readBroadcasts(const Workspace &ws, TodayStanding &out)
{
    auto waiting = broadcasts::dueAndMissed(ws);
    if (!waiting)
        return waiting.error();
    out.waiting = std::move(*waiting);
    constexpr int horizon = 366;
    const auto runs = broadcasts::runsBetween(ws, ws.today().addDays(-horizon), ws.today().addDays(horizon));
    if (!runs)
        return runs.error();
    out.everPlanned = !runs->isEmpty();
    for (const broadcasts::RunRow &run : *runs) {
        if (run.local.date() == ws.today() && run.dueAt > ws.nowUtc() && run.state == QStringLiteral("planned"))
            out.laterToday.append(run);
    }
    return {};
}

// Only where there is a line at all: the figures cost a pass over the members.
Result<void> readChannels(const Workspace &ws, TodayStanding &out, Progress &progress)
{
    const auto channels = growth::channels(ws);
    if (!channels)
        return channels.error();
    if (std::none_of(channels->begin(), channels->end(), [](const growth::Channel &one) { return one.line && one.line->line; }))
        return {};
    const auto report = growth::channelReport(ws, lastDays(ws.today().addDays(-1), growth::stopLossDays), progress);
    if (!report)
        return report.error();
    out.currency = report->currency;
    for (const growth::ChannelFigures &one : report->channels) {
        if (one.stopLoss.alert.value_or(false))
            out.dearChannels.append(one);
    }
    return {};
}

} // namespace

Result<TodayStanding> readToday(const Workspace &ws, Progress &progress)
{
    TodayStanding out;
    const auto members = members::countMembers(ws, {}, progress);
    if (!members)
        return members.error();
    out.members = *members;
    if (const auto read = readGroups(ws, out, progress); !read)
        return read.error();
    const auto tasks = playbooks::taskCounts(ws, ws.today());
    if (!tasks)
        return tasks.error();
    out.tasks = *tasks;
    const auto byStaff = playbooks::tasksByStaff(ws, ws.today());
    if (!byStaff)
        return byStaff.error();
    out.tasksByStaff = *byStaff;
    const auto desk = desks::deskFigures(ws, {ws.today(), ws.today()});
    if (!desk)
        return desk.error();
    out.questionsOpen = desk->open;
    if (const auto read = readBroadcasts(ws, out); !read)
        return read.error();
    const auto codes = codes::codeAlerts(ws);
    if (!codes)
        return codes.error();
    out.codes = *codes;
    const auto late = partners::lateDuties(ws);
    if (!late)
        return late.error();
    out.lateDuties = *late;
    if (const auto read = readChannels(ws, out, progress); !read)
        return read.error();
    if (const auto staff = groups::staff(ws))
        out.staff = staff->size();
    out.backup = ws.lastVerifiedBackup();
    if (const auto newest = ws.history(1); newest && !newest->isEmpty())
        out.changedAt = newest->first().at;
    return out;
}

} // namespace siyu::ui
