// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/rulewords.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::text {

using namespace siyu::members;

namespace {

struct Word {
    const char *word;
    const char *text;
};

// "fact.word" goes before "word".
constexpr Word fieldNames[] = {
    {"id", QT_TRANSLATE_NOOP("Rules", "Number of the member")},
    {"name", QT_TRANSLATE_NOOP("Rules", "Name")},
    {"gender", QT_TRANSLATE_NOOP("Rules", "Gender")},
    {"birth_year", QT_TRANSLATE_NOOP("Rules", "Year of birth")},
    {"birthday", QT_TRANSLATE_NOOP("Rules", "Birthday")},
    {"birthday_month", QT_TRANSLATE_NOOP("Rules", "Month of birth")},
    {"region", QT_TRANSLATE_NOOP("Rules", "Region")},
    {"address", QT_TRANSLATE_NOOP("Rules", "Address")},
    {"company", QT_TRANSLATE_NOOP("Rules", "Company")},
    {"interests", QT_TRANSLATE_NOOP("Rules", "Interests")},
    {"category_preference", QT_TRANSLATE_NOOP("Rules", "Preferred category")},
    {"note", QT_TRANSLATE_NOOP("Rules", "Note")},
    {"created", QT_TRANSLATE_NOOP("Rules", "Recorded since")},
    {"under_14", QT_TRANSLATE_NOOP("Rules", "Under 14")},
    {"staff", QT_TRANSLATE_NOOP("Rules", "Is staff")},
    {"paused_until", QT_TRANSLATE_NOOP("Rules", "Messages paused until")},
    {"tag", QT_TRANSLATE_NOOP("Rules", "Tag")},
    {"tag_group", QT_TRANSLATE_NOOP("Rules", "Has a tag of the group")},
    {"source", QT_TRANSLATE_NOOP("Rules", "Source")},
    {"segment", QT_TRANSLATE_NOOP("Rules", "Segment")},
    {"unionid", QT_TRANSLATE_NOOP("Rules", "UnionID")},
    {"external_userid", QT_TRANSLATE_NOOP("Rules", "WeCom ID")},
    {"openid", QT_TRANSLATE_NOOP("Rules", "OpenID")},
    {"wechat", QT_TRANSLATE_NOOP("Rules", "WeChat ID")},
    {"phone", QT_TRANSLATE_NOOP("Rules", "Phone")},
    {"email", QT_TRANSLATE_NOOP("Rules", "E-mail")},
    {"shop", QT_TRANSLATE_NOOP("Rules", "Shop account")},
    {"stage", QT_TRANSLATE_NOOP("Rules", "Lifecycle stage")},
    {"stage_since", QT_TRANSLATE_NOOP("Rules", "In this stage since")},
    {"circle", QT_TRANSLATE_NOOP("Rules", "Circle")},
    {"orders", QT_TRANSLATE_NOOP("Rules", "Number of paid orders")},
    {"ltv", QT_TRANSLATE_NOOP("Rules", "Value to date (LTV, %1)")},
    {"aov", QT_TRANSLATE_NOOP("Rules", "Average order (AOV, %1)")},
    {"first_order", QT_TRANSLATE_NOOP("Rules", "First paid order")},
    {"last_order", QT_TRANSLATE_NOOP("Rules", "Last paid order")},
    {"year_orders", QT_TRANSLATE_NOOP("Rules", "Paid orders in 365 days")},
    {"year_value", QT_TRANSLATE_NOOP("Rules", "Value in 365 days (%1)")},
    {"r", QT_TRANSLATE_NOOP("Rules", "R score")},
    {"f", QT_TRANSLATE_NOOP("Rules", "F score")},
    {"m", QT_TRANSLATE_NOOP("Rules", "M score")},
    {"rfm", QT_TRANSLATE_NOOP("Rules", "RFM cell (as 555)")},
    {"points", QT_TRANSLATE_NOOP("Rules", "Points")},
    {"referrals", QT_TRANSLATE_NOOP("Rules", "People brought")},
    {"first_contact", QT_TRANSLATE_NOOP("Rules", "First contact")},
    {"last_sign", QT_TRANSLATE_NOOP("Rules", "Last sign of life")},
    {"last_message", QT_TRANSLATE_NOOP("Rules", "Last message")},
    {"group", QT_TRANSLATE_NOOP("Rules", "Group")},
    {"tier", QT_TRANSLATE_NOOP("Rules", "Activity tier")},
    {"joined", QT_TRANSLATE_NOOP("Rules", "Joined a group")},
    {"left", QT_TRANSLATE_NOOP("Rules", "Left a group")},
    {"nickname", QT_TRANSLATE_NOOP("Rules", "Nickname in a group")},
    {"account", QT_TRANSLATE_NOOP("Rules", "Friend of the account")},
    {"channel", QT_TRANSLATE_NOOP("Rules", "Channel")},
    {"way", QT_TRANSLATE_NOOP("Rules", "Way they were added")},
    {"added", QT_TRANSLATE_NOOP("Rules", "Became a friend")},
    {"opted_out", QT_TRANSLATE_NOOP("Rules", "Opted out of")},
    {"consent", QT_TRANSLATE_NOOP("Rules", "Consents to")},
    {"brought_by", QT_TRANSLATE_NOOP("Rules", "Brought by (number)")},
    {"own_code", QT_TRANSLATE_NOOP("Rules", "Own code")},
    {"partner", QT_TRANSLATE_NOOP("Rules", "Partner (approved or active)")},
    {"product", QT_TRANSLATE_NOOP("Rules", "Bought the product")},
    {"category", QT_TRANSLATE_NOOP("Rules", "Bought of the category")},
    {"amount", QT_TRANSLATE_NOOP("Rules", "Amount of an order (%1)")},
    {"paid", QT_TRANSLATE_NOOP("Rules", "Paid an order")},
    {"platform", QT_TRANSLATE_NOOP("Rules", "Bought on the platform")},
    {"coupon", QT_TRANSLATE_NOOP("Rules", "Ordered with the coupon")},
    {"reached", QT_TRANSLATE_NOOP("Rules", "Was sent the content")},
    {"clicked", QT_TRANSLATE_NOOP("Rules", "Clicked the content")},
    {"replied", QT_TRANSLATE_NOOP("Rules", "Replied to the content")},
    // inside facts
    {"order.product", QT_TRANSLATE_NOOP("Rules", "Product")},
    {"order.category", QT_TRANSLATE_NOOP("Rules", "Category")},
    {"brand", QT_TRANSLATE_NOOP("Rules", "Brand")},
    {"order.amount", QT_TRANSLATE_NOOP("Rules", "Amount (%1)")},
    {"order.paid", QT_TRANSLATE_NOOP("Rules", "Paid")},
    {"order.platform", QT_TRANSLATE_NOOP("Rules", "Platform")},
    {"order.coupon", QT_TRANSLATE_NOOP("Rules", "Coupon")},
    {"placed", QT_TRANSLATE_NOOP("Rules", "Placed")},
    {"number", QT_TRANSLATE_NOOP("Rules", "Order number")},
    {"shop_name", QT_TRANSLATE_NOOP("Rules", "Shop")},
    {"items", QT_TRANSLATE_NOOP("Rules", "Number of items")},
    {"status", QT_TRANSLATE_NOOP("Rules", "Status")},
    {"stay.group", QT_TRANSLATE_NOOP("Rules", "Group")},
    {"stay.joined", QT_TRANSLATE_NOOP("Rules", "Joined")},
    {"stay.left", QT_TRANSLATE_NOOP("Rules", "Left")},
    {"stay.nickname", QT_TRANSLATE_NOOP("Rules", "Nickname")},
    {"how", QT_TRANSLATE_NOOP("Rules", "How")},
    {"invited_by", QT_TRANSLATE_NOOP("Rules", "Invited by (number)")},
    {"contact.account", QT_TRANSLATE_NOOP("Rules", "Account")},
    {"contact.staff", QT_TRANSLATE_NOOP("Rules", "Staff member")},
    {"contact.way", QT_TRANSLATE_NOOP("Rules", "Way")},
    {"contact.added", QT_TRANSLATE_NOOP("Rules", "Added")},
    {"removed", QT_TRANSLATE_NOOP("Rules", "Removed")},
    {"touchpoint", QT_TRANSLATE_NOOP("Rules", "Touchpoint")},
    {"given", QT_TRANSLATE_NOOP("Rules", "Given")},
    {"withdrawn", QT_TRANSLATE_NOOP("Rules", "Withdrawn")},
    {"content", QT_TRANSLATE_NOOP("Rules", "Content")},
    {"broadcast", QT_TRANSLATE_NOOP("Rules", "Broadcast")},
    {"kind", QT_TRANSLATE_NOOP("Rules", "Kind")},
    {"sent", QT_TRANSLATE_NOOP("Rules", "Sent at")},
    {"opened", QT_TRANSLATE_NOOP("Rules", "Opened")},
    {"delivery.clicked", QT_TRANSLATE_NOOP("Rules", "Clicked")},
    {"delivery.replied", QT_TRANSLATE_NOOP("Rules", "Replied")},
    {"ordered", QT_TRANSLATE_NOOP("Rules", "Ordered")},
    {"unsubscribed", QT_TRANSLATE_NOOP("Rules", "Unsubscribed")},
    {"coupon.name", QT_TRANSLATE_NOOP("Rules", "Coupon")},
    {"campaign", QT_TRANSLATE_NOOP("Rules", "Campaign")},
    {"claimed", QT_TRANSLATE_NOOP("Rules", "Claimed")},
    {"used", QT_TRANSLATE_NOOP("Rules", "Used")},
    {"redeemed", QT_TRANSLATE_NOOP("Rules", "Used at")},
    {"at", QT_TRANSLATE_NOOP("Rules", "When")},
    {"member", QT_TRANSLATE_NOOP("Rules", "Member (number)")},
    {"code", QT_TRANSLATE_NOOP("Rules", "Code")},
    {"recovered", QT_TRANSLATE_NOOP("Rules", "Became an order")},
    {"cart.product", QT_TRANSLATE_NOOP("Rules", "Product")},
    {"cart.platform", QT_TRANSLATE_NOOP("Rules", "Platform")},
    {"cart.amount", QT_TRANSLATE_NOOP("Rules", "Amount (%1)")},
    {"asked", QT_TRANSLATE_NOOP("Rules", "Asked")},
    {"rating", QT_TRANSLATE_NOOP("Rules", "Rating")},
    {"state", QT_TRANSLATE_NOOP("Rules", "State")},
    {"question.stage", QT_TRANSLATE_NOOP("Rules", "Before or after the sale")},
};

constexpr Word factNames[] = {
    {"order", QT_TRANSLATE_NOOP("Rules", "Has a paid order with …")},
    {"any_order", QT_TRANSLATE_NOOP("Rules", "Has any order with …")},
    {"stay", QT_TRANSLATE_NOOP("Rules", "Was or is in a group with …")},
    {"contact", QT_TRANSLATE_NOOP("Rules", "Is or was a friend with …")},
    {"consent", QT_TRANSLATE_NOOP("Rules", "Has a record of consent with …")},
    {"delivery", QT_TRANSLATE_NOOP("Rules", "Has a message planned or sent with …")},
    {"reach", QT_TRANSLATE_NOOP("Rules", "Was sent a message with …")},
    {"click", QT_TRANSLATE_NOOP("Rules", "Clicked a message with …")},
    {"reply", QT_TRANSLATE_NOOP("Rules", "Replied to a message with …")},
    {"coupon", QT_TRANSLATE_NOOP("Rules", "Has a coupon with …")},
    {"referral", QT_TRANSLATE_NOOP("Rules", "Brought somebody with …")},
    {"scan", QT_TRANSLATE_NOOP("Rules", "Scanned a code with …")},
    {"cart", QT_TRANSLATE_NOOP("Rules", "Left a cart with …")},
    {"point", QT_TRANSLATE_NOOP("Rules", "Has a points entry with …")},
    {"question", QT_TRANSLATE_NOOP("Rules", "Asked a question with …")},
};

constexpr Word stages[] = {
    {"prospect", QT_TRANSLATE_NOOP("Rules", "Prospect")}, {"new", QT_TRANSLATE_NOOP("Rules", "New")},
    {"active", QT_TRANSLATE_NOOP("Rules", "Active")}, {"first_order", QT_TRANSLATE_NOOP("Rules", "First order")},
    {"repeat", QT_TRANSLATE_NOOP("Rules", "Repeat")}, {"loyal", QT_TRANSLATE_NOOP("Rules", "Loyal")},
    {"quiet", QT_TRANSLATE_NOOP("Rules", "Quiet")}, {"dormant", QT_TRANSLATE_NOOP("Rules", "Dormant")},
    {"lost", QT_TRANSLATE_NOOP("Rules", "Lost")},
};

constexpr Word circles[] = {
    {"core", QT_TRANSLATE_NOOP("Rules", "Core")}, {"influence", QT_TRANSLATE_NOOP("Rules", "Influence")},
    {"outer", QT_TRANSLATE_NOOP("Rules", "Outer")},
};

constexpr Word choices[] = {
    {"unpaid", QT_TRANSLATE_NOOP("Rules", "Unpaid")}, {"paid", QT_TRANSLATE_NOOP("Rules", "Paid")},
    {"shipped", QT_TRANSLATE_NOOP("Rules", "Shipped")}, {"done", QT_TRANSLATE_NOOP("Rules", "Done")},
    {"closed", QT_TRANSLATE_NOOP("Rules", "Closed")}, {"refunded", QT_TRANSLATE_NOOP("Rules", "Refunded")},
    {"promotion", QT_TRANSLATE_NOOP("Rules", "Promotion")}, {"fission", QT_TRANSLATE_NOOP("Rules", "Fission")},
    {"short_content", QT_TRANSLATE_NOOP("Rules", "Short content")},
    {"planned", QT_TRANSLATE_NOOP("Rules", "Planned")}, {"handed_out", QT_TRANSLATE_NOOP("Rules", "Handed out")},
    {"sent", QT_TRANSLATE_NOOP("Rules", "Sent")}, {"skipped", QT_TRANSLATE_NOOP("Rules", "Skipped")},
    {"failed", QT_TRANSLATE_NOOP("Rules", "Failed")}, {"missed", QT_TRANSLATE_NOOP("Rules", "Missed")},
    {"cancelled", QT_TRANSLATE_NOOP("Rules", "Cancelled")},
    {"earn", QT_TRANSLATE_NOOP("Rules", "Earned")}, {"spend", QT_TRANSLATE_NOOP("Rules", "Spent")},
    {"checkin", QT_TRANSLATE_NOOP("Rules", "Check-in")}, {"gift", QT_TRANSLATE_NOOP("Rules", "Gift")},
    {"correction", QT_TRANSLATE_NOOP("Rules", "Correction")},
    {"question", QT_TRANSLATE_NOOP("Rules", "Question")}, {"complaint", QT_TRANSLATE_NOOP("Rules", "Complaint")},
    {"presale", QT_TRANSLATE_NOOP("Rules", "Before the sale")}, {"aftersale", QT_TRANSLATE_NOOP("Rules", "After the sale")},
    {"open", QT_TRANSLATE_NOOP("Rules", "Open")}, {"answered", QT_TRANSLATE_NOOP("Rules", "Answered")},
};

struct Rules {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

template <size_t n>
std::optional<QString> find(const Word (&words)[n], const QString &word)
{
    for (const Word &entry : words) {
        if (word == QLatin1String(entry.word))
            return Rules::tr(entry.text);
    }
    return std::nullopt;
}

bool isTime(RuleKind kind) { return kind == RuleKind::Day || kind == RuleKind::Instant; }

QString kindLine(const RuleFieldInfo &field)
{
    if (!field.words.isEmpty())
        return field.words.join(QStringLiteral(" | "));
    switch (field.kind) {
    case RuleKind::Number:
        return Rules::tr("number");
    case RuleKind::Money:
        return Rules::tr("amount in yuan");
    case RuleKind::Day:
    case RuleKind::Instant:
        return Rules::tr("date or age");
    case RuleKind::Segment:
        return Rules::tr("name of a segment or list");
    default:
        return Rules::tr("text");
    }
}

} // namespace

QString ruleFieldName(const QString &word, const QString &fact, const QString &currency)
{
    const QString money = currency == QLatin1String("CNY") ? Rules::tr("¥") : currency;
    const auto named = [&](const QString &name) { return name.contains(QLatin1String("%1")) ? name.arg(money) : name; };
    if (!fact.isEmpty()) {
        static const QMap<QString, QString> same{{QStringLiteral("any_order"), QStringLiteral("order")}, {QStringLiteral("reach"), QStringLiteral("delivery")},
            {QStringLiteral("click"), QStringLiteral("delivery")}, {QStringLiteral("reply"), QStringLiteral("delivery")}};
        if (const auto own = find(fieldNames, same.value(fact, fact) + QLatin1Char('.') + word))
            return named(*own);
    }
    const auto own = find(fieldNames, word);
    return own ? named(*own) : word;
}

QString ruleFactName(const QString &word) { return find(factNames, word).value_or(word); }

QString chapterName(FieldChapter chapter)
{
    switch (chapter) {
    case FieldChapter::Profile:
        return Rules::tr("Profile and tags");
    case FieldChapter::Identity:
        return Rules::tr("Identities");
    case FieldChapter::Figures:
        return Rules::tr("Stage, value, RFM");
    case FieldChapter::Groups:
        return Rules::tr("Groups");
    case FieldChapter::Contacts:
        return Rules::tr("Friends of accounts");
    case FieldChapter::Orders:
        return Rules::tr("Orders");
    case FieldChapter::Messages:
        return Rules::tr("Messages sent");
    case FieldChapter::Consent:
        return Rules::tr("Consent and source");
    case FieldChapter::Growth:
        return Rules::tr("Coupons, referrals, points");
    case FieldChapter::Own:
        return Rules::tr("Own fields");
    }
    return {};
}

QString ruleOpName(RuleOp op, RuleKind kind)
{
    const bool time = isTime(kind);
    switch (op) {
    case RuleOp::Equal:
        return time ? Rules::tr("on") : Rules::tr("is");
    case RuleOp::NotEqual:
        return time ? Rules::tr("not on") : Rules::tr("is not");
    case RuleOp::Less:
        return time ? Rules::tr("within / before") : Rules::tr("less than");
    case RuleOp::LessEqual:
        return time ? Rules::tr("within / until") : Rules::tr("at most");
    case RuleOp::Greater:
        return time ? Rules::tr("earlier / after") : Rules::tr("more than");
    case RuleOp::GreaterEqual:
        return time ? Rules::tr("earlier / from") : Rules::tr("at least");
    case RuleOp::In:
        return Rules::tr("is one of");
    case RuleOp::Between:
        return Rules::tr("between");
    case RuleOp::Contains:
        return Rules::tr("contains");
    case RuleOp::IsMissing:
        return Rules::tr("is missing");
    case RuleOp::IsPresent:
        return Rules::tr("is present");
    }
    return {};
}

QString ruleValueName(RuleKind kind, const QString &word)
{
    switch (kind) {
    case RuleKind::Gender:
        return genderName(word);
    case RuleKind::Flag:
        return word == QLatin1String("yes") ? Rules::tr("yes") : word == QLatin1String("no") ? Rules::tr("no") : word;
    case RuleKind::Stage:
        return find(stages, word).value_or(word);
    case RuleKind::Circle:
        return find(circles, word).value_or(word);
    case RuleKind::Tier: {
        const auto tier = tierFrom(word);
        return tier ? name(*tier) : word;
    }
    case RuleKind::OptOut:
        if (word == QLatin1String("all"))
            return Rules::tr("everything");
        [[fallthrough]];
    case RuleKind::Touchpoint: {
        const auto touchpoint = touchpointFrom(word);
        return touchpoint ? name(*touchpoint) : word;
    }
    case RuleKind::Choice:
        return find(choices, word).value_or(word);
    default:
        return word;
    }
}

QString ageUnitName(AgeUnit unit)
{
    switch (unit) {
    case AgeUnit::Days:
        return Rules::tr("days ago");
    case AgeUnit::Weeks:
        return Rules::tr("weeks ago");
    case AgeUnit::Months:
        return Rules::tr("months ago");
    case AgeUnit::Years:
        return Rules::tr("years ago");
    }
    return {};
}

QString ruleHelp()
{
    QStringList out{Rules::tr("A rule selects members. It is a chain of tests with and, or, not and brackets:"),
        QStringLiteral("  tag = \"VIP\" and last_order < 30d and not group = \"A\""),
        QStringLiteral("  (stage = dormant or stage = lost) and order (category = \"女装\" and amount >= 200) >= 2"), QString(),
        Rules::tr("Tests:"),
        QStringLiteral("  FIELD = != < <= > >= VALUE    FIELD in (VALUE, …)    FIELD between VALUE and VALUE"),
        QStringLiteral("  FIELD contains TEXT    FIELD is missing    FIELD is present"),
        QStringLiteral("  tier|joined|left|nickname in group \"A\" …    in segment \"NAME\""), QString(),
        Rules::tr("Values: a text in “quotes” or a word, a number, a date 2026-03-01, an age 30d 4w 6m 1y. last_order < 30d is less than 30 days ago. "
           "A test on a missing value is false, also with !=; not turns a test around. The shop's own fields stand under their names, in quotes."),
        QString(), Rules::tr("Facts: WORD ( tests on one of them ) holds when there is one; with a comparison behind it, so many: order (paid < 90d) >= 3. Fields inside are those of the fact."),
        QString(), Rules::tr("Fields:")};
    for (const FieldChapter chapter : allFieldChapters) {
        QStringList lines;
        for (const RuleFieldInfo &field : ruleFields()) {
            if (field.chapter == chapter)
                lines.append(QStringLiteral("  %1 %2 (%3)").arg(field.word, -20).arg(ruleFieldName(field.word), kindLine(field)));
        }
        if (!lines.isEmpty())
            out += QStringList{QLatin1Char(' ') + chapterName(chapter)} + lines;
    }
    out += {QString(), Rules::tr("Facts:")};
    for (const RuleFactInfo &fact : ruleFacts()) {
        QStringList words;
        for (const RuleFieldInfo &field : fact.fields)
            words.append(field.word);
        out.append(QStringLiteral("  %1 %2 %3").arg(fact.word, -10).arg(ruleFactName(fact.word), words.join(QStringLiteral(", "))));
    }
    return out.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace siyu::text
