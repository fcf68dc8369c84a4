// SPDX-License-Identifier: GPL-3.0-or-later
// campaigns review, campaigns plan, campaigns cost, campaigns goal.
#include "app/cli/values.h"
#include "core/growth/campaignreview.h"
#include "ui/text/campaigntext.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::growth;

// Opens the workspace and lets `act` end the command with the campaign that the line names first.
template <typename Act>
ExitCode withCampaign(Context &context, OpenAs as, Act act)
{
    const auto workspace = context.open(as);
    if (!workspace)
        return context.fail(workspace.error());
    const auto campaign = findCampaign(**workspace, context.argument(0));
    return campaign ? act(**workspace, *campaign) : context.fail(campaign.error());
}

QJsonObject jsonOf(const Fission &fission, const QList<BroughtPerson> &tree)
{
    QJsonArray waves;
    for (const FissionWave &wave : fission.waves)
        waves.append(QJsonObject{{str("wave"), wave.wave}, {str("sharers"), wave.sharers}, {str("brought"), wave.brought}, {str("coefficient"), orNull(wave.coefficient)}});
    QJsonArray people;
    for (const BroughtPerson &one : tree)
        people.append(QJsonObject{{str("member"), one.member}, {str("host"), one.host}, {str("wave"), one.wave}});
    return {{str("coefficient"), orNull(fission.all)}, {str("meets"), orNull(fission.meets)}, {str("waves"), waves}, {str("tree"), people},
        {str("refused"), qint64(fission.refused.size())}};
}

QJsonArray jsonOf(const QList<CouponReview> &coupons)
{
    QJsonArray out;
    for (const CouponReview &one : coupons)
        out.append(QJsonObject{{str("coupon"), one.name}, {str("issued"), orNull(one.issued)}, {str("claimed"), orNull(one.claimed)}, {str("redeemed"), orNull(one.redeemed)},
            {str("of_claimed"), orNull(one.rates.ofClaimed)}, {str("of_issued"), orNull(one.rates.ofIssued)},
            {str("band"), one.rates.band ? QJsonValue(wordOf(*one.rates.band)) : QJsonValue()}});
    return out;
}

QJsonArray jsonOf(const QList<GoalReview> &goals)
{
    QJsonArray out;
    for (const GoalReview &one : goals)
        out.append(QJsonObject{{str("id"), one.goal.id}, {str("goal"), one.goal.name}, {str("kind"), one.goal.isResult ? str("result") : str("process")},
            {str("measure"), wordOf(one.goal.measure)}, {str("target"), orNull(one.goal.target)}, {str("actual"), orNull(one.actual)},
            {str("attainment"), orNull(one.attainment)}});
    return out;
}

QString wordOfFigure(const Return &returned)
{
    switch (returned.figure) {
    case Return::Figure::Roi:
        return str("roi");
    case Return::Figure::Roas:
        return str("roas");
    case Return::Figure::None:
        break;
    }
    return {};
}

QJsonObject jsonOf(const CampaignReview &review)
{
    QJsonArray hours;
    for (const int hour : review.peak.hours)
        hours.append(hour);
    QJsonObject others;
    for (auto one = review.otherCurrencies.begin(); one != review.otherCurrencies.end(); ++one)
        others.insert(one.key(), orNull(one->value()));
    return {{str("campaign"), review.campaign.name}, {str("kind"), review.plan.kind ? QJsonValue(wordOf(*review.plan.kind)) : QJsonValue()},
        {str("from"), orNull(review.campaign.from)}, {str("to"), orNull(review.campaign.to)}, {str("currency"), review.currency},
        {str("participants"), review.participants}, {str("buyers"), review.buyers}, {str("orders"), review.sales.orders}, {str("sales"), orNull(review.sales.value())},
        {str("orders_without_amount"), review.sales.withoutAmount},
        {str("aov"), orNull(review.sales.average())}, {str("other_currencies"), others}, {str("peak_hours"), hours}, {str("peak_count"), review.peak.count},
        {str("budget"), orNull(review.plan.budget)}, {str("cost"), orNull(review.cost)}, {str("figure"), orNull(wordOfFigure(review.returned))},
        {str("return"), orNull(review.returned.value)}, {str("missing"), QJsonArray::fromStringList(review.returned.missing)},
        {str("coupons"), jsonOf(review.coupons)}, {str("fission"), jsonOf(review.fission, review.tree)}, {str("goals"), jsonOf(review.goals)},
        {str("measurable_share"), orNull(review.measurableShare)}, {str("broadcasts"), QJsonArray::fromStringList(review.broadcasts)}};
}

