// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/campaignplan.h"

#include "core/base/period.h"
#include "core/db/rows.h"
#include "core/members/figures.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::growth {

namespace {

constexpr std::array kindWords{"brand", "seasonal", "vip", "vote", "group_buy", "social_coupon", "sampling"};
constexpr std::array measureWords{"participants", "sales", "orders", "brought", "fission", "redemption", "return", "typed", "none"};

template <typename Of, size_t n>
std::optional<Of> from(const std::array<const char *, n> &words, const QString &word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const char *one) { return word == QLatin1String(one); });
    return found == words.end() ? std::nullopt : std::optional(Of(found - words.begin()));
}

Result<QString> nameOf(const Workspace &workspace, qint64 campaign)
{
    return workspace.read([campaign](db::Database &db) -> Result<QString> {
        db::Statement row = db.prepare("SELECT name FROM campaign WHERE id = ?");
        if (!row.with(campaign).step())
            return notFound("campaign", campaign);
        return row.text(0);
    });
}

Change change(const char *kind, const QString &name)
{
    return {QString::fromLatin1(kind), {name}, Record::Undoable, {Topic::Growth}};
}

// Removes one row of a campaign and says whose it was.
template <typename Remove>
Result<void> remove(Workspace &workspace, const char *kind, const char *what, qint64 id, const char *campaignOf, Remove removeRow)
{
    return workspace.write(change(kind, QString::number(id)), [&](db::Database &db) -> Result<void> {
        db::Statement row = db.prepare(campaignOf);
        if (!row.with(id).step())
            return notFound(what, id);
        removeRow(db);
        return {};
    });
}

// A file's own word for the kind stays until one of ours is chosen.
Result<void> putPlan(db::Database &db, qint64 campaign, const CampaignPlan &plan)
{
    if (plan.budget.value_or(0) < 0)
        return invalid("budget", QString::number(*plan.budget));
    db::Statement row = db.prepare("SELECT kind FROM campaign WHERE id = ?");
    const QString was = row.with(campaign).step() ? row.text(0) : QString();
    const QString unsaid = campaignKindFrom(was) ? QString() : was;
    db.prepare("UPDATE campaign SET kind = ?2, budget_fen = ?3, note = ?4 WHERE id = ?1")
        .run(campaign, plan.kind ? wordOf(*plan.kind) : textOrNull(unsaid), plan.budget, textOrNull(plan.note));
    return {};
}

} // namespace

QString wordOf(CampaignKind kind) { return QString::fromLatin1(kindWords[size_t(kind)]); }
std::optional<CampaignKind> campaignKindFrom(const QString &word) { return from<CampaignKind>(kindWords, word); }
QString wordOf(GoalMeasure measure) { return QString::fromLatin1(measureWords[size_t(measure)]); }
std::optional<GoalMeasure> goalMeasureFrom(const QString &word) { return from<GoalMeasure>(measureWords, word); }

QMap<QString, qint64> spentOf(const CampaignPlan &plan)
{
    QMap<QString, qint64> out;
    for (const CampaignCost &cost : plan.costs)
        out[cost.currency] += cost.amount;
    return out;
}

bool isOverBudget(const CampaignPlan &plan) { return plan.budget && spentOf(plan).value(plan.currency) > *plan.budget; }

CampaignPlan planOf(db::Database &db, qint64 campaign)
{
    CampaignPlan out;
    out.currency = members::currencyOf(db);
    db::Statement of = db.prepare("SELECT kind, budget_fen, note FROM campaign WHERE id = ?");
    if (of.with(campaign).step()) {
        out.kind = campaignKindFrom(of.text(0));
        out.budget = of.optionalInt64(1);
        out.note = of.text(2);
    }
    out.costs = listOf(db.prepare("SELECT id, day, item, amount_fen, currency, note FROM campaign_cost WHERE campaign = ? ORDER BY day, id").with(campaign),
        [](const db::Statement &row) { return CampaignCost{row.int64(0), dayOf(row, 1), row.text(2), row.int64(3), row.text(4), row.text(5)}; });
    out.goals = listOf(db.prepare("SELECT id, name, kind, measure, target, actual FROM campaign_goal WHERE campaign = ? ORDER BY id").with(campaign),
        [](const db::Statement &row) {
            return Goal{row.int64(0), row.text(1), row.text(2) == QLatin1String("result"), goalMeasureFrom(row.text(3)).value_or(GoalMeasure::None), row.optionalReal(4),
                row.optionalReal(5)};
        });
    return out;
}

Result<CampaignPlan> campaignPlan(const Workspace &workspace, qint64 campaign)
{
    return workspace.read([campaign](db::Database &db) -> Result<CampaignPlan> {
        if (const auto there = isThere(db, RowOf::Campaign, campaign); !there)
            return there.error();
        return planOf(db, campaign);
    });
}

Result<void> savePlan(Workspace &workspace, qint64 campaign, const CampaignPlan &plan)
{
    const auto name = nameOf(workspace, campaign);
    if (!name)
        return name.error();
    return workspace.write(change("campaign.edit", *name), [&](db::Database &db) { return putPlan(db, campaign, plan); });
}

