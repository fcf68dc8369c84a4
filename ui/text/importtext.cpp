// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/importtext.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

struct Import {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

struct Word {
    const char *word;
    const char *text;
};

template <size_t N>
QString said(const Word (&words)[N], const QString &word)
{
    for (const Word &entry : words) {
        if (word == QLatin1String(entry.word))
            return Import::tr(entry.text);
    }
    return word;
}

constexpr Word fields[] = {
    {"name", QT_TRANSLATE_NOOP("Import", "Name")},
    {"first_name", QT_TRANSLATE_NOOP("Import", "First name")},
    {"last_name", QT_TRANSLATE_NOOP("Import", "Last name")},
    {"nickname", QT_TRANSLATE_NOOP("Import", "Nickname")},
    {"phone", QT_TRANSLATE_NOOP("Import", "Phone number")},
    {"email", QT_TRANSLATE_NOOP("Import", "E-mail")},
    {"wechat", QT_TRANSLATE_NOOP("Import", "WeChat ID")},
    {"unionid", QT_TRANSLATE_NOOP("Import", "unionid")},
    {"external_userid", QT_TRANSLATE_NOOP("Import", "external_userid")},
    {"openid", QT_TRANSLATE_NOOP("Import", "openid")},
    {"shop", QT_TRANSLATE_NOOP("Import", "Shop account")},
    {"gender", QT_TRANSLATE_NOOP("Import", "Gender")},
    {"birthday", QT_TRANSLATE_NOOP("Import", "Birthday")},
    {"birth_year", QT_TRANSLATE_NOOP("Import", "Year of birth")},
    {"region", QT_TRANSLATE_NOOP("Import", "Region")},
    {"province", QT_TRANSLATE_NOOP("Import", "Province")},
    {"city", QT_TRANSLATE_NOOP("Import", "City")},
    {"district", QT_TRANSLATE_NOOP("Import", "District")},
    {"address", QT_TRANSLATE_NOOP("Import", "Address")},
    {"company", QT_TRANSLATE_NOOP("Import", "Company")},
    {"interests", QT_TRANSLATE_NOOP("Import", "Interests")},
    {"category_preference", QT_TRANSLATE_NOOP("Import", "Preferred category")},
    {"note", QT_TRANSLATE_NOOP("Import", "Note")},
    {"tags", QT_TRANSLATE_NOOP("Import", "Tags")},
    {"under_14", QT_TRANSLATE_NOOP("Import", "Under 14")},
    {"opt_out", QT_TRANSLATE_NOOP("Import", "Opted out")},
    {"sms_consent", QT_TRANSLATE_NOOP("Import", "Agrees to SMS")},
    {"created", QT_TRANSLATE_NOOP("Import", "Since")},
    {"group", QT_TRANSLATE_NOOP("Import", "Group")},
    {"joined", QT_TRANSLATE_NOOP("Import", "Joined on")},
    {"how", QT_TRANSLATE_NOOP("Import", "Joined how")},
    {"role", QT_TRANSLATE_NOOP("Import", "Role")},
    {"joined_on", QT_TRANSLATE_NOOP("Import", "First day")},
    {"left_on", QT_TRANSLATE_NOOP("Import", "Last day")},
    {"taken_at", QT_TRANSLATE_NOOP("Import", "List taken at")},
    {"partial", QT_TRANSLATE_NOOP("Import", "List is incomplete")},
    {"staff", QT_TRANSLATE_NOOP("Import", "Staff")},
    {"account_kind", QT_TRANSLATE_NOOP("Import", "Kind of account")},
    {"friend_capacity", QT_TRANSLATE_NOOP("Import", "Friends at most")},
    {"daily_capacity", QT_TRANSLATE_NOOP("Import", "Sends a day at most")},
    {"closed_at", QT_TRANSLATE_NOOP("Import", "Closed at")},
    {"team", QT_TRANSLATE_NOOP("Import", "Team")},
    {"lead", QT_TRANSLATE_NOOP("Import", "Leads the team")},
    {"external_id", QT_TRANSLATE_NOOP("Import", "Group ID")},
    {"owner", QT_TRANSLATE_NOOP("Import", "Owner")},
    {"kind", QT_TRANSLATE_NOOP("Import", "Kind")},
    {"level", QT_TRANSLATE_NOOP("Import", "Level")},
    {"purpose", QT_TRANSLATE_NOOP("Import", "Purpose")},
    {"entry_rule", QT_TRANSLATE_NOOP("Import", "Entry rule")},
    {"capacity", QT_TRANSLATE_NOOP("Import", "Capacity")},
    {"day", QT_TRANSLATE_NOOP("Import", "Day")},
    {"messages", QT_TRANSLATE_NOOP("Import", "Messages")},
    {"sender", QT_TRANSLATE_NOOP("Import", "Sender")},
    {"total", QT_TRANSLATE_NOOP("Import", "People in total")},
    {"new", QT_TRANSLATE_NOOP("Import", "New people")},
    {"lost", QT_TRANSLATE_NOOP("Import", "People who left")},
    {"account", QT_TRANSLATE_NOOP("Import", "Account")},
    {"added_by", QT_TRANSLATE_NOOP("Import", "Added by")},
    {"added_at", QT_TRANSLATE_NOOP("Import", "Added on")},
    {"way", QT_TRANSLATE_NOOP("Import", "Added how")},
    {"channel", QT_TRANSLATE_NOOP("Import", "Channel")},
    {"removed_at", QT_TRANSLATE_NOOP("Import", "Gone since")},
    {"removed", QT_TRANSLATE_NOOP("Import", "Gone or not")},
    {"new_groups", QT_TRANSLATE_NOOP("Import", "New groups")},
    {"groups", QT_TRANSLATE_NOOP("Import", "Groups in all")},
    {"groups_with_messages", QT_TRANSLATE_NOOP("Import", "Groups with messages")},
    {"spoke", QT_TRANSLATE_NOOP("Import", "People who spoke")},
    {"coupon", QT_TRANSLATE_NOOP("Import", "Coupon")},
    {"coupon_number", QT_TRANSLATE_NOOP("Import", "Coupon batch number")},
    {"coupon_kind", QT_TRANSLATE_NOOP("Import", "Kind of coupon")},
    {"face_value", QT_TRANSLATE_NOOP("Import", "Face value")},
    {"coupon_discount", QT_TRANSLATE_NOOP("Import", "Discount rate")},
    {"threshold", QT_TRANSLATE_NOOP("Import", "Threshold")},
    {"issued", QT_TRANSLATE_NOOP("Import", "Issued")},
    {"claimed", QT_TRANSLATE_NOOP("Import", "Claimed")},
    {"redeemed", QT_TRANSLATE_NOOP("Import", "Redeemed")},
    {"valid_from", QT_TRANSLATE_NOOP("Import", "Valid from")},
    {"valid_until", QT_TRANSLATE_NOOP("Import", "Valid until")},
    {"validity", QT_TRANSLATE_NOOP("Import", "Validity")},
    {"claim_number", QT_TRANSLATE_NOOP("Import", "Coupon code")},
    {"claimed_at", QT_TRANSLATE_NOOP("Import", "Claimed at")},
    {"redeemed_at", QT_TRANSLATE_NOOP("Import", "Redeemed at")},
    {"claim_state", QT_TRANSLATE_NOOP("Import", "State of the coupon")},
    {"used_in_order", QT_TRANSLATE_NOOP("Import", "Order it was used in")},
    {"tracked_code", QT_TRANSLATE_NOOP("Import", "Tracked code")},
    {"place", QT_TRANSLATE_NOOP("Import", "Inside or outside")},
    {"form", QT_TRANSLATE_NOOP("Import", "Form of the channel")},
    {"cost_kind", QT_TRANSLATE_NOOP("Import", "Paid or organic")},
    {"from_day", QT_TRANSLATE_NOOP("Import", "From")},
    {"to_day", QT_TRANSLATE_NOOP("Import", "To")},
    {"spend", QT_TRANSLATE_NOOP("Import", "Spend")},
    {"item", QT_TRANSLATE_NOOP("Import", "Item")},
    {"seen", QT_TRANSLATE_NOOP("Import", "Impressions")},
    {"clicks", QT_TRANSLATE_NOOP("Import", "Clicks")},
    {"host", QT_TRANSLATE_NOOP("Import", "Brought by")},
    {"points", QT_TRANSLATE_NOOP("Import", "Points")},
    {"point_kind", QT_TRANSLATE_NOOP("Import", "Kind of entry")},
    {"at", QT_TRANSLATE_NOOP("Import", "Time")},
    {"campaign", QT_TRANSLATE_NOOP("Import", "Campaign")},
    {"number", QT_TRANSLATE_NOOP("Import", "Number")},
    {"corrects", QT_TRANSLATE_NOOP("Import", "Corrects entry")},
    {"remark", QT_TRANSLATE_NOOP("Import", "Remark")},
    {"asked_at", QT_TRANSLATE_NOOP("Import", "Asked at")},
    {"question", QT_TRANSLATE_NOOP("Import", "Question")},
    {"question_kind", QT_TRANSLATE_NOOP("Import", "Question or complaint")},
    {"stage", QT_TRANSLATE_NOOP("Import", "Before or after the sale")},
    {"state", QT_TRANSLATE_NOOP("Import", "State")},
    {"answered_at", QT_TRANSLATE_NOOP("Import", "First answered at")},
    {"answered_by", QT_TRANSLATE_NOOP("Import", "Answered by")},
    {"answer", QT_TRANSLATE_NOOP("Import", "Answer")},
    {"rating", QT_TRANSLATE_NOOP("Import", "Rating")},
    {"led_to_offer", QT_TRANSLATE_NOOP("Import", "Led to an offer")},
    {"question_tags", QT_TRANSLATE_NOOP("Import", "Tags of the question")},
    {"broadcast", QT_TRANSLATE_NOOP("Import", "Broadcast")},
    {"due_at", QT_TRANSLATE_NOOP("Import", "Planned for")},
    {"member", QT_TRANSLATE_NOOP("Import", "Member number")},
    {"delivery_status", QT_TRANSLATE_NOOP("Import", "Delivery state")},
    {"reason", QT_TRANSLATE_NOOP("Import", "Reason given")},
    {"sent_at", QT_TRANSLATE_NOOP("Import", "Sent at")},
    {"opened", QT_TRANSLATE_NOOP("Import", "Opened")},
    {"clicked", QT_TRANSLATE_NOOP("Import", "Clicked")},
    {"replied", QT_TRANSLATE_NOOP("Import", "Replied")},
    {"ordered", QT_TRANSLATE_NOOP("Import", "Ordered")},
    {"unsubscribed", QT_TRANSLATE_NOOP("Import", "Unsubscribed")},
    {"sent_count", QT_TRANSLATE_NOOP("Import", "People reached")},
    {"figures_of", QT_TRANSLATE_NOOP("Import", "Figures of (run, group, account)")},
    {"sampling", QT_TRANSLATE_NOOP("Import", "Sampling list or survey")},
    {"got_on", QT_TRANSLATE_NOOP("Import", "Got it on")},
    {"sent_by", QT_TRANSLATE_NOOP("Import", "Sent how")},
    {"answered_on", QT_TRANSLATE_NOOP("Import", "Answered at")},
    {"survey_question", QT_TRANSLATE_NOOP("Import", "Survey question")},
    {"survey_question_kind", QT_TRANSLATE_NOOP("Import", "Kind of survey question")},
    {"survey_choices", QT_TRANSLATE_NOOP("Import", "Choices of the survey question")},
    {"survey_answer", QT_TRANSLATE_NOOP("Import", "Survey answer")},
    {"custom", QT_TRANSLATE_NOOP("Import", "Custom field")},
    {"order_no", QT_TRANSLATE_NOOP("Import", "Order number")},
    {"cart_no", QT_TRANSLATE_NOOP("Import", "Cart number")},
    {"line_no", QT_TRANSLATE_NOOP("Import", "Line number")},
    {"platform", QT_TRANSLATE_NOOP("Import", "Platform")},
    {"placed_at", QT_TRANSLATE_NOOP("Import", "Placed at")},
    {"paid_at", QT_TRANSLATE_NOOP("Import", "Paid at")},
    {"shipped_at", QT_TRANSLATE_NOOP("Import", "Shipped at")},
    {"finished_at", QT_TRANSLATE_NOOP("Import", "Finished at")},
    {"recovered_at", QT_TRANSLATE_NOOP("Import", "Won back at")},
    {"status", QT_TRANSLATE_NOOP("Import", "Status")},
    {"refund_status", QT_TRANSLATE_NOOP("Import", "Refund status")},
    {"closed_reason", QT_TRANSLATE_NOOP("Import", "Why it was closed")},
    {"amount", QT_TRANSLATE_NOOP("Import", "Amount")},
    {"paid", QT_TRANSLATE_NOOP("Import", "Amount paid")},
    {"refunded", QT_TRANSLATE_NOOP("Import", "Amount refunded")},
    {"postage", QT_TRANSLATE_NOOP("Import", "Postage")},
    {"discount", QT_TRANSLATE_NOOP("Import", "Discount")},
    {"currency", QT_TRANSLATE_NOOP("Import", "Currency")},
    {"product", QT_TRANSLATE_NOOP("Import", "Product")},
    {"spec", QT_TRANSLATE_NOOP("Import", "Variant")},
    {"product_code", QT_TRANSLATE_NOOP("Import", "Product ID of the platform")},
    {"sku", QT_TRANSLATE_NOOP("Import", "Own product code")},
    {"category", QT_TRANSLATE_NOOP("Import", "Category")},
    {"quantity", QT_TRANSLATE_NOOP("Import", "Quantity")},
    {"price", QT_TRANSLATE_NOOP("Import", "Unit price")},
    {"line_amount", QT_TRANSLATE_NOOP("Import", "Amount of the line")},
    {"line_refunded", QT_TRANSLATE_NOOP("Import", "Refunded of the line")},
    {"line_status", QT_TRANSLATE_NOOP("Import", "Status of the line")},
    {"line_refund_status", QT_TRANSLATE_NOOP("Import", "Refund status of the line")},
    {"platform_status", QT_TRANSLATE_NOOP("Import", "Status in the platform's words")},
    {"goods", QT_TRANSLATE_NOOP("Import", "All goods in one text")},
    {"items", QT_TRANSLATE_NOOP("Import", "Number of items")},
    {"goods_kinds", QT_TRANSLATE_NOOP("Import", "Kinds of goods")},
    {"shop_name", QT_TRANSLATE_NOOP("Import", "Name of the shop")},
    {"sales_channel", QT_TRANSLATE_NOOP("Import", "Sales channel")},
    {"receiver", QT_TRANSLATE_NOOP("Import", "Receiver")},
    {"receiver_phone", QT_TRANSLATE_NOOP("Import", "Receiver's phone")},
    {"receiver_region", QT_TRANSLATE_NOOP("Import", "Receiver's region")},
    {"receiver_address", QT_TRANSLATE_NOOP("Import", "Receiver's address")},
    {"buyer_note", QT_TRANSLATE_NOOP("Import", "Buyer's note")},
    {"seller_note", QT_TRANSLATE_NOOP("Import", "Seller's note")},
    {"brand", QT_TRANSLATE_NOOP("Import", "Brand")},
    {"product_role", QT_TRANSLATE_NOOP("Import", "Role of the product")},
    {"cost", QT_TRANSLATE_NOOP("Import", "Cost")},
    {"stock", QT_TRANSLATE_NOOP("Import", "Stock")},
};

constexpr Word platforms[] = {
    {"taobao", QT_TRANSLATE_NOOP("Import", "Taobao / Tmall")},
    {"1688", QT_TRANSLATE_NOOP("Import", "1688")},
    {"jd", QT_TRANSLATE_NOOP("Import", "JD")},
    {"youzan", QT_TRANSLATE_NOOP("Import", "Youzan")},
    {"pinduoduo", QT_TRANSLATE_NOOP("Import", "Pinduoduo")},
    {"douyin", QT_TRANSLATE_NOOP("Import", "Douyin shop")},
    {"kuaituantuan", QT_TRANSLATE_NOOP("Import", "Kuaituantuan")},
    {"xiaohongshu", QT_TRANSLATE_NOOP("Import", "Xiaohongshu")},
    {"shopify", QT_TRANSLATE_NOOP("Import", "Shopify")},
    {"woocommerce", QT_TRANSLATE_NOOP("Import", "WooCommerce")},
    {"wecom", QT_TRANSLATE_NOOP("Import", "WeCom")},
    {"openscrm", QT_TRANSLATE_NOOP("Import", "OpenSCRM")},
    {"linkwechat", QT_TRANSLATE_NOOP("Import", "LinkWeChat")},
    {"listmonk", QT_TRANSLATE_NOOP("Import", "listmonk")},
    {"wechat_chat", QT_TRANSLATE_NOOP("Import", "WeChat chat export")},
    {"own", QT_TRANSLATE_NOOP("Import", "own shop")},
};

// %1 = header of the column at fault, %2 = the value.
constexpr Word problems[] = {
    {"several_members",
        QT_TRANSLATE_NOOP(
            "Import", "The identities of this row belong to several members. Decide whether they are one person.")},
    {"contradiction",
        QT_TRANSLATE_NOOP("Import",
            "The row names another unionid or external_userid than the member who has its identity. Numbers change "
            "hands: decide who this is.")},
    {"nickname_not_unique", QT_TRANSLATE_NOOP("Import", "Several people of the group have this nickname.")},
    {"erased", QT_TRANSLATE_NOOP("Import", "This person was erased at their own wish and is not brought back. If they came back themselves, lift the block under Reports & safety, Privacy.")},
    {"left_out", QT_TRANSLATE_NOOP("Import", "You decided earlier to leave this row out.")},
    {"unknown_member",
        QT_TRANSLATE_NOOP("Import", "Nobody of this name or identity is known in the group. Import its roster first.")},
    {"masked", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is masked and identifies nobody.")},
    {"ciphered", QT_TRANSLATE_NOOP("Import", "“%1”: the value is encrypted by the platform and identifies nobody.")},
    {"scientific",
        QT_TRANSLATE_NOOP("Import", "“%1”: %2 has lost digits (scientific notation). Export the column as text.")},
    {"not_a_phone", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no complete phone number.")},
    {"not_an_email", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no e-mail address.")},
    {"not_a_date", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no date.")},
    {"ambiguous_date",
        QT_TRANSLATE_NOOP("Import", "“%1”: %2 may be two days. Say whether the day or the month stands first.")},
    {"not_a_year", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no year.")},
    {"not_a_gender", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no gender that is known.")},
    {"not_yes_or_no", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is neither yes nor no.")},
    {"not_a_count", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no count.")},
    {"no_order_no", QT_TRANSLATE_NOOP("Import", "The row has no order number.")},
    {"no_cart_no", QT_TRANSLATE_NOOP("Import", "The row says neither the cart's number nor whose it was and when.")},
    {"not_an_amount", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no amount.")},
    {"not_a_number", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no number.")},
    {"rounded", QT_TRANSLATE_NOOP("Import", "“%1”: %2 was rounded to two decimals.")},
    {"unknown_status", QT_TRANSLATE_NOOP("Import", "“%1”: the status %2 is not known; it was kept as a text.")},
    {"unknown_role", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no role of a product (traffic, campaign, profit).")},
    {"no_count", QT_TRANSLATE_NOOP("Import", "The row holds no figure.")},
    {"no_name", QT_TRANSLATE_NOOP("Import", "The row has no name.")},
    {"no_group", QT_TRANSLATE_NOOP("Import", "The row does not say which group it belongs to.")},
    {"no_team", QT_TRANSLATE_NOOP("Import", "The row does not say which of the six teams it is about.")},
    {"too_many_owners", QT_TRANSLATE_NOOP("Import", "A group has one or two owners; this row names more.")},
    {"unknown_word", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is none of the words known for it.")},
    {"not_a_span", QT_TRANSLATE_NOOP("Import", "“%1”: %2 does not name a first and a last day.")},
    {"not_a_discount", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no discount.")},
    {"not_a_rating", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no rating from 1 to 5.")},
    {"negative", QT_TRANSLATE_NOOP("Import", "“%1” must not be negative.")},
    {"ends_before_it_begins", QT_TRANSLATE_NOOP("Import", "“%1”: the last day lies before the first one.")},
    {"answered_before_asked", QT_TRANSLATE_NOOP("Import", "“%1”: the answer lies before the question.")},
    {"no_day", QT_TRANSLATE_NOOP("Import", "The row has no day.")},
    {"no_time", QT_TRANSLATE_NOOP("Import", "The row has no time.")},
    {"no_owner", QT_TRANSLATE_NOOP("Import", "The row does not say whose groups it counts.")},
    {"no_account", QT_TRANSLATE_NOOP("Import", "The row does not say which account or who of the staff it is about.")},
    {"no_coupon", QT_TRANSLATE_NOOP("Import", "The row does not say which coupon it is about.")},
    {"no_claim", QT_TRANSLATE_NOOP("Import", "The row says neither who took the coupon nor when it was taken or used.")},
    {"no_channel", QT_TRANSLATE_NOOP("Import", "The row does not say which channel it is about.")},
    {"no_code", QT_TRANSLATE_NOOP("Import", "The row does not say which code was scanned.")},
    {"no_host", QT_TRANSLATE_NOOP("Import", "The row does not say who brought this person.")},
    {"unknown_host", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is nobody who is known. Import the members first, or correct the row.")},
    {"self_referral", QT_TRANSLATE_NOOP("Import", "Nobody brings themselves: both are the same person.")},
    {"already_brought", QT_TRANSLATE_NOOP("Import", "This person was brought by somebody else already; the first counts.")},
    {"referral_cycle", QT_TRANSLATE_NOOP("Import", "This would make a circle: this person brought the one who is named here.")},
    {"unknown_person", QT_TRANSLATE_NOOP("Import", "Nobody with this identity is known. Import the members first, or correct the row.")},
    {"no_points", QT_TRANSLATE_NOOP("Import", "The row adds and takes no points.")},
    {"negative_balance", QT_TRANSLATE_NOOP("Import", "The balance would become negative (%2).")},
    {"checked_in_today", QT_TRANSLATE_NOOP("Import", "This person checked in on that day already.")},
    {"unknown_entry", QT_TRANSLATE_NOOP("Import", "The entry that this corrects is not in this person's ledger.")},
    {"no_question", QT_TRANSLATE_NOOP("Import", "The row holds no question.")},
    {"no_broadcast", QT_TRANSLATE_NOOP("Import", "The row does not say which broadcast it is about.")},
    {"unknown_run", QT_TRANSLATE_NOOP("Import", "There is no such broadcast at that time.")},
    {"several_runs", QT_TRANSLATE_NOOP("Import", "This broadcast ran several times; the row must say when.")},
    {"not_a_target", QT_TRANSLATE_NOOP("Import", "This broadcast was not meant for them.")},
    {"wrong_state", QT_TRANSLATE_NOOP("Import", "“%1”: what is %2 already cannot become that.")},
    {"unknown_sampling", QT_TRANSLATE_NOOP("Import", "No sampling list or survey fits this row. Make the list with its questions first, or name it in a column “试吃名单”.")},
    {"no_such_question", QT_TRANSLATE_NOOP("Import", "“%1” is no question of the list; the column was left out.")},
    {"not_an_answer", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no answer to this question.")},
    {"several_of_name", QT_TRANSLATE_NOOP("Import", "Several people on the list have this name; the row needs a phone number or another identity.")},
    {"unreadable", QT_TRANSLATE_NOOP("Import", "“%1”: %2 cannot be read.")},
    {"no_identity", QT_TRANSLATE_NOOP("Import", "“%1” cannot tell who this is, and nothing else in the row does.")},
    {"no_identity_at_all",
        QT_TRANSLATE_NOOP("Import",
            "Nothing in this row says who it is: it needs a phone number, WeChat ID, e-mail or another identity.")},
};

constexpr Word reviewReasons[] = {
    {"no_member", QT_TRANSLATE_NOOP("Import", "Say which member it is: the row does not name just one.")},
    {"nothing_to_merge", QT_TRANSLATE_NOOP("Import", "The row names one member only; there is nothing to merge.")},
    {"still_undecided", QT_TRANSLATE_NOOP("Import", "With this answer the row stays open. Say which member it is.")},
    {"import_undone", QT_TRANSLATE_NOOP("Import", "Its import was taken back.")},
};

constexpr Word rulings[] = {
    {"member", QT_TRANSLATE_NOOP("Import", "It is this member")},
    {"merge", QT_TRANSLATE_NOOP("Import", "They are one person")},
    {"new", QT_TRANSLATE_NOOP("Import", "It is somebody new")},
    {"leave_out", QT_TRANSLATE_NOOP("Import", "Leave it out")},
};

constexpr Word keptReasons[] = {
    {"taken_since", QT_TRANSLATE_NOOP("Import", "its place was taken since")},
    {"changed_since", QT_TRANSLATE_NOOP("Import", "changed since the import")},
    {"in_use", QT_TRANSLATE_NOOP("Import", "in use since the import")},
    {"gone_since", QT_TRANSLATE_NOOP("Import", "deleted since the import")},
    {"merged_since", QT_TRANSLATE_NOOP("Import", "made one with another member since the import")},
};

} // namespace

QString targetName(const importing::Target &target)
{
    if (!target.isMapped())
        return Import::tr("Do not import");
    if (target.field == importing::Field::Custom)
        return target.scope.isEmpty() ? Import::tr("Custom field") : Import::tr("Custom field “%1”").arg(target.scope);
    const QString field = said(fields, importing::wordOf(target.field));
    return target.scope.isEmpty() ? field : QStringLiteral("%1 · %2").arg(field, platformName(target.scope));
}

QStringList handOutHeaders()
{
    const auto field = [](const char *word) { return fieldName(QLatin1String(word)); };
    return {field("member"), field("name"), field("wechat"), field("external_userid"), field("phone"), Import::tr("Groups of the member"),
        Import::tr("Text to send"), field("broadcast"), field("due_at"), field("delivery_status"), field("sent_at"), field("remark")};
}

QString fieldName(const QString &word)
{
    const QString scope = word.section(QLatin1Char(':'), 1);
    const QString field = word.section(QLatin1Char(':'), 0, 0);
    if (field == QStringLiteral("custom") && !scope.isEmpty())
        return scope;
    const QString own = said(fields, field);
    const QString name = own == field ? thingName(field) : own;
    return scope.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, platformName(scope));
}

QString outcomeName(importing::Outcome outcome)
{
    switch (outcome) {
    case importing::Outcome::Created:
        return Import::tr("New");
    case importing::Outcome::Updated:
        return Import::tr("Updated");
    case importing::Outcome::Unchanged:
        return Import::tr("Unchanged");
    case importing::Outcome::Merged:
        return Import::tr("Merged");
    case importing::Outcome::Undecided:
        return Import::tr("To decide");
    case importing::Outcome::Rejected:
        return Import::tr("Rejected");
    }
    return {};
}

QString platformName(const QString &word) { return said(platforms, word); }

QString looksLikeName(const QString &word)
{
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    const QString kind = colon < 0 ? word : word.left(colon);
    const QString name = importKindName(kind);
    return colon < 0 ? name : Import::tr("%1 (%2)").arg(name, platformName(word.mid(colon + 1)));
}

QString conflictName(importing::Conflict conflict)
{
    switch (conflict) {
    case importing::Conflict::Fill:
        return Import::tr("Fill in what is missing");
    case importing::Conflict::Overwrite:
        return Import::tr("The file wins");
    case importing::Conflict::Keep:
        return Import::tr("Leave known people as they are");
    }
    return {};
}

QString fieldConflictName(importing::Conflict conflict)
{
    switch (conflict) {
    case importing::Conflict::Fill:
        return Import::tr("Fill in where it is blank");
    case importing::Conflict::Overwrite:
        return Import::tr("The file wins");
    case importing::Conflict::Keep:
        return Import::tr("Leave as it is");
    }
    return {};
}

QString problemText(const importing::Problem &problem, const QString &header)
{
    const bool wholeRow = problem.code == QStringLiteral("no_identity") && header.isEmpty();
    QString text = said(problems, wholeRow ? QStringLiteral("no_identity_at_all") : problem.code);
    if (text.contains(QStringLiteral("%2"))) {
        const QString value = problem.value.isEmpty() ? Import::tr("an empty cell") : problem.value;
        return text.contains(QStringLiteral("%1")) ? text.arg(header, value) : text.arg(value);
    }
    return text.contains(QStringLiteral("%1")) ? text.arg(header) : text;
}

QString problemColumnCaption() { return Import::tr("Column at fault"); }
QString problemReasonCaption() { return Import::tr("Reason"); }
QString reviewReason(const QString &word) { return said(reviewReasons, word); }
QString rulingName(importing::Ruling ruling) { return said(rulings, importing::wordOf(ruling)); }
QString keptReason(const QString &word) { return said(keptReasons, word); }

} // namespace siyu::text
