// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rulesql.h"

#include "core/base/period.h"
#include "core/members/identity.h"
#include "core/members/rulefields.h"


namespace siyu::members {

namespace {

Error wrongValue(const RuleTest &test, const RuleValue &value)
{
    return {ErrorCode::RuleWrongValue, {QString::number(value.column), test.field, value.text}, {}};
}

std::optional<QString> genderWord(const QString &text)
{
    const QString word = text.toLower();
    if (QStringList{QStringLiteral("m"), QStringLiteral("male"), QStringLiteral("男")}.contains(word))
        return QStringLiteral("m");
    if (QStringList{QStringLiteral("f"), QStringLiteral("female"), QStringLiteral("女")}.contains(word))
        return QStringLiteral("f");
    return std::nullopt;
}

std::optional<qint64> flagWord(const QString &text)
{
    const QString word = text.toLower();
    if (QStringList{QStringLiteral("yes"), QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("是")}.contains(word))
        return 1;
    if (QStringList{QStringLiteral("no"), QStringLiteral("false"), QStringLiteral("0"), QStringLiteral("否")}.contains(word))
        return 0;
    return std::nullopt;
}

QDate minusAge(QDate day, const RuleValue &age)
{
    switch (age.unit) {
    case AgeUnit::Days:
        return day.addDays(-age.count);
    case AgeUnit::Weeks:
        return day.addDays(-7 * age.count);
    case AgeUnit::Months:
        return day.addMonths(-age.count);
    case AgeUnit::Years:
        return day.addYears(-age.count);
    }
    return day;
}

QDateTime minusAge(const QDateTime &utc, const RuleValue &age)
{
    switch (age.unit) {
    case AgeUnit::Days:
        return utc.addSecs(-86'400LL * age.count);
    case AgeUnit::Weeks:
        return utc.addSecs(-7 * 86'400LL * age.count);
    case AgeUnit::Months:
        return utc.addMonths(-age.count);
    case AgeUnit::Years:
        return utc.addYears(-age.count);
    }
    return utc;
}

// A larger age is an earlier time: comparisons of ages turn round.
RuleOp turned(RuleOp op)
{
    switch (op) {
    case RuleOp::Less:
        return RuleOp::Greater;
    case RuleOp::LessEqual:
        return RuleOp::GreaterEqual;
    case RuleOp::Greater:
        return RuleOp::Less;
    case RuleOp::GreaterEqual:
        return RuleOp::LessEqual;
    default:
        return op;
    }
}

const char *symbolOf(RuleOp op)
{
    switch (op) {
    case RuleOp::Less:
        return " < ?";
    case RuleOp::LessEqual:
        return " <= ?";
    case RuleOp::Greater:
        return " > ?";
    case RuleOp::GreaterEqual:
        return " >= ?";
    default:
        return " = ?";
    }
}

// One test on one value expression: makes the condition that is not NULL where the value is not.
class Condition {
public:
    Condition(const RuleField &field, const RuleTest &test, const RuleWorld &world)
        : m_field(field), m_test(test), m_world(world)
    {
    }

    // Everything but != and presence, which differ for columns and sets.
    Result<RuleSql> positive(RuleOp op) const
    {
        switch (op) {
        case RuleOp::In:
            return joined(" OR ", [](const Condition &c, const RuleValue &value) { return c.compare(RuleOp::Equal, value); });
        case RuleOp::Between:
            return between();
        case RuleOp::Contains:
            return contains(m_test.values.first());
        default:
            return compare(op, m_test.values.first());
        }
    }

private:
    template <typename Each>
    Result<RuleSql> joined(const char *word, Each each) const
    {
        RuleSql out;
        for (const RuleValue &value : m_test.values) {
            Result<RuleSql> part = each(*this, value);
            if (!part)
                return part;
            out.condition += (out.condition.empty() ? "(" : word) + part->condition;
            out.values.insert(out.values.end(), part->values.begin(), part->values.end());
        }
        out.condition += ")";
        return out;
    }

    Result<RuleSql> between() const
    {
        const bool ages = m_test.values[0].kind == RuleValue::Kind::Age && m_test.values[1].kind == RuleValue::Kind::Age;
        Result<RuleSql> low = compare(RuleOp::GreaterEqual, m_test.values[0]);
        Result<RuleSql> high = compare(RuleOp::LessEqual, m_test.values[1]);
        if (!low)
            return low;
        if (!high)
            return high;
        if (!ages && (m_test.values[0].kind == RuleValue::Kind::Age || m_test.values[1].kind == RuleValue::Kind::Age))
            return wrongValue(m_test, m_test.values[1]);
        RuleSql out = *low;
        out.condition = "(" + low->condition + " AND " + high->condition + ")";
        out.values.insert(out.values.end(), high->values.begin(), high->values.end());
        return out;
    }

    Result<RuleSql> contains(const RuleValue &value) const
    {
        QString part = value.text;
        if (m_field.kind == FieldKind::Phone)
            part.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
        else if (m_field.kind != FieldKind::Text && m_field.kind != FieldKind::Email)
            return wrongValue(m_test, value);
        return RuleSql{"instr(lower(" + m_field.value + "), lower(?)) > 0", {part}};
    }

    Result<RuleSql> compare(RuleOp op, const RuleValue &value) const
    {
        switch (m_field.kind) {
        case FieldKind::Text:
            return plain(op, value.text);
        case FieldKind::Phone:
            return plain(op, phoneToE164(value.text).value_or(value.text));
        case FieldKind::Email:
            return plain(op, value.text.toLower());
        case FieldKind::Number:
            return number(op, value);
        case FieldKind::Instant:
            return instant(op, value);
        case FieldKind::Day:
        case FieldKind::JulianDay:
            return day(op, value);
        case FieldKind::Gender:
            return word(op, value, genderWord(value.text));
        case FieldKind::Flag:
            return word(op, value, flagWord(value.text));
        case FieldKind::OptOut:
            return optOut(op, value);
        case FieldKind::Tier:
            break;
        }
        return wrongValue(m_test, value);
    }

    Result<RuleSql> plain(RuleOp op, SqlValue bound) const
    {
        return RuleSql{m_field.value + symbolOf(op), {std::move(bound)}};
    }

    template <typename T>
    Result<RuleSql> word(RuleOp op, const RuleValue &value, const std::optional<T> &known) const
    {
        if (!known || op != RuleOp::Equal)
            return wrongValue(m_test, value);
        return plain(op, *known);
    }

    Result<RuleSql> number(RuleOp op, const RuleValue &value) const
    {
        bool isNumber = false;
        const double number = value.text.toDouble(&isNumber);
        if (!isNumber || value.kind == RuleValue::Kind::Age || value.kind == RuleValue::Kind::Date)
            return wrongValue(m_test, value);
        return plain(op, number);
    }

    // Opted out of everything is opted out of each.
    Result<RuleSql> optOut(RuleOp op, const RuleValue &value) const
    {
        const bool known = value.text == QLatin1String("all") || touchpointFrom(value.text).has_value();
        if (!known || op != RuleOp::Equal)
            return wrongValue(m_test, value);
        return RuleSql{m_field.value + " IN (?, 'all')", {value.text}};
    }

    Result<RuleSql> day(RuleOp op, const RuleValue &value) const
    {
        QDate day = value.date;
        if (value.kind == RuleValue::Kind::Age) {
            day = minusAge(m_world.today, value);
            op = turned(op);
        } else if (value.kind != RuleValue::Kind::Date) {
            return wrongValue(m_test, value);
        }
        if (m_field.kind == FieldKind::JulianDay)
            return plain(op, qint64(day.toJulianDay()));
        return plain(op, day.toString(Qt::ISODate));
    }

    // A day against an instant is the whole business day; an age is exact to the second, except for =.
    Result<RuleSql> instant(RuleOp op, const RuleValue &value) const
    {
        const bool isAge = value.kind == RuleValue::Kind::Age;
        if (!isAge && value.kind != RuleValue::Kind::Date)
            return wrongValue(m_test, value);
        if (isAge && op != RuleOp::Equal)
            return plain(turned(op), toUtcText(minusAge(m_world.nowUtc, value)));
        const QDate day = isAge ? minusAge(m_world.today, value) : value.date;
        const QString start = toUtcText(startOfDayUtc(day, m_world.zone));
        const QString next = toUtcText(startOfDayUtc(day.addDays(1), m_world.zone));
        switch (op) {
        case RuleOp::Less:
            return plain(RuleOp::Less, start);
        case RuleOp::LessEqual:
            return plain(RuleOp::Less, next);
        case RuleOp::Greater:
            return plain(RuleOp::GreaterEqual, next);
        case RuleOp::GreaterEqual:
            return plain(RuleOp::GreaterEqual, start);
        default:
            return RuleSql{"(" + m_field.value + " >= ? AND " + m_field.value + " < ?)", {start, next}};
        }
    }

    const RuleField &m_field;
    const RuleTest &m_test;
    const RuleWorld &m_world;
};

class Compiler {
public:
    explicit Compiler(const RuleWorld &world) : m_world(world) { }

    Result<RuleSql> node(const RuleNode &rule)
    {
        if (rule.kind == RuleNode::Kind::Test)
            return test(rule.test);
        RuleSql out;
        const char *between = rule.kind == RuleNode::Kind::Any ? " OR " : " AND ";
        for (const RuleNode &part : rule.parts) {
            Result<RuleSql> inner = node(part);
            if (!inner)
                return inner;
            out.condition += (out.condition.empty() ? std::string() : between) + inner->condition;
            out.values.insert(out.values.end(), inner->values.begin(), inner->values.end());
        }
        out.condition = (rule.kind == RuleNode::Kind::Not ? "NOT (" : "(") + out.condition + ")";
        return out;
    }

private:
    Result<RuleField> fieldOf(const RuleTest &test) const
    {
        const QString word = test.field.toLower();
        for (const RuleField &field : builtInFields()) {
            if (field.word == word)
                return field;
        }
        for (const CustomField &field : m_world.customFields) {
            if (field.name.compare(test.field, Qt::CaseInsensitive) == 0)
                return customRuleField(field.id, field.name, field.kind);
        }
        return Error{ErrorCode::RuleUnknownField, {QString::number(test.fieldColumn), test.field}, {}};
    }

    Result<RuleSql> test(const RuleTest &test)
    {
        const Result<RuleField> field = fieldOf(test);
        if (!field)
            return field.error();
        if (field->kind == FieldKind::Tier)
            return tier(test);
        if (test.inGroup)
            return Error{ErrorCode::RuleWrongValue, {QString::number(test.fieldColumn), test.field, QStringLiteral("in group")}, {}};
        if (field->kind == FieldKind::OptOut && test.values.size() == 1) {
            if (const auto wholly = flagWord(test.values.first().text); wholly && test.op == RuleOp::Equal) {
                RuleTest presence = test;
                presence.op = *wholly ? RuleOp::IsPresent : RuleOp::IsMissing;
                return ofSet(*field, presence);
            }
        }
        return field->rows.empty() ? ofColumn(*field, test) : ofSet(*field, test);
    }

    Result<RuleSql> ofColumn(const RuleField &field, const RuleTest &test) const
    {
        if (test.op == RuleOp::IsMissing)
            return RuleSql{"(" + field.value + " IS NULL)", {}};
        if (test.op == RuleOp::IsPresent)
            return RuleSql{"(" + field.value + " IS NOT NULL)", {}};
        const bool unequal = test.op == RuleOp::NotEqual;
        Result<RuleSql> inner = Condition(field, test, m_world).positive(unequal ? RuleOp::Equal : test.op);
        if (inner)
            inner->condition = "(" + field.value + " IS NOT NULL AND " + (unequal ? "NOT " : "") + "(" + inner->condition + "))";
        return inner;
    }

    // "m.id IN (SELECT member FROM … WHERE … [AND condition])" with the values of `rows` before those of the condition.
    RuleSql membersOf(const RuleField &field, const RuleSql &condition) const
    {
        RuleSql out;
        if (field.rowsNeedToday)
            out.values.emplace_back(m_world.today.toString(Qt::ISODate));
        if (field.rowsValue)
            out.values.emplace_back(*field.rowsValue);
        out.condition = "m.id IN (SELECT " + field.member + " " + field.rows;
        if (!condition.condition.empty())
            out.condition += " AND " + condition.condition;
        out.condition += ")";
        out.values.insert(out.values.end(), condition.values.begin(), condition.values.end());
        return out;
    }

    // The latest is later than a time exactly when any is.
    static bool asksForLater(const RuleField &field, const RuleTest &test)
    {
        if (field.anyRows.empty() || test.values.size() != 1)
            return false;
        const RuleOp op = test.values.first().kind == RuleValue::Kind::Age ? turned(test.op) : test.op;
        return op == RuleOp::Greater || op == RuleOp::GreaterEqual;
    }

    static RuleField anyRowOf(RuleField field)
    {
        field.rows = field.anyRows;
        return field;
    }

    Result<RuleSql> ofSet(const RuleField &field, const RuleTest &test) const
    {
        const RuleSql anyValue = membersOf(field, {});
        if (test.op == RuleOp::IsPresent)
            return anyValue;
        if (test.op == RuleOp::IsMissing)
            return RuleSql{"NOT (" + anyValue.condition + ")", anyValue.values};
        const bool unequal = test.op == RuleOp::NotEqual;
        const Result<RuleSql> inner = Condition(field, test, m_world).positive(unequal ? RuleOp::Equal : test.op);
        if (!inner)
            return inner.error();
        const RuleSql some = asksForLater(field, test) ? membersOf(anyRowOf(field), *inner) : membersOf(field, *inner);
        if (!unequal)
            return some;
        RuleSql out{"(" + anyValue.condition + " AND NOT (" + some.condition + "))", anyValue.values};
        out.values.insert(out.values.end(), some.values.begin(), some.values.end());
        return out;
    }

    Result<RuleSql> tier(const RuleTest &test) const
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
        const RuleSql known = isOneOf(anyTier);
        if (test.op == RuleOp::IsPresent)
            return known;
        if (test.op == RuleOp::IsMissing)
            return RuleSql{"NOT (" + known.condition + ")", known.values};
        const RuleSql equal = isOneOf(some);
        if (test.op != RuleOp::NotEqual)
            return equal;
        return RuleSql{"(" + known.condition + " AND NOT (" + equal.condition + "))", {known.values[0], equal.values[0]}};
    }

    static RuleSql isOneOf(const QList<qint64> &ids)
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

    const RuleWorld &m_world;
};

} // namespace

Result<RuleSql> compileRule(const RuleNode &rule, const RuleWorld &world)
{
    return Compiler(world).node(rule);
}

QStringList ruleFieldWords()
{
    QStringList out;
    for (const RuleField &field : builtInFields())
        out.append(field.word);
    return out;
}

} // namespace siyu::members
