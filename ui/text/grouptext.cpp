// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/grouptext.h"

#include "core/groups/groupstore.h"
#include "core/kpi/kpistore.h"
#include "ui/text/format.h"
#include "ui/text/kpitext.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

struct GroupText {
    Q_DECLARE_TR_FUNCTIONS(GroupText)
};

using groups::OperatingMode;
using Field = groups::SetupChange::Field;

QString kpiByWord(const QString &word)
{
    kpi::Kpi of;
    of.word = word;
    const QString name = kpiName(of);
    return name.isEmpty() ? word : name;
}

QString purposeOf(OperatingMode mode)
{
    switch (mode) {
    case OperatingMode::Shopping: return GroupText::tr("Shopping companion: new goods, offers and group buys for people who like to buy here");
    case OperatingMode::Expert: return GroupText::tr("Field expert: know-how, answers and trying things out in one field");
    case OperatingMode::Assistant: return GroupText::tr("Private assistant: personal service and after-sales for the best customers");
    case OperatingMode::Solo: return GroupText::tr("One person does everything: simple rules, few figures, no alarms about empty teams");
    case OperatingMode::Own: break;
    }
    return {};
}

QString rulesOf(OperatingMode mode)
{
    switch (mode) {
    case OperatingMode::Shopping: return GroupText::tr("No adverts of others, no links to other shops. Questions about orders go to the service. Reposting an offer is welcome.");
    case OperatingMode::Expert: return GroupText::tr("Stay on the topic, say where things come from, no quarrels. Adverts are removed.");
    case OperatingMode::Assistant: return GroupText::tr("Personal matters in private messages only. Answers within half an hour in working hours.");
    case OperatingMode::Solo: return GroupText::tr("Be kind, no adverts of others.");
    case OperatingMode::Own: break;
    }
    return {};
}

QString entryOf(OperatingMode mode)
{
    switch (mode) {
    case OperatingMode::Shopping: return GroupText::tr("Friend of one of our accounts");
    case OperatingMode::Expert: return GroupText::tr("Interested in the field, answers the entry question");
    case OperatingMode::Assistant: return GroupText::tr("At least one paid order");
    case OperatingMode::Solo: return GroupText::tr("Customer of the shop");
    case OperatingMode::Own: break;
    }
    return {};
}

QString tagOf(OperatingMode mode)
{
    switch (mode) {
    case OperatingMode::Shopping: return GroupText::tr("from a shopping group");
    case OperatingMode::Expert: return GroupText::tr("from an expert group");
    case OperatingMode::Assistant: return GroupText::tr("from an assistant group");
    case OperatingMode::Solo:
    case OperatingMode::Own: break;
    }
    return {};
}

} // namespace

QString name(OperatingMode mode)
{
    switch (mode) {
    case OperatingMode::Own: return GroupText::tr("Own");
    case OperatingMode::Shopping: return GroupText::tr("Shopping companion");
    case OperatingMode::Expert: return GroupText::tr("Field expert");
    case OperatingMode::Assistant: return GroupText::tr("Private assistant");
    case OperatingMode::Solo: return GroupText::tr("Solo shop");
    }
    return {};
}

QList<groups::NewTemplate> presetTemplates()
{
    QList<groups::NewTemplate> out;
    for (const OperatingMode mode : groups::presetModes) {
        groups::NewTemplate made{name(mode), mode, groups::presetOf(mode)};
        made.setup.purpose = purposeOf(mode);
        made.setup.rules = rulesOf(mode);
        made.setup.entryRule = entryOf(mode);
        made.setup.sourceTag = tagOf(mode);
        made.setup.playbooks = {GroupText::tr("New group, first seven days"), GroupText::tr("Weekly review")};
        out.append(made);
    }
    return out;
}

QString setupField(const groups::SetupChange &change)
{
    switch (change.field) {
    case Field::Kind: return GroupText::tr("Kind");
    case Field::Level: return GroupText::tr("Level");
    case Field::Purpose: return GroupText::tr("Purpose");
    case Field::Rules: return GroupText::tr("Rules");
    case Field::EntryRule: return GroupText::tr("Entry rule");
    case Field::SourceTag: return GroupText::tr("Source tag");
    case Field::Capacity: return GroupText::tr("Room");
    case Field::Quiet: return GroupText::tr("Staffing alarms");
    case Field::Wanted: return GroupText::tr("Wanted in %1").arg(name(teamFrom(change.name).value_or(Team::Campaign)));
    case Field::Kpi: return GroupText::tr("KPI: %1").arg(kpiByWord(change.name));
    case Field::Playbooks: return GroupText::tr("Playbooks");
    }
    return {};
}

