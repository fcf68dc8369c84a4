// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/identitytext.h"

#include "core/base/text.h"
#include "ui/text/wordlist.h"

namespace siyu::text {

namespace {

constexpr Word reasons[] = {
    {"name", QT_TRANSLATE_NOOP("Identity", "same name")},
    {"rare_name", QT_TRANSLATE_NOOP("Identity", "which few have")},
    {"login", QT_TRANSLATE_NOOP("Identity", "an account name or number of one is the other's")},
    {"masked_phone", QT_TRANSLATE_NOOP("Identity", "a masked number fits the other's")},
    {"phone_tail", QT_TRANSLATE_NOOP("Identity", "phone numbers end alike")},
    {"birthday", QT_TRANSLATE_NOOP("Identity", "same birthday")},
    {"birth_year", QT_TRANSLATE_NOOP("Identity", "same year of birth")},
    {"address", QT_TRANSLATE_NOOP("Identity", "same address")},
    {"region", QT_TRANSLATE_NOOP("Identity", "same region")},
    {"order", QT_TRANSLATE_NOOP("Identity", "parcels to the same receiver")},
    {"nickname", QT_TRANSLATE_NOOP("Identity", "same nickname in the same group")},
    {"both_in_group", QT_TRANSLATE_NOOP("Identity", "but both are in that group")},
    {"gender", QT_TRANSLATE_NOOP("Identity", "but another gender")},
    {"other_birthday", QT_TRANSLATE_NOOP("Identity", "but another birthday")},
    {"other_birth_year", QT_TRANSLATE_NOOP("Identity", "but another year of birth")},
    {"other_unionid", QT_TRANSLATE_NOOP("Identity", "but another unionid")},
    {"other_external_userid", QT_TRANSLATE_NOOP("Identity", "but another external_userid")},
    {"other_name", QT_TRANSLATE_NOOP("Identity", "but another name")},
};

constexpr Word left[] = {
    {"changed_since", QT_TRANSLATE_NOOP("Identity", "changed since the merge")},
    {"gone_since", QT_TRANSLATE_NOOP("Identity", "deleted since the merge")},
    {"taken_since", QT_TRANSLATE_NOOP("Identity", "its place was taken since the merge")},
};

} // namespace

QString duplicateReason(const QString &word) { return translated("Identity", reasons, word); }
QString unmergeReason(const QString &word) { return translated("Identity", left, word); }

QString maskedValue(const importing::Target &target, const QString &value)
{
    if (target.field == importing::Field::Phone)
        return maskPhone(value);
    // @SUM(A1) is no address.
    const qsizetype at = value.indexOf(QLatin1Char('@'));
    const bool isAddress = at > 0 && value.indexOf(QLatin1Char('.'), at) > at;
    return isAddress || target.field == importing::Field::Email ? maskEmail(value) : maskPhonesIn(value);
}

} // namespace siyu::text
