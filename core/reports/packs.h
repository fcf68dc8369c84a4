// SPDX-License-Identifier: GPL-3.0-or-later
// Review packs: the same report for each of many groups or teams, from facts that were fetched once. Any thread; a pack is
// made where it is asked for, so that a thousand of them never stand in memory together.
#pragma once

#include "core/reports/report.h"

#include <functional>

namespace siyu::reports {

struct Packs {
    QStringList names; // of what each is about, in the order of the packs: a group's name, a team's word
    std::function<Report(qsizetype)> at;

    qsizetype size() const { return names.size(); }
};

QStringList packNames(); // group, team: the reports that can be made for each
// Of the groups asked for; teams are all six. Errors: UnknownReport (name, the known ones), NotFound (group),
// Refused (report, no_groups), Cancelled.
Result<Packs> packs(const Workspace &workspace, const QString &name, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
