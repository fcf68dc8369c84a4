// SPDX-License-Identifier: GPL-3.0-or-later
// Words of groups' setups, templates, alerts and moves in the operator's language. Any thread.
#pragma once

#include "core/groups/countpad.h"
#include "core/groups/padstore.h"
#include "core/groups/templatestore.h"
#include "core/groups/tiermoves.h"

namespace siyu::text {

QString name(groups::OperatingMode mode); // Own: "Own"
// The four presets with their texts, ready to be added.
QList<groups::NewTemplate> presetTemplates();

QString setupField(const groups::SetupChange &change); // "Purpose", "Wanted in Content", "KPI: net growth"
QString setupValue(const groups::SetupChange &change, const QString &value); // a side of the change; "–" where nothing was said
QString capacityText(groups::CapacityPolicy policy, std::optional<qint64> number);

QString name(groups::Standing standing);
QString alertText(const groups::GroupAlert &alert); // what happened, without the group's name
QString padFaultText(groups::PadFault fault, const groups::TypedCounts &counts, groups::Count dayBefore, groups::Count room);
QString pastedStateText(groups::PastedLine::State state); // empty for Ok
QString gapText(int people, bool isLed, std::optional<int> wanted); // empty where nothing is missing

} // namespace siyu::text
