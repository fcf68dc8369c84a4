// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a rule → a condition on `member m` in SQL, with every value bound (cli.md: a test on a missing value is
// false, also under !=; `not` turns the whole test around). Facts with several values (tags, groups, phones, tiers,
// stays): a test holds when it holds for one of them; != when there is one and none equals. Pure, any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/words.h"
#include "core/members/rule.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <QTimeZone>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace siyu::members {

struct CustomField {
    qint64 id = 0;
    QString name;
    QString kind; // text, number, date, choice
};

using TierSets = QMap<Tier, QList<qint64>>; // members by tier

// What a rule is read against: the clock, the shop's own fields, and who has which tier (asked only when a rule says
// tier; in one group, or in any; a member may then stand under several).
struct RuleWorld {
    QDateTime nowUtc;
    QTimeZone zone;
    QDate today; // business day of now
    QList<CustomField> customFields;
    std::function<Result<TierSets>(const std::optional<QString> &group)> tiers;
};

using SqlValue = std::variant<qint64, double, QString>;
struct RuleSql {
    std::string condition; // holds ? for each value, in order; never NULL
    std::vector<SqlValue> values;
};

// Errors: RuleUnknownField {column, field}, RuleWrongValue {column, field, value}, and those of `world.tiers`.
Result<RuleSql> compileRule(const RuleNode &rule, const RuleWorld &world);

// The words of the built-in fields, for completion and help.
QStringList ruleFieldWords();

} // namespace siyu::members
