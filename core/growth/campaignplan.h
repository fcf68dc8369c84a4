// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign is meant to bring and what it costs: its kind, budget, costs and goals. Writes are undoable. Any thread.
#pragma once

#include "core/growth/campaignstore.h"

#include <QMap>
#include <array>
#include <optional>

namespace siyu::growth {

enum class CampaignKind { Brand, Seasonal, Vip, Vote, GroupBuy, SocialCoupon, Sampling };
inline constexpr std::array allCampaignKinds{CampaignKind::Brand, CampaignKind::Seasonal, CampaignKind::Vip, CampaignKind::Vote, CampaignKind::GroupBuy,
    CampaignKind::SocialCoupon, CampaignKind::Sampling};
QString wordOf(CampaignKind kind); // brand, seasonal, vip, vote, group_buy, social_coupon, sampling
std::optional<CampaignKind> campaignKindFrom(const QString &word);

// What a goal is measured by. Typed is counted by hand, None cannot be measured at all.
enum class GoalMeasure { Participants, Sales, Orders, Brought, Fission, Redemption, Return, Typed, None };
inline constexpr std::array allGoalMeasures{GoalMeasure::Participants, GoalMeasure::Sales, GoalMeasure::Orders, GoalMeasure::Brought, GoalMeasure::Fission,
    GoalMeasure::Redemption, GoalMeasure::Return, GoalMeasure::Typed, GoalMeasure::None};
QString wordOf(GoalMeasure measure); // participants, sales …
std::optional<GoalMeasure> goalMeasureFrom(const QString &word);

struct Goal {
    qint64 id = 0;
    QString name;
    bool isResult = true; // else of the process
    GoalMeasure measure = GoalMeasure::Sales;
    std::optional<double> target; // sales in minor units, rates as shares
    std::optional<double> typed; // of Typed
};

struct CampaignCost {
    qint64 id = 0;
    QDate day;
    QString item;
    qint64 amount = 0; // minor units
    QString currency; // empty = the workspace's
    QString note;
};

struct CampaignPlan {
    std::optional<CampaignKind> kind; // nothing = not said
    std::optional<qint64> budget; // minor units of the workspace's currency
    QString note;
    QList<CampaignCost> costs; // by day
    QList<Goal> goals; // in the order of their making
    QString currency; // the workspace's, in which budget and goals are
};
// What was spent, each currency by itself.
QMap<QString, qint64> spentOf(const CampaignPlan &plan);
bool isOverBudget(const CampaignPlan &plan); // in the workspace's currency
// Errors: NotFound (campaign).
Result<CampaignPlan> campaignPlan(const Workspace &workspace, qint64 campaign);
// Kind, budget and note; costs and goals are saved one by one. Errors: NotFound (campaign), InvalidInput (budget below 0).
Result<void> savePlan(Workspace &workspace, qint64 campaign, const CampaignPlan &plan);
// The campaign and its plan as one change. Errors: as saveCampaign and savePlan.
Result<qint64> saveCampaignWithPlan(Workspace &workspace, const Campaign &campaign, const CampaignPlan &plan);
// With its goals, costs, stages, groups and products. Errors: NotFound (campaign), Refused (campaign, has_traces: codes,
// coupons, referrals, content or a playbook in use name it).
Result<void> removeCampaign(Workspace &workspace, qint64 campaign);
// id 0 = a new one. Errors: NotFound (campaign, campaign_cost), InvalidInput (day, item, amount).
Result<qint64> saveCampaignCost(Workspace &workspace, qint64 campaign, const CampaignCost &cost);
Result<void> removeCampaignCost(Workspace &workspace, qint64 cost);
// id 0 = a new one. Errors: NotFound (campaign, goal), InvalidInput (name; target: below 0).
Result<qint64> saveGoal(Workspace &workspace, qint64 campaign, const Goal &goal);
Result<void> removeGoal(Workspace &workspace, qint64 goal);

// ---- inside a caller's door
CampaignPlan planOf(db::Database &db, qint64 campaign);

} // namespace siyu::growth
