// SPDX-License-Identifier: GPL-3.0-or-later
// How a group is set up: what it is for, who should be in its teams, its KPIs, playbooks, rules, entry and capacity. A template
// is such a setup that says some of it; applying one lays what it says over what a group has. Pure rules, any thread.
#pragma once

#include "core/base/words.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>

namespace siyu::groups {

// 购物伙伴, 领域专家, 私人助理; Solo = one person holds all six teams.
enum class OperatingMode { Own, Shopping, Expert, Assistant, Solo };
inline constexpr std::array presetModes{OperatingMode::Shopping, OperatingMode::Expert, OperatingMode::Assistant, OperatingMode::Solo};
QString wordOf(OperatingMode mode); // own, shopping, expert, assistant, solo
std::optional<OperatingMode> operatingModeFrom(const QString &word);

// Scan: as many as come in by scan; All: as many as fit in at all. Both numbers are rows of the policy.
enum class CapacityPolicy { Number, Scan, All };
QString wordOf(CapacityPolicy policy); // number, scan, all
std::optional<CapacityPolicy> capacityPolicyFrom(const QString &word);

struct KpiTarget {
    QString kpi; // its word
    std::optional<double> target; // nothing = the shop's own
    bool operator==(const KpiTarget &) const = default;
};

// In a template an empty text, a missing number and an empty list say nothing.
struct GroupSetup {
    QString kind;
    QString level;
    QString purpose;
    QString rules;
    QString entryRule;
    QString sourceTag; // newcomers get the tag of this name
    CapacityPolicy capacityPolicy = CapacityPolicy::Number;
    std::optional<qint64> capacity; // people, with Number
    bool quiet = false; // no standing alarms about teams without people or lead
    std::array<std::optional<int>, 6> wanted; // people, in the order of allTeams; 0 = nobody has to be there
    QList<KpiTarget> kpis; // by word
    QStringList playbooks;
    bool operator==(const GroupSetup &) const = default;
};

// `name`: of a team or a KPI, as its word. A missing side is a null QString; numbers in digits, capacity scan, all or digits.
struct SetupChange {
    enum class Field { Kind, Level, Purpose, Rules, EntryRule, SourceTag, Capacity, Quiet, Wanted, Kpi, Playbooks };
    Field field = Field::Kind;
    QString name;
    QString before;
    QString after;
    bool operator==(const SetupChange &) const = default;
};
QString wordOf(SetupChange::Field field); // kind, level, purpose, rules, entry_rule, source_tag, capacity, quiet, wanted, kpi, playbooks

// The group's setup once the template is applied. KPIs and playbooks of a template that names any take the place of the group's.
GroupSetup applied(const GroupSetup &group, const GroupSetup &templ);
// What differs between two setups, field by field.
QList<SetupChange> changesBetween(const GroupSetup &before, const GroupSetup &after);

// Numbers of the presets: sizes of teams, KPIs, capacity. Their texts are in the operator's language (ui/text).
GroupSetup presetOf(OperatingMode mode);

// Errors of an operator: what is wrong with a setup, as the words of an InvalidInput; empty when nothing is.
struct SetupFault {
    QString what; // capacity, wanted, kpi, playbook, text
    QString value;
};
std::optional<SetupFault> faultOf(const GroupSetup &setup);

} // namespace siyu::groups
