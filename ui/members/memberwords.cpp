// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberwords.h"

#include "core/base/text.h"
#include "ui/text/format.h"
#include "ui/text/wordlist.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

struct MemberWords {
    Q_DECLARE_TR_FUNCTIONS(MemberWords)
};

constexpr text::Word orderStatuses[] = {
    {"unpaid", QT_TRANSLATE_NOOP("MemberWords", "unpaid")},
    {"paid", QT_TRANSLATE_NOOP("MemberWords", "paid")},
    {"shipped", QT_TRANSLATE_NOOP("MemberWords", "shipped")},
    {"done", QT_TRANSLATE_NOOP("MemberWords", "done")},
    {"closed", QT_TRANSLATE_NOOP("MemberWords", "closed")},
    {"refunded", QT_TRANSLATE_NOOP("MemberWords", "refunded")},
};

constexpr text::Word pointKinds[] = {
    {"earn", QT_TRANSLATE_NOOP("MemberWords", "earned")},
    {"spend", QT_TRANSLATE_NOOP("MemberWords", "spent")},
    {"checkin", QT_TRANSLATE_NOOP("MemberWords", "check-in")},
    {"gift", QT_TRANSLATE_NOOP("MemberWords", "gift")},
    {"correction", QT_TRANSLATE_NOOP("MemberWords", "correction")},
};

constexpr text::Word questionStates[] = {
    {"open", QT_TRANSLATE_NOOP("MemberWords", "open")},
    {"answered", QT_TRANSLATE_NOOP("MemberWords", "answered")},
    {"closed", QT_TRANSLATE_NOOP("MemberWords", "closed")},
};

constexpr text::Word broadcastResults[] = {
    {"opened", QT_TRANSLATE_NOOP("MemberWords", "opened")},
    {"clicked", QT_TRANSLATE_NOOP("MemberWords", "clicked")},
    {"replied", QT_TRANSLATE_NOOP("MemberWords", "replied")},
    {"ordered", QT_TRANSLATE_NOOP("MemberWords", "ordered")},
    {"unsubscribed", QT_TRANSLATE_NOOP("MemberWords", "unsubscribed")},
};

} // namespace

QString memberFieldName(members::MemberField field)
{
    using members::MemberField;
    switch (field) {
    case MemberField::Name:
        return MemberWords::tr("Name");
    case MemberField::Gender:
        return MemberWords::tr("Gender");
    case MemberField::Birthday:
        return MemberWords::tr("Birthday");
    case MemberField::BirthYear:
        return MemberWords::tr("Birth year");
    case MemberField::Region:
        return MemberWords::tr("Region");
    case MemberField::Address:
        return MemberWords::tr("Address");
    case MemberField::Company:
        return MemberWords::tr("Company");
    case MemberField::Interests:
        return MemberWords::tr("Interests");
    case MemberField::CategoryPreference:
        return MemberWords::tr("Preferred categories");
    case MemberField::Note:
        return MemberWords::tr("Note");
    case MemberField::Under14:
        return MemberWords::tr("Under 14");
    case MemberField::PausedUntil:
        return MemberWords::tr("Paused until");
    case MemberField::Staff:
        return MemberWords::tr("One of our staff");
    }
    return {};
}

QString sumsText(const members::SelectionSums &sums, const QList<members::ShopField> &fields)
{
    QStringList out;
    if (sums.orders > 0)
        out.append(MemberWords::tr("orders %1").arg(text::number(sums.orders)));
    QStringList amounts;
    for (auto sum = sums.sums.cbegin(); sum != sums.sums.cend(); ++sum)
        amounts.append(text::money(sum->value(), sum.key()));
    if (!amounts.isEmpty())
        out.append(MemberWords::tr("value %1").arg(amounts.join(QStringLiteral(" + "))));
    if (sums.points != 0)
        out.append(MemberWords::tr("points %1").arg(text::number(sums.points)));
    for (const members::ShopField &field : fields) {
        if (sums.custom.contains(field.id))
            out.append(field.shape.name + QLatin1Char(' ') + text::decimal(sums.custom.value(field.id), 2));
    }
    return out.join(QStringLiteral(" · "));
}

QString memberFieldValue(const members::MemberProfile &profile, members::MemberField field)
{
    using members::MemberField;
    switch (field) {
    case MemberField::Name:
        return profile.row.name;
    case MemberField::Gender:
        return profile.row.gender;
    case MemberField::Birthday:
        return profile.birthday;
    case MemberField::BirthYear:
        return profile.row.birthYear ? QString::number(*profile.row.birthYear) : QString();
    case MemberField::Region:
        return profile.row.region;
    case MemberField::Address:
        return profile.address;
    case MemberField::Company:
        return profile.company;
    case MemberField::Interests:
        return profile.interests;
    case MemberField::CategoryPreference:
        return profile.categoryPreference;
    case MemberField::Note:
        return profile.note;
    case MemberField::Under14:
        return profile.row.under14 ? QStringLiteral("1") : QStringLiteral("0");
    case MemberField::PausedUntil:
        return profile.pausedUntil.toString(Qt::ISODate);
    case MemberField::Staff:
        return profile.isStaff ? QStringLiteral("1") : QStringLiteral("0");
    }
    return {};
}

QString shownIdentity(const members::IdentityKey &key, bool masked)
{
    if (masked && key.kind == IdentityKind::Phone)
        return maskPhone(key.value);
    if (masked && key.kind == IdentityKind::Email)
        return maskEmail(key.value);
    return key.value;
}

QString orderStatusName(const QString &word) { return text::translated("MemberWords", orderStatuses, word); }
QString pointKindName(const QString &word) { return text::translated("MemberWords", pointKinds, word); }
QString questionStateName(const QString &word) { return text::translated("MemberWords", questionStates, word); }
QString broadcastResultName(const QString &word) { return text::translated("MemberWords", broadcastResults, word); }

QString stageReasonText(const members::StageReason &reason)
{
    if (reason.rule == 0)
        return MemberWords::tr("set by hand");
    const int orders = int(reason.orders);
    switch (reason.stage) {
    case Stage::Prospect:
        return MemberWords::tr("in no group, no friend, no order");
    case Stage::New:
        return MemberWords::tr("first seen %1, no paid order").arg(text::day(reason.firstContact));
    case Stage::Active:
        return reason.tier ? MemberWords::tr("tier in a group: %1").arg(text::name(*reason.tier)) : MemberWords::tr("speaks in a group");
    case Stage::Loyal:
        return orders < reason.limit || reason.limit == 0 ? MemberWords::tr("R5 and F5") : MemberWords::tr("%n paid order(s)", nullptr, orders);
    case Stage::FirstOrder:
    case Stage::Repeat:
        return MemberWords::tr("%n paid order(s)", nullptr, orders);
    case Stage::Quiet:
        return MemberWords::tr("no other stage fits");
    case Stage::Lost:
        if (reason.allEnded)
            return MemberWords::tr("left every group and account");
        [[fallthrough]];
    case Stage::Dormant:
        return reason.silentDays ? MemberWords::tr("no sign of life for %n day(s)", nullptr, int(*reason.silentDays)) : QString();
    }
    return {};
}

} // namespace siyu::ui