Result<qint64> saveCampaignWithPlan(Workspace &workspace, const Campaign &campaign, const CampaignPlan &plan)
{
    return workspace.write({keyOfSaving(campaign), {campaign.name.trimmed()}}, [&, now = workspace.nowUtc()](db::Database &db) -> Result<qint64> {
        const auto id = putCampaign(db, campaign, now);
        if (!id)
            return id;
        const auto put = putPlan(db, *id, plan);
        return put ? id : Result<qint64>(put.error());
    });
}

Result<void> removeCampaign(Workspace &workspace, qint64 campaign)
{
    const auto name = nameOf(workspace, campaign);
    if (!name)
        return name.error();
    return workspace.write(change("campaign.remove", *name), [campaign](db::Database &db) -> Result<void> {
        if (db.prepare("SELECT 1 FROM code WHERE campaign = ?1 UNION ALL SELECT 1 FROM coupon WHERE campaign = ?1 UNION ALL SELECT 1 FROM referral WHERE campaign = ?1"
                       " UNION ALL SELECT 1 FROM content_campaign WHERE campaign = ?1"
                       " UNION ALL SELECT 1 FROM playbook_use u JOIN playbook p ON p.id = u.playbook WHERE p.kind = 'campaign' AND u.subject = ?1 LIMIT 1").with(campaign).step())
            return refused("campaign", QStringLiteral("has_traces"));
        for (const char *table : {"campaign_goal", "campaign_cost", "campaign_stage", "campaign_group", "campaign_product"})
            db.prepare("DELETE FROM " + std::string(table) + " WHERE campaign = ?").run(campaign);
        db.prepare("DELETE FROM campaign WHERE id = ?").run(campaign);
        return {};
    });
}

Result<qint64> saveCampaignCost(Workspace &workspace, qint64 campaign, const CampaignCost &cost)
{
    const auto name = nameOf(workspace, campaign);
    if (!name)
        return name.error();
    if (!cost.day.isValid())
        return invalid("day", QString());
    if (cost.item.trimmed().isEmpty())
        return invalid("item", cost.item);
    if (cost.amount < 0)
        return invalid("amount", QString::number(cost.amount));
    return workspace.write(change("campaign.cost", *name), [&](db::Database &db) -> Result<qint64> {
        const QString currency = cost.currency.isEmpty() ? members::currencyOf(db) : cost.currency;
        if (cost.id == 0) {
            db.prepare("INSERT INTO campaign_cost (campaign, day, item, amount_fen, currency, note) VALUES (?, ?, ?, ?, ?, ?)")
                .run(campaign, dayText(cost.day), cost.item.trimmed(), cost.amount, currency, textOrNull(cost.note));
            return db.lastInsertId();
        }
        db.prepare("UPDATE campaign_cost SET day = ?3, item = ?4, amount_fen = ?5, currency = ?6, note = ?7 WHERE id = ?1 AND campaign = ?2")
            .run(cost.id, campaign, dayText(cost.day), cost.item.trimmed(), cost.amount, currency, textOrNull(cost.note));
        return db.changes() > 0 ? Result<qint64>(cost.id) : Result<qint64>(notFound("campaign_cost", cost.id));
    });
}

Result<void> removeCampaignCost(Workspace &workspace, qint64 cost)
{
    return remove(workspace, "campaign.cost_removed", "campaign_cost", cost, "SELECT campaign FROM campaign_cost WHERE id = ?",
        [cost](db::Database &db) { db.prepare("DELETE FROM campaign_cost WHERE id = ?").run(cost); });
}

Result<qint64> saveGoal(Workspace &workspace, qint64 campaign, const Goal &goal)
{
    const auto name = nameOf(workspace, campaign);
    if (!name)
        return name.error();
    if (goal.name.trimmed().isEmpty())
        return invalid("name", goal.name);
    if (!(goal.target.value_or(0) >= 0))
        return invalid("target", QString::number(*goal.target));
    const std::optional<double> typed = goal.measure == GoalMeasure::Typed ? goal.typed : std::nullopt;
    const QString kind = goal.isResult ? QStringLiteral("result") : QStringLiteral("process");
    return workspace.write(change("campaign.goal", *name), [&](db::Database &db) -> Result<qint64> {
        if (goal.id == 0) {
            db.prepare("INSERT INTO campaign_goal (campaign, name, kind, measure, target, actual) VALUES (?, ?, ?, ?, ?, ?)")
                .run(campaign, goal.name.trimmed(), kind, wordOf(goal.measure), goal.target, typed);
            return db.lastInsertId();
        }
        db.prepare("UPDATE campaign_goal SET name = ?3, kind = ?4, measure = ?5, target = ?6, actual = ?7 WHERE id = ?1 AND campaign = ?2")
            .run(goal.id, campaign, goal.name.trimmed(), kind, wordOf(goal.measure), goal.target, typed);
        return db.changes() > 0 ? Result<qint64>(goal.id) : Result<qint64>(notFound("goal", goal.id));
    });
}

Result<void> removeGoal(Workspace &workspace, qint64 goal)
{
    return remove(workspace, "campaign.goal_removed", "goal", goal, "SELECT campaign FROM campaign_goal WHERE id = ?",
        [goal](db::Database &db) { db.prepare("DELETE FROM campaign_goal WHERE id = ?").run(goal); });
}

} // namespace siyu::growth
