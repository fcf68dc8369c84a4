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
    {"unknown_member",
        QT_TRANSLATE_NOOP("Import", "Nobody of this name or identity is known in the group. Import its roster first.")},
    {"masked", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is masked and identifies nobody.")},
    {"ciphered", QT_TRANSLATE_NOOP("Import", "“%1”: the value is encrypted by the platform and identifies nobody.")},
    {"scientific",
        QT_TRANSLATE_NOOP("Import", "“%1”: %2 has lost digits (scientific notation). Export the column as text.")},
    {"not_a_phone", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no complete phone number.")},
    {"not_an_email", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no e-mail address.")},
    {"not_a_date", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no date.")},
    {"not_a_year", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no year.")},
    {"not_a_gender", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no gender that is known.")},
    {"not_yes_or_no", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is neither yes nor no.")},
    {"not_a_count", QT_TRANSLATE_NOOP("Import", "“%1”: %2 is no count.")},
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

constexpr Word keptReasons[] = {
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
QString keptReason(const QString &word) { return said(keptReasons, word); }

} // namespace siyu::text
