// SPDX-License-Identifier: GPL-3.0-or-later
// What the Today page knows: read in one job from the services of each feature. Any thread.
#pragma once

#include "core/broadcasts/ticker.h"
#include "core/codes/codestore.h"
#include "core/groups/padstore.h"
#include "core/growth/channelreport.h"
#include "core/playbooks/taskstore.h"
#include "core/workspace.h"

namespace siyu::ui {

struct TodayStanding {
    qint64 members = 0;
    qint64 groups = 0;
    qint64 staff = 0;
    qint64 teamGaps = 0; // teams without people or lead, over all groups
    qint64 groupsWithGaps = 0;
    qint64 ownerless = 0;
    QStringList fullGroups; // at capacity
    QList<codes::CodeRow> codes; // that end or fill up while they can be seen
    qint64 lateDuties = 0; // of partners
    QList<growth::ChannelFigures> dearChannels; // that pass their stop-loss line
    QString currency; // of their costs
    QList<groups::GroupAlert> groupAlerts; // impossible numbers, sudden losses, silence
    broadcasts::Waiting waiting;
    QList<broadcasts::RunRow> laterToday;
    playbooks::TaskCounts tasks; // of today
    QList<playbooks::StaffTasks> tasksByStaff;
    qint64 questionsOpen = 0;
    bool everPlanned = false;
    std::optional<BackupReport> backup;
    QDateTime changedAt; // invalid = nothing yet
};

Result<TodayStanding> readToday(const Workspace &workspace, Progress &progress);

} // namespace siyu::ui
