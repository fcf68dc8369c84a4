// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's own fields of a member: a name, a kind, for choices what may be chosen, an order. What a text must look like
// for a kind is a pure rule (readCustomValue); every change is undoable.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QList>
#include <QStringList>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::members {

enum class FieldKind { Text, Number, Date, Choice };
inline constexpr std::array allFieldKinds{FieldKind::Text, FieldKind::Number, FieldKind::Date, FieldKind::Choice};
QString wordOf(FieldKind kind); // text, number, date, choice
std::optional<FieldKind> fieldKindFrom(const QString &word);

// What a field is, without its values.
struct FieldShape {
    QString name;
    FieldKind kind = FieldKind::Text;
    QStringList choices = {}; // of a choice, in order

    bool operator==(const FieldShape &) const = default;
};
struct ShopField {
    qint64 id = 0;
    FieldShape shape;

    bool operator==(const ShopField &) const = default;
};

// The text as it is kept: trimmed; a number as typed with plain digits; a day as 2026-03-01 (2026/3/1 and 2026.3.1 are
// read); a choice as it stands in the list, whatever its case. Null = missing (an empty text).
// Error: InvalidInput {name of the field, text}.
Result<QString> readCustomValue(const FieldShape &field, const QString &text);

// In the operator's order.
Result<QList<ShopField>> customFields(const Workspace &workspace);
QList<ShopField> customFields(db::Database &db);

// Gives the field's id. Errors: InvalidInput {field, name}, Duplicate {field, name}; InvalidInput {choice, text} for a
// choice without anything to choose.
Result<qint64> addCustomField(Workspace &workspace, const FieldShape &shape);
// Name, kind and choices at once. Errors as above, NotFound {field, id}; Refused {field, values_do_not_fit} while members
// have values that the new kind or choices do not allow. O(values).
Result<void> changeCustomField(Workspace &workspace, qint64 field, const FieldShape &shape);
// By so many places, back (< 0) or on; at the ends it stays. Error: NotFound.
Result<void> moveCustomField(Workspace &workspace, qint64 field, int by);
// With all its values. Error: NotFound. O(values).
Result<void> removeCustomField(Workspace &workspace, qint64 field);

// Different values that members have, the most frequent first; for a choice that is made of a text. O(values).
Result<QStringList> valuesInUse(const Workspace &workspace, qint64 field, int limit);

// A member's value. Errors: NotFound {member, id}, NotFound {field, name}, those of readCustomValue.
Result<void> setCustomField(Workspace &workspace, MemberId member, const QString &field, const QString &text);

} // namespace siyu::members
