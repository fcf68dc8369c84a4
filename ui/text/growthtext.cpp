// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/growthtext.h"

#include "ui/text/format.h"
#include "ui/text/wordlist.h"

#include <QStringList>
#include <cmath>

namespace siyu::text {

namespace {

using growth::Factor;
using growth::FunnelStep;
using growth::GmvCount;

struct Growth {
    Q_DECLARE_TR_FUNCTIONS(Growth)
};

constexpr Word factors[] = {
    {"diverted", QT_TRANSLATE_NOOP("Growth", "Diverted people")},
    {"fission", QT_TRANSLATE_NOOP("Growth", "People brought by members")},
    {"traffic", QT_TRANSLATE_NOOP("Growth", "New people")},
    {"join_rate", QT_TRANSLATE_NOOP("Growth", "Joining rate")},
    {"buy_rate", QT_TRANSLATE_NOOP("Growth", "Buying rate")},
    {"frequency", QT_TRANSLATE_NOOP("Growth", "Orders a buyer")},
    {"aov", QT_TRANSLATE_NOOP("Growth", "Value of an order")},
    {"joined", QT_TRANSLATE_NOOP("Growth", "Joined a first group")},
    {"buyers", QT_TRANSLATE_NOOP("Growth", "Buyers")},
    {"orders", QT_TRANSLATE_NOOP("Growth", "Paid orders")},
    {"gmv", QT_TRANSLATE_NOOP("Growth", "Turnover")},
};

constexpr Word hows[] = {
    {"diverted", QT_TRANSLATE_NOOP("Growth", "People who first became a friend or joined a group in the period, not brought by a member.")},
    {"fission", QT_TRANSLATE_NOOP("Growth", "The same, brought by a member (a referral is noted).")},
    {"traffic", QT_TRANSLATE_NOOP("Growth", "Diverted people and people brought by members.")},
    {"join_rate", QT_TRANSLATE_NOOP("Growth", "Members whose first group it was in the period, divided by new people.")},
    {"buy_rate", QT_TRANSLATE_NOOP("Growth", "Members with a paid order in the period, divided by those who joined. Older members buy too, so it may pass 100 %.")},
    {"frequency", QT_TRANSLATE_NOOP("Growth", "Paid orders divided by buyers.")},
    {"aov", QT_TRANSLATE_NOOP("Growth", "Paid less refunded, divided by paid orders.")},
};

constexpr Word steps[] = {
    {"seen", QT_TRANSLATE_NOOP("Growth", "Seen")},
    {"scanned", QT_TRANSLATE_NOOP("Growth", "Scanned")},
    {"added", QT_TRANSLATE_NOOP("Growth", "Added")},
    {"joined", QT_TRANSLATE_NOOP("Growth", "Joined")},
    {"first_order", QT_TRANSLATE_NOOP("Growth", "First order")},
    {"second_order", QT_TRANSLATE_NOOP("Growth", "Repeat")},
};

constexpr Word mixes[] = {
    {"low", QT_TRANSLATE_NOOP("Growth", "too much is paid for")},
    {"healthy", QT_TRANSLATE_NOOP("Growth", "healthy")},
    {"high", QT_TRANSLATE_NOOP("Growth", "mostly organic: paid channels have room")},
    {"organic_only", QT_TRANSLATE_NOOP("Growth", "organic only")},
};

constexpr Word kinds[] = {
    {"inside", QT_TRANSLATE_NOOP("Growth", "inside the shop's own places")},
    {"outside", QT_TRANSLATE_NOOP("Growth", "outside")},
    {"online", QT_TRANSLATE_NOOP("Growth", "online")},
    {"social", QT_TRANSLATE_NOOP("Growth", "social")},
    {"business", QT_TRANSLATE_NOOP("Growth", "business partners")},
    {"offline", QT_TRANSLATE_NOOP("Growth", "offline")},
    {"organic", QT_TRANSLATE_NOOP("Growth", "organic")},
    {"paid", QT_TRANSLATE_NOOP("Growth", "paid")},
};

template <typename Of>
QStringList namesOf(const QList<Of> &of)
{
    QStringList out;
    for (const Of one : of)
        out.append(name(one));
    return out;
}

} // namespace

QString name(Factor factor) { return translated("Growth", factors, wordOf(factor)); }
QString name(GmvCount count) { return translated("Growth", factors, wordOf(count)); }
QString howComputed(Factor factor) { return translated("Growth", hows, wordOf(factor)); }
QString name(FunnelStep step) { return translated("Growth", steps, wordOf(step)); }
QString name(growth::Mix mix) { return translated("Growth", mixes, wordOf(mix)); }
QString channelWord(const QString &word) { return translated("Growth", kinds, word); }

QString factorValue(Factor factor, const std::optional<double> &value, const QString &currency)
{
    if (!value)
        return missingMark();
    switch (factor) {
    case Factor::Diverted:
    case Factor::Fission:
    case Factor::Traffic:
        return number(qint64(std::llround(*value)));
    case Factor::JoinRate:
    case Factor::BuyRate:
        return percent(value);
    case Factor::Frequency:
        return decimal(value, 2);
    case Factor::Aov:
        return money(std::llround(*value), currency);
    }
    return {};
}

QString gmvGap(const growth::GmvFactors &factors)
{
    if (!factors.missing.isEmpty())
        return Growth::tr("No total: not measured in this period: %1.").arg(listed(namesOf(factors.missing)));
    if (!factors.undefined.isEmpty())
        return Growth::tr("Some factors cannot be told, because there is nothing to divide by: %1.").arg(listed(namesOf(factors.undefined)));
    return {};
}

QString amountsLacking(qint64 orders)
{
    return orders > 0 ? Growth::tr("%n paid order(s) came without an amount: import them with it, else what they brought cannot be told.", nullptr, int(orders)) : QString();
}

QString effectsRefused(const growth::GmvEffects &effects)
{
    if (effects.refused.isEmpty())
        return {};
    return Growth::tr("The change cannot be split: in one of the two periods these factors are missing or 0: %1.").arg(listed(namesOf(effects.refused)));
}

QString channelKind(const growth::Channel &channel)
{
    QStringList out;
    for (const QString &word : {channel.place, channel.form, channel.cost}) {
        if (!word.isEmpty())
            out.append(channelWord(word));
    }
    return out.join(QStringLiteral(" · "));
}

} // namespace siyu::text
