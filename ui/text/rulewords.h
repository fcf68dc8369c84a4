// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as a person reads them: names of fields, facts, comparisons and values, and the help on how rules are written.
// Any thread.
#pragma once

#include "core/members/rulecatalogue.h"

namespace siyu::text {

// `fact`: the kind of fact that the field belongs to, or empty for a member's. Own fields keep their names; amounts name the
// money that they are in.
QString ruleFieldName(const QString &word, const QString &fact = {}, const QString &currency = QStringLiteral("CNY"));
QString ruleFactName(const QString &word); // "has an order"
QString chapterName(members::FieldChapter chapter);
// "is", "is not", "younger than" … as it fits the kind.
QString ruleOpName(members::RuleOp op, members::RuleKind kind);
// A word of a closed list (tiers, stages, touchpoints …) of the kind; other texts come back unchanged.
QString ruleValueName(members::RuleKind kind, const QString &word);
QString ageUnitName(members::AgeUnit unit); // days, weeks …

// The grammar, every field and every kind of fact, for `siyudesk-cli help rules`.
QString ruleHelp();

} // namespace siyu::text