QString setupValue(const groups::SetupChange &change, const QString &value)
{
    if (change.field == Field::Quiet)
        return value == QStringLiteral("1") ? GroupText::tr("off") : GroupText::tr("on");
    if (value.isEmpty())
        return missingMark();
    if (change.field == Field::Capacity) {
        const auto policy = groups::capacityPolicyFrom(value);
        return policy ? capacityText(*policy, {}) : number(value.toLongLong());
    }
    if (change.field == Field::Kpi)
        return value == QStringLiteral("own") ? GroupText::tr("the shop's target") : value;
    if (change.field == Field::Playbooks)
        return QString(value).replace(QLatin1Char('\n'), QStringLiteral(", "));
    return value;
}

QString capacityText(groups::CapacityPolicy policy, std::optional<qint64> fixed)
{
    switch (policy) {
    case groups::CapacityPolicy::Scan: return GroupText::tr("as many as come in by scan");
    case groups::CapacityPolicy::All: return GroupText::tr("as many as fit in");
    case groups::CapacityPolicy::Number: break;
    }
    return number(fixed);
}

QString name(groups::Standing standing)
{
    using groups::Standing;
    switch (standing) {
    case Standing::Super: return name(Tier::Super);
    case Standing::Normal: return name(Tier::Normal);
    case Standing::Never: return name(Tier::Never);
    case Standing::Observing: return name(Tier::Observing);
    case Standing::Missing: return GroupText::tr("No data");
    case Standing::Away: return GroupText::tr("Not in the group");
    }
    return {};
}

QString alertText(const groups::GroupAlert &alert)
{
    using Kind = groups::GroupAlert::Kind;
    switch (alert.kind) {
    case Kind::DoesNotAddUp:
        return GroupText::tr("%1: %2 the day before + %3 − %4 is not %5").arg(day(alert.day), number(alert.before), number(alert.joined),
            number(alert.lost), number(alert.total));
    case Kind::SuddenLoss:
        return GroupText::tr("%1: %2 of %3 people left in one day").arg(day(alert.day), number(alert.lost), number(alert.before));
    case Kind::Silent:
        return GroupText::tr("Nobody spoke on the last %1 counted days, up to %2").arg(QString::number(alert.days), day(alert.day));
    }
    return {};
}

QString padFaultText(groups::PadFault fault, const groups::TypedCounts &counts, groups::Count dayBefore, groups::Count room)
{
    using groups::PadFault;
    switch (fault) {
    case PadFault::None: return {};
    case PadFault::DoesNotAddUp:
        return GroupText::tr("%1 + %2 − %3 = %4, not %5").arg(number(dayBefore), number(counts.joined), number(counts.lost),
            number(groups::expectedTotal(counts, dayBefore)), number(counts.total));
    case PadFault::NewBeyondTotal: return GroupText::tr("More new people than there are in the group");
    case PadFault::LostBeyondThere: return GroupText::tr("More people lost than were there");
    case PadFault::BeyondRoom: return GroupText::tr("Only %1 fit into the group").arg(number(room));
    }
    return {};
}

QString pastedStateText(groups::PastedLine::State state)
{
    using State = groups::PastedLine::State;
    switch (state) {
    case State::Ok: return {};
    case State::UnknownGroup: return GroupText::tr("No group of this name");
    case State::SeveralGroups: return GroupText::tr("Several groups could be meant");
    case State::Repeated: return GroupText::tr("The group stands above already");
    case State::NotANumber: return GroupText::tr("Not a whole number");
    case State::NoNumber: return GroupText::tr("No number");
    case State::Unclear: return GroupText::tr("Which number is which? Name the columns");
    }
    return {};
}

QString gapText(int people, bool isLed, std::optional<int> wanted)
{
    switch (groups::gapOf(people, isLed, wanted)) {
    case groups::Gap::None: return {};
    case groups::Gap::NoPeople: return GroupText::tr("Nobody yet");
    case groups::Gap::NoLead: return GroupText::tr("No lead yet");
    case groups::Gap::TooFew: return GroupText::tr("%1 of %2 wanted").arg(people).arg(*wanted);
    }
    return {};
}

} // namespace siyu::text
