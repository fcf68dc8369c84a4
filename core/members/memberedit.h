// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that an operator makes to one member: fields, tags, opt-outs. Each is one undoable change. The same over any
// selection: bulkedit.h.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/customfield.h"

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

enum class MemberField { Name, Gender, Birthday, BirthYear, Region, Address, Company, Interests, CategoryPreference, Note, Under14, PausedUntil, Staff };
inline constexpr std::array allMemberFields{MemberField::Name, MemberField::Gender, MemberField::Birthday,
    MemberField::BirthYear, MemberField::Region, MemberField::Address, MemberField::Company, MemberField::Interests,
    MemberField::CategoryPreference, MemberField::Note, MemberField::Under14, MemberField::PausedUntil, MemberField::Staff};
QString wordOf(MemberField field); // name, gender, birth_year …: as in rules and in --field=value
std::optional<MemberField> memberFieldFrom(const QString &word);

// The text as it is kept: trimmed, gender as m/f, days as 2026-03-01, yes/no as 1/0; null = missing (an empty text).
// Error: InvalidInput {field, text}.
Result<QString> readField(MemberField field, const QString &text);

// Errors: NotFound {member, id}, InvalidInput {field, text}. Setting what stands there already changes nothing.
Result<void> setField(Workspace &workspace, MemberId member, MemberField field, const QString &text);

// Gives how many members changed. The tag is made when it is new. Errors: InvalidInput {tag, name}, Cancelled.
Result<qint64> addTag(Workspace &workspace, const QList<qint64> &members, const QString &tag, Progress &progress);
// Error: NotFound {tag, name}.
Result<qint64> removeTag(Workspace &workspace, const QList<qint64> &members, const QString &tag, Progress &progress);

// `touchpoint`: a directed or other touchpoint's word, or "all". Errors: InvalidInput {touchpoint, word}, NotFound.
Result<void> setOptOut(Workspace &workspace, MemberId member, const QString &touchpoint, bool optedOut);

// ---- inside a write of the caller's; true when something changed. `value` as read by readField.

bool writeField(db::Database &db, MemberId member, MemberField field, const QString &value);

bool isTouchpointOrAll(const QString &word);
bool writeOptOut(db::Database &db, MemberId member, const QString &touchpoint, bool optedOut, const QString &at);

} // namespace siyu::members
