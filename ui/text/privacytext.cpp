// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/privacytext.h"

#include "ui/text/wordlist.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

QString translated(std::span<const Word> words, const QString &word) { return text::translated("PersonReport", words, word); }

constexpr Word sectionNames[] = {
    {"person", QT_TRANSLATE_NOOP("PersonReport", "Person")},
    {"identities", QT_TRANSLATE_NOOP("PersonReport", "Phones, accounts, ids")},
    {"sources", QT_TRANSLATE_NOOP("PersonReport", "Where the data came from")},
    {"consents", QT_TRANSLATE_NOOP("PersonReport", "Consent")},
    {"opt_outs", QT_TRANSLATE_NOOP("PersonReport", "No more messages by")},
    {"tags", QT_TRANSLATE_NOOP("PersonReport", "Tags")},
    {"custom", QT_TRANSLATE_NOOP("PersonReport", "Fields of the shop")},
    {"contacts", QT_TRANSLATE_NOOP("PersonReport", "Friend of our accounts")},
    {"groups", QT_TRANSLATE_NOOP("PersonReport", "Groups")},
    {"rosters", QT_TRANSLATE_NOOP("PersonReport", "Lists of groups")},
    {"orders", QT_TRANSLATE_NOOP("PersonReport", "Orders")},
    {"order_lines", QT_TRANSLATE_NOOP("PersonReport", "What was ordered")},
    {"carts", QT_TRANSLATE_NOOP("PersonReport", "Carts")},
    {"coupons", QT_TRANSLATE_NOOP("PersonReport", "Coupons")},
    {"points", QT_TRANSLATE_NOOP("PersonReport", "Points")},
    {"partner", QT_TRANSLATE_NOOP("PersonReport", "As a partner")},
    {"partner_steps", QT_TRANSLATE_NOOP("PersonReport", "Steps as a partner")},
    {"partner_duties", QT_TRANSLATE_NOOP("PersonReport", "Duties as a partner")},
    {"partner_rewards", QT_TRANSLATE_NOOP("PersonReport", "Rewards")},
    {"referrals", QT_TRANSLATE_NOOP("PersonReport", "Who brought whom")},
    {"codes", QT_TRANSLATE_NOOP("PersonReport", "Codes and scans")},
    {"messages", QT_TRANSLATE_NOOP("PersonReport", "Messages from us")},
    {"questions", QT_TRANSLATE_NOOP("PersonReport", "Questions")},
    {"testimonials", QT_TRANSLATE_NOOP("PersonReport", "Testimonials")},
    {"breaches", QT_TRANSLATE_NOOP("PersonReport", "Breaches of group rules")},
    {"kept_posts", QT_TRANSLATE_NOOP("PersonReport", "Posts that were kept")},
    {"tasks", QT_TRANSLATE_NOOP("PersonReport", "Tasks about them")},
    {"activity", QT_TRANSLATE_NOOP("PersonReport", "Messages in groups, counted")},
    {"merges", QT_TRANSLATE_NOOP("PersonReport", "Records made one")},
    {"requests", QT_TRANSLATE_NOOP("PersonReport", "Requests about the data")},
    {"samplings", QT_TRANSLATE_NOOP("PersonReport", "Sampling lists and surveys")},
    {"answers", QT_TRANSLATE_NOOP("PersonReport", "Survey answers")},
    {"lists", QT_TRANSLATE_NOOP("PersonReport", "Lists of people")},
    {"member_figure", QT_TRANSLATE_NOOP("PersonReport", "Figures worked out")},
    {"member_stage", QT_TRANSLATE_NOOP("PersonReport", "Stages over time")},
    {"stage_pin", QT_TRANSLATE_NOOP("PersonReport", "Stage set by hand")},
};

