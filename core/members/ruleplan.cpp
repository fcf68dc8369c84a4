// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a rule → the sets of members that it is made of.
#include "core/members/rulecondition.h"
#include "core/members/rulefields.h"

#include <QSet>

namespace siyu::members {

namespace {

constexpr int mostPlanned = 3 * mostRuleTests; // tests, those of segments in segments included

RulePlan planOf(RulePlan::Kind kind, std::vector<RulePlan> parts)
{
    RulePlan out;
    out.kind = kind;
    out.parts = std::move(parts);
    return out;
}
RulePlan turnedRound(RulePlan plan) { return planOf(RulePlan::Kind::Not, {std::move(plan)}); }
RulePlan both(RulePlan a, RulePlan b) { return planOf(RulePlan::Kind::All, {std::move(a), std::move(b)}); }

RulePlan rowsPlan(const RuleRows &rows, const RuleSql &condition, const std::vector<SqlValue> &before = {})
{
    RulePlan out;
    out.kind = RulePlan::Kind::Rows;
    out.key = rows.key;
    out.from = rows.from;
    out.where = condition.condition.empty() ? rows.where : rows.where == "1" ? condition.condition : rows.where + " AND " + condition.condition;
    out.values = before;
    out.values.insert(out.values.end(), condition.values.begin(), condition.values.end());
    return out;
}

RulePlan memberPlan(RuleSql condition)
{
    RulePlan out;
    out.kind = RulePlan::Kind::Member;
    out.where = std::move(condition.condition);
    out.values = std::move(condition.values);
    return out;
}

RulePlan idsPlan(QList<qint64> ids)
{
    RulePlan out;
    out.kind = RulePlan::Kind::Ids;
    out.ids = std::make_shared<const QList<qint64>>(std::move(ids));
    return out;
}

void append(RuleSql &to, const RuleSql &more)
{
    to.condition += more.condition;
    to.values.insert(to.values.end(), more.values.begin(), more.values.end());
}

bool isPresence(RuleOp op) { return op == RuleOp::IsMissing || op == RuleOp::IsPresent; }
RuleOp plainOp(RuleOp op) { return op == RuleOp::NotEqual ? RuleOp::Equal : op; }

// Conditions on one row of a fact, as SQL that is never NULL.
class FactReader {
public:
    // `oneByOne`: rows of other tables are looked up for each row of the fact, not listed beforehand; the values are the same.
    FactReader(const RuleFact &fact, const RuleWorld &world, bool oneByOne) : m_fact(fact), m_world(world), m_oneByOne(oneByOne) { }

    Result<RuleSql> node(const RuleNode &rule) const
    {
        switch (rule.kind) {
        case RuleNode::Kind::Test:
            return test(rule.test);
        case RuleNode::Kind::Fact: // no facts inside facts
            return Error{ErrorCode::RuleUnknownField, {QString::number(rule.test.fieldColumn), rule.test.field}, {}};
        case RuleNode::Kind::Not: {
            Result<RuleSql> inner = node(rule.parts.first());
            if (inner)
                inner->condition = "NOT (" + inner->condition + ")";
            return inner;
        }
        case RuleNode::Kind::All:
        case RuleNode::Kind::Any:
            break;
        }
        RuleSql out{"(", {}};
        for (const RuleNode &part : rule.parts) {
            const Result<RuleSql> inner = node(part);
            if (!inner)
                return inner;
            if (out.condition.size() > 1)
                out.condition += rule.kind == RuleNode::Kind::Any ? " OR " : " AND ";
            append(out, *inner);
        }
        out.condition += ")";
        return out;
    }

private:
    Result<RuleSql> test(const RuleTest &test) const
    {
        for (const RuleField &field : m_fact.fields) {
            if (field.info.word.compare(test.field, Qt::CaseInsensitive) != 0 || test.inGroup)
                continue;
            return field.rows.empty() ? ofColumn(field, test) : ofRows(field, test);
        }
        return Error{ErrorCode::RuleUnknownField, {QString::number(test.fieldColumn), test.field}, {}};
    }

    Result<RuleSql> ofColumn(const RuleField &field, const RuleTest &test) const
    {
        if (isPresence(test.op))
            return RuleSql{"(" + field.value + (test.op == RuleOp::IsMissing ? " IS NULL)" : " IS NOT NULL)"), {}};
        Result<RuleSql> inner = conditionOn(field.info.kind, field.value, test, plainOp(test.op), m_world);
        if (inner)
            inner->condition = "(" + field.value + " IS NOT NULL AND " + (test.op == RuleOp::NotEqual ? "NOT " : "") + "(" + inner->condition + "))";
        return inner;
    }

