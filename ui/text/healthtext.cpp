// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/healthtext.h"

#include "ui/text/format.h"
#include "ui/text/wordlist.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

using growth::HealthFault;
using growth::HealthRowKind;

struct Health {
    Q_DECLARE_TR_FUNCTIONS(Health)
};

constexpr Word names[] = {
    {"broken_chain", QT_TRANSLATE_NOOP("Health", "A broken chain")},
    {"no_point", QT_TRANSLATE_NOOP("Health", "Copy without a point")},
    {"no_conversion", QT_TRANSLATE_NOOP("Health", "Acquiring without a conversion playbook")},
    {"no_tags", QT_TRANSLATE_NOOP("Health", "No tags or stages")},
    {"only_promotion", QT_TRANSLATE_NOOP("Health", "Nothing but promotion")},
};

constexpr Word reasons[] = {
    {"broken_chain", QT_TRANSLATE_NOOP("Health", "Who scans a dead code or taps a dead link is lost, and nobody notices.")},
    {"no_point", QT_TRANSLATE_NOOP("Health", "A text that asks for nothing and leads nowhere brings nothing.")},
    {"no_conversion", QT_TRANSLATE_NOOP("Health", "New people cost money; without steps that follow they leave again.")},
    {"no_tags", QT_TRANSLATE_NOOP("Health", "Without tags and stages everybody gets the same, and most of it does not fit.")},
    {"only_promotion", QT_TRANSLATE_NOOP("Health", "A group that only hears offers falls silent; mix in what is of use to its people.")},
};

constexpr Word needs[] = {
    {"broken_chain", QT_TRANSLATE_NOOP("Health", "Needs codes, or content with links.")},
    {"no_point", QT_TRANSLATE_NOOP("Health", "Needs content in the library.")},
    {"no_conversion", QT_TRANSLATE_NOOP("Health", "Needs friends, members of groups, or campaigns.")},
    {"no_tags", QT_TRANSLATE_NOOP("Health", "Needs members.")},
    {"only_promotion", QT_TRANSLATE_NOOP("Health", "Needs broadcasts sent to groups in the last 30 days.")},
};

} // namespace

QString name(HealthFault fault) { return translated("Health", names, wordOf(fault)); }
QString whyItMatters(HealthFault fault) { return translated("Health", reasons, wordOf(fault)); }
QString healthNeeds(HealthFault fault) { return translated("Health", needs, wordOf(fault)); }

QString healthSentence(const growth::HealthRow &row)
{
    switch (row.kind) {
    case HealthRowKind::CodeExpired:
        return Health::tr("The code “%1” has expired").arg(row.name);
    case HealthRowKind::CodeFull:
        return Health::tr("The code “%1” lets nobody in any more: it is full").arg(row.name);
    case HealthRowKind::LinkUnchecked:
        return Health::tr("Nobody has opened the link of “%1” for 30 days: %2").arg(row.name, row.detail);
    case HealthRowKind::LinkBroken:
        return Health::tr("The link of “%1” does not work: %2").arg(row.name, row.detail);
    case HealthRowKind::ContentWithoutPoint:
        return Health::tr("“%1” asks for nothing and links nothing").arg(row.name);
    case HealthRowKind::ChannelWithoutPlaybook:
        return row.id == 0 ? Health::tr("%1 people came without a known channel in 30 days, and no stage playbook takes them on").arg(number(row.part))
                           : Health::tr("“%1” brought %2 people in 30 days, and no stage playbook takes them on").arg(row.name, number(row.part));
    case HealthRowKind::CampaignWithoutPlaybook:
        return Health::tr("The campaign “%1” runs without a playbook").arg(row.name);
    case HealthRowKind::GroupWithoutTags:
        return Health::tr("%2 of %3 people in “%1” have no tag").arg(row.name, number(row.part), number(row.whole));
    case HealthRowKind::NoStages:
        return Health::tr("The stages of %1 members were never worked out").arg(number(row.part));
    case HealthRowKind::GroupOnlyPromotion:
        return Health::tr("All %2 posts to “%1” in 30 days were promotion").arg(row.name, number(row.part));
    }
    return {};
}

QString healthVerdict(const growth::HealthFinding &finding)
{
    if (!finding.isKnown)
        return Health::tr("not known: %1").arg(healthNeeds(finding.fault));
    if (finding.isWell())
        return Health::tr("well");
    const QString count = number(qint64(finding.rows.size()));
    return finding.since().isValid() ? Health::tr("%1 found, the oldest since %2").arg(count, day(finding.since())) : Health::tr("%1 found").arg(count);
}

} // namespace siyu::text
