// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/groupsetup.h"

#include <algorithm>

namespace siyu::groups {

namespace {

constexpr qint64 mostCapacity = 100'000;
constexpr int mostWanted = 1'000;
constexpr qsizetype mostText = 4'000;

template <typename Enum>
struct Worded {
    Enum value;
    const char *word;
};
constexpr Worded<OperatingMode> modes[] = {{OperatingMode::Own, "own"}, {OperatingMode::Shopping, "shopping"},
    {OperatingMode::Expert, "expert"}, {OperatingMode::Assistant, "assistant"}, {OperatingMode::Solo, "solo"}};
constexpr Worded<CapacityPolicy> policies[] = {
    {CapacityPolicy::Number, "number"}, {CapacityPolicy::Scan, "scan"}, {CapacityPolicy::All, "all"}};
using Field = SetupChange::Field;
constexpr Worded<Field> fields[] = {{Field::Kind, "kind"}, {Field::Level, "level"}, {Field::Purpose, "purpose"},
    {Field::Rules, "rules"}, {Field::EntryRule, "entry_rule"}, {Field::SourceTag, "source_tag"}, {Field::Capacity, "capacity"},
    {Field::Quiet, "quiet"}, {Field::Wanted, "wanted"}, {Field::Kpi, "kpi"}, {Field::Playbooks, "playbooks"}};

template <typename Enum, size_t Size>
QString wordIn(const Worded<Enum> (&list)[Size], Enum value)
{
    for (const Worded<Enum> &entry : list) {
        if (entry.value == value)
            return QString::fromLatin1(entry.word);
    }
    return {};
}
template <typename Enum, size_t Size>
std::optional<Enum> valueIn(const Worded<Enum> (&list)[Size], const QString &word)
{
    for (const Worded<Enum> &entry : list) {
        if (word == QLatin1String(entry.word))
            return entry.value;
    }
    return std::nullopt;
}

constexpr QString GroupSetup::*texts[] = {&GroupSetup::kind, &GroupSetup::level, &GroupSetup::purpose, &GroupSetup::rules,
    &GroupSetup::entryRule, &GroupSetup::sourceTag};
constexpr Field textFields[] = {Field::Kind, Field::Level, Field::Purpose, Field::Rules, Field::EntryRule, Field::SourceTag};

QString capacityText(const GroupSetup &setup)
{
    if (setup.capacityPolicy != CapacityPolicy::Number)
        return wordOf(setup.capacityPolicy);
    return setup.capacity ? QString::number(*setup.capacity) : QString();
}

QString targetText(const KpiTarget &kpi) { return kpi.target ? QString::number(*kpi.target, 'g', 15) : QStringLiteral("own"); }

const KpiTarget *find(const QList<KpiTarget> &kpis, const QString &word)
{
    const auto at = std::find_if(kpis.begin(), kpis.end(), [&word](const KpiTarget &of) { return of.kpi == word; });
    return at == kpis.end() ? nullptr : &*at;
}

void addKpiChanges(const GroupSetup &before, const GroupSetup &after, QList<SetupChange> &out)
{
    for (const KpiTarget &now : after.kpis) {
        const KpiTarget *was = find(before.kpis, now.kpi);
        if (!was || *was != now)
            out.append({Field::Kpi, now.kpi, was ? targetText(*was) : QString(), targetText(now)});
    }
    for (const KpiTarget &was : before.kpis) {
        if (!find(after.kpis, was.kpi))
            out.append({Field::Kpi, was.kpi, targetText(was), QString()});
    }
}

} // namespace

QString wordOf(OperatingMode mode) { return wordIn(modes, mode); }
std::optional<OperatingMode> operatingModeFrom(const QString &word) { return valueIn(modes, word); }
QString wordOf(CapacityPolicy policy) { return wordIn(policies, policy); }
std::optional<CapacityPolicy> capacityPolicyFrom(const QString &word) { return valueIn(policies, word); }
QString wordOf(SetupChange::Field field) { return wordIn(fields, field); }

GroupSetup applied(const GroupSetup &group, const GroupSetup &templ)
{
    GroupSetup out = group;
    for (const auto text : texts) {
        if (!(templ.*text).isEmpty())
            out.*text = templ.*text;
    }
    if (templ.capacityPolicy != CapacityPolicy::Number || templ.capacity) {
        out.capacityPolicy = templ.capacityPolicy;
        out.capacity = templ.capacityPolicy == CapacityPolicy::Number ? templ.capacity : group.capacity;
    }
    out.quiet = templ.quiet;
    for (size_t i = 0; i < out.wanted.size(); ++i) {
        if (templ.wanted[i])
            out.wanted[i] = templ.wanted[i];
    }
    if (!templ.kpis.isEmpty())
        out.kpis = templ.kpis;
    if (!templ.playbooks.isEmpty())
        out.playbooks = templ.playbooks;
    return out;
}

QList<SetupChange> changesBetween(const GroupSetup &before, const GroupSetup &after)
{
    QList<SetupChange> out;
    const auto shown = [](const QString &text) { return text.isEmpty() ? QString() : text; };
    for (size_t i = 0; i < std::size(texts); ++i) {
        if (before.*texts[i] != after.*texts[i])
            out.append({textFields[i], {}, shown(before.*texts[i]), shown(after.*texts[i])});
    }
    if (capacityText(before) != capacityText(after))
        out.append({Field::Capacity, {}, capacityText(before), capacityText(after)});
    if (before.quiet != after.quiet)
        out.append({Field::Quiet, {}, QString::number(before.quiet), QString::number(after.quiet)});
    for (const Team team : allTeams) {
        const std::optional<int> was = before.wanted[size_t(team) - 1], now = after.wanted[size_t(team) - 1];
        if (was != now)
            out.append({Field::Wanted, wordOf(team), was ? QString::number(*was) : QString(), now ? QString::number(*now) : QString()});
    }
    addKpiChanges(before, after, out);
    if (before.playbooks != after.playbooks)
        out.append({Field::Playbooks, {}, shown(before.playbooks.join(QLatin1Char('\n'))), shown(after.playbooks.join(QLatin1Char('\n')))});
    return out;
}

// Sizes and targets after product.md and rules.md 5: in a shopping group goods and activity lead, an expert's group lives on
// content and answers, an assistant's on service.
GroupSetup presetOf(OperatingMode mode)
{
    const auto sized = [](std::array<int, 6> sizes) {
        std::array<std::optional<int>, 6> out;
        std::copy(sizes.begin(), sizes.end(), out.begin());
        return out;
    };
    GroupSetup setup;
    setup.capacityPolicy = CapacityPolicy::All;
    switch (mode) {
    case OperatingMode::Own: return {};
    case OperatingMode::Shopping:
        setup.wanted = sized({3, 2, 3, 2, 1, 1});
        setup.kpis = {{QStringLiteral("fission"), 3.0}, {QStringLiteral("redemption"), 0.2}, {QStringLiteral("sales"), {}}};
        return setup;
    case OperatingMode::Expert:
        setup.wanted = sized({1, 1, 4, 2, 2, 1});
        setup.kpis = {{QStringLiteral("active"), 0.3}, {QStringLiteral("answered"), 0.95}, {QStringLiteral("content_orders"), {}},
            {QStringLiteral("output"), 0.95}};
        return setup;
    case OperatingMode::Assistant:
        setup.wanted = sized({1, 1, 1, 2, 3, 2});
        setup.capacityPolicy = CapacityPolicy::Scan;
        setup.kpis = {{QStringLiteral("answer_time"), 30.0}, {QStringLiteral("loss"), 0.05}, {QStringLiteral("requests"), 0.9},
            {QStringLiteral("satisfaction"), 0.9}};
        return setup;
    case OperatingMode::Solo:
        setup.wanted = sized({0, 0, 0, 0, 0, 0});
        setup.quiet = true;
        setup.kpis = {{QStringLiteral("net"), {}}, {QStringLiteral("sales"), {}}};
        return setup;
    }
    return setup;
}

std::optional<SetupFault> faultOf(const GroupSetup &setup)
{
    if (setup.capacity && (*setup.capacity < 1 || *setup.capacity > mostCapacity))
        return SetupFault{QStringLiteral("capacity"), QString::number(*setup.capacity)};
    for (const std::optional<int> wanted : setup.wanted) {
        if (wanted && (*wanted < 0 || *wanted > mostWanted))
            return SetupFault{QStringLiteral("wanted"), QString::number(*wanted)};
    }
    for (qsizetype i = 0; i < setup.kpis.size(); ++i) {
        const QString word = setup.kpis.at(i).kpi;
        if (word.isEmpty() || find(setup.kpis, word) != &setup.kpis.at(i))
            return SetupFault{QStringLiteral("kpi"), word};
    }
    for (const QString &playbook : setup.playbooks) {
        if (playbook.trimmed().isEmpty())
            return SetupFault{QStringLiteral("playbook"), playbook};
    }
    for (const auto text : texts) {
        if ((setup.*text).size() > mostText)
            return SetupFault{QStringLiteral("text"), QString::number((setup.*text).size())};
    }
    return std::nullopt;
}

} // namespace siyu::groups
