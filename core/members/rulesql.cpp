// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as one condition.
#include "core/members/rulesql.h"

namespace siyu::members {

namespace {

void append(RuleSql &to, const RuleSql &more)
{
    to.condition += more.condition;
    to.values.insert(to.values.end(), more.values.begin(), more.values.end());
}

RuleSql chained(const std::vector<RulePlan> &parts, const char *between, const char *ofNone)
{
    if (parts.empty())
        return {ofNone, {}};
    RuleSql out{"(", {}};
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            out.condition += between;
        append(out, sqlOf(parts[i]));
    }
    out.condition += ")";
    return out;
}

RuleSql ofIds(const QList<qint64> &ids)
{
    QString list = QStringLiteral("[");
    for (const qint64 id : ids) {
        if (list.size() > 1)
            list += QLatin1Char(',');
        list += QString::number(id);
    }
    list += QLatin1Char(']');
    return {"m.id IN (SELECT value FROM json_each(?))", {list}};
}

} // namespace

RuleSql sqlOf(const RulePlan &plan)
{
    switch (plan.kind) {
    case RulePlan::Kind::All:
        return chained(plan.parts, " AND ", "1");
    case RulePlan::Kind::Any:
        return chained(plan.parts, " OR ", "0");
    case RulePlan::Kind::Not: {
        RuleSql out = sqlOf(plan.parts.front());
        out.condition = "NOT (" + out.condition + ")";
        return out;
    }
    case RulePlan::Kind::Member:
        return {"(" + plan.where + ")", plan.values};
    case RulePlan::Kind::Rows: {
        const std::string having = plan.having.empty() ? std::string() : " GROUP BY " + plan.key + " HAVING " + plan.having;
        return {"m.id IN (SELECT " + plan.key + " FROM " + plan.from + " WHERE " + plan.where + having + ")", plan.values};
    }
    case RulePlan::Kind::Ids:
        return ofIds(*plan.ids);
    }
    return {"0", {}};
}

Result<RuleSql> compileRule(const RuleNode &rule, const RuleWorld &world)
{
    const Result<RulePlan> plan = planRule(rule, world);
    return plan ? Result<RuleSql>(sqlOf(*plan)) : Result<RuleSql>(plan.error());
}

} // namespace siyu::members
