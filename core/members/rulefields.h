// SPDX-License-Identifier: GPL-3.0-or-later
// Where the values of the fields that a rule may name stand. Used by ruleplan and by what explains a rule.
#pragma once

#include "core/members/rulecatalogue.h"

#include <optional>
#include <string>
#include <vector>

namespace siyu::members {

// "SELECT key FROM from WHERE where AND <test on value>".
struct RuleRows {
    std::string key; // the member, or inside a fact the fact's own key
    std::string from;
    std::string where; // "1" for all
    std::string value;
};

struct RuleField {
    RuleFieldInfo info;
    std::string value; // a column of `member m`, or of the fact's row; else empty and …
    std::vector<RuleRows> rows; // … any of these rows
    std::optional<qint64> bound; // to the one ? in a `where`, if it has one
    bool needsToday = false; // the ? in `where` is today's day
    const char *fact = nullptr; // short for fact (field …)
    const char *factField = nullptr;
};

struct RuleFact {
    RuleFactInfo info;
    RuleRows rows; // value: the fact's own key
    std::vector<RuleField> fields;
};

const std::vector<RuleField> &builtInFields();
const std::vector<RuleFact> &builtInFacts();
RuleField customRuleField(qint64 id, const QString &name, const QString &kind);

} // namespace siyu::members
