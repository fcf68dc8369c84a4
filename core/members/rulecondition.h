// SPDX-License-Identifier: GPL-3.0-or-later
// One test of a rule on one value in SQL, with what it is compared with bound. Pure, any thread.
#pragma once

#include "core/members/rulecatalogue.h"
#include "core/members/rulesql.h"

namespace siyu::members {

Error wrongValue(const RuleTest &test, const RuleValue &value);
// yes, true, 1, 是 → 1; no … → 0.
std::optional<qint64> flagWord(const QString &text);

// `op` is the test's, or Equal where it says !=; not for presence. NULL where `value` is.
Result<RuleSql> conditionOn(RuleKind kind, const std::string &value, const RuleTest &test, RuleOp op, const RuleWorld &world);

} // namespace siyu::members