    // The fact's key among those of rows in another table.
    Result<RuleSql> ofRows(const RuleField &field, const RuleTest &test) const
    {
        RuleSql present;
        RuleSql some;
        for (const RuleRows &rows : field.rows) {
            const std::string tied = m_oneByOne ? rows.key + " = " + m_fact.rows.value + " AND " : std::string();
            const std::string select = "SELECT " + (m_oneByOne ? "1" : rows.key) + " FROM " + rows.from + " WHERE " + tied + rows.where;
            const char *between = present.condition.empty() ? "" : " UNION ALL ";
            present.condition += between + select;
            if (isPresence(test.op))
                continue;
            const Result<RuleSql> inner = conditionOn(field.info.kind, rows.value, test, plainOp(test.op), m_world);
            if (!inner)
                return inner;
            some.condition += between + select + " AND ";
            append(some, *inner);
        }
        const std::string in = m_oneByOne ? "EXISTS (" : m_fact.rows.value + " IN (";
        if (isPresence(test.op))
            return RuleSql{(test.op == RuleOp::IsMissing ? "NOT (" : "(") + in + present.condition + "))", {}};
        some.condition = in + some.condition + ")";
        if (test.op == RuleOp::NotEqual)
            some.condition = "(" + in + present.condition + ") AND NOT (" + some.condition + "))";
        return some;
    }

    const RuleFact &m_fact;
    const RuleWorld &m_world;
    bool m_oneByOne;
};

class Planner {
public:
    explicit Planner(const RuleWorld &world) : m_world(world) { }

    Result<RulePlan> node(const RuleNode &rule)
    {
        if (rule.kind == RuleNode::Kind::Test)
            return test(rule.test);
        if (rule.kind == RuleNode::Kind::Fact)
            return fact(rule);
        RulePlan out;
        out.kind = rule.kind == RuleNode::Kind::Any ? RulePlan::Kind::Any : rule.kind == RuleNode::Kind::Not ? RulePlan::Kind::Not : RulePlan::Kind::All;
        for (const RuleNode &part : rule.parts) {
            Result<RulePlan> inner = node(part);
            if (!inner)
                return inner;
            out.parts.push_back(std::move(*inner));
        }
        return out;
    }

private:
    static Error unknown(const RuleTest &test)
    {
        return {ErrorCode::RuleUnknownField, {QString::number(test.fieldColumn), test.field}, {}};
    }

    std::optional<RuleField> ownField(const RuleTest &test) const
    {
        for (const CustomField &field : m_world.customFields) {
            if (field.name.compare(test.field, Qt::CaseInsensitive) == 0)
                return customRuleField(field.id, field.name, field.kind);
        }
        return std::nullopt;
    }

    // A quoted name is a field of the shop first, a plain one ours.
    Result<RuleField> fieldOf(const RuleTest &test) const
    {
        if (test.fieldQuoted) {
            if (const auto own = ownField(test))
                return *own;
        }
        for (const RuleField &field : builtInFields()) {
            if (field.info.word.compare(test.field, Qt::CaseInsensitive) == 0)
                return field;
        }
        const auto own = ownField(test);
        return own ? Result<RuleField>(*own) : Result<RuleField>(unknown(test));
    }

    Result<RulePlan> test(const RuleTest &test)
    {
        if (++m_tests > mostPlanned)
            return Error{ErrorCode::RuleSyntax, {QString::number(test.fieldColumn), QStringLiteral("shorter_rule")}, {}};
        const Result<RuleField> field = fieldOf(test);
        if (!field)
            return field.error();
        if (test.inGroup && !field->info.inGroup)
            return Error{ErrorCode::RuleWrongValue, {QString::number(test.fieldColumn), test.field, QStringLiteral("in group")}, {}};
        if (field->info.kind == RuleKind::Tier)
            return tier(test);
        if (field->info.kind == RuleKind::Segment)
            return segments(test);
        if (field->fact)
            return shortFact(*field, test);
        if (field->info.kind == RuleKind::OptOut && test.values.size() == 1 && test.op == RuleOp::Equal) {
            if (const auto wholly = flagWord(test.values.first().text)) {
                RuleTest presence = test;
                presence.op = *wholly ? RuleOp::IsPresent : RuleOp::IsMissing;
                return ofRows(*field, presence);
            }
        }
        return field->rows.empty() ? ofColumn(*field, test) : ofRows(*field, test);
    }

