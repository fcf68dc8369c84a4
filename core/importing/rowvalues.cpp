// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowvalues.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/importing/choices.h"
#include "core/importing/kindimport.h"

namespace siyu::importing {

namespace {

// Values that PersonReader reads.
bool isOfPerson(const Target &target)
{
    return !target.isMapped() || isIdentity(target.field) || target.field == Field::Custom;
}

QString dayText(QDate day) { return day.toString(Qt::ISODate); }

// 2026年3月, 2026-03, 2026/3, 202603.
std::optional<QDate> readMonth(std::string_view text)
{
    const auto digits = [&](size_t from, size_t count) {
        int value = 0;
        for (const char c : text.substr(from, count)) {
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    if (text.size() < 6 || digits(0, 4) < 1900)
        return std::nullopt;
    const int year = digits(0, 4);
    std::string_view rest = text.substr(4);
    for (const std::string_view mark : {std::string_view("年"), std::string_view("-"), std::string_view("/"), std::string_view(".")}) {
        if (rest.starts_with(mark)) {
            rest.remove_prefix(mark.size());
            break;
        }
    }
    const std::string_view tail("月");
    if (rest.ends_with(tail))
        rest.remove_suffix(tail.size());
    if (rest.empty() || rest.size() > 2)
        return std::nullopt;
    const int month = digits(text.size() - (text.ends_with(tail) ? tail.size() : 0) - rest.size(), rest.size());
    const QDate first(year, month, 1);
    return first.isValid() ? std::optional(first) : std::nullopt;
}

const char *codeOf(FieldType type)
{
    switch (type) {
    case FieldType::Date:
    case FieldType::Instant:
        return "not_a_date";
    case FieldType::Count:
        return "not_a_count";
    case FieldType::Amount:
        return "not_an_amount";
    case FieldType::Number:
        return "not_a_number";
    case FieldType::YesNo:
        return "not_yes_or_no";
    case FieldType::Choice:
        return "unknown_word";
    default:
        return "unreadable";
    }
}

} // namespace

QString cellText(std::string_view cell)
{
    const QString text = displayText(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
    return text.isEmpty() ? QString() : text;
}

std::optional<qint64> readSigned(std::string_view text)
{
    const std::string folded = foldWidth(QString::fromUtf8(text.data(), qsizetype(text.size()))).toStdString();
    std::string_view rest = folded;
    const bool negative = rest.starts_with('-') || rest.starts_with("−");
    if (negative)
        rest.remove_prefix(rest.starts_with('-') ? 1 : std::string_view("−").size());
    else if (rest.starts_with('+'))
        rest.remove_prefix(1);
    const auto value = readCount(rest);
    return value && negative ? std::optional(-*value) : value;
}

RowValues::RowValues(const Plan &plan, const QTimeZone &zone) : m_plan(plan), m_zone(zone)
{
    for (size_t c = 0; c < plan.columns.size(); ++c) {
        const Target &target = plan.columns[c].target;
        if (!isOfPerson(target))
            m_slots.push_back({target.field, typeOf(target.field), int(c)});
    }
}

void RowValues::read(const Cells &cells)
{
    for (Slot &slot : m_slots) {
        slot.value = {};
        slot.lastDay = {};
        slot.problem.reset();
        const std::string_view cell = cellAt(cells, slot.column);
        if (!cell.empty())
            readSlot(slot, cell);
    }
}

void RowValues::readDay(Slot &slot, std::string_view text) const
{
    if (const auto moment = readMoment(text, m_plan.columns[size_t(slot.column)].dates)) {
        slot.value = dayText(moment->dayIn(m_zone));
        slot.lastDay = dayText(moment->dayIn(m_zone));
    } else if (const auto month = readMonth(text)) {
        slot.value = dayText(*month);
        slot.lastDay = dayText(month->addMonths(1).addDays(-1));
    }
}

void RowValues::readSlot(Slot &slot, std::string_view text) const
{
    const auto numberOrNothing = [](const std::optional<qint64> &number) { return number ? Value(*number) : Value(); };
    switch (slot.type) {
    case FieldType::Key: {
        const std::string_view key = cleanKey(text);
        if (isScientific(key))
            slot.problem = Problem{QStringLiteral("scientific"), slot.column, shownValue(text)};
        else if (isMasked(key))
            slot.problem = Problem{QStringLiteral("masked"), slot.column, shownValue(text)};
        else if (const QString kept = keyText(QString::fromUtf8(key.data(), qsizetype(key.size()))); !kept.isEmpty())
            slot.value = kept;
        return;
    }
    case FieldType::Date:
        readDay(slot, text);
        break;
    case FieldType::Instant:
        if (const auto moment = readMoment(text, m_plan.columns[size_t(slot.column)].dates))
            slot.value = toUtcText(moment->utc(m_zone));
        break;
    case FieldType::Count:
        slot.value = numberOrNothing(readCount(text));
        break;
    case FieldType::Amount:
        slot.value = numberOrNothing(readAmountFen(text));
        break;
    case FieldType::Number:
        slot.value = numberOrNothing(readSigned(text));
        break;
    case FieldType::YesNo:
        if (const auto answer = readYesNo(text))
            slot.value = qint64(*answer);
        break;
    case FieldType::Choice:
        if (const QString word = readChoice(slot.field, text); !word.isNull())
            slot.value = word;
        break;
    default:
        if (const QString shown = cellText(text); !shown.isNull())
            slot.value = shown;
        return;
    }
    if (!isSaid(slot.value))
        slot.problem = Problem{QString::fromLatin1(codeOf(slot.type)), slot.column, shownValue(text)};
}

const RowValues::Slot *RowValues::slotOf(Field field) const
{
    // The first of several columns that says something.
    const Slot *found = nullptr;
    for (const Slot &slot : m_slots) {
        if (slot.field == field && (!found || (!isSaid(found->value) && isSaid(slot.value))))
            found = &slot;
    }
    return found;
}

const Value &RowValues::value(Field field) const
{
    static const Value nothing;
    const Slot *slot = slotOf(field);
    return slot ? slot->value : nothing;
}

QString RowValues::text(Field field) const
{
    const auto *text = std::get_if<QString>(&value(field));
    return text ? *text : QString();
}

std::optional<qint64> RowValues::number(Field field) const
{
    const auto *number = std::get_if<qint64>(&value(field));
    return number ? std::optional(*number) : std::nullopt;
}

QString RowValues::lastDay(Field field) const
{
    const Slot *slot = slotOf(field);
    return slot ? slot->lastDay : QString();
}

const Problem *RowValues::problem(Field field) const
{
    const Slot *slot = slotOf(field);
    return slot && slot->problem ? &*slot->problem : nullptr;
}

int RowValues::columnOf(Field field) const
{
    const Slot *slot = slotOf(field);
    return slot ? slot->column : -1;
}

void RowValues::addFlags(std::vector<Problem> &flags) const
{
    for (const Slot &slot : m_slots) {
        if (slot.problem)
            flags.push_back(*slot.problem);
    }
}

RowOutcome RowValues::rejection(qint64 row, Field field, const char *missing) const
{
    RowOutcome out = rejectedRow(row, QString::fromLatin1(missing), columnOf(field));
    if (const Problem *wrong = problem(field))
        out.problem = *wrong;
    return out;
}

} // namespace siyu::importing
