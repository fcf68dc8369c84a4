// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/customfield.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <QDate>
#include <QLocale>
#include <cmath>

namespace siyu::members {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestText = 4'000;
constexpr qsizetype mostChoices = 200;

const QString thing = QStringLiteral("field");

struct KindWord {
    FieldKind kind;
    const char *word;
};
constexpr KindWord kindWords[] = {{FieldKind::Text, "text"}, {FieldKind::Number, "number"}, {FieldKind::Date, "date"},
    {FieldKind::Choice, "choice"}};

std::optional<QString> readNumber(const QString &text)
{
    const QString plain = foldWidth(text);
    bool isNumber = false;
    const double value = QLocale::c().toDouble(plain, &isNumber);
    return isNumber && std::isfinite(value) && !plain.contains(QLatin1Char(',')) ? std::optional(plain) : std::nullopt;
}

std::optional<QString> readDay(const QString &text)
{
    QString plain = foldWidth(text);
    plain.replace(QLatin1Char('/'), QLatin1Char('-')).replace(QLatin1Char('.'), QLatin1Char('-'));
    const QDate day = QDate::fromString(plain, QStringLiteral("yyyy-M-d"));
    return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
}

std::optional<QString> readChoice(const QStringList &choices, const QString &text)
{
    if (choices.contains(text))
        return text;
    for (const QString &choice : choices) {
        if (choice.compare(text, Qt::CaseInsensitive) == 0)
            return choice;
    }
    return std::nullopt;
}

Result<FieldShape> readShape(const FieldShape &shape)
{
    FieldShape out{displayText(shape.name), shape.kind, {}};
    if (out.name.isEmpty() || out.name.size() > longestName)
        return Error{ErrorCode::InvalidInput, {thing, out.name}, {}};
    if (shape.kind != FieldKind::Choice)
        return out;
    for (const QString &choice : shape.choices) {
        const QString read = displayText(choice);
        if (!read.isEmpty() && !out.choices.contains(read))
            out.choices.append(read);
    }
    if (out.choices.isEmpty() || out.choices.size() > mostChoices)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("choice"), QString::number(out.choices.size())}, {}};
    return out;
}

QStringList choicesOf(db::Database &db, qint64 field)
{
    QStringList out;
    db::Statement &rows = db.cached("SELECT value FROM custom_choice WHERE field = ? ORDER BY place, value").with(field);
    while (rows.step())
        out.append(rows.text(0));
    return out;
}

void writeChoices(db::Database &db, qint64 field, const QStringList &choices)
{
    for (const QString &there : choicesOf(db, field)) {
        if (!choices.contains(there))
            db.cached("DELETE FROM custom_choice WHERE field = ? AND value = ?").run(field, there);
    }
    for (qsizetype i = 0; i < choices.size(); ++i) {
        db.cached(R"(INSERT INTO custom_choice (field, value, place) VALUES (?1, ?2, ?3)
            ON CONFLICT (field, value) DO UPDATE SET place = ?3 WHERE place <> ?3)").run(field, choices[i], i + 1);
    }
}

std::optional<ShopField> fieldIn(db::Database &db, qint64 id)
{
    db::Statement &row = db.cached("SELECT name, kind FROM custom_field WHERE id = ?").with(id);
    if (!row.step())
        return std::nullopt;
    ShopField out{id, {row.text(0), fieldKindFrom(row.text(1)).value_or(FieldKind::Text), {}}};
    out.shape.choices = choicesOf(db, id);
    return out;
}

bool isTaken(db::Database &db, const QString &name, qint64 except)
{
    return db.cached("SELECT 1 FROM custom_field WHERE name = ? AND id <> ?").with(name, except).step();
}

Error notFound(qint64 field) { return {ErrorCode::NotFound, {thing, QString::number(field)}, {}}; }

// Brings every value into the new form; false when one does not fit.
bool refit(db::Database &db, qint64 field, const FieldShape &shape)
{
    QList<std::pair<QString, QString>> changes;
    db::Statement &rows = db.cached("SELECT DISTINCT value FROM custom_value WHERE field = ?").with(field);
    while (rows.step()) {
        const QString value = rows.text(0);
        const Result<QString> read = readCustomValue(shape, value);
        if (!read || read->isEmpty())
            return false;
        if (*read != value)
            changes.append({value, *read});
    }
    for (const auto &[before, after] : std::as_const(changes))
        db.cached("UPDATE custom_value SET value = ? WHERE field = ? AND value = ?").run(after, field, before);
    return true;
}

} // namespace

QString wordOf(FieldKind kind)
{
    for (const KindWord &entry : kindWords) {
        if (entry.kind == kind)
            return QString::fromLatin1(entry.word);
    }
    return {};
}

std::optional<FieldKind> fieldKindFrom(const QString &word)
{
    for (const KindWord &entry : kindWords) {
        if (word == QLatin1String(entry.word))
            return entry.kind;
    }
    return std::nullopt;
}

Result<QString> readCustomValue(const FieldShape &field, const QString &text)
{
    const QString trimmed = displayText(text);
    if (trimmed.isEmpty())
        return QString();
    std::optional<QString> read;
    switch (field.kind) {
    case FieldKind::Text:
        if (trimmed.size() <= longestText)
            read = trimmed;
        break;
    case FieldKind::Number:
        read = readNumber(trimmed);
        break;
    case FieldKind::Date:
        read = readDay(trimmed);
        break;
    case FieldKind::Choice:
        read = readChoice(field.choices, trimmed);
        break;
    }
    return read ? Result<QString>(*read) : Result<QString>(Error{ErrorCode::InvalidInput, {field.name, trimmed}, {}});
}

