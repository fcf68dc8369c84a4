// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/partnertext.h"

#include "ui/text/format.h"
#include "ui/text/wordlist.h"

namespace siyu::text {

namespace {

using partners::RewardKind;

struct PartnerText {
    Q_DECLARE_TR_FUNCTIONS(PartnerWords)
};

constexpr Word states[] = {
    {"candidate", QT_TRANSLATE_NOOP("PartnerWords", "Candidate")},
    {"invited", QT_TRANSLATE_NOOP("PartnerWords", "Invited")},
    {"applied", QT_TRANSLATE_NOOP("PartnerWords", "Applied")},
    {"approved", QT_TRANSLATE_NOOP("PartnerWords", "Approved")},
    {"active", QT_TRANSLATE_NOOP("PartnerWords", "Active")},
    {"retired", QT_TRANSLATE_NOOP("PartnerWords", "Retired")},
    {"declined", QT_TRANSLATE_NOOP("PartnerWords", "Declined")},
};
constexpr Word moves[] = {
    {"candidate", QT_TRANSLATE_NOOP("PartnerWords", "Note as a candidate")},
    {"invited", QT_TRANSLATE_NOOP("PartnerWords", "Invited")},
    {"applied", QT_TRANSLATE_NOOP("PartnerWords", "Applied")},
    {"approved", QT_TRANSLATE_NOOP("PartnerWords", "Approve")},
    {"active", QT_TRANSLATE_NOOP("PartnerWords", "Became active")},
    {"retired", QT_TRANSLATE_NOOP("PartnerWords", "Retire")},
    {"declined", QT_TRANSLATE_NOOP("PartnerWords", "Declined")},
};
constexpr Word kinds[] = {
    {"cash", QT_TRANSLATE_NOOP("PartnerWords", "Cash")},
    {"coupon", QT_TRANSLATE_NOOP("PartnerWords", "Coupon")},
    {"points", QT_TRANSLATE_NOOP("PartnerWords", "Points")},
    {"commission", QT_TRANSLATE_NOOP("PartnerWords", "Commission")},
};
constexpr Word grounds[] = {
    {"recruiting", QT_TRANSLATE_NOOP("PartnerWords", "Recruiting")},
    {"sharing", QT_TRANSLATE_NOOP("PartnerWords", "Sharing")},
    {"feedback", QT_TRANSLATE_NOOP("PartnerWords", "Feedback")},
};
constexpr Word entries[] = {
    {"earned", QT_TRANSLATE_NOOP("PartnerWords", "Earned")},
    {"paid", QT_TRANSLATE_NOOP("PartnerWords", "Paid out")},
    {"correction", QT_TRANSLATE_NOOP("PartnerWords", "Correction")},
};
constexpr Word exclusions[] = {
    {"staff", QT_TRANSLATE_NOOP("PartnerWords", "one of our staff")},
    {"opted_out", QT_TRANSLATE_NOOP("PartnerWords", "wants no messages")},
    {"under_14", QT_TRANSLATE_NOOP("PartnerWords", "under 14")},
    {"partner", QT_TRANSLATE_NOOP("PartnerWords", "is a partner already")},
    {"declined", QT_TRANSLATE_NOOP("PartnerWords", "declined within 90 days")},
    {"complaint", QT_TRANSLATE_NOOP("PartnerWords", "open complaint")},
    {"tier", QT_TRANSLATE_NOOP("PartnerWords", "not super active here")},
    {"no_order", QT_TRANSLATE_NOOP("PartnerWords", "no paid order")},
};

QString said(std::span<const Word> words, const QString &word) { return translated("PartnerWords", words, word); }

} // namespace

QString name(partners::PartnerState state) { return said(states, wordOf(state)); }
QString name(RewardKind kind) { return said(kinds, wordOf(kind)); }
QString name(partners::RewardGround ground) { return said(grounds, wordOf(ground)); }
QString name(partners::RewardEntry entry) { return said(entries, wordOf(entry)); }
QString name(partners::Exclusion reason) { return said(exclusions, wordOf(reason)); }
QString moveName(partners::PartnerState to) { return said(moves, wordOf(to)); }
QString partnerStateName(const QString &word) { return said(states, word); }
QString rewardKindName(const QString &word) { return said(kinds, word); }

QString purseName(const partners::PurseSum &purse)
{
    if (partners::isMoney(purse.like.kind))
        return PartnerText::tr("%1 (%2)").arg(name(purse.like.kind), purse.like.currency);
    if (purse.like.kind == RewardKind::Coupon)
        return PartnerText::tr("Coupon “%1”").arg(purse.couponName);
    return name(purse.like.kind);
}

QString rewardAmount(const partners::RewardLine &like, qint64 amount)
{
    if (partners::isMoney(like.kind))
        return money(amount, like.currency);
    return like.kind == RewardKind::Coupon ? PartnerText::tr("%1 pieces").arg(number(amount)) : PartnerText::tr("%1 points").arg(number(amount));
}

QString moneyList(const QList<partners::CurrencyValue> &values)
{
    QStringList out;
    for (const partners::CurrencyValue &value : values)
        out.append(money(value.minor, value.currency));
    return out.isEmpty() ? missingMark() : out.join(QStringLiteral(" · "));
}

} // namespace siyu::text
