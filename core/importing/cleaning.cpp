// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/cleaning.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/importing/personrow.h"

namespace siyu::importing {

namespace {

QString string(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

void add(Cleanings &steps, Cleaning step)
{
    if (std::find(steps.begin(), steps.end(), step) == steps.end())
        steps.push_back(step);
}

CleanedCell unread(CleanedCell cell, const QString &problem)
{
    cell.shown.clear();
    cell.problem = problem;
    return cell;
}

// What normaliseIdentity did to the text, told by what is left of it.
void nameKeySteps(const QString &text, const QString &value, bool isPhone, Cleanings &steps)
{
    const QString folded = foldWidth(text);
    if (folded != text)
        add(steps, Cleaning::WidthFolded);
    const QString plain = keyText(text);
    if (plain.size() != folded.trimmed().size())
        add(steps, Cleaning::BlanksRemoved); // invisible ones
    if (!isPhone) {
        if (value != plain)
            add(steps, Cleaning::LowerCased);
        return;
    }
    const bool separators = std::any_of(plain.begin(), plain.end(), [](QChar c) { return !c.isDigit() && c != QLatin1Char('+'); });
    if (separators)
        add(steps, Cleaning::SeparatorsRemoved);
    if (!plain.startsWith(QLatin1Char('+')))
        add(steps, Cleaning::CountryCodeAdded);
}

CleanedCell cleanedKey(std::string_view cell, IdentityKind kind)
{
    CleanedCell out;
    const QString text = string(cleanKey(cell, &out.steps));
    const members::NormalisedValue value = members::normaliseIdentity(kind, text);
    if (value.flag)
        return unread(std::move(out), wordOf(*value.flag));
    out.shown = value.value;
    if (!out.shown.isEmpty())
        nameKeySteps(text, out.shown, kind == IdentityKind::Phone, out.steps);
    return out;
}

QString shownMoment(const Moment &moment, bool withTime, const QTimeZone &zone)
{
    if (!withTime || moment.secondOfDay < 0)
        return moment.dayIn(zone).toString(Qt::ISODate);
    const QDateTime there = moment.offsetSeconds ? moment.utc(zone).toTimeZone(zone)
                                                 : QDateTime(moment.date(), QTime(0, 0).addSecs(moment.secondOfDay));
    return there.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

CleanedCell cleanedDate(CleanedCell out, std::string_view text, const PlanColumn &column, bool withTime, const QTimeZone &zone)
{
    const auto moment = readMoment(text, column.dates, &out.steps);
    if (!moment)
        return unread(std::move(out), dateProblem(text));
    out.shown = shownMoment(*moment, withTime, zone);
    return out;
}

CleanedCell cleanedNumber(CleanedCell out, std::string_view text, FieldType type)
{
    const auto value = type == FieldType::Amount ? readAmountFen(text, &out.steps) : readCount(text, &out.steps);
    if (!value)
        return unread(std::move(out), type == FieldType::Amount ? QStringLiteral("not_an_amount") : QStringLiteral("not_a_count"));
    out.shown = type == FieldType::Amount ? plainAmount(*value) : QString::number(*value);
    return out;
}

CleanedCell cleanedWord(CleanedCell out, std::string_view text, FieldType type)
{
    if (type == FieldType::Gender) {
        const auto gender = readGender(text);
        if (!gender)
            return unread(std::move(out), QStringLiteral("not_a_gender"));
        out.shown = *gender ? QString(QLatin1Char(*gender)) : QString();
        add(out.steps, Cleaning::GenderRead);
        return out;
    }
    const auto answer = readYesNo(text);
    if (!answer)
        return unread(std::move(out), QStringLiteral("not_yes_or_no"));
    out.shown = *answer ? QStringLiteral("yes") : QStringLiteral("no");
    if (string(text) != out.shown)
        add(out.steps, Cleaning::YesNoRead);
    return out;
}

CleanedCell cleanedYear(CleanedCell out, std::string_view text)
{
    const auto year = readYear(text);
    if (!year)
        return unread(std::move(out), QStringLiteral("not_a_year"));
    out.shown = QString::number(*year);
    if (string(text) != out.shown)
        add(out.steps, Cleaning::YearRead);
    return out;
}

// A birthday may be a month without a day: its year is kept.
CleanedCell cleanedBirthday(const CleanedCell &before, std::string_view text, const PlanColumn &column, const QTimeZone &zone)
{
    CleanedCell out = cleanedDate(before, text, column, false, zone);
    const auto year = out.problem.isEmpty() ? std::nullopt : readYearOfMonth(text);
    if (!year)
        return out;
    out = before;
    out.shown = QString::number(*year);
    add(out.steps, Cleaning::YearRead);
    return out;
}

CleanedCell cleanedText(CleanedCell out, std::string_view text)
{
    const QString whole = string(text);
    out.shown = displayText(whole);
    if (out.shown != whole)
        add(out.steps, Cleaning::BlanksRemoved); // invisible ones
    return out;
}

CleanedCell cleanedTags(CleanedCell out, std::string_view text)
{
    const QStringList tags = readTags(text);
    out.shown = tags.join(QStringLiteral(", "));
    if (tags.size() > 1)
        add(out.steps, Cleaning::TagsSplit);
    return out;
}

} // namespace

CleanedCell cleanedCell(std::string_view cell, const PlanColumn &column, const QTimeZone &zone)
{
    const FieldType type = typeOf(column.target.field);
    if (const auto kind = identityKindOf(column.target.field))
        return cleanedKey(cell, *kind);
    CleanedCell out;
    const bool key = type == FieldType::Key || type == FieldType::Phone;
    const std::string_view text = key ? cleanKey(cell, &out.steps) : cleanCell(cell, &out.steps);
    if (text.empty())
        return out;
    switch (type) {
    case FieldType::Date:
        return column.target.field == Field::Birthday ? cleanedBirthday(out, text, column, zone)
                                                      : cleanedDate(std::move(out), text, column, false, zone);
    case FieldType::Instant:
        return cleanedDate(std::move(out), text, column, true, zone);
    case FieldType::Year:
        return cleanedYear(std::move(out), text);
    case FieldType::Gender:
    case FieldType::YesNo:
        return cleanedWord(std::move(out), text, type);
    case FieldType::Tags:
        return cleanedTags(std::move(out), text);
    case FieldType::Count:
    case FieldType::Amount:
        return cleanedNumber(std::move(out), text, type);
    case FieldType::Text:
    case FieldType::Key:
    case FieldType::Phone:
    case FieldType::Email:
    case FieldType::Number:
    case FieldType::Choice:
        break;
    }
    if (key && isScientific(text))
        return unread(std::move(out), QStringLiteral("scientific"));
    if (key && isMasked(text))
        return unread(std::move(out), QStringLiteral("masked"));
    return cleanedText(std::move(out), text);
}

} // namespace siyu::importing