QList<ShopField> customFields(db::Database &db)
{
    QList<qint64> ids;
    db::Statement &rows = db.cached("SELECT id FROM custom_field ORDER BY place, id");
    while (rows.step())
        ids.append(rows.int64(0));
    QList<ShopField> out;
    for (const qint64 id : std::as_const(ids)) {
        if (const std::optional<ShopField> field = fieldIn(db, id))
            out.append(*field);
    }
    return out;
}

Result<QList<ShopField>> customFields(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return customFields(db); });
}

Result<qint64> addCustomField(Workspace &workspace, const FieldShape &shape)
{
    const Result<FieldShape> read = readShape(shape);
    if (!read)
        return read.error();
    return workspace.write({QStringLiteral("field.add"), {read->name}}, [&](db::Database &db) -> Result<qint64> {
        if (isTaken(db, read->name, 0))
            return Error{ErrorCode::Duplicate, {thing, read->name}, {}};
        db.cached(R"(INSERT INTO custom_field (name, kind, place)
            VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM custom_field)))").run(read->name, wordOf(read->kind));
        const qint64 id = db.lastInsertId();
        writeChoices(db, id, read->choices);
        return id;
    });
}

Result<void> changeCustomField(Workspace &workspace, qint64 field, const FieldShape &shape)
{
    const Result<FieldShape> read = readShape(shape);
    if (!read)
        return read.error();
    return workspace.write({QStringLiteral("field.edit"), {read->name}}, [&](db::Database &db) -> Result<void> {
        const std::optional<ShopField> there = fieldIn(db, field);
        if (!there)
            return notFound(field);
        if (isTaken(db, read->name, field))
            return Error{ErrorCode::Duplicate, {thing, read->name}, {}};
        const bool isStricter = there->shape.kind != read->kind || there->shape.choices != read->choices;
        if (isStricter && !refit(db, field, *read))
            return Error{ErrorCode::Refused, {thing, QStringLiteral("values_do_not_fit")}, {}};
        db.cached("UPDATE custom_field SET name = ?1, kind = ?2 WHERE id = ?3 AND (name <> ?1 OR kind <> ?2)")
            .run(read->name, wordOf(read->kind), field);
        writeChoices(db, field, read->choices);
        return {};
    });
}

Result<void> moveCustomField(Workspace &workspace, qint64 field, int by)
{
    const Result<QList<ShopField>> before = customFields(workspace);
    if (!before)
        return before.error();
    const auto named = std::find_if(before->begin(), before->end(), [&](const ShopField &one) { return one.id == field; });
    if (named == before->end())
        return notFound(field);
    return workspace.write({QStringLiteral("field.move"), {named->shape.name}}, [&](db::Database &db) -> Result<void> {
        QList<ShopField> order = customFields(db);
        const auto at = std::find_if(order.begin(), order.end(), [&](const ShopField &one) { return one.id == field; });
        if (at == order.end())
            return notFound(field);
        const qsizetype from = at - order.begin();
        order.move(from, std::clamp<qsizetype>(from + by, 0, order.size() - 1));
        for (qsizetype i = 0; i < order.size(); ++i)
            db.cached("UPDATE custom_field SET place = ?1 WHERE id = ?2 AND place <> ?1").run(i + 1, order[i].id);
        return {};
    });
}

Result<void> removeCustomField(Workspace &workspace, qint64 field)
{
    const auto name = workspace.read([&](db::Database &db) -> Result<QString> {
        const std::optional<ShopField> there = fieldIn(db, field);
        return there ? Result<QString>(there->shape.name) : Result<QString>(notFound(field));
    });
    if (!name)
        return name.error();
    return workspace.write({QStringLiteral("field.remove"), {*name}}, [&](db::Database &db) {
        db.cached("DELETE FROM custom_value WHERE field = ?").run(field);
        db.cached("DELETE FROM custom_choice WHERE field = ?").run(field);
        db.cached("DELETE FROM custom_field WHERE id = ?").run(field);
    });
}

Result<QStringList> valuesInUse(const Workspace &workspace, qint64 field, int limit)
{
    return workspace.read([&](db::Database &db) {
        QStringList out;
        db::Statement &rows = db.cached("SELECT value FROM custom_value WHERE field = ? GROUP BY value"
                                        " ORDER BY count(*) DESC, value LIMIT ?").with(field, limit);
        while (rows.step())
            out.append(rows.text(0));
        return out;
    });
}

Result<void> setCustomField(Workspace &workspace, MemberId member, const QString &fieldName, const QString &text)
{
    const auto name = workspace.read([&](db::Database &db) -> Result<QString> {
        db::Statement &row = db.cached("SELECT coalesce(name, id) FROM member WHERE id = ?").with(member.value);
        if (!row.step())
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
        return row.text(0);
    });
    if (!name)
        return name.error();
    return workspace.write({QStringLiteral("member.edit"), {*name, fieldName}}, [&](db::Database &db) -> Result<void> {
        db::Statement &row = db.cached("SELECT id FROM custom_field WHERE name = ?").with(fieldName);
        const std::optional<ShopField> field = row.step() ? fieldIn(db, row.int64(0)) : std::nullopt;
        if (!field)
            return Error{ErrorCode::NotFound, {thing, fieldName}, {}};
        const Result<QString> value = readCustomValue(field->shape, text);
        if (!value)
            return value.error();
        if (value->isEmpty())
            db.cached("DELETE FROM custom_value WHERE member = ? AND field = ?").run(member.value, field->id);
        else
            db.cached(R"(INSERT INTO custom_value (member, field, value) VALUES (?1, ?2, ?3)
                ON CONFLICT (member, field) DO UPDATE SET value = ?3, batch = NULL WHERE value <> ?3)")
                .run(member.value, field->id, *value);
        return {};
    });
}

} // namespace siyu::members