constexpr Word fieldNames[] = {
    {"number", QT_TRANSLATE_NOOP("PersonReport", "Number")},
    {"name", QT_TRANSLATE_NOOP("PersonReport", "Name")},
    {"gender", QT_TRANSLATE_NOOP("PersonReport", "Gender")},
    {"birthday", QT_TRANSLATE_NOOP("PersonReport", "Birthday")},
    {"birth_year", QT_TRANSLATE_NOOP("PersonReport", "Year of birth")},
    {"region", QT_TRANSLATE_NOOP("PersonReport", "Region")},
    {"address", QT_TRANSLATE_NOOP("PersonReport", "Address")},
    {"company", QT_TRANSLATE_NOOP("PersonReport", "Company")},
    {"interests", QT_TRANSLATE_NOOP("PersonReport", "Interests")},
    {"category_preference", QT_TRANSLATE_NOOP("PersonReport", "Preferred categories")},
    {"note", QT_TRANSLATE_NOOP("PersonReport", "Note")},
    {"under_14", QT_TRANSLATE_NOOP("PersonReport", "Under 14")},
    {"paused_until", QT_TRANSLATE_NOOP("PersonReport", "Paused until")},
    {"is_staff", QT_TRANSLATE_NOOP("PersonReport", "Staff")},
    {"created", QT_TRANSLATE_NOOP("PersonReport", "Known since")},
    {"source", QT_TRANSLATE_NOOP("PersonReport", "Source")},
    {"kind", QT_TRANSLATE_NOOP("PersonReport", "Kind")},
    {"scope", QT_TRANSLATE_NOOP("PersonReport", "At")},
    {"value", QT_TRANSLATE_NOOP("PersonReport", "Value")},
    {"basis", QT_TRANSLATE_NOOP("PersonReport", "Basis of consent")},
    {"at", QT_TRANSLATE_NOOP("PersonReport", "When")},
    {"touchpoint", QT_TRANSLATE_NOOP("PersonReport", "Touchpoint")},
    {"given", QT_TRANSLATE_NOOP("PersonReport", "Given")},
    {"withdrawn", QT_TRANSLATE_NOOP("PersonReport", "Withdrawn")},
    {"how", QT_TRANSLATE_NOOP("PersonReport", "How")},
    {"tag", QT_TRANSLATE_NOOP("PersonReport", "Tag")},
    {"field", QT_TRANSLATE_NOOP("PersonReport", "Field")},
    {"account", QT_TRANSLATE_NOOP("PersonReport", "Account")},
    {"added", QT_TRANSLATE_NOOP("PersonReport", "Added")},
    {"way", QT_TRANSLATE_NOOP("PersonReport", "By way of")},
    {"channel", QT_TRANSLATE_NOOP("PersonReport", "Channel")},
    {"removed", QT_TRANSLATE_NOOP("PersonReport", "Removed")},
    {"group", QT_TRANSLATE_NOOP("PersonReport", "Group")},
    {"nickname", QT_TRANSLATE_NOOP("PersonReport", "Nickname")},
    {"joined", QT_TRANSLATE_NOOP("PersonReport", "Joined")},
    {"left", QT_TRANSLATE_NOOP("PersonReport", "Left")},
    {"invited_by", QT_TRANSLATE_NOOP("PersonReport", "Invited by")},
    {"invited", QT_TRANSLATE_NOOP("PersonReport", "Invited")},
    {"day", QT_TRANSLATE_NOOP("PersonReport", "Day")},
    {"platform", QT_TRANSLATE_NOOP("PersonReport", "Platform")},
    {"order_no", QT_TRANSLATE_NOOP("PersonReport", "Order number")},
    {"placed", QT_TRANSLATE_NOOP("PersonReport", "Placed")},
    {"paid", QT_TRANSLATE_NOOP("PersonReport", "Paid on")},
    {"amount", QT_TRANSLATE_NOOP("PersonReport", "Amount")},
    {"paid_amount", QT_TRANSLATE_NOOP("PersonReport", "Paid")},
    {"refunded", QT_TRANSLATE_NOOP("PersonReport", "Refunded")},
    {"status", QT_TRANSLATE_NOOP("PersonReport", "Status")},
    {"buyer", QT_TRANSLATE_NOOP("PersonReport", "Buyer")},
    {"receiver", QT_TRANSLATE_NOOP("PersonReport", "Receiver")},
    {"receiver_phone", QT_TRANSLATE_NOOP("PersonReport", "Receiver's phone")},
    {"goods", QT_TRANSLATE_NOOP("PersonReport", "Goods")},
    {"buyer_note", QT_TRANSLATE_NOOP("PersonReport", "Buyer's remark")},
    {"seller_note", QT_TRANSLATE_NOOP("PersonReport", "Seller's remark")},
    {"product", QT_TRANSLATE_NOOP("PersonReport", "Product")},
    {"spec", QT_TRANSLATE_NOOP("PersonReport", "Specification")},
    {"quantity", QT_TRANSLATE_NOOP("PersonReport", "Quantity")},
    {"cart_no", QT_TRANSLATE_NOOP("PersonReport", "Cart number")},
    {"recovered", QT_TRANSLATE_NOOP("PersonReport", "Became an order")},
    {"coupon", QT_TRANSLATE_NOOP("PersonReport", "Coupon")},
    {"claimed", QT_TRANSLATE_NOOP("PersonReport", "Claimed")},
    {"redeemed", QT_TRANSLATE_NOOP("PersonReport", "Used")},
    {"redeemed_at", QT_TRANSLATE_NOOP("PersonReport", "Used on")},
    {"points", QT_TRANSLATE_NOOP("PersonReport", "Points")},
    {"role", QT_TRANSLATE_NOOP("PersonReport", "What")},
    {"other", QT_TRANSLATE_NOOP("PersonReport", "Other person (masked)")},
    {"code", QT_TRANSLATE_NOOP("PersonReport", "Code")},
    {"broadcast", QT_TRANSLATE_NOOP("PersonReport", "Broadcast")},
    {"sent", QT_TRANSLATE_NOOP("PersonReport", "Sent")},
    {"opened", QT_TRANSLATE_NOOP("PersonReport", "Opened")},
    {"clicked", QT_TRANSLATE_NOOP("PersonReport", "Clicked")},
    {"replied", QT_TRANSLATE_NOOP("PersonReport", "Replied")},
    {"asked", QT_TRANSLATE_NOOP("PersonReport", "Asked")},
    {"quote", QT_TRANSLATE_NOOP("PersonReport", "Quote")},
    {"consent", QT_TRANSLATE_NOOP("PersonReport", "Agreed")},
    {"what", QT_TRANSLATE_NOOP("PersonReport", "What happened")},
    {"rule", QT_TRANSLATE_NOOP("PersonReport", "Rule")},
    {"days", QT_TRANSLATE_NOOP("PersonReport", "Days")},
    {"from_day", QT_TRANSLATE_NOOP("PersonReport", "From")},
    {"appeal", QT_TRANSLATE_NOOP("PersonReport", "Appeal")},
    {"topic", QT_TRANSLATE_NOOP("PersonReport", "Topic")},
    {"title", QT_TRANSLATE_NOOP("PersonReport", "Title")},
    {"text", QT_TRANSLATE_NOOP("PersonReport", "Text")},
    {"state", QT_TRANSLATE_NOOP("PersonReport", "State")},
    {"answer", QT_TRANSLATE_NOOP("PersonReport", "Answer")},
    {"rating", QT_TRANSLATE_NOOP("PersonReport", "Rating")},
    {"messages", QT_TRANSLATE_NOOP("PersonReport", "Messages")},
    {"by", QT_TRANSLATE_NOOP("PersonReport", "Decided by")},
    {"asked_on", QT_TRANSLATE_NOOP("PersonReport", "Asked on")},
    {"due_on", QT_TRANSLATE_NOOP("PersonReport", "Due on")},
    {"done", QT_TRANSLATE_NOOP("PersonReport", "Done")},
    {"outcome", QT_TRANSLATE_NOOP("PersonReport", "Outcome")},
    {"partner_kind", QT_TRANSLATE_NOOP("PersonReport", "KOC or KOL")},
    {"since", QT_TRANSLATE_NOOP("PersonReport", "Since")},
    {"commission", QT_TRANSLATE_NOOP("PersonReport", "Commission (‰)")},
    {"by_whom", QT_TRANSLATE_NOOP("PersonReport", "By")},
    {"reason", QT_TRANSLATE_NOOP("PersonReport", "Reason")},
    {"duty", QT_TRANSLATE_NOOP("PersonReport", "Duty")},
    {"entry", QT_TRANSLATE_NOOP("PersonReport", "Entry")},
    {"reward", QT_TRANSLATE_NOOP("PersonReport", "Reward")},
    {"ground", QT_TRANSLATE_NOOP("PersonReport", "For")},
    {"pieces", QT_TRANSLATE_NOOP("PersonReport", "Pieces or points")},
    {"list", QT_TRANSLATE_NOOP("PersonReport", "List")},
    {"got", QT_TRANSLATE_NOOP("PersonReport", "Got it on")},
    {"stage", QT_TRANSLATE_NOOP("PersonReport", "Stage")},
    {"circle", QT_TRANSLATE_NOOP("PersonReport", "Circle")},
    {"first_contact", QT_TRANSLATE_NOOP("PersonReport", "First contact")},
    {"last_sign", QT_TRANSLATE_NOOP("PersonReport", "Last sign of life")},
    {"last_message", QT_TRANSLATE_NOOP("PersonReport", "Last message")},
    {"orders", QT_TRANSLATE_NOOP("PersonReport", "Orders")},
    {"referrals", QT_TRANSLATE_NOOP("PersonReport", "Referrals")},
    {"first_order", QT_TRANSLATE_NOOP("PersonReport", "First order")},
    {"last_order", QT_TRANSLATE_NOOP("PersonReport", "Last order")},
    {"r", QT_TRANSLATE_NOOP("PersonReport", "Recency (1–5)")},
    {"f", QT_TRANSLATE_NOOP("PersonReport", "Frequency (1–5)")},
    {"m", QT_TRANSLATE_NOOP("PersonReport", "Value (1–5)")},
};

