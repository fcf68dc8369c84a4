// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/words.h"

#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(GroupWords)
};

} // namespace

QString ledgerNote(const groups::LedgerDay &day)
{
    using groups::LedgerFlag;
    if (day.missing)
        return GroupWords::tr("not counted");
    QStringList notes;
    if (day.flags.testFlag(LedgerFlag::DoesNotAddUp))
        notes.append(GroupWords::tr("does not add up with the day before"));
    if (day.flags.testFlag(LedgerFlag::DailyCountsExceedRoster))
        notes.append(GroupWords::tr("the days counted more than the roster shows"));
    if (day.flags.testFlag(LedgerFlag::SourcesDisagreeTotal))
        notes.append(GroupWords::tr("sources disagree on the total"));
    if (day.flags.testFlag(LedgerFlag::SourcesDisagreeNew))
        notes.append(GroupWords::tr("sources disagree on the new"));
    if (day.flags.testFlag(LedgerFlag::SourcesDisagreeLost))
        notes.append(GroupWords::tr("sources disagree on the lost"));
    return notes.join(QStringLiteral(" · "));
}

QString tierName(const groups::TierResult &result)
{
    return result.tier ? text::name(*result.tier) : GroupWords::tr("No data");
}

QString tierReason(const groups::TierResult &result, const groups::TierThresholds &thresholds)
{
    using groups::TierReason;
    switch (result.reason) {
    case TierReason::NoData: return GroupWords::tr("nothing was counted in the last %1 days").arg(thresholds.window);
    case TierReason::TooFewDays: return GroupWords::tr("%1 of %2 days measured so far").arg(result.measuredDays).arg(thresholds.observe);
    case TierReason::NoMessage: return GroupWords::tr("no message on %1 measured days").arg(result.measuredDays);
    case TierReason::Plain:
        return GroupWords::tr("%1 messages on %2 of %3 days").arg(result.messages).arg(result.activeDays).arg(result.measuredDays);
    case TierReason::Kept:
        return GroupWords::tr("%1 messages; keeps the tier of %2").arg(result.messages).arg(text::day(result.keptSince));
    case TierReason::BelowSuper:
        return GroupWords::tr("%1 messages on %2 of %3 days, below super active").arg(result.messages).arg(result.activeDays).arg(result.measuredDays);
    }
    return {};
}

} // namespace siyu::ui
