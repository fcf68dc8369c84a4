// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/conflict.h"

#include "core/importing/importing.h"

namespace siyu::importing {

namespace {

// The field whose rule is asked when a field has none of its own.
Field wholeOf(Field field)
{
    switch (field) {
    case Field::FirstName:
    case Field::LastName:
    case Field::Nickname:
        return Field::Name;
    case Field::Province:
    case Field::City:
    case Field::District:
        return Field::Region;
    case Field::BirthYear:
        return Field::Birthday;
    case Field::ValidFrom:
    case Field::ValidUntil:
        return Field::Validity;
    case Field::LineStatus:
        return Field::Status;
    case Field::LineRefundStatus:
        return Field::RefundStatus;
    default:
        return Field::None;
    }
}

std::optional<Conflict> ownRule(const Options &options, const QString &word)
{
    for (const auto &[field, conflict] : options.conflicts) {
        if (field == word)
            return conflict;
    }
    return std::nullopt;
}

// Columns that are not called like the field that fills them.
struct FilledBy {
    const char *table;
    const char *column;
    Field field;
};
constexpr FilledBy filledBy[] = {
    {"cart", "amount_fen", Field::Amount},
    {"cart", "channel", Field::SalesChannel},
    {"cart", "buyer", Field::Nickname},
    {"product", "role", Field::ProductRole},
    {"product", "price_fen", Field::Price},
    {"product", "cost_fen", Field::Cost},
    {"grp", "created_at", Field::Created},
};

// What people forbid or allow is no matter of files.
bool hasRule(const Target &target)
{
    return target.isMapped() && target.field != Field::OptOut && target.field != Field::SmsConsent;
}

} // namespace

std::optional<Conflict> conflictFrom(const QString &word)
{
    for (const Conflict conflict : {Conflict::Fill, Conflict::Overwrite, Conflict::Keep}) {
        if (wordOf(conflict) == word)
            return conflict;
    }
    return std::nullopt;
}

QString wordOf(Conflict conflict)
{
    switch (conflict) {
    case Conflict::Fill:
        return QStringLiteral("fill");
    case Conflict::Overwrite:
        return QStringLiteral("overwrite");
    case Conflict::Keep:
        return QStringLiteral("keep");
    }
    return {};
}

Result<void> readConflicts(const QString &text, Kind kind, Options &options)
{
    options.conflict = Conflict::Fill;
    options.conflicts.clear();
    for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const qsizetype equals = part.lastIndexOf(QLatin1Char('='));
        const auto conflict = conflictFrom(part.mid(equals + 1).trimmed());
        if (!conflict)
            return Error{ErrorCode::InvalidInput, {QStringLiteral("on-conflict"), part.trimmed()}, {}};
        if (equals < 0) {
            options.conflict = *conflict;
            continue;
        }
        const QString word = part.left(equals).trimmed();
        const auto target = targetFrom(word, kind);
        if (!target || !hasRule(*target))
            return Error{ErrorCode::ImportUnknownField, {word}, {}};
        // "shop" without a platform means all of them.
        const bool whole = !word.contains(QLatin1Char(':'));
        options.conflicts.append({whole ? wordOf(target->field) : wordOf(*target), *conflict});
    }
    return {};
}

QString conflictsText(const Options &options)
{
    QStringList parts{wordOf(options.conflict)};
    for (const auto &[field, conflict] : options.conflicts)
        parts.append(field + QLatin1Char('=') + wordOf(conflict));
    return parts.join(QLatin1Char(','));
}

Conflict conflictOf(const Options &options, const Target &target)
{
    if (options.conflicts.isEmpty())
        return options.conflict;
    if (const auto own = ownRule(options, wordOf(target)))
        return *own;
    if (!target.scope.isEmpty()) {
        if (const auto own = ownRule(options, wordOf(target.field)))
            return *own;
    }
    const Field whole = wholeOf(target.field);
    return whole == Field::None ? options.conflict : ownRule(options, wordOf(whole)).value_or(options.conflict);
}

Conflict conflictOfColumn(const Options &options, const QString &table, const QString &column)
{
    for (const FilledBy &filled : filledBy) {
        if (table == QLatin1String(filled.table) && column == QLatin1String(filled.column))
            return conflictOf(options, {filled.field});
    }
    return ownRule(options, column).value_or(options.conflict);
}

bool keepsEverything(const Options &options)
{
    return options.conflict == Conflict::Keep
        && std::all_of(options.conflicts.begin(), options.conflicts.end(),
            [](const auto &rule) { return rule.second == Conflict::Keep; });
}

} // namespace siyu::importing