constexpr Word kindNames[] = {
    {"see", QT_TRANSLATE_NOOP("PersonReport", "See the data")},
    {"copy", QT_TRANSLATE_NOOP("PersonReport", "Get a copy")},
    {"correct", QT_TRANSLATE_NOOP("PersonReport", "Correct something")},
    {"delete", QT_TRANSLATE_NOOP("PersonReport", "Delete everything")},
    {"withdraw", QT_TRANSLATE_NOOP("PersonReport", "Withdraw consent")},
};

constexpr Word yesNo[] = {{"0", QT_TRANSLATE_NOOP("PersonReport", "no")}, {"1", QT_TRANSLATE_NOOP("PersonReport", "yes")}};

} // namespace

QString reportSectionName(const QString &word) { return translated(sectionNames, word); }
QString reportFieldName(const QString &word) { return translated(fieldNames, word); }
QString requestKindName(trust::RequestKind kind) { return translated(kindNames, trust::wordOf(kind)); }

QString erasuresUnreadText()
{
    return QCoreApplication::translate("PersonReport", "The damaged file could not tell whether anybody was erased since the backup was made. Look through the "
                                                       "requests about personal data and erase those people again.");
}

QString reportCell(const QString &field, const QString &cell)
{
    if (field == QStringLiteral("touchpoint")) {
        const auto touchpoint = touchpointFrom(cell);
        return touchpoint ? name(*touchpoint) : cell == QStringLiteral("all") ? QCoreApplication::translate("PersonReport", "everything") : cell;
    }
    if (field == QStringLiteral("stage")) {
        const auto stage = stageFrom(cell);
        return stage ? name(*stage) : cell;
    }
    if (field == QStringLiteral("circle")) {
        const auto circle = circleFrom(cell);
        return circle ? name(*circle) : cell;
    }
    if (field == QStringLiteral("gender"))
        return genderName(cell);
    if (field == QStringLiteral("under_14") || field == QStringLiteral("is_staff") || field == QStringLiteral("redeemed"))
        return translated(yesNo, cell);
    if (field == QStringLiteral("role"))
        return translated(fieldNames, cell);
    if (field == QStringLiteral("kind")) {
        const auto kind = identityKindFrom(cell);
        return kind ? name(*kind) : translated(kindNames, cell);
    }
    return cell;
}

} // namespace siyu::text
