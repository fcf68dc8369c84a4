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
    {"coupon", QT_TRANSLATE_NOOP("Import", "Coupon")},
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
    {"too_many_owners", QT_TRANSLATE_NOOP("Import", "A group has one or two owners; this row names more.")},
    {"no_identity", QT_TRANSLATE_NOOP("Import", "“%1” cannot tell who this is, and nothing else in the row does.")},
    {"no_identity_at_all",
        QT_TRANSLATE_NOOP("Import",
            "Nothing in this row says who it is: it needs a phone number, WeChat ID, e-mail or another identity.")},
};

constexpr Word kinds[] = {
    {"lost-contacts", QT_TRANSLATE_NOOP("Import", "Lost contacts")},
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
    const QString own = said(kinds, kind);
    const QString name = own == kind ? importKindName(kind) : own;
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

QString problemText(const importing::Problem &problem, const QString &header)
{
    const bool wholeRow = problem.code == QStringLiteral("no_identity") && header.isEmpty();
    QString text = said(problems, wholeRow ? QStringLiteral("no_identity_at_all") : problem.code);
    if (text.contains(QStringLiteral("%2")))
        return text.arg(header, problem.value.isEmpty() ? Import::tr("an empty cell") : problem.value);
    return text.contains(QStringLiteral("%1")) ? text.arg(header) : text;
}

QString problemColumnCaption() { return Import::tr("Column at fault"); }
QString problemReasonCaption() { return Import::tr("Reason"); }
QString reviewReason(const QString &word) { return said(reviewReasons, word); }
QString rulingName(importing::Ruling ruling) { return said(rulings, importing::wordOf(ruling)); }
QString keptReason(const QString &word) { return said(keptReasons, word); }

} // namespace siyu::text
