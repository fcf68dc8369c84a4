// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a rule → a condition on `member m` in SQL, with every value bound (cli.md: a test on a missing value is
// false, also under !=; `not` turns the whole test around). Facts with several values (tags, groups, phones, tiers,
// stays): a test holds when it holds for one of them; != when there is one and none equals. Many members at once are
// asked faster through ruleset.h; both come from the same plan. Pure, any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/words.h"
#include "core/members/rule.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <QTimeZone>
#include <functional>
#include <memory>
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

// A saved rule, or a frozen list by its number.
struct NamedSegment {
    QString rule;
    std::optional<qint64> list;
};

// What a rule is read against: the clock, the shop's own fields, and what is asked only when a rule says so: who has
// which tier (in one group, or in any; a member may then stand under several), and what a segment is.
struct RuleWorld {
    QDateTime nowUtc;
    QTimeZone zone;
    QDate today; // business day of now
    QList<CustomField> customFields;
    std::function<Result<TierSets>(const std::optional<QString> &group)> tiers;
    std::function<std::optional<NamedSegment>(const QString &name)> segment;
};

using SqlValue = std::variant<qint64, double, QString>;
struct RuleSql {
    std::string condition; // holds ? for each value, in order; never NULL
    std::vector<SqlValue> values;
};

// The rule as sets of members that are united, cut and turned round. Nothing in it is text of the operator's but the
// bound values.
struct RulePlan {
    enum class Kind {
        All, // of `parts`; without any: everybody
        Any, // without any: nobody
        Not, // the one part
        Member, // members m for which `where` holds
        Rows, // SELECT key FROM from WHERE where [GROUP BY key HAVING having]
        Ids,
    };
    Kind kind = Kind::All;
    std::vector<RulePlan> parts;
    std::string key;
    std::string from;
    std::string where;
    std::string having;
    std::string oneByOne; // instead of `where`, with the same values, for looking up one member; empty = the same
    std::vector<SqlValue> values;
    std::shared_ptr<const QList<qint64>> ids;
};

// Errors: RuleUnknownField {column, field}, RuleWrongValue {column, field, value} (also for a segment that is not there
// or holds itself), RuleSyntax {column, shorter_rule} where segments in segments grow too large, and those of `world.tiers`.
Result<RulePlan> planRule(const RuleNode &rule, const RuleWorld &world);
RuleSql sqlOf(const RulePlan &plan);
Result<RuleSql> compileRule(const RuleNode &rule, const RuleWorld &world);

} // namespace siyu::members