QString hoursText(const PeakHours &peak)
{
    QStringList out;
    for (const int hour : peak.hours)
        out.append(QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
    return out.isEmpty() ? text::missingMark() : text::listed(out);
}

QString textOf(const CampaignReview &review)
{
    QStringList lines{review.campaign.name,
        CliText::tr("Participants %1, buyers %2, orders %3, sales %4").arg(review.participants).arg(review.buyers).arg(review.sales.orders).arg(text::money(review.sales.value(), review.currency)),
        CliText::tr("Busiest hours: %1").arg(hoursText(review.peak)),
        CliText::tr("Spent %1, %2 %3").arg(text::money(review.cost, review.currency), (review.returned.value ? wordOfFigure(review.returned) : str("roi")).toUpper(), text::decimal(review.returned.value, 2)),
        CliText::tr("Fission coefficient %1 (benchmark 3)").arg(text::decimal(review.fission.all, 2))};
    if (review.sales.withoutAmount > 0)
        lines.append(text::amountsLacking(review.sales.withoutAmount));
    for (const FissionWave &wave : review.fission.waves)
        lines.append(CliText::tr("  wave %1: %2 shared, %3 brought, %4").arg(wave.wave).arg(wave.sharers).arg(wave.brought).arg(text::decimal(wave.coefficient, 2)));
    for (const CouponReview &one : review.coupons)
        lines.append(CliText::tr("  %1: issued %2, claimed %3, redeemed %4 (%5 of claimed)").arg(one.name, text::number(one.issued), text::number(one.claimed),
            text::number(one.redeemed), text::percent(one.rates.ofClaimed)));
    for (const GoalReview &one : review.goals)
        lines.append(QStringLiteral("  %1  %2 / %3  %4").arg(one.goal.name, text::goalValue(one.goal.measure, one.actual, review.currency),
            text::goalValue(one.goal.measure, one.goal.target, review.currency), text::percent(one.attainment)));
    if (review.measurableShare.value_or(1) < leastMeasurable)
        lines.append(CliText::tr("Only %1 of the goals can be measured: less than 80 %.").arg(text::percent(review.measurableShare, 0)));
    return lines.join(QLatin1Char('\n'));
}

ExitCode showReview(Context &context)
{
    return withCampaign(context, OpenAs::WriterOrReadOnly, [&](const Workspace &workspace, const Campaign &campaign) {
        const auto review = campaignReview(workspace, campaign.id, context.progress());
        return review ? context.done(jsonOf(*review), textOf(*review)) : context.fail(review.error());
    });
}

ExitCode plan(Context &context)
{
    const auto kind = campaignKindFrom(context.value(str("kind")));
    if (context.has(str("kind")) && !kind)
        return context.wrongUsage(CliText::tr("--kind is one of brand, seasonal, vip, vote, group_buy, social_coupon, sampling."));
    if (context.has(str("budget")) && !context.number(str("budget")))
        return context.wrongUsage(CliText::tr("--%1 needs a whole number.").arg(str("budget")));
    return withCampaign(context, OpenAs::Writer, [&](Workspace &workspace, const Campaign &campaign) {
        auto known = campaignPlan(workspace, campaign.id);
        if (!known)
            return context.fail(known.error());
        known->kind = kind ? kind : known->kind;
        if (context.has(str("budget")))
            known->budget = context.number(str("budget"));
        known->note = context.value(str("note"), known->note);
        const auto saved = savePlan(workspace, campaign.id, *known);
        return saved ? context.done({{str("id"), campaign.id}}, CliText::tr("Saved the campaign “%1”.").arg(campaign.name)) : context.fail(saved.error());
    });
}

ExitCode addCost(Context &context)
{
    const QDate day = QDate::fromString(context.argument(1), Qt::ISODate);
    bool isNumber = false;
    const qint64 amount = context.argument(3).toLongLong(&isNumber);
    if (!day.isValid() || !isNumber)
        return context.wrongUsage(CliText::tr("campaigns cost needs a day such as 2026-03-01 and an amount in minor units."));
    return withCampaign(context, OpenAs::Writer, [&](Workspace &workspace, const Campaign &campaign) {
        const auto id = saveCampaignCost(workspace, campaign.id, {0, day, context.argument(2), amount, context.value(str("currency")), context.value(str("note"))});
        return id ? context.done({{str("id"), *id}}, CliText::tr("Noted what “%1” cost.").arg(campaign.name)) : context.fail(id.error());
    });
}

// A number that is not there or is none.
std::optional<double> decimalOf(const Context &context, const char *option)
{
    bool isNumber = false;
    const double value = context.value(str(option)).toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

// Of a goal of that name what is not said stays as it is.
Goal goalAsked(const Context &context, const CampaignPlan &plan, GoalMeasure measure)
{
    Goal goal;
    for (const Goal &one : plan.goals) {
        if (one.name == context.argument(1))
            goal = one;
    }
    goal.name = context.argument(1);
    if (context.has(str("measure")) || goal.id == 0)
        goal.measure = measure;
    if (context.has(str("process")) || goal.id == 0)
        goal.isResult = !context.has(str("process"));
    if (context.has(str("result")))
        goal.isResult = true;
    goal.target = context.has(str("target")) ? decimalOf(context, "target") : goal.target;
    goal.typed = context.has(str("actual")) ? decimalOf(context, "actual") : goal.typed;
    return goal;
}

ExitCode setGoal(Context &context)
{
    const auto measure = goalMeasureFrom(context.value(str("measure"), wordOf(GoalMeasure::Sales)));
    if (!measure || (context.has(str("target")) && !decimalOf(context, "target")) || (context.has(str("actual")) && !decimalOf(context, "actual")))
        return context.wrongUsage(CliText::tr("campaigns goal needs numbers for --target and --actual, and one of these for --measure: participants, sales, orders, brought, fission, redemption, return, typed, none."));
    return withCampaign(context, OpenAs::Writer, [&](Workspace &workspace, const Campaign &campaign) {
        const auto known = campaignPlan(workspace, campaign.id);
        if (!known)
            return context.fail(known.error());
        const Goal goal = goalAsked(context, *known, *measure);
        const auto id = saveGoal(workspace, campaign.id, goal);
        return id ? context.done({{str("id"), *id}}, CliText::tr("Saved the goal “%1”.").arg(goal.name)) : context.fail(id.error());
    });
}

} // namespace

void addCampaignReviewCommands(Registry &registry)
{
    registry.add({str("campaigns review"), str("NAME"), 1, 1, CliText::tr("Shows what came of a campaign: people, sales, hours, return, coupons, fission, goals."), {}, showReview});
    registry.add({str("campaigns plan"), str("NAME"), 1, 1, CliText::tr("Says what kind of campaign it is and what it may cost."),
        {option("kind", str("WORD"), CliText::tr("brand, seasonal, vip, vote, group_buy, social_coupon or sampling")), option("budget", str("N"), CliText::tr("in minor units (fen)")),
            option("note", str("TEXT"), CliText::tr("a note"))},
        plan});
    registry.add({str("campaigns cost"), str("NAME DAY ITEM AMOUNT"), 4, 4, CliText::tr("Notes what was spent on a campaign, in minor units."),
        {option("currency", str("CODE"), CliText::tr("the workspace's, unless it is said")), option("note", str("TEXT"), CliText::tr("a note"))}, addCost});
    registry.add({str("campaigns goal"), str("NAME GOAL"), 2, 2, CliText::tr("Sets a goal of a campaign and, where it is counted by hand, what was reached."),
        {option("measure", str("WORD"), CliText::tr("participants, sales (default), orders, brought, fission, redemption, return, typed or none")),
            option("target", str("N"), CliText::tr("what it should reach; sales in minor units, rates as shares")), option("actual", str("N"), CliText::tr("what was counted by hand")),
            option("process", {}, CliText::tr("a goal of the process, not of the result")),
            option("result", {}, CliText::tr("of the result again"))},
        setGoal});
}

} // namespace siyu::cli
