// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/deskrecords.h"
#include "core/exporting/grouprecords.h"

namespace siyu::exporting {

namespace {

using importing::Kind;

constexpr Column staff[] = {{"name", Form::Text}, {"role", Form::Text}, {"note", Form::Text}, {"joined_on", Form::Day}, {"left_on", Form::Day}};
constexpr std::string_view staffSql = "SELECT name, role, note, joined_on, left_on FROM staff ORDER BY id";

constexpr Column accounts[] = {{"account", Form::Text}, {"account_kind", Form::Text}, {"staff", Form::Text}, {"friend_capacity", Form::Number},
    {"daily_capacity", Form::Number}, {"closed_at", Form::Instant}};
constexpr std::string_view accountsSql = "SELECT a.name, a.kind, s.name, a.friend_capacity, a.daily_capacity, a.closed_at FROM account a"
                                         " LEFT JOIN staff s ON s.id = a.staff ORDER BY a.id";

constexpr Column assignments[]
    = {{"group", Form::Text}, {"team", Form::Text}, {"staff", Form::Text}, {"lead", Form::Text}, {"from_day", Form::Day}, {"to_day", Form::Day}};
constexpr std::string_view assignmentsSql
    = "SELECT g.name, " SIYU_TEAM_WORD("a.team") ", s.name, CASE a.is_lead WHEN 0 THEN 'no' ELSE 'yes' END, a.from_day, a.to_day FROM assignment a JOIN grp g ON g.id = a.grp"
      " JOIN staff s ON s.id = a.staff ORDER BY a.id";

// Every list of every group, the oldest first: from them the stays are worked out again.
constexpr Column roster[] = {{"group", Form::Text}, {"taken_at", Form::Instant}, {"partial", Form::Text}, {nullptr, Form::Member}, {"nickname", Form::Text},
    {"joined", Form::Day}};
constexpr std::string_view rosterSql
    = "SELECT g.name, r.taken_at, CASE r.partial WHEN 0 THEN 'no' ELSE 'yes' END, e.member, e.nickname, e.joined_day FROM roster r"
      " JOIN grp g ON g.id = r.grp JOIN roster_entry e ON e.roster = r.id ORDER BY r.taken_at, r.id, e.seq";

constexpr Column groups[] = {{"name", Form::Text}, {"external_id", Form::Text}, {"owner", Form::Text}, {"kind", Form::Text}, {"region", Form::Text},
    {"level", Form::Text}, {"purpose", Form::Text}, {"entry_rule", Form::Text}, {"capacity", Form::Number}, {"created", Form::Instant}};
constexpr std::string_view groupsSql
    = "SELECT name, external_id, (SELECT group_concat(name, ';') FROM (SELECT s.name FROM grp_owner o JOIN staff s ON s.id = o.staff"
      " WHERE o.grp = g.id ORDER BY o.position)), kind, region, level, purpose, entry_rule, capacity, created_at FROM grp g ORDER BY id";

constexpr Column groupDays[] = {{"group", Form::Text}, {"day", Form::Day}, {"total", Form::Number}, {"new", Form::Number}, {"lost", Form::Number}};
// What was typed corrects and is no import.
constexpr std::string_view groupDaysSql = "SELECT g.name, d.day, d.total, d.joined, d.lost FROM group_day d JOIN grp g ON g.id = d.grp"
                                          " WHERE d.origin = 'import' ORDER BY d.grp, d.day";

constexpr Column activity[] = {{"group", Form::Text}, {"day", Form::DayNumber}, {"messages", Form::Number}, {nullptr, Form::Member}, {"nickname", Form::Text}};
constexpr std::string_view activitySql
    = "SELECT g.name, a.day, a.messages, a.member, coalesce((SELECT s.nickname FROM membership s WHERE s.grp = a.grp AND s.member = a.member"
      " ORDER BY s.id DESC LIMIT 1), m.name) FROM activity a JOIN grp g ON g.id = a.grp JOIN member m ON m.id = a.member ORDER BY a.day, a.grp, a.member";

constexpr Column products[] = {{"name", Form::Text}, {"sku", Form::Text}, {"platform", Form::Text}, {"product_code", Form::Text}, {"category", Form::Text},
    {"brand", Form::Text}, {"spec", Form::Text}, {"product_role", Form::Text}, {"price", Form::Amount}, {"cost", Form::Amount}, {"currency", Form::Text},
    {"stock", Form::Number}, {"status", Form::Text}, {"note", Form::Text}};
// A row for each code of another platform; several codes of the shop's own make several rows as well.
constexpr std::string_view productsSql
    = "SELECT p.name, own.code, c.platform, c.code, p.category, p.brand, p.spec, p.role, p.price_fen, p.cost_fen, p.currency, p.stock, p.status, p.note"
      " FROM product p LEFT JOIN product_code own ON own.product = p.id AND own.platform = 'own'"
      " LEFT JOIN product_code c ON c.product = p.id AND c.platform <> 'own' ORDER BY p.id, own.code, c.platform, c.code";

constexpr Column orders[] = {{"platform", Form::Text}, {"order_no", Form::Text}, {"line_no", Form::Text}, {nullptr, Form::Member}, {"nickname", Form::Text},
    {"placed_at", Form::Instant}, {"paid_at", Form::Instant}, {"shipped_at", Form::Instant}, {"finished_at", Form::Instant}, {"amount", Form::Amount},
    {"paid", Form::Amount}, {"refunded", Form::Amount}, {"postage", Form::Amount}, {"discount", Form::Amount}, {"currency", Form::Text},
    {"status", Form::Text}, {"platform_status", Form::Text}, {"refund_status", Form::Text}, {"closed_reason", Form::Text}, {"shop_name", Form::Text},
    {"sales_channel", Form::Text}, {"coupon", Form::Text}, {"receiver", Form::Text}, {"receiver_phone", Form::Phone}, {"receiver_region", Form::Text},
    {"receiver_address", Form::Text}, {"goods", Form::Text}, {"items", Form::Number}, {"buyer_note", Form::Text}, {"seller_note", Form::Text},
    {"product", Form::Text}, {"spec", Form::Text}, {"product_code", Form::Text}, {"sku", Form::Text}, {"category", Form::Text},
    {"quantity", Form::Number}, {"price", Form::Amount}, {"line_amount", Form::Amount}, {"line_refunded", Form::Amount}, {"line_status", Form::Text},
    {"line_refund_status", Form::Text}};
constexpr std::string_view ordersSql
    = "SELECT o.platform, o.order_no, l.line_no, o.member, o.buyer, o.placed_at, o.paid_at, o.shipped_at, o.finished_at, o.amount_fen, o.paid_fen,"
      " o.refunded_fen, o.postage_fen, o.discount_fen, o.currency, o.status, o.platform_status, o.refund_status, o.closed_reason, o.shop_name, o.channel,"
      " o.coupon, o.receiver, o.receiver_phone, o.region, o.address, o.goods, o.items, o.buyer_note, o.seller_note, l.title, l.spec, l.code, l.sku,"
      " l.category, l.quantity, l.price_fen, l.amount_fen, l.refunded_fen, l.status, l.refund_status"
      " FROM shop_order o LEFT JOIN order_line l ON l.shop_order = o.id ORDER BY o.id, l.id";

constexpr Column carts[] = {{"platform", Form::Text}, {"cart_no", Form::Text}, {nullptr, Form::Member}, {"nickname", Form::Text}, {"placed_at", Form::Instant},
    {"recovered_at", Form::Instant}, {"amount", Form::Amount}, {"currency", Form::Text}, {"status", Form::Text}, {"sales_channel", Form::Text},
    {"product", Form::Text}, {"spec", Form::Text}, {"product_code", Form::Text}, {"sku", Form::Text}, {"quantity", Form::Number}, {"price", Form::Amount}};
constexpr std::string_view cartsSql
    = "SELECT c.platform, c.cart_no, c.member, c.buyer, c.placed_at, c.recovered_at, c.amount_fen, c.currency, c.status, c.channel, l.title, l.spec, l.code,"
      " l.sku, l.quantity, l.price_fen FROM cart c LEFT JOIN cart_line l ON l.cart = c.id ORDER BY c.id, l.id";

constexpr Column contacts[] = {{nullptr, Form::Member}, {"name", Form::Text}, {"account", Form::Text}, {"added_by", Form::Text}, {"added_at", Form::Instant},
    {"way", Form::Text}, {"channel", Form::Text}, {"removed_at", Form::Instant}};
constexpr std::string_view contactsSql
    = "SELECT c.member, m.name, a.name, s.name, c.added_at, c.way, coalesce(h.name, c.channel), c.removed_at FROM contact c JOIN member m ON m.id = c.member"
      " JOIN account a ON a.id = c.account LEFT JOIN staff s ON s.id = a.staff LEFT JOIN channel h ON h.id = c.channel_id ORDER BY c.account, c.member";

constexpr Column ownerDays[] = {{"owner", Form::Text}, {"day", Form::Day}, {"new_groups", Form::Number}, {"groups", Form::Number},
    {"groups_with_messages", Form::Number}, {"new", Form::Number}, {"total", Form::Number}, {"spoke", Form::Number}, {"messages", Form::Number}};
constexpr std::string_view ownerDaysSql = "SELECT s.name, o.day, new_groups, groups, groups_with_messages, joined, total, spoke, messages FROM owner_day o"
                                          " JOIN staff s ON s.id = o.staff ORDER BY o.staff, o.day";

constexpr Column coupons[] = {{"coupon", Form::Text}, {"coupon_number", Form::Text}, {"coupon_kind", Form::Text}, {"face_value", Form::Amount},
    {"coupon_discount", Form::Text}, {"threshold", Form::Amount}, {"issued", Form::Number}, {"claimed", Form::Number}, {"redeemed", Form::Number},
    {"valid_from", Form::Day}, {"valid_until", Form::Day}, {"campaign", Form::Text}, {"remark", Form::Text}};
constexpr std::string_view couponsSql
    = "SELECT c.name, c.number, c.kind, face_fen, CASE WHEN price_permille > 0 THEN printf('%.3f', price_permille / 1000.0) END, threshold_fen, issued, claimed,"
      " redeemed, valid_from, valid_until, p.name, c.note FROM coupon c LEFT JOIN campaign p ON p.id = c.campaign ORDER BY c.id";

constexpr Column redemptions[] = {{"coupon", Form::Text}, {"coupon_number", Form::Text}, {"claim_number", Form::Text}, {nullptr, Form::Member},
    {"claimed_at", Form::Instant}, {"redeemed_at", Form::Instant}, {"claim_state", Form::Text}, {"used_in_order", Form::Text}};
constexpr std::string_view redemptionsSql
    = "SELECT c.name, c.number, r.number, coalesce(r.member, 0), r.claimed_at, r.redeemed_at, CASE r.redeemed WHEN 1 THEN 'redeemed' ELSE 'claimed' END, r.order_no"
      " FROM redemption r JOIN coupon c ON c.id = r.coupon ORDER BY r.coupon, r.seq";

constexpr Column channelCosts[] = {{"channel", Form::Text}, {"place", Form::Text}, {"form", Form::Text}, {"cost_kind", Form::Text}, {"from_day", Form::Day},
    {"to_day", Form::Day}, {"spend", Form::Amount}, {"currency", Form::Text}, {"item", Form::Text}, {"seen", Form::Number}, {"clicks", Form::Number},
    {"remark", Form::Text}};
constexpr std::string_view channelCostsSql
    = "SELECT h.name, h.place, h.form, h.cost, k.from_day, k.to_day, k.amount_fen, k.currency, k.item, k.seen, k.clicked, k.note FROM channel_cost k"
      " JOIN channel h ON h.id = k.channel ORDER BY k.channel, k.from_day, k.to_day, k.item, k.currency";

constexpr Column scans[] = {{"tracked_code", Form::Text}, {"channel", Form::Text}, {"campaign", Form::Text}, {"group", Form::Text}, {"at", Form::Instant},
    {nullptr, Form::Member}};
constexpr std::string_view scansSql
    = "SELECT c.text, h.name, p.name, g.name, s.at, coalesce(s.member, 0) FROM scan s JOIN code c ON c.id = s.code LEFT JOIN channel h ON h.id = c.channel"
      " LEFT JOIN campaign p ON p.id = c.campaign LEFT JOIN grp g ON g.id = c.grp ORDER BY s.code, s.at, s.seq";

constexpr Column referrals[] = {{nullptr, Form::Member}, {"host", Form::Text}, {"at", Form::Instant}, {"campaign", Form::Text}, {"tracked_code", Form::Text}};
constexpr std::string_view referralsSql
    = "SELECT r.member, (SELECT value FROM identity i WHERE i.member = r.host ORDER BY kind = 6, kind, scope, value LIMIT 1), r.at, p.name, c.text FROM referral r"
      " LEFT JOIN campaign p ON p.id = r.campaign LEFT JOIN code c ON c.id = r.code ORDER BY r.at, r.member";

constexpr Column points[] = {{nullptr, Form::Member}, {"at", Form::Instant}, {"point_kind", Form::Text}, {"points", Form::Number}, {"number", Form::Text},
    {"corrects", Form::Text}, {"remark", Form::Text}};
constexpr std::string_view pointsSql = "SELECT e.member, e.at, e.kind, e.points, e.number, c.number, e.note FROM point_entry e"
                                       " LEFT JOIN point_entry c ON c.id = e.corrects ORDER BY e.id";

constexpr Column questions[] = {{"asked_at", Form::Instant}, {nullptr, Form::Member}, {"nickname", Form::Text}, {"group", Form::Text}, {"question", Form::Text},
    {"question_kind", Form::Text}, {"stage", Form::Text}, {"state", Form::Text}, {"answered_at", Form::Instant}, {"answered_by", Form::Text},
    {"answer", Form::Text}, {"rating", Form::Number}, {"led_to_offer", Form::Number}, {"question_tags", Form::Text}, {"number", Form::Text}, {"remark", Form::Text}};
constexpr std::string_view questionsSql
    = "SELECT q.asked_at, coalesce(q.member, 0), coalesce(q.asked_by, m.name), g.name, q.text, q.kind, q.stage, q.state, q.first_answered_at, s.name, q.answer,"
      " q.rating, q.led_to_offer, (SELECT group_concat(tag, ';') FROM question_tag t WHERE t.question = q.id), q.number, q.note FROM question q"
      " LEFT JOIN member m ON m.id = q.member LEFT JOIN grp g ON g.id = q.grp LEFT JOIN staff s ON s.id = q.answered_by ORDER BY q.id";

// Of runs that are planned in the workspace: broadcasts themselves are no table.
constexpr Column deliveries[] = {{"broadcast", Form::Text}, {"due_at", Form::Instant}, {"group", Form::Text}, {"account", Form::Text}, {nullptr, Form::Member},
    {"nickname", Form::Text}, {"delivery_status", Form::Text}, {"reason", Form::Text}, {"remark", Form::Text}, {"sent_at", Form::Instant},
    {"opened", Form::Number}, {"clicked", Form::Number}, {"replied", Form::Number}, {"ordered", Form::Number}, {"unsubscribed", Form::Number}};
constexpr std::string_view deliveriesSql
    = "SELECT b.name, r.due_at, g.name, coalesce(own.name, by.name), coalesce(m.id, 0), m.name, d.status, d.reason, d.note, d.sent_at, x.opened, x.clicked,"
      " x.replied, x.ordered, x.unsubscribed FROM delivery d JOIN run r ON r.id = d.run JOIN broadcast b ON b.id = r.broadcast"
      " LEFT JOIN grp g ON d.target_kind = 'group' AND g.id = d.target LEFT JOIN account own ON d.target_kind = 'account' AND own.id = d.target"
      " LEFT JOIN account by ON by.id = d.account LEFT JOIN member m ON d.target_kind = 'member' AND m.id = d.target"
      " LEFT JOIN delivery_result x ON x.run = d.run AND x.target_kind = d.target_kind AND x.target = d.target"
      " WHERE coalesce(g.id, own.id, m.id) IS NOT NULL ORDER BY r.due_at, d.id";

constexpr Column surveyAnswers[] = {{"sampling", Form::Text}, {nullptr, Form::Member}, {"got_on", Form::Day}, {"sent_by", Form::Text},
    {"survey_question", Form::Text}, {"survey_question_kind", Form::Text}, {"survey_choices", Form::Text}, {"survey_answer", Form::Text},
    {"answered_on", Form::Instant}};
// A row for each answer, and one for whoever has answered nothing.
constexpr std::string_view surveyAnswersSql
    = "SELECT s.name, p.member, p.got_day, p.sent_by, q.text, q.kind, (SELECT group_concat(value, '|') FROM json_each(q.choices)), a.value, a.at"
      " FROM sampling s JOIN sampling_person p ON p.sampling = s.id LEFT JOIN (survey_question q JOIN survey_answer a ON a.question = q.id)"
      " ON q.sampling = s.id AND a.member = p.member ORDER BY s.id, p.member, q.place, q.id";

// ---- what no import reads

constexpr Column partners[] = {{nullptr, Form::Member}, {"name", Form::Text}, {"kind", Form::Text}, {"state", Form::Text}, {"since", Form::Day},
    {"group", Form::Text}, {"code", Form::Text}, {"commission_permille", Form::Number}, {"discloses", Form::Number}, {"disclosure", Form::Text}, {"note", Form::Text}};
constexpr std::string_view partnersSql = "SELECT p.member, m.name, p.kind, p.state, p.since, g.name, c.text, p.commission, p.disclosure, p.disclosure_text, p.note"
                                         " FROM partner p JOIN member m ON m.id = p.member LEFT JOIN grp g ON g.id = p.grp LEFT JOIN code c ON c.id = p.code ORDER BY p.member";

constexpr Column partnerSteps[] = {{nullptr, Form::Member}, {"name", Form::Text}, {"day", Form::Day}, {"from", Form::Text}, {"to", Form::Text}, {"by", Form::Text},
    {"reason", Form::Text}};
constexpr std::string_view partnerStepsSql = "SELECT s.member, m.name, s.day, s.from_state, s.to_state, s.by_whom, s.reason FROM partner_step s"
                                             " JOIN member m ON m.id = s.member ORDER BY s.id";

constexpr Column partnerDuties[] = {{nullptr, Form::Member}, {"name", Form::Text}, {"duty", Form::Text}, {"due_on", Form::Day}, {"done_on", Form::Day}, {"note", Form::Text}};
constexpr std::string_view partnerDutiesSql = "SELECT d.member, m.name, d.text, d.due_on, d.done_on, d.note FROM partner_duty d JOIN member m ON m.id = d.member ORDER BY d.id";

// Money in an amount of its own; pieces and points are numbers.
constexpr Column partnerRewards[] = {{"entry_no", Form::Number}, {nullptr, Form::Member}, {"name", Form::Text}, {"at", Form::Instant}, {"entry", Form::Text},
    {"kind", Form::Text}, {"ground", Form::Text}, {"amount", Form::Amount}, {"currency", Form::Text}, {"pieces_or_points", Form::Number}, {"coupon", Form::Text},
    {"corrects", Form::Number}, {"note", Form::Text}, {"by", Form::Text}};
constexpr std::string_view partnerRewardsSql
    = "SELECT r.id, coalesce(r.member, 0), m.name, r.at, r.entry, r.kind, r.ground, iif(r.currency IS NULL, NULL, r.amount), r.currency,"
      " iif(r.currency IS NULL, r.amount, NULL), c.name, r.corrects, r.note, r.by_whom FROM partner_reward r LEFT JOIN member m ON m.id = r.member"
      " LEFT JOIN coupon c ON c.id = r.coupon ORDER BY r.id";

constexpr Column codes[] = {{"code", Form::Text}, {"name", Form::Text}, {"kind", Form::Text}, {"channel", Form::Text}, {"campaign", Form::Text}, {"group", Form::Text},
    {nullptr, Form::Member}, {"made_on", Form::Day}, {"valid_from", Form::Day}, {"valid_until", Form::Day}, {"capacity", Form::Number}, {"scans", Form::Number},
    {"groups_in_line", Form::Text}, {"retired", Form::Instant}};
constexpr std::string_view codesSql
    = "SELECT c.text, c.name, c.kind, ch.name, ca.name, g.name, coalesce(c.member, 0), c.made_on, c.valid_from, c.valid_until, c.capacity,"
      " (SELECT count(*) FROM scan WHERE code = c.id), (SELECT group_concat(name, ';') FROM (SELECT n.name FROM code_group l JOIN grp n ON n.id = l.grp"
      " WHERE l.code = c.id ORDER BY l.place)), c.retired_at FROM code c LEFT JOIN channel ch ON ch.id = c.channel LEFT JOIN campaign ca ON ca.id = c.campaign"
      " LEFT JOIN grp g ON g.id = c.grp ORDER BY c.id";

constexpr Column codeUses[] = {{"code", Form::Text}, {"kind", Form::Text}, {"name", Form::Text}, {"content", Form::Text}, {"since", Form::Day}, {"ended_on", Form::Day}};
constexpr std::string_view codeUsesSql = "SELECT c.text, u.kind, u.name, n.title, u.since, u.ended_on FROM code_use u JOIN code c ON c.id = u.code"
                                         " LEFT JOIN content n ON n.id = u.content ORDER BY u.id";

constexpr Table tables[] = {
    {Kind::Staff, staffSql, staff},
    {Kind::Accounts, accountsSql, accounts},
    {Kind::Groups, groupsSql, groups},
    {Kind::Assignments, assignmentsSql, assignments},
    {Kind::Roster, rosterSql, roster},
    {Kind::Products, productsSql, products},
    {Kind::Orders, ordersSql, orders},
    {Kind::Carts, cartsSql, carts},
    {Kind::GroupDays, groupDaysSql, groupDays},
    {Kind::Activity, activitySql, activity},
    {Kind::Contacts, contactsSql, contacts},
    {Kind::OwnerDays, ownerDaysSql, ownerDays},
    {Kind::Coupons, couponsSql, coupons},
    {Kind::Redemptions, redemptionsSql, redemptions},
    {Kind::ChannelCosts, channelCostsSql, channelCosts},
    {Kind::Scans, scansSql, scans},
    {Kind::Referrals, referralsSql, referrals},
    {Kind::Points, pointsSql, points},
    {Kind::Questions, questionsSql, questions},
    {Kind::Deliveries, deliveriesSql, deliveries},
    {Kind::SurveyAnswers, surveyAnswersSql, surveyAnswers},
    {"partners", partnersSql, partners},
    {"partner-steps", partnerStepsSql, partnerSteps},
    {"partner-duties", partnerDutiesSql, partnerDuties},
    {"partner-rewards", partnerRewardsSql, partnerRewards},
    {"codes", codesSql, codes},
    {"code-places", codeUsesSql, codeUses},
    {"group-templates", groupTemplatesSql, groupTemplates},
    {"group-setups", groupSetupsSql, groupSetups},
    {"handovers", handOversSql, handOvers},
    {"kpis", kpisSql, kpis},
    {"kpi-targets", kpiTargetsSql, kpiTargets},
    {"kpi-actuals", kpiActualsSql, kpiActuals},
    {"due-content", dueContentSql, dueContent},
    {"campaigns", campaignsSql, campaigns},
    {"support-requests", supportRequestsSql, supportRequests},
    {"answer-cards", answerCardsSql, answerCards},
    {"testimonials", testimonialsSql, testimonials},
    {"group-rules", groupRulesSql, groupRules},
    {"breaches", violationsSql, violations},
    {"kept-posts", keptPostsSql, keptPosts},
    {"playbooks", playbookStepsSql, playbookSteps},
    {"tasks", tasksSql, tasks},
};

} // namespace

std::optional<Kind> Table::kind() const
{
    const Kind *of = std::get_if<Kind>(&what);
    return of ? std::optional(*of) : std::nullopt;
}

QString Table::word() const { return kind() ? importing::wordOf(*kind()) : QString::fromLatin1(std::get<const char *>(what)); }

std::span<const Table> exportTables() { return tables; }

} // namespace siyu::exporting
