// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rulecondition.h"

#include "core/base/period.h"
#include "core/base/words.h"
#include "core/members/identity.h"

#include <cmath>

namespace siyu::members {

namespace {

std::optional<QString> genderWord(const QString &text)
{
    const QString word = text.toLower();
    if (QStringList{QStringLiteral("m"), QStringLiteral("male"), QStringLiteral("男")}.contains(word))
        return QStringLiteral("m");
    if (QStringList{QStringLiteral("f"), QStringLiteral("female"), QStringLiteral("女")}.contains(word))
        return QStringLiteral("f");
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

class Condition {
public:
    Condition(RuleKind kind, const std::string &value, const RuleTest &test, const RuleWorld &world)
        : m_kind(kind), m_value(value), m_test(test), m_world(world)
    {
    }

    Result<RuleSql> whole(RuleOp op) const
    {
        switch (op) {
        case RuleOp::In:
            return oneOf();
        case RuleOp::Between:
            return between();
        case RuleOp::Contains:
            return contains(m_test.values.first());
        default:
            return compare(op, m_test.values.first());
        }
    }

private:
    Result<RuleSql> oneOf() const
    {
        RuleSql out;
        for (const RuleValue &value : m_test.values) {
            Result<RuleSql> part = compare(RuleOp::Equal, value);
            if (!part)
                return part;
            out.condition += (out.condition.empty() ? "(" : " OR ") + part->condition;
            out.values.insert(out.values.end(), part->values.begin(), part->values.end());
        }
        out.condition += ")";
        return out;
    }

    // Of two ages, the first is the younger.
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
        if (m_kind == RuleKind::Phone)
            part.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
        else if (m_kind != RuleKind::Text && m_kind != RuleKind::Email)
            return wrongValue(m_test, value);
        return RuleSql{"instr(lower(" + m_value + "), lower(?)) > 0", {part}};
    }

    Result<RuleSql> compare(RuleOp op, const RuleValue &value) const
    {
        const QString lower = value.text.toLower();
        switch (m_kind) {
        case RuleKind::Text:
            return plain(op, value.text);
        case RuleKind::Phone:
            return plain(op, phoneToE164(value.text).value_or(value.text));
        case RuleKind::Email:
            return plain(op, lower);
        case RuleKind::Number:
        case RuleKind::Money:
            return number(op, value);
        case RuleKind::Instant:
            return instant(op, value);
        case RuleKind::Day:
            return day(op, value);
        case RuleKind::Gender:
            return word(op, value, genderWord(value.text));
        case RuleKind::Flag:
            return word(op, value, flagWord(value.text));
        case RuleKind::OptOut:
            return optOut(op, value);
        case RuleKind::Touchpoint:
            return word(op, value, touchpointFrom(lower) ? std::optional(lower) : std::nullopt);
        case RuleKind::Stage:
            return word(op, value, numberOf(stageFrom(lower)));
        case RuleKind::Circle:
            return word(op, value, numberOf(circleFrom(lower)));
        case RuleKind::Choice:
            return word(op, value, std::optional(lower));
        case RuleKind::Tier:
        case RuleKind::Segment:
            break;
        }
        return wrongValue(m_test, value);
    }

    template <typename Word>
    static std::optional<qint64> numberOf(const std::optional<Word> &word)
    {
        return word ? std::optional<qint64>(qint64(*word)) : std::nullopt;
    }

    Result<RuleSql> plain(RuleOp op, SqlValue bound) const { return RuleSql{m_value + symbolOf(op), {std::move(bound)}}; }

    template <typename T>
    Result<RuleSql> word(RuleOp op, const RuleValue &value, const std::optional<T> &known) const
    {
        if (!known || op != RuleOp::Equal)
            return wrongValue(m_test, value);
        return plain(op, *known);
    }

    // Money is written in yuan and kept in fen; hundredths of a fen tell averages apart.
    Result<RuleSql> number(RuleOp op, const RuleValue &value) const
    {
        bool isNumber = false;
        const double number = value.text.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number) || value.kind == RuleValue::Kind::Age || value.kind == RuleValue::Kind::Date)
            return wrongValue(m_test, value);
        return plain(op, m_kind == RuleKind::Money ? std::round(number * 10'000) / 100 : number);
    }

    // Opted out of everything is opted out of each.
    Result<RuleSql> optOut(RuleOp op, const RuleValue &value) const
    {
        const bool known = value.text == QLatin1String("all") || touchpointFrom(value.text).has_value();
        if (!known || op != RuleOp::Equal)
            return wrongValue(m_test, value);
        return RuleSql{m_value + " IN (?, 'all')", {value.text}};
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
            return RuleSql{"(" + m_value + " >= ? AND " + m_value + " < ?)", {start, next}};
        }
    }

    RuleKind m_kind;
    const std::string &m_value;
    const RuleTest &m_test;
    const RuleWorld &m_world;
};

} // namespace

Error wrongValue(const RuleTest &test, const RuleValue &value)
{
    return {ErrorCode::RuleWrongValue, {QString::number(value.column), test.field, value.text}, {}};
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

Result<RuleSql> conditionOn(RuleKind kind, const std::string &value, const RuleTest &test, RuleOp op, const RuleWorld &world)
{
    return Condition(kind, value, test, world).whole(op);
}

} // namespace siyu::members
