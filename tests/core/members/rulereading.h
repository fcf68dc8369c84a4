// SPDX-License-Identifier: GPL-3.0-or-later
// The other way to what a rule selects: every member, every fact, one by one, in C++ and without SQL.
#pragma once

#include "tests/core/members/ruleshop.h"

namespace siyu::members::ruletest {

inline QDateTime ageAgo(const RuleValue &age)
{
    const QDateTime local = now;
    switch (age.unit) {
    case AgeUnit::Days:
        return local.addDays(-age.count);
    case AgeUnit::Weeks:
        return local.addDays(-7 * age.count);
    case AgeUnit::Months:
        return local.addMonths(-age.count);
    case AgeUnit::Years:
        return local.addYears(-age.count);
    }
    return local;
}

template <typename T>
inline bool compared(RuleOp op, const T &a, const T &b)
{
    switch (op) {
    case RuleOp::Less:
        return a < b;
    case RuleOp::LessEqual:
        return a <= b;
    case RuleOp::Greater:
        return a > b;
    case RuleOp::GreaterEqual:
        return a >= b;
    default:
        return a == b;
    }
}

inline bool holdsForDay(RuleOp op, QDate day, const RuleValue &value)
{
    if (value.kind == RuleValue::Kind::Date)
        return compared(op, day, value.date);
    // An age in days: the younger, the smaller.
    return compared(op, -day.toJulianDay(), -ageAgo(value).toTimeZone(shanghai).date().toJulianDay());
}

inline bool holdsForInstant(RuleOp op, const QDateTime &at, const RuleValue &value)
{
    if (value.kind == RuleValue::Kind::Date || op == RuleOp::Equal)
        return holdsForDay(op, at.toTimeZone(shanghai).date(), value);
    return compared(op, at.secsTo(now), ageAgo(value).secsTo(now));
}

inline QString asWritten(const QString &field, const QString &text)
{
    if (field == QLatin1String("phone"))
        return phoneToE164(text).value_or(text);
    if (text == QStringLiteral("忠诚"))
        return wordOf(Stage::Loyal);
    if (field == QLatin1String("gender"))
        return QMap<QString, QString>{{QStringLiteral("男"), QStringLiteral("m")}, {QStringLiteral("female"), QStringLiteral("f")}}.value(text, text);
    return field == QLatin1String("email") ? text.toLower() : text;
}

inline bool holdsFor(const RuleTest &test, RuleOp op, const QVariant &fact, const RuleValue &value)
{
    if (op == RuleOp::Contains)
        return fact.toString().contains(value.text, Qt::CaseInsensitive);
    switch (fact.typeId()) {
    case QMetaType::Double:
        return compared(op, fact.toDouble(), value.text.toDouble());
    case QMetaType::Bool:
        return fact.toBool() == (value.text == QLatin1String("yes") || value.text == QLatin1String("true") || value.text == QLatin1String("1"));
    case QMetaType::QDate:
        return holdsForDay(op, fact.toDate(), value);
    case QMetaType::QDateTime:
        return holdsForInstant(op, fact.toDateTime(), value);
    default:
        break;
    }
    if (test.field == QLatin1String("opted_out"))
        return fact.toString() == value.text || fact.toString() == QLatin1String("all");
    return compared(op, fact.toString().toUtf8(), asWritten(test.field, value.text).toUtf8());
}

inline bool holdsForOne(const RuleTest &test, const QVariant &fact)
{
    if (test.op == RuleOp::In)
        return std::any_of(test.values.begin(), test.values.end(), [&](const RuleValue &v) { return holdsFor(test, RuleOp::Equal, fact, v); });
    if (test.op == RuleOp::Between)
        return holdsFor(test, RuleOp::GreaterEqual, fact, test.values[0]) && holdsFor(test, RuleOp::LessEqual, fact, test.values[1]);
    return holdsFor(test, test.op == RuleOp::NotEqual ? RuleOp::Equal : test.op, fact, test.values.first());
}

inline QVariantList factsOf(const Shop &shop, qint64 id, const Facts &facts, const RuleTest &test)
{
    const QString field = test.fieldQuoted ? test.field : test.field.toLower();
    if (field != QLatin1String("tier") || !facts.contains(QStringLiteral("id")))
        return facts.value(test.inGroup ? field + QLatin1Char('@') + *test.inGroup : field);
    const TierSets sets = test.inGroup ? shop.tierByGroup.value(*test.inGroup) : shop.anyTier;
    QVariantList out;
    for (auto it = sets.begin(); it != sets.end(); ++it) {
        if (it.value().contains(id))
            out.append(wordOf(it.key()));
    }
    return out;
}

// `facts`: of the member, or of one row of a fact.
inline bool holds(const Shop &shop, qint64 id, const Facts &facts, const RuleNode &rule)
{
    const auto each = [&](const RuleNode &part) { return holds(shop, id, facts, part); };
    switch (rule.kind) {
    case RuleNode::Kind::All:
        return std::all_of(rule.parts.begin(), rule.parts.end(), each);
    case RuleNode::Kind::Any:
        return std::any_of(rule.parts.begin(), rule.parts.end(), each);
    case RuleNode::Kind::Not:
        return !each(rule.parts.first());
    case RuleNode::Kind::Fact: {
        qint64 fitting = 0;
        for (const Facts &row : shop.members[id - 1].rows.value(rule.test.field.toLower()))
            fitting += rule.parts.isEmpty() || holds(shop, id, row, rule.parts.first());
        if (rule.test.values.isEmpty())
            return fitting > 0;
        const qint64 wanted = rule.test.values.first().text.toLongLong();
        return rule.test.op == RuleOp::NotEqual ? fitting != wanted : compared(rule.test.op, fitting, wanted);
    }
    case RuleNode::Kind::Test:
        break;
    }
    const RuleTest &test = rule.test;
    const QVariantList known = factsOf(shop, id, facts, test);
    if (test.op == RuleOp::IsMissing || test.op == RuleOp::IsPresent)
        return known.isEmpty() == (test.op == RuleOp::IsMissing);
    if (test.field == QLatin1String("opted_out") && test.op == RuleOp::Equal && test.values.first().text == QLatin1String("yes"))
        return !known.isEmpty();
    const bool some = std::any_of(known.begin(), known.end(), [&](const QVariant &fact) { return holdsForOne(test, fact); });
    return test.op == RuleOp::NotEqual ? !known.isEmpty() && !some : some;
}

inline bool holds(const Shop &shop, qint64 id, const RuleNode &rule) { return holds(shop, id, shop.members[id - 1].facts, rule); }

} // namespace siyu::members::ruletest
