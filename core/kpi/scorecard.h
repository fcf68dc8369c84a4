// SPDX-License-Identifier: GPL-3.0-or-later
// Scorecards: every KPI with actual, target and attainment, the teams' scores and ranks, for the shop, for some groups, for
// a member of staff (the teams and groups that they were in); over time; and each group's six scores at once. What was
// counted by hand stands in where nothing could be worked out. Any thread.
#pragma once

#include "core/kpi/facts.h"
#include "core/kpi/kpistore.h"

#include <array>
#include <memory>

namespace siyu::kpi {

struct Item {
    Kpi kpi;
    Actual actual;
    bool isTyped = false; // the actual was counted by hand
    std::optional<double> target;
    bool isScaled = false; // the target is for a week, the card for a month, or the other way
    Attainment attainment;
};
struct TeamCard {
    Team team = Team::Campaign;
    std::optional<double> score;
    std::optional<int> rank; // among the teams of the card
    QStringList unscored; // words
    QList<Item> items;
    QList<GroupId> groups; // of a member of staff: where they are in this team
};
struct Scorecard {
    Period period;
    Scope scope;
    QList<TeamCard> teams; // in the order of allTeams; of a member of staff those that they are in
    int goals = 0;
    int measurable = 0;
    std::optional<bool> tooFewMeasurable; // less than 80 %
};

// The rule that puts it together; pure.
Scorecard cardOf(const Book &book, const Figures &figures, const FigureWhen &when, const Scope &scope);
// A week or a month of the calendar; nothing for other spans.
std::optional<Every> everyOf(const Period &period);

// Errors: InvalidInput (period), NotFound (group, id), Cancelled.
Result<Scorecard> scorecard(const Workspace &workspace, const Period &period, const Scope &scope, Progress &progress);
// Errors: NotFound (staff, id), InvalidInput, Cancelled.
Result<Scorecard> scorecardOfStaff(const Workspace &workspace, StaffId staff, const Period &period, Progress &progress);

// For the board group × team: a score for each team of every group that is not archived, by the group's id.
using TeamScores = std::array<std::optional<double>, 6>; // in the order of allTeams
Result<QHash<GroupId, TeamScores>> attainmentByGroup(const Workspace &workspace, const Period &period, Progress &progress);
// The cards of all groups, in the order of their names.
struct GroupCard {
    GroupId group;
    QString name;
    Scorecard card;
};
Result<QList<GroupCard>> scorecardsOfGroups(const Workspace &workspace, const Period &period, const QList<GroupId> &only, Progress &progress);

// The same scope over the last `count` weeks or months, the oldest first; the last holds `day`.
Result<QList<Scorecard>> trend(const Workspace &workspace, const Scope &scope, Every every, QDate day, int count, Progress &progress);
// Of a member of staff: in each step the teams and groups that they were in then.
Result<QList<Scorecard>> trendOfStaff(const Workspace &workspace, StaffId staff, Every every, QDate day, int count, Progress &progress);

// The facts of a period as this process last read them; read anew after a commit. A read-only workspace keeps none.
Result<std::shared_ptr<const Facts>> keptFacts(const Workspace &workspace, const Period &period, Progress &progress);

} // namespace siyu::kpi