    Result<RulePlan> ofColumn(const RuleField &field, const RuleTest &test) const
    {
        if (isPresence(test.op))
            return memberPlan({field.value + (test.op == RuleOp::IsMissing ? " IS NULL" : " IS NOT NULL"), {}});
        Result<RuleSql> inner = conditionOn(field.info.kind, field.value, test, plainOp(test.op), m_world);
        if (!inner)
            return inner.error();
        inner->condition = field.value + " IS NOT NULL AND " + (test.op == RuleOp::NotEqual ? "NOT " : "") + "(" + inner->condition + ")";
        return memberPlan(*inner);
    }

    Result<RulePlan> ofRows(const RuleField &field, const RuleTest &test) const
    {
        RuleRows rows = field.rows.front();
        std::vector<SqlValue> before;
        if (field.needsToday)
            before.emplace_back(m_world.today.toString(Qt::ISODate));
        if (field.bound)
            before.emplace_back(*field.bound);
        if (test.inGroup) {
            rows.where += " AND g.name = ?";
            before.emplace_back(*test.inGroup);
        }
        RulePlan present = rowsPlan(rows, {}, before);
        if (test.op == RuleOp::IsPresent)
            return present;
        if (test.op == RuleOp::IsMissing)
            return turnedRound(std::move(present));
        const Result<RuleSql> inner = conditionOn(field.info.kind, rows.value, test, plainOp(test.op), m_world);
        if (!inner)
            return inner.error();
        RulePlan some = rowsPlan(rows, *inner, before);
        return test.op == RuleOp::NotEqual ? both(std::move(present), turnedRound(std::move(some))) : std::move(some);
    }

    // ---- facts

    Result<RulePlan> fact(const RuleNode &rule)
    {
        if (++m_tests > mostPlanned)
            return Error{ErrorCode::RuleSyntax, {QString::number(rule.test.fieldColumn), QStringLiteral("shorter_rule")}, {}};
        for (const RuleFact &fact : builtInFacts()) {
            if (fact.info.word.compare(rule.test.field, Qt::CaseInsensitive) == 0)
                return factRows(fact, rule);
        }
        return unknown(rule.test);
    }

    Result<RulePlan> factRows(const RuleFact &fact, const RuleNode &rule) const
    {
        RuleSql inner;
        RuleSql single;
        if (!rule.parts.isEmpty()) {
            const Result<RuleSql> read = FactReader(fact, m_world, false).node(rule.parts.first());
            const Result<RuleSql> alone = FactReader(fact, m_world, true).node(rule.parts.first());
            if (!read || !alone)
                return read ? alone.error() : read.error();
            inner = *read;
            single = *alone;
        }
        RulePlan out = rowsPlan(fact.rows, inner);
        if (single.condition != inner.condition)
            out.oneByOne = rowsPlan(fact.rows, single).where;
        return rule.test.values.isEmpty() ? out : counted(std::move(out), rule.test);
    }

    // Who has none stands in no row, so a count that 0 fulfils is asked the other way round.
    static RulePlan counted(RulePlan rows, const RuleTest &test)
    {
        const qint64 wanted = test.values.first().text.toLongLong();
        const auto holds = [&](qint64 count) {
            switch (test.op) {
            case RuleOp::Less:
                return count < wanted;
            case RuleOp::LessEqual:
                return count <= wanted;
            case RuleOp::Greater:
                return count > wanted;
            case RuleOp::NotEqual:
                return count != wanted;
            case RuleOp::Equal:
                return count == wanted;
            default:
                return count >= wanted;
            }
        };
        static const QMap<RuleOp, const char *> symbols{{RuleOp::Less, "<"}, {RuleOp::LessEqual, "<="}, {RuleOp::Greater, ">"},
            {RuleOp::NotEqual, "<>"}, {RuleOp::Equal, "="}, {RuleOp::GreaterEqual, ">="}};
        const std::string having = std::string("count(*) ") + symbols.value(test.op, ">=") + " ?";
        rows.having = holds(0) ? "NOT (" + having + ")" : having;
        rows.values.emplace_back(wanted);
        return holds(0) ? turnedRound(std::move(rows)) : rows;
    }

