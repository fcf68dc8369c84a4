// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reportwords.h"

#include "ui/text/captions.h"

namespace siyu::text {

namespace {

constexpr Word titles[] = {
    {"daily", QT_TRANSLATE_NOOP("Captions", "Daily report")},
    {"weekly", QT_TRANSLATE_NOOP("Captions", "Weekly report")},
    {"monthly", QT_TRANSLATE_NOOP("Captions", "Monthly report")},
    {"group", QT_TRANSLATE_NOOP("Captions", "Group report")},
    {"team", QT_TRANSLATE_NOOP("Captions", "Team report")},
    {"campaign", QT_TRANSLATE_NOOP("Captions", "Campaign review")},
    {"channel", QT_TRANSLATE_NOOP("Captions", "Channel report")},
    {"partner", QT_TRANSLATE_NOOP("Captions", "Partner report")},
    {"member", QT_TRANSLATE_NOOP("Captions", "Member report")},
    {"kpi", QT_TRANSLATE_NOOP("Captions", "KPI scorecards")},
    {"staffing", QT_TRANSLATE_NOOP("Captions", "Staffing report")},
};

constexpr Word hints[] = {
    {"daily", QT_TRANSLATE_NOOP("Captions", "What yesterday brought against the day before: growth, orders, broadcasts, one row for each group")},
    {"weekly", QT_TRANSLATE_NOOP("Captions", "Growth, tiers, broadcasts and staffing gaps of a week against the week before, one row for each group")},
    {"monthly", QT_TRANSLATE_NOOP("Captions", "The same for a month, with turnover split into its factors")},
    {"group", QT_TRANSLATE_NOOP("Captions", "One group for its review: figures, days, KPIs, tiers, broadcasts and teams; can be made for every group at once")},
    {"team", QT_TRANSLATE_NOOP("Captions", "One of the six teams, or all: KPIs over time and in every group, people and gaps; can be made for every team at once")},
    {"campaign", QT_TRANSLATE_NOOP("Captions", "People, sales, return, goals, coupons and fission of one campaign, or of all in the period")},
    {"channel", QT_TRANSLATE_NOOP("Captions", "Funnel, rates, cost, price of a new member and stop-loss line of every channel")},
    {"partner", QT_TRANSLATE_NOOP("Captions", "Whom every partner recruited and what they sold, in the period and ever")},
    {"member", QT_TRANSLATE_NOOP("Captions", "Members by stage and tier, buyers by recency and frequency, who stays and who still speaks")},
    {"kpi", QT_TRANSLATE_NOOP("Captions", "Scores, targets and attainments of the six teams over time, and of every group at once")},
    {"staffing", QT_TRANSLATE_NOOP("Captions", "Every group with its owners and teams, who leads, what is missing, and what each member of staff holds, as of today")},
};

constexpr Word sheets[] = {
    {"gmv", QT_TRANSLATE_NOOP("Captions", "Turnover by factor")},
    {"team_people", QT_TRANSLATE_NOOP("Captions", "People in the teams")},
    {"channels", QT_TRANSLATE_NOOP("Captions", "Channels")},
    {"channel_rates", QT_TRANSLATE_NOOP("Captions", "Rates per channel")},
    {"stop_loss", QT_TRANSLATE_NOOP("Captions", "Stop-loss lines")},
    {"partners", QT_TRANSLATE_NOOP("Captions", "Partners")},
    {"top_partners", QT_TRANSLATE_NOOP("Captions", "Best partners")},
    {"partner_states", QT_TRANSLATE_NOOP("Captions", "Partners by state")},
    {"campaigns", QT_TRANSLATE_NOOP("Captions", "Campaigns")},
    {"campaign_goals", QT_TRANSLATE_NOOP("Captions", "Goals")},
    {"campaign_coupons", QT_TRANSLATE_NOOP("Captions", "Coupons")},
    {"fission_waves", QT_TRANSLATE_NOOP("Captions", "Fission by wave")},
    {"stages", QT_TRANSLATE_NOOP("Captions", "Stages")},
    {"tier-day", QT_TRANSLATE_NOOP("Captions", "Tiers")},
    {"rfm", QT_TRANSLATE_NOOP("Captions", "Recency and frequency")},
    {"cohorts", QT_TRANSLATE_NOOP("Captions", "Retention")},
    {"cohorts-active", QT_TRANSLATE_NOOP("Captions", "Still active")},
    {"cover", QT_TRANSLATE_NOOP("Captions", "Cover")},
};

constexpr Word columns[] = {
    {"gmv_effect", QT_TRANSLATE_NOOP("Captions", "Effect on the change")},
    {"groups_count", QT_TRANSLATE_NOOP("Captions", "Groups held")},
    {"leads_count", QT_TRANSLATE_NOOP("Captions", "Leads")},
    {"channel", QT_TRANSLATE_NOOP("Captions", "Channel")},
    {"place", QT_TRANSLATE_NOOP("Captions", "Place")},
    {"form", QT_TRANSLATE_NOOP("Captions", "Form")},
    {"cost_kind", QT_TRANSLATE_NOOP("Captions", "Paid for")},
    {"seen", QT_TRANSLATE_NOOP("Captions", "Seen")},
    {"scanned", QT_TRANSLATE_NOOP("Captions", "Scanned")},
    {"added", QT_TRANSLATE_NOOP("Captions", "Added")},
    {"first_joined", QT_TRANSLATE_NOOP("Captions", "Joined a group")},
    {"first_order", QT_TRANSLATE_NOOP("Captions", "First order")},
    {"second_order", QT_TRANSLATE_NOOP("Captions", "Second order")},
    {"value", QT_TRANSLATE_NOOP("Captions", "Sales")},
    {"cost", QT_TRANSLATE_NOOP("Captions", "Cost")},
    {"per_added", QT_TRANSLATE_NOOP("Captions", "Cost per friend")},
    {"per_first_order", QT_TRANSLATE_NOOP("Captions", "Cost per buyer")},
    {"returned", QT_TRANSLATE_NOOP("Captions", "Sales ÷ cost")},
    {"scanned_rate", QT_TRANSLATE_NOOP("Captions", "Scan rate")},
    {"added_rate", QT_TRANSLATE_NOOP("Captions", "Friend rate")},
    {"joined_rate", QT_TRANSLATE_NOOP("Captions", "Joining rate")},
    {"first_order_rate", QT_TRANSLATE_NOOP("Captions", "First-order rate")},
    {"second_order_rate", QT_TRANSLATE_NOOP("Captions", "Repeat rate")},
    {"overall_rate", QT_TRANSLATE_NOOP("Captions", "Overall rate")},
    {"line", QT_TRANSLATE_NOOP("Captions", "Line")},
    {"line_step", QT_TRANSLATE_NOOP("Captions", "Counted at")},
    {"conversions", QT_TRANSLATE_NOOP("Captions", "Conversions")},
    {"per_conversion", QT_TRANSLATE_NOOP("Captions", "Cost of one")},
    {"alert", QT_TRANSLATE_NOOP("Captions", "Verdict")},
    {"partner", QT_TRANSLATE_NOOP("Captions", "Partner")},
    {"partner_kind", QT_TRANSLATE_NOOP("Captions", "KOC/KOL")},
    {"since", QT_TRANSLATE_NOOP("Captions", "Since")},
    {"code", QT_TRANSLATE_NOOP("Captions", "Code")},
    {"recruited", QT_TRANSLATE_NOOP("Captions", "Recruited")},
    {"buyers", QT_TRANSLATE_NOOP("Captions", "Buyers")},
    {"orders_count", QT_TRANSLATE_NOOP("Captions", "Orders")},
    {"by_code", QT_TRANSLATE_NOOP("Captions", "By code")},
    {"owed_elsewhere", QT_TRANSLATE_NOOP("Captions", "Counted elsewhere")},
    {"recruited_ever", QT_TRANSLATE_NOOP("Captions", "Recruited ever")},
    {"orders_ever", QT_TRANSLATE_NOOP("Captions", "Orders ever")},
    {"value_ever", QT_TRANSLATE_NOOP("Captions", "Sales ever")},
    {"open_duties", QT_TRANSLATE_NOOP("Captions", "Open duties")},
    {"late_duties", QT_TRANSLATE_NOOP("Captions", "Late duties")},
    {"campaign", QT_TRANSLATE_NOOP("Captions", "Campaign")},
    {"campaign_kind", QT_TRANSLATE_NOOP("Captions", "Kind")},
    {"from_day", QT_TRANSLATE_NOOP("Captions", "From")},
    {"to_day", QT_TRANSLATE_NOOP("Captions", "To")},
    {"participants", QT_TRANSLATE_NOOP("Captions", "Participants")},
    {"sales", QT_TRANSLATE_NOOP("Captions", "Sales")},
    {"average_order", QT_TRANSLATE_NOOP("Captions", "Average order")},
    {"budget", QT_TRANSLATE_NOOP("Captions", "Budget")},
    {"roi", QT_TRANSLATE_NOOP("Captions", "ROI")},
    {"roas", QT_TRANSLATE_NOOP("Captions", "ROAS")},
    {"fission", QT_TRANSLATE_NOOP("Captions", "Fission")},
    {"peak_hours", QT_TRANSLATE_NOOP("Captions", "Peak hours")},
    {"goal", QT_TRANSLATE_NOOP("Captions", "Goal")},
    {"coupon", QT_TRANSLATE_NOOP("Captions", "Coupon")},
    {"issued", QT_TRANSLATE_NOOP("Captions", "Issued")},
    {"claimed", QT_TRANSLATE_NOOP("Captions", "Claimed")},
    {"redeemed", QT_TRANSLATE_NOOP("Captions", "Redeemed")},
    {"of_claimed", QT_TRANSLATE_NOOP("Captions", "Of claimed")},
    {"of_issued", QT_TRANSLATE_NOOP("Captions", "Of issued")},
    {"band", QT_TRANSLATE_NOOP("Captions", "Against 20-30 %")},
    {"wave", QT_TRANSLATE_NOOP("Captions", "Wave")},
    {"sharers", QT_TRANSLATE_NOOP("Captions", "Sharers")},
    {"brought", QT_TRANSLATE_NOOP("Captions", "Brought")},
    {"coefficient", QT_TRANSLATE_NOOP("Captions", "Coefficient")},
    {"pieces", QT_TRANSLATE_NOOP("Captions", "pieces")},
    {"stage", QT_TRANSLATE_NOOP("Captions", "Stage")},
    {"tier", QT_TRANSLATE_NOOP("Captions", "Tier")},
    {"recency", QT_TRANSLATE_NOOP("Captions", "Recency")},
    {"item", QT_TRANSLATE_NOOP("Captions", "Item")},
    {"content", QT_TRANSLATE_NOOP("Captions", "Content")},
};

constexpr Word charts[] = {
    {"gmv_effects", QT_TRANSLATE_NOOP("Captions", "What the change of turnover is owed to")},
    {"team_groups", QT_TRANSLATE_NOOP("Captions", "Groups per person")},
    {"channel_people", QT_TRANSLATE_NOOP("Captions", "Added and first orders per channel")},
    {"channel_money", QT_TRANSLATE_NOOP("Captions", "Cost and sales per channel")},
    {"partner_value", QT_TRANSLATE_NOOP("Captions", "Sales of the best partners")},
    {"partner_recruited", QT_TRANSLATE_NOOP("Captions", "People they recruited")},
    {"partner_states", QT_TRANSLATE_NOOP("Captions", "Partners by state")},
    {"campaign_sales", QT_TRANSLATE_NOOP("Captions", "Sales and cost per campaign")},
    {"campaign_people", QT_TRANSLATE_NOOP("Captions", "Participants and buyers per campaign")},
    {"coupons", QT_TRANSLATE_NOOP("Captions", "Coupons claimed and redeemed")},
    {"stages", QT_TRANSLATE_NOOP("Captions", "Members by stage")},
    {"tier-day", QT_TRANSLATE_NOOP("Captions", "Members by activity tier")},
};

constexpr Word figures[] = {
    {"cost", QT_TRANSLATE_NOOP("Captions", "Cost")},
    {"per_added", QT_TRANSLATE_NOOP("Captions", "Cost per friend")},
    {"per_first_order", QT_TRANSLATE_NOOP("Captions", "Cost per first order")},
    {"people_value", QT_TRANSLATE_NOOP("Captions", "Sales to people of the channels")},
    {"add_rate", QT_TRANSLATE_NOOP("Captions", "Added of scanned")},
    {"join_rate", QT_TRANSLATE_NOOP("Captions", "Joined of added")},
    {"convert_rate", QT_TRANSLATE_NOOP("Captions", "Ordered of joined")},
    {"repeat_rate", QT_TRANSLATE_NOOP("Captions", "Ordered again")},
    {"leave_rate", QT_TRANSLATE_NOOP("Captions", "Left of joined")},
    {"unfollow_rate", QT_TRANSLATE_NOOP("Captions", "Unfriended of added")},
    {"organic_people", QT_TRANSLATE_NOOP("Captions", "Added through organic channels")},
    {"paid_people", QT_TRANSLATE_NOOP("Captions", "Added through paid channels")},
    {"unknown_people", QT_TRANSLATE_NOOP("Captions", "Added, nobody said how")},
    {"organic_paid", QT_TRANSLATE_NOOP("Captions", "Organic ÷ paid (healthy 0.67 to 1.5)")},
};

constexpr Word notes[] = {
    {"gmv_tree", QT_TRANSLATE_NOOP("Captions", "Turnover = new people × joining rate × buying rate × orders of a buyer × value of an order; the effects add up to the change.")},
    {"undefined", QT_TRANSLATE_NOOP("Captions", "a division by none")},
    {"not_counted", QT_TRANSLATE_NOOP("Captions", "not counted")},
    {"effects_refused", QT_TRANSLATE_NOOP("Captions", "cannot be split: a factor is missing or 0 in one of the periods")},
    {"no_channel", QT_TRANSLATE_NOOP("Captions", "no channel known")},
    {"over_line", QT_TRANSLATE_NOOP("Captions", "over the line: stop or mend")},
    {"within_line", QT_TRANSLATE_NOOP("Captions", "within the line")},
    {"whole_shop", QT_TRANSLATE_NOOP("Captions", "The whole shop, whatever groups were chosen: a channel belongs to no group.")},
    {"channel_first", QT_TRANSLATE_NOOP("Captions", "The channel of a person is that of their first contact.")},
    {"channel_steps", QT_TRANSLATE_NOOP("Captions", "Each rate is of the measured step before; above 100 % it is kept and shown.")},
    {"channel_cost", QT_TRANSLATE_NOOP("Captions", "Costs are spread evenly over their days; a channel without a cost has no price, never 0.")},
    {"channel_mix", QT_TRANSLATE_NOOP("Captions", "Organic ÷ paid counts people who became friends; healthy from 2 : 3 to 3 : 2.")},
    {"stop_loss", QT_TRANSLATE_NOOP("Captions", "Stop-loss: the seven days that end with the period, against the line in force.")},
    {"other_currencies", QT_TRANSLATE_NOOP("Captions", "%1 cost rows in other money than %2 stand in no figure.")},
    {"partner_attribution", QT_TRANSLATE_NOOP("Captions", "An order is a partner’s by their own code; else by having brought the buyer before it was paid, unless another code, a coupon or a broadcast comes first.")},
    {"partner_value", QT_TRANSLATE_NOOP("Captions", "Sales = paid − refunded of those orders.")},
    {"partner_duties", QT_TRANSLATE_NOOP("Captions", "Duties as they stand when the report is made.")},
    {"partner_other_money", QT_TRANSLATE_NOOP("Captions", "%1 partners also have orders in other money than %2; these stand in no sum.")},
    {"campaign_owed", QT_TRANSLATE_NOOP("Captions", "Orders are a campaign’s by its own code or coupon; others made in its days are not counted.")},
    {"campaign_return", QT_TRANSLATE_NOOP("Captions", "ROI = (gross profit − cost) ÷ cost where every product’s cost is known; else ROAS = sales ÷ cost.")},
    {"campaign_redemption", QT_TRANSLATE_NOOP("Captions", "Redemption = redeemed ÷ claimed; the usual band is 20 to 30 %.")},
    {"campaign_fission", QT_TRANSLATE_NOOP("Captions", "Fission = people brought ÷ people who shared; waves while there are sharers.")},
    {"campaign_costs_unknown", QT_TRANSLATE_NOOP("Captions", "%1: ROI cannot be told, since a cost is missing.")},
    {"campaign_measurable", QT_TRANSLATE_NOOP("Captions", "%1: fewer than 80 % of its goals can be measured.")},
    {"campaign_other_money", QT_TRANSLATE_NOOP("Captions", "%1 also has orders in other money than %2, in no figure here.")},
    {"goal_unmeasurable", QT_TRANSLATE_NOOP("Captions", "cannot be measured")},
    {"goal_no_target", QT_TRANSLATE_NOOP("Captions", "no target was set")},
    {"band_below", QT_TRANSLATE_NOOP("Captions", "below")},
    {"band_within", QT_TRANSLATE_NOOP("Captions", "within")},
    {"band_above", QT_TRANSLATE_NOOP("Captions", "above")},
    {"members_as_they_stand", QT_TRANSLATE_NOOP("Captions", "Stages and buyers as they stand when the report is made; tiers on the last day of the period; the last eight full weeks of joiners.")},
    {"how:stages", QT_TRANSLATE_NOOP("Captions", "Stage: the first rule of Settings, Stages of members, that fits.")},
    {"how:tiers", QT_TRANSLATE_NOOP("Captions", "Tiers over the 30 days that end on the day; people with fewer than 7 measured days are observing.")},
    {"how:rfm", QT_TRANSLATE_NOOP("Captions", "R and F: buyers of the last 365 days, scored 1 to 5 by how many buyers did worse.")},
    {"how:cohorts", QT_TRANSLATE_NOOP("Captions", "Retention: of those who joined in the week, who is still in a group at the end of each week after. Empty: the week is not over.")},
    {"how:cohorts-active", QT_TRANSLATE_NOOP("Captions", "Still active: of the same people, who wrote in each week after.")},
};

constexpr Word kinds[] = {
    {"brand", QT_TRANSLATE_NOOP("Captions", "Brand")},
    {"seasonal", QT_TRANSLATE_NOOP("Captions", "Seasonal")},
    {"vip", QT_TRANSLATE_NOOP("Captions", "VIP")},
    {"vote", QT_TRANSLATE_NOOP("Captions", "Vote")},
    {"group_buy", QT_TRANSLATE_NOOP("Captions", "Group buy")},
    {"social_coupon", QT_TRANSLATE_NOOP("Captions", "Social coupon")},
    {"sampling", QT_TRANSLATE_NOOP("Captions", "Sampling")},
};

} // namespace

QString reportTitle(const QString &word) { return translated("Captions", titles, word); }
QString reportHint(const QString &word) { return translated("Captions", hints, word); }

std::span<const Word> reportSheets() { return sheets; }
std::span<const Word> reportColumns() { return columns; }
std::span<const Word> reportCharts() { return charts; }
std::span<const Word> reportFigures() { return figures; }
std::span<const Word> reportNotes() { return notes; }
std::span<const Word> campaignKinds() { return kinds; }

} // namespace siyu::text
