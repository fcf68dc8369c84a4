// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan says of one target, and the limits of the house, as a person reads them, in the language of the installed
// translator. Any thread.
#pragma once

#include "core/broadcasts/trial.h"

namespace siyu::text {

// Why the target gets it or not, which limit that is, the sends that fill it, until when: a line each.
QStringList reasonLines(const broadcasts::ReasonDetail &detail);

// A rule of the house by its word (policy.h): "WeCom 1:1 a member and month"; and its value: "4", "09:00–21:30".
QString houseRuleName(const QString &rule);
QString houseRuleValue(const QString &rule, const QString &value);

// "about 217 opens (estimate: 70 % …)", or that no rate is known.
QString opensEstimate(const broadcasts::PlanPreview &plan);

} // namespace siyu::text