    // product = "X" is order (product = "X").
    Result<RulePlan> shortFact(const RuleField &field, const RuleTest &test)
    {
        const auto asked = [&](RuleOp op) {
            RuleNode inner;
            inner.kind = RuleNode::Kind::Test;
            inner.test = test;
            inner.test.field = QString::fromLatin1(field.factField);
            inner.test.op = op;
            RuleNode whole;
            whole.kind = RuleNode::Kind::Fact;
            whole.test.field = QString::fromLatin1(field.fact);
            whole.test.op = RuleOp::GreaterEqual;
            whole.parts.append(inner);
            Result<RulePlan> out = fact(whole);
            if (out)
                return out;
            Error error = out.error();
            if (error.values.size() > 1)
                error.values[1] = test.field;
            return Result<RulePlan>(error);
        };
        if (test.op != RuleOp::IsMissing && test.op != RuleOp::NotEqual)
            return asked(test.op);
        Result<RulePlan> present = asked(RuleOp::IsPresent);
        Result<RulePlan> equal = asked(test.op == RuleOp::NotEqual ? RuleOp::Equal : RuleOp::IsPresent);
        if (!present || !equal)
            return present ? equal : present;
        return test.op == RuleOp::IsMissing ? turnedRound(std::move(*present)) : both(std::move(*present), turnedRound(std::move(*equal)));
    }

    // ---- segments in rules

    Result<RulePlan> segments(const RuleTest &test)
    {
        const bool fits = test.op == RuleOp::Equal || test.op == RuleOp::NotEqual || test.op == RuleOp::In;
        RulePlan any;
        any.kind = RulePlan::Kind::Any;
        for (const RuleValue &value : test.values) {
            Result<RulePlan> one = fits ? segment(test, value) : Result<RulePlan>(wrongValue(test, value));
            if (!one)
                return one;
            any.parts.push_back(std::move(*one));
        }
        if (test.values.isEmpty())
            return Error{ErrorCode::RuleWrongValue, {QString::number(test.fieldColumn), test.field, QStringLiteral("is missing")}, {}};
        RulePlan out = any.parts.size() == 1 ? std::move(any.parts.front()) : std::move(any);
        return test.op == RuleOp::NotEqual ? turnedRound(std::move(out)) : std::move(out);
    }

    Result<RulePlan> segment(const RuleTest &test, const RuleValue &value)
    {
        const std::optional<NamedSegment> found = m_world.segment ? m_world.segment(value.text) : std::nullopt;
        if (!found || m_open.contains(value.text))
            return wrongValue(test, value);
        if (found->list)
            return rowsPlan({"sm.member", "segment_member sm", "sm.segment = ?", ""}, {}, {*found->list});
        const Result<RuleNode> rule = parseRule(found->rule);
        if (!rule)
            return wrongValue(test, value);
        m_open.insert(value.text);
        Result<RulePlan> out = node(*rule);
        m_open.remove(value.text);
        // What is wrong inside has no place in this text.
        return out ? std::move(out) : Result<RulePlan>(wrongValue(test, value));
    }

    Result<RulePlan> tier(const RuleTest &test) const
    {
        QList<Tier> wanted;
        for (const RuleValue &value : test.values) {
            const auto tier = tierFrom(value.text.toLower());
            const bool comparable = test.op == RuleOp::Equal || test.op == RuleOp::NotEqual || test.op == RuleOp::In;
            if (!tier || !comparable)
                return wrongValue(test, value);
            wanted.append(*tier);
        }
        const Result<TierSets> sets = m_world.tiers ? m_world.tiers(test.inGroup) : Result<TierSets>(TierSets());
        if (!sets)
            return sets.error();
        QList<qint64> some;
        QList<qint64> anyTier;
        for (auto it = sets->begin(); it != sets->end(); ++it) {
            anyTier += it.value();
            if (wanted.contains(it.key()))
                some += it.value();
        }
        if (test.op == RuleOp::IsPresent)
            return idsPlan(anyTier);
        if (test.op == RuleOp::IsMissing)
            return turnedRound(idsPlan(anyTier));
        return test.op == RuleOp::NotEqual ? both(idsPlan(anyTier), turnedRound(idsPlan(some))) : idsPlan(some);
    }

    const RuleWorld &m_world;
    QSet<QString> m_open; // segments that are being read
    int m_tests = 0;
};

} // namespace

Result<RulePlan> planRule(const RuleNode &rule, const RuleWorld &world)
{
    return Planner(world).node(rule);
}

} // namespace siyu::members
