// SPDX-License-Identifier: GPL-3.0-or-later
// Trees back into text.
#include "core/members/rule.h"

namespace siyu::members {

namespace {

QString symbolOf(RuleOp op)
{
    switch (op) {
    case RuleOp::Equal:
        return QStringLiteral("=");
    case RuleOp::NotEqual:
        return QStringLiteral("!=");
    case RuleOp::Less:
        return QStringLiteral("<");
    case RuleOp::LessEqual:
        return QStringLiteral("<=");
    case RuleOp::Greater:
        return QStringLiteral(">");
    case RuleOp::GreaterEqual:
        return QStringLiteral(">=");
    case RuleOp::In:
        return QStringLiteral("in");
    case RuleOp::Between:
        return QStringLiteral("between");
    case RuleOp::Contains:
        return QStringLiteral("contains");
    case RuleOp::IsMissing:
        return QStringLiteral("is missing");
    case RuleOp::IsPresent:
        return QStringLiteral("is present");
    }
    return {};
}

bool isSegment(const RuleTest &test)
{
    if (test.fieldQuoted || test.inGroup || test.op != RuleOp::Equal || test.field != QLatin1String("segment"))
        return false;
    const RuleValue::Kind kind = test.values.first().kind;
    return kind == RuleValue::Kind::Text || kind == RuleValue::Kind::Word || kind == RuleValue::Kind::Number;
}

QString valueText(const RuleValue &value)
{
    return value.kind == RuleValue::Kind::Text ? quotedForRule(value.text) : value.text;
}

QString testText(const RuleTest &test)
{
    if (isSegment(test))
        return QStringLiteral("in segment ") + valueText(test.values.first());
    QString out = test.fieldQuoted ? quotedForRule(test.field) : test.field;
    if (test.inGroup)
        out += QStringLiteral(" in group ") + quotedForRule(*test.inGroup);
    out += QLatin1Char(' ') + symbolOf(test.op);
    QStringList values;
    for (const RuleValue &value : test.values)
        values.append(valueText(value));
    if (test.op == RuleOp::In)
        return out + QStringLiteral(" (") + values.join(QStringLiteral(", ")) + QLatin1Char(')');
    return values.isEmpty() ? out : out + QLatin1Char(' ') + values.join(QStringLiteral(" and "));
}

QString factText(const RuleNode &fact)
{
    QString out = fact.test.field + QStringLiteral(" (");
    if (!fact.parts.isEmpty())
        out += ruleText(fact.parts.first());
    out += QLatin1Char(')');
    return fact.test.values.isEmpty() ? out : out + QLatin1Char(' ') + symbolOf(fact.test.op) + QLatin1Char(' ') + valueText(fact.test.values.first());
}

bool isChain(const RuleNode &node) { return node.kind == RuleNode::Kind::All || node.kind == RuleNode::Kind::Any; }

// In brackets where it would be read as something else without them.
QString partText(const RuleNode &part, const RuleNode &whole)
{
    const bool loose = isChain(part) || (part.kind == RuleNode::Kind::Not && whole.kind == RuleNode::Kind::Not);
    const bool bindsTighter = whole.kind == RuleNode::Kind::Any && part.kind == RuleNode::Kind::All;
    const QString text = ruleText(part);
    return loose && !bindsTighter ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

bool sameValue(const RuleValue &a, const RuleValue &b) { return a.kind == b.kind && a.text == b.text; }

} // namespace

QString ruleText(const RuleNode &rule)
{
    switch (rule.kind) {
    case RuleNode::Kind::Test:
        return testText(rule.test);
    case RuleNode::Kind::Fact:
        return factText(rule);
    case RuleNode::Kind::Not:
        return rule.parts.isEmpty() ? QString() : QStringLiteral("not ") + partText(rule.parts.first(), rule);
    case RuleNode::Kind::All:
    case RuleNode::Kind::Any:
        break;
    }
    QStringList parts;
    for (const RuleNode &part : rule.parts)
        parts.append(partText(part, rule));
    return parts.join(rule.kind == RuleNode::Kind::All ? QStringLiteral(" and ") : QStringLiteral(" or "));
}

bool sameRule(const RuleNode &a, const RuleNode &b)
{
    if (a.kind != b.kind || a.parts.size() != b.parts.size())
        return false;
    if (!std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), sameRule))
        return false;
    const bool hasTest = a.kind == RuleNode::Kind::Test || a.kind == RuleNode::Kind::Fact;
    return !hasTest
        || (a.test.field == b.test.field && a.test.fieldQuoted == b.test.fieldQuoted && a.test.inGroup == b.test.inGroup
            && a.test.op == b.test.op
            && std::equal(a.test.values.begin(), a.test.values.end(), b.test.values.begin(), b.test.values.end(), sameValue));
}

QString quotedForRule(const QString &text)
{
    QString inner = text;
    inner.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

} // namespace siyu::members
