// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/words.h"

#include "ui/text/wordlist.h"

namespace siyu::text {

namespace {

QString translated(std::span<const Word> words, const QString &word) { return text::translated("Words", words, word); }

constexpr Word teams[] = {
    {"campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
    {"gameplay", QT_TRANSLATE_NOOP("Words", "Gameplay")},
    {"content", QT_TRANSLATE_NOOP("Words", "Content")},
    {"user", QT_TRANSLATE_NOOP("Words", "User")},
    {"reputation", QT_TRANSLATE_NOOP("Words", "Reputation")},
    {"support", QT_TRANSLATE_NOOP("Words", "Support")},
};

constexpr Word tiers[] = {
    {"super", QT_TRANSLATE_NOOP("Words", "Super active")},
    {"normal", QT_TRANSLATE_NOOP("Words", "Normal active")},
    {"never", QT_TRANSLATE_NOOP("Words", "Never active")},
    {"observing", QT_TRANSLATE_NOOP("Words", "Observing")},
};

constexpr Word stages[] = {
    {"prospect", QT_TRANSLATE_NOOP("Words", "Prospect")},
    {"new", QT_TRANSLATE_NOOP("Words", "New")},
    {"active", QT_TRANSLATE_NOOP("Words", "Active")},
    {"first_order", QT_TRANSLATE_NOOP("Words", "First order")},
    {"repeat", QT_TRANSLATE_NOOP("Words", "Repeat")},
    {"loyal", QT_TRANSLATE_NOOP("Words", "Loyal")},
    {"quiet", QT_TRANSLATE_NOOP("Words", "Quiet")},
    {"dormant", QT_TRANSLATE_NOOP("Words", "Dormant")},
    {"lost", QT_TRANSLATE_NOOP("Words", "Lost")},
};

constexpr Word circles[] = {
    {"core", QT_TRANSLATE_NOOP("Words", "Core")},
    {"influence", QT_TRANSLATE_NOOP("Words", "Influence")},
    {"outer", QT_TRANSLATE_NOOP("Words", "Outer")},
};

constexpr Word touchpoints[] = {
    {"wecom_1to1", QT_TRANSLATE_NOOP("Words", "WeCom 1:1")},
    {"group_chat", QT_TRANSLATE_NOOP("Words", "Group chat")},
    {"service_account", QT_TRANSLATE_NOOP("Words", "Service account")},
    {"sms", QT_TRANSLATE_NOOP("Words", "SMS")},
    {"moments", QT_TRANSLATE_NOOP("Words", "Moments")},
    {"subscription_account", QT_TRANSLATE_NOOP("Words", "Subscription account")},
    {"live", QT_TRANSLATE_NOOP("Words", "Live stream")},
    {"video_account", QT_TRANSLATE_NOOP("Words", "Video account")},
    {"fan_community", QT_TRANSLATE_NOOP("Words", "Fan community")},
    {"all", QT_TRANSLATE_NOOP("Words", "All touchpoints")},
};

constexpr Word identityKinds[] = {
    {"unionid", QT_TRANSLATE_NOOP("Words", "unionid")},
    {"external_userid", QT_TRANSLATE_NOOP("Words", "external_userid")},
    {"openid", QT_TRANSLATE_NOOP("Words", "openid")},
    {"wechat", QT_TRANSLATE_NOOP("Words", "WeChat id")},
    {"phone", QT_TRANSLATE_NOOP("Words", "Phone")},
    {"email", QT_TRANSLATE_NOOP("Words", "E-mail")},
    {"shop", QT_TRANSLATE_NOOP("Words", "Shop account")},
};

constexpr Word statuses[] = {
    {"planned", QT_TRANSLATE_NOOP("Words", "Planned")},
    {"handed_out", QT_TRANSLATE_NOOP("Words", "Handed out")},
    {"sent", QT_TRANSLATE_NOOP("Words", "Sent")},
    {"skipped", QT_TRANSLATE_NOOP("Words", "Skipped")},
    {"failed", QT_TRANSLATE_NOOP("Words", "Failed")},
    {"missed", QT_TRANSLATE_NOOP("Words", "Missed")},
    {"cancelled", QT_TRANSLATE_NOOP("Words", "Cancelled")},
    {"dropped", QT_TRANSLATE_NOOP("Words", "Dropped")},
    {"done", QT_TRANSLATE_NOOP("Words", "Done")},
};

constexpr Word reasons[] = {
    // partners
    {"wrong_move", QT_TRANSLATE_NOOP("Words", "this does not follow from where they stand now")},
    {"earlier_day", QT_TRANSLATE_NOOP("Words", "the day lies before their last step")},
    {"future_day", QT_TRANSLATE_NOOP("Words", "the day has not come yet")},
    {"declined_lately", QT_TRANSLATE_NOOP("Words", "declined within the last 90 days; wait, or let them apply by themselves")},
    {"is_staff", QT_TRANSLATE_NOOP("Words", "is one of our staff")},
    {"opted_out_all", QT_TRANSLATE_NOOP("Words", "wants no messages at all; they may still apply by themselves")},
    {"not_approved", QT_TRANSLATE_NOOP("Words", "only approved partners earn rewards; approve them first")},
    {"wrong_amount", QT_TRANSLATE_NOOP("Words", "the amount does not fit")},
    {"points_are_given", QT_TRANSLATE_NOOP("Words", "points are given at once and not paid out again")},
    {"self_referral", QT_TRANSLATE_NOOP("Words", "nobody brings themselves")},
    {"already_brought", QT_TRANSLATE_NOOP("Words", "somebody has brought this person already")},
    {"negative", QT_TRANSLATE_NOOP("Words", "the balance would be below zero")},
    {"checked_in_today", QT_TRANSLATE_NOOP("Words", "checked in today already")},
    {"unknown_entry", QT_TRANSLATE_NOOP("Words", "the entry to correct is not there")},
    {"already_corrected", QT_TRANSLATE_NOOP("Words", "the entry was corrected before")},
    {"undone", QT_TRANSLATE_NOOP("Words", "it was taken apart already")},
    {"kept_is_gone", QT_TRANSLATE_NOOP("Words", "the one who stayed became part of another member since; take that merge apart first")},
    {"import_undone", QT_TRANSLATE_NOOP("Words", "the import that brought the other member was taken back")},
    {"left_or_deleted", QT_TRANSLATE_NOOP("Words", "left or deleted")},
    {"opted_out", QT_TRANSLATE_NOOP("Words", "opted out")},
    {"no_consent", QT_TRANSLATE_NOOP("Words", "no consent")},
    {"erased", QT_TRANSLATE_NOOP("Words", "the people in it were erased")},
    {"under_14", QT_TRANSLATE_NOOP("Words", "under 14")},
    {"excluded", QT_TRANSLATE_NOOP("Words", "excluded by the audience")},
    {"unreachable", QT_TRANSLATE_NOOP("Words", "no way to reach")},
    {"same_content", QT_TRANSLATE_NOOP("Words", "had this content within 3 days")},
    {"paused", QT_TRANSLATE_NOOP("Words", "asked for a pause")},
    {"outside_hours", QT_TRANSLATE_NOOP("Words", "outside the allowed hours")},
    {"member_cap", QT_TRANSLATE_NOOP("Words", "at the member's cap")},
    {"group_cap", QT_TRANSLATE_NOOP("Words", "at the group's cap")},
    {"platform_quota", QT_TRANSLATE_NOOP("Words", "at the platform's quota")},
    {"account_capacity", QT_TRANSLATE_NOOP("Words", "the account is full for the day")},
    {"archived", QT_TRANSLATE_NOOP("Words", "archived")},
    {"by_operator", QT_TRANSLATE_NOOP("Words", "skipped by hand")},
    {"dropped", QT_TRANSLATE_NOOP("Words", "dropped")},
    {"begun", QT_TRANSLATE_NOOP("Words", "something of it was sent already")},
    {"done", QT_TRANSLATE_NOOP("Words", "it is done")},
    {"cancelled", QT_TRANSLATE_NOOP("Words", "it was cancelled")},
    {"schema", QT_TRANSLATE_NOOP("Words", "the file's format has moved on since")},
    {"size", QT_TRANSLATE_NOOP("Words", "it touched too many rows")},
    {"negative_balance", QT_TRANSLATE_NOOP("Words", "the balance would become negative")},
    {"in_use", QT_TRANSLATE_NOOP("Words", "it is still in use")},
    {"values_do_not_fit", QT_TRANSLATE_NOOP("Words", "members have values that would not fit; correct those first")},
    {"changed_since", QT_TRANSLATE_NOOP("Words", "changed since")},
    {"not_empty", QT_TRANSLATE_NOOP("Words", "it is not empty")},
    {"not_measured", QT_TRANSLATE_NOOP("Words", "it is a goal in words, nothing measures it")},
    {"left", QT_TRANSLATE_NOOP("Words", "no longer works here")},
    {"not_in_group", QT_TRANSLATE_NOOP("Words", "not in the group on that day")},
    {"staff_left", QT_TRANSLATE_NOOP("Words", "this person has left")},
    {"no_stock", QT_TRANSLATE_NOOP("Words", "it is out of stock")},
    {"retired", QT_TRANSLATE_NOOP("Words", "it is no longer given")},
    {"on_list", QT_TRANSLATE_NOOP("Words", "on the list already")},
    {"staff", QT_TRANSLATE_NOOP("Words", "staff of the shop")},
    {"had_product", QT_TRANSLATE_NOOP("Words", "had this product to try before")},
    {"too_many", QT_TRANSLATE_NOOP("Words", "there are more than ten")},
    {"no_text", QT_TRANSLATE_NOOP("Words", "its text is missing")},
    {"same_text", QT_TRANSLATE_NOOP("Words", "it is asked twice")},
    {"few_choices", QT_TRANSLATE_NOOP("Words", "it needs two choices at least")},
    {"many_choices", QT_TRANSLATE_NOOP("Words", "it has more than twelve choices")},
    {"same_choice", QT_TRANSLATE_NOOP("Words", "two of its choices are the same")},
    {"same_name", QT_TRANSLATE_NOOP("Words", "several have this name; say what it holds instead")},
};

constexpr Word importKinds[] = {
    {"partners", QT_TRANSLATE_NOOP("Words", "Partners")},
    {"partner-steps", QT_TRANSLATE_NOOP("Words", "Steps of partners")},
    {"partner-duties", QT_TRANSLATE_NOOP("Words", "Duties of partners")},
    {"partner-rewards", QT_TRANSLATE_NOOP("Words", "Rewards of partners")},
    {"codes", QT_TRANSLATE_NOOP("Words", "Codes")},
    {"code-places", QT_TRANSLATE_NOOP("Words", "Places of codes")},
    {"members", QT_TRANSLATE_NOOP("Words", "Members")},
    {"contacts", QT_TRANSLATE_NOOP("Words", "Contacts")},
    {"roster", QT_TRANSLATE_NOOP("Words", "Group roster")},
    {"groups", QT_TRANSLATE_NOOP("Words", "Groups")},
    {"staff", QT_TRANSLATE_NOOP("Words", "Staff")},
    {"accounts", QT_TRANSLATE_NOOP("Words", "Accounts of the staff")},
    {"assignments", QT_TRANSLATE_NOOP("Words", "Teams of the groups")},
    {"products", QT_TRANSLATE_NOOP("Words", "Products")},
    {"orders", QT_TRANSLATE_NOOP("Words", "Shop orders")},
    {"carts", QT_TRANSLATE_NOOP("Words", "Abandoned carts")},
    {"activity", QT_TRANSLATE_NOOP("Words", "Activity counts")},
    {"group-days", QT_TRANSLATE_NOOP("Words", "Group daily counts")},
    {"owner-days", QT_TRANSLATE_NOOP("Words", "Owner daily counts")},
    {"coupons", QT_TRANSLATE_NOOP("Words", "Coupons")},
    {"redemptions", QT_TRANSLATE_NOOP("Words", "Redemptions")},
    {"channel-costs", QT_TRANSLATE_NOOP("Words", "Channel costs")},
    {"scans", QT_TRANSLATE_NOOP("Words", "Code scans")},
    {"referrals", QT_TRANSLATE_NOOP("Words", "Referrals")},
    {"points", QT_TRANSLATE_NOOP("Words", "Points")},
    {"questions", QT_TRANSLATE_NOOP("Words", "Questions")},
    {"deliveries", QT_TRANSLATE_NOOP("Words", "Broadcast results")},
    {"survey-answers", QT_TRANSLATE_NOOP("Words", "Survey answers")},
};

constexpr Word contentKinds[] = {
    {"promotion", QT_TRANSLATE_NOOP("Words", "Promotion")},
    {"fission", QT_TRANSLATE_NOOP("Words", "Fission")},
    {"short_content", QT_TRANSLATE_NOOP("Words", "Short content")},
};

constexpr Word things[] = {
    {"partner", QT_TRANSLATE_NOOP("Words", "partner")},
    {"code_text", QT_TRANSLATE_NOOP("Words", "text of the code")},
    {"code_owner", QT_TRANSLATE_NOOP("Words", "owner of the code (channel, partner, group or campaign)")},
    {"code_use", QT_TRANSLATE_NOOP("Words", "place of a code")},
    {"code_group", QT_TRANSLATE_NOOP("Words", "group behind a code")},
    {"link", QT_TRANSLATE_NOOP("Words", "link")},
    {"place", QT_TRANSLATE_NOOP("Words", "place")},
    {"partner_step", QT_TRANSLATE_NOOP("Words", "step of a partner")},
    {"partner_duty", QT_TRANSLATE_NOOP("Words", "duty of a partner")},
    {"duty", QT_TRANSLATE_NOOP("Words", "duty")},
    {"partner_reward", QT_TRANSLATE_NOOP("Words", "reward of a partner")},
    {"reward", QT_TRANSLATE_NOOP("Words", "reward")},
    {"commission", QT_TRANSLATE_NOOP("Words", "commission")},
    {"stage_order", QT_TRANSLATE_NOOP("Words", "order of the stages")},
    {"lost", QT_TRANSLATE_NOOP("Words", "days of silence until lost")},
    {"new", QT_TRANSLATE_NOOP("Words", "days as a new member")},
    {"dormant", QT_TRANSLATE_NOOP("Words", "days of silence until dormant")},
    {"loyal", QT_TRANSLATE_NOOP("Words", "orders of a loyal member")},
    {"repeat", QT_TRANSLATE_NOOP("Words", "orders of a repeat buyer")},
    {"merge", QT_TRANSLATE_NOOP("Words", "merge")},
    {"mapping", QT_TRANSLATE_NOOP("Words", "mapping")},
    {"review", QT_TRANSLATE_NOOP("Words", "row of the review list")},
    {"workspace", QT_TRANSLATE_NOOP("Words", "workspace")},
    {"member", QT_TRANSLATE_NOOP("Words", "member")},
    {"group", QT_TRANSLATE_NOOP("Words", "group")},
    {"grp", QT_TRANSLATE_NOOP("Words", "group")},
    {"membership", QT_TRANSLATE_NOOP("Words", "membership")},
    {"staff", QT_TRANSLATE_NOOP("Words", "staff member")},
    {"account", QT_TRANSLATE_NOOP("Words", "account")},
    {"contact", QT_TRANSLATE_NOOP("Words", "contact")},
    {"tag", QT_TRANSLATE_NOOP("Words", "tag")},
    {"member_tag", QT_TRANSLATE_NOOP("Words", "tag")},
    {"identity", QT_TRANSLATE_NOOP("Words", "identity")},
    {"segment", QT_TRANSLATE_NOOP("Words", "segment")},
    {"team", QT_TRANSLATE_NOOP("Words", "team")},
    {"owner", QT_TRANSLATE_NOOP("Words", "owner")},
    {"content", QT_TRANSLATE_NOOP("Words", "content item")},
    {"broadcast", QT_TRANSLATE_NOOP("Words", "broadcast")},
    {"run", QT_TRANSLATE_NOOP("Words", "run")},
    {"delivery", QT_TRANSLATE_NOOP("Words", "delivery")},
    {"order", QT_TRANSLATE_NOOP("Words", "order")},
    {"shop_order", QT_TRANSLATE_NOOP("Words", "order")},
    {"owner_day", QT_TRANSLATE_NOOP("Words", "numbers of an owner's day")},
    {"campaign", QT_TRANSLATE_NOOP("Words", "campaign")},
    {"channel", QT_TRANSLATE_NOOP("Words", "channel")},
    {"channel_cost", QT_TRANSLATE_NOOP("Words", "channel cost")},
    {"code", QT_TRANSLATE_NOOP("Words", "code")},
    {"scan", QT_TRANSLATE_NOOP("Words", "scan")},
    {"referral", QT_TRANSLATE_NOOP("Words", "referral")},
    {"coupon", QT_TRANSLATE_NOOP("Words", "coupon")},
    {"redemption", QT_TRANSLATE_NOOP("Words", "claimed coupon")},
    {"point_entry", QT_TRANSLATE_NOOP("Words", "points entry")},
    {"question", QT_TRANSLATE_NOOP("Words", "question")},
    {"delivery_result", QT_TRANSLATE_NOOP("Words", "broadcast result")},
    {"sampling", QT_TRANSLATE_NOOP("Words", "sampling list")},
    {"kpi", QT_TRANSLATE_NOOP("Words", "KPI")},
    {"weight", QT_TRANSLATE_NOOP("Words", "weight")},
    {"actual", QT_TRANSLATE_NOOP("Words", "number counted by hand")},
    {"measure", QT_TRANSLATE_NOOP("Words", "way of measuring")},
    {"gift", QT_TRANSLATE_NOOP("Words", "gift")},
    {"gift_claim", QT_TRANSLATE_NOOP("Words", "gift given for points")},
    {"points", QT_TRANSLATE_NOOP("Words", "number of points")},
    {"stock", QT_TRANSLATE_NOOP("Words", "stock")},
    {"sampling_person", QT_TRANSLATE_NOOP("Words", "place on a sampling list")},
    {"survey_question", QT_TRANSLATE_NOOP("Words", "survey question")},
    {"survey_answer", QT_TRANSLATE_NOOP("Words", "survey answer")},
    {"answer", QT_TRANSLATE_NOOP("Words", "answer")},
    {"import", QT_TRANSLATE_NOOP("Words", "import")},
    {"batch", QT_TRANSLATE_NOOP("Words", "import")},
    {"source", QT_TRANSLATE_NOOP("Words", "source")},
    {"field", QT_TRANSLATE_NOOP("Words", "field")},
    {"tag_group", QT_TRANSLATE_NOOP("Words", "group of tags")},
    {"choice", QT_TRANSLATE_NOOP("Words", "number of choices")},
    {"column", QT_TRANSLATE_NOOP("Words", "column")},
    {"sheet", QT_TRANSLATE_NOOP("Words", "sheet")},
    {"file", QT_TRANSLATE_NOOP("Words", "file")},
    {"folder", QT_TRANSLATE_NOOP("Words", "folder")},
    {"date", QT_TRANSLATE_NOOP("Words", "date")},
    {"day", QT_TRANSLATE_NOOP("Words", "day")},
    {"time", QT_TRANSLATE_NOOP("Words", "time")},
    {"zone", QT_TRANSLATE_NOOP("Words", "time zone")},
    {"period", QT_TRANSLATE_NOOP("Words", "period")},
    {"name", QT_TRANSLATE_NOOP("Words", "name")},
    {"title", QT_TRANSLATE_NOOP("Words", "title")},
    {"text", QT_TRANSLATE_NOOP("Words", "text")},
    {"body", QT_TRANSLATE_NOOP("Words", "text")},
    {"kind", QT_TRANSLATE_NOOP("Words", "kind")},
    {"number", QT_TRANSLATE_NOOP("Words", "number")},
    {"phone", QT_TRANSLATE_NOOP("Words", "phone number")},
    {"email", QT_TRANSLATE_NOOP("Words", "e-mail address")},
    {"touchpoint", QT_TRANSLATE_NOOP("Words", "touchpoint")},
    {"audience", QT_TRANSLATE_NOOP("Words", "audience")},
    {"at", QT_TRANSLATE_NOOP("Words", "time")},
    {"rrule", QT_TRANSLATE_NOOP("Words", "repetition")},
    {"days", QT_TRANSLATE_NOOP("Words", "choice of days")},
    {"lunar", QT_TRANSLATE_NOOP("Words", "lunar date")},
    {"status", QT_TRANSLATE_NOOP("Words", "status")},
    {"target", QT_TRANSLATE_NOOP("Words", "target")},
    {"setting", QT_TRANSLATE_NOOP("Words", "setting")},
    {"backup", QT_TRANSLATE_NOOP("Words", "backup")},
    {"policy", QT_TRANSLATE_NOOP("Words", "limit")},
    {"reason", QT_TRANSLATE_NOOP("Words", "reason")},
    {"limit", QT_TRANSLATE_NOOP("Words", "limit")},
    {"variants", QT_TRANSLATE_NOOP("Words", "variant for a touchpoint")},
    {"repeatable", QT_TRANSLATE_NOOP("Words", "yes or no")},
    {"priority", QT_TRANSLATE_NOOP("Words", "priority")},
    {"exceptions", QT_TRANSLATE_NOOP("Words", "exception")},
    {"audience.groups", QT_TRANSLATE_NOOP("Words", "group of the audience")},
    {"audience.minus_groups", QT_TRANSLATE_NOOP("Words", "group that is left out")},
    {"audience.where", QT_TRANSLATE_NOOP("Words", "rule of the audience (audience.where)")},
    {"audience.minus", QT_TRANSLATE_NOOP("Words", "rule of who is left out (audience.minus)")},
    {"rule", QT_TRANSLATE_NOOP("Words", "rule")},
    {"change", QT_TRANSLATE_NOOP("Words", "change")},

    // members
    {"gender", QT_TRANSLATE_NOOP("Words", "gender")},
    {"birth_year", QT_TRANSLATE_NOOP("Words", "birth year")},
    {"birthday", QT_TRANSLATE_NOOP("Words", "birthday")},
    {"region", QT_TRANSLATE_NOOP("Words", "region")},
    {"under_14", QT_TRANSLATE_NOOP("Words", "mark for people under 14")},
    {"paused_until", QT_TRANSLATE_NOOP("Words", "day until which messages pause")},
    {"note", QT_TRANSLATE_NOOP("Words", "note")},

    // groups
    {"capacity", QT_TRANSLATE_NOOP("Words", "capacity")},
    {"template", QT_TRANSLATE_NOOP("Words", "template")},
    {"wanted", QT_TRANSLATE_NOOP("Words", "people wanted")},
    {"playbook", QT_TRANSLATE_NOOP("Words", "playbook")},
    {"successor", QT_TRANSLATE_NOOP("Words", "successor")},
    {"silent_days", QT_TRANSLATE_NOOP("Words", "days of silence")},
    {"loss_percent", QT_TRANSLATE_NOOP("Words", "share lost")},
    {"loss_least", QT_TRANSLATE_NOOP("Words", "people lost")},
    {"roster", QT_TRANSLATE_NOOP("Words", "roster")},
    {"roster_entry", QT_TRANSLATE_NOOP("Words", "roster")},
    {"rename", QT_TRANSLATE_NOOP("Words", "change of nickname")},
    {"rename_proposal", QT_TRANSLATE_NOOP("Words", "change of nickname")},
    {"assignment", QT_TRANSLATE_NOOP("Words", "assignment")},
    {"grp_owner", QT_TRANSLATE_NOOP("Words", "owner")},
    {"group_day", QT_TRANSLATE_NOOP("Words", "day's counts")},
    {"activity", QT_TRANSLATE_NOOP("Words", "activity counts")},
    {"total", QT_TRANSLATE_NOOP("Words", "total")},
    {"new", QT_TRANSLATE_NOOP("Words", "number of new people")},
    {"lost", QT_TRANSLATE_NOOP("Words", "number of people lost")},
    {"window", QT_TRANSLATE_NOOP("Words", "window of days")},
    {"observe", QT_TRANSLATE_NOOP("Words", "days of observation")},
    {"super", QT_TRANSLATE_NOOP("Words", "threshold for super active")},
    {"keep", QT_TRANSLATE_NOOP("Words", "threshold for staying super active")},
};

// What a rule should have gone on with (parseRule).
constexpr Word ruleParts[] = {
    {"field", QT_TRANSLATE_NOOP("Words", "a field, as tag or last_order,")},
    {"operator", QT_TRANSLATE_NOOP("Words", "a comparison, as = or <,")},
    {"value", QT_TRANSLATE_NOOP("Words", "a value")},
    {"text", QT_TRANSLATE_NOOP("Words", "a text")},
    {"end", QT_TRANSLATE_NOOP("Words", "“and”, “or” or the end")},
    {"and", QT_TRANSLATE_NOOP("Words", "“and” with a second value")},
    {"group", QT_TRANSLATE_NOOP("Words", "a group's name")},
    {"opening_bracket", QT_TRANSLATE_NOOP("Words", "an opening bracket")},
    {"closing_bracket", QT_TRANSLATE_NOOP("Words", "a closing bracket")},
    {"closing_quote", QT_TRANSLATE_NOOP("Words", "a closing quotation mark")},
    {"segment", QT_TRANSLATE_NOOP("Words", "a segment's name")},
    {"number", QT_TRANSLATE_NOOP("Words", "a whole number")},
    {"missing_or_present", QT_TRANSLATE_NOOP("Words", "“missing” or “present”")},
    {"shorter_rule", QT_TRANSLATE_NOOP("Words", "a shorter rule")},
};

constexpr Word exports[] = {
    {"members", QT_TRANSLATE_NOOP("Words", "Members")},
    {"member", QT_TRANSLATE_NOOP("Words", "One member")},
    {"segment", QT_TRANSLATE_NOOP("Words", "Segment")},
    {"report", QT_TRANSLATE_NOOP("Words", "Report")},
    {"partner-statement", QT_TRANSLATE_NOOP("Words", "Statement of a partner")},
    {"chart", QT_TRANSLATE_NOOP("Words", "Chart")},
    {"hand_out", QT_TRANSLATE_NOOP("Words", "Hand-out sheet")},
    {"rejects", QT_TRANSLATE_NOOP("Words", "Rejected rows")},
    {"sampling", QT_TRANSLATE_NOOP("Words", "Sampling list")},
    {"screen", QT_TRANSLATE_NOOP("Words", "Shown on screen")},
    {"clipboard", QT_TRANSLATE_NOOP("Words", "Copied from a profile")},
    {"export-log", QT_TRANSLATE_NOOP("Words", "Record of exports")},
    {"person-report", QT_TRANSLATE_NOOP("Words", "All data of one person")},
    {"audience-md5", QT_TRANSLATE_NOOP("Words", "Audience file (MD5)")},
    {"audience-sha256", QT_TRANSLATE_NOOP("Words", "Audience file (SHA-256)")},
    {"all", QT_TRANSLATE_NOOP("Words", "Export of everything")},
};

constexpr Word genders[] = {
    {"m", QT_TRANSLATE_NOOP("Words", "Male")},
    {"f", QT_TRANSLATE_NOOP("Words", "Female")},
};

constexpr Word weekdays[] = {
    {"1", QT_TRANSLATE_NOOP("Words", "Mon")},
    {"2", QT_TRANSLATE_NOOP("Words", "Tue")},
    {"3", QT_TRANSLATE_NOOP("Words", "Wed")},
    {"4", QT_TRANSLATE_NOOP("Words", "Thu")},
    {"5", QT_TRANSLATE_NOOP("Words", "Fri")},
    {"6", QT_TRANSLATE_NOOP("Words", "Sat")},
    {"7", QT_TRANSLATE_NOOP("Words", "Sun")},
};

} // namespace

QString name(Team team) { return translated(teams, wordOf(team)); }
QString name(Tier tier) { return translated(tiers, wordOf(tier)); }
QString name(Stage stage) { return translated(stages, wordOf(stage)); }
QString name(Circle circle) { return translated(circles, wordOf(circle)); }
QString touchpointName(const QString &word) { return translated(touchpoints, word); }
QString name(Touchpoint touchpoint) { return translated(touchpoints, wordOf(touchpoint)); }
QString name(IdentityKind kind) { return translated(identityKinds, wordOf(kind)); }

QString deliveryStatusName(const QString &word) { return translated(statuses, word); }
QString reasonName(const QString &word) { return translated(reasons, word); }
QString importKindName(const QString &word) { return translated(importKinds, word); }
QString contentKindName(const QString &word) { return translated(contentKinds, word); }
QString thingName(const QString &word) { return translated(things, word); }
QString rulePartName(const QString &word) { return translated(ruleParts, word); }
// report:weekly is a report.
QString exportName(const QString &word) { return translated(exports, word.section(QLatin1Char(':'), 0, 0)); }
QString genderName(const QString &word) { return translated(genders, word); }
QString weekdayName(int isoDay) { return translated(weekdays, QString::number(isoDay)); }

} // namespace siyu::text
