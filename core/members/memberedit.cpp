// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberedit.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/db/database.h"
#include "core/members/bulkedit.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

constexpr qsizetype longestText = 4'000;

struct FieldSpec {
    MemberField field;
    const char *word;
    const char *update;
};

// The value is the first parameter, the member the second; the row is left alone when nothing would change.
constexpr FieldSpec specs[] = {
    {MemberField::Name, "name", "UPDATE member SET name = ?1, revision = revision + 1 WHERE id = ?2 AND name IS NOT ?1"},
    {MemberField::Gender, "gender", "UPDATE member SET gender = ?1, revision = revision + 1 WHERE id = ?2 AND gender IS NOT ?1"},
    {MemberField::Birthday, "birthday", "UPDATE member SET birthday = ?1, revision = revision + 1 WHERE id = ?2 AND birthday IS NOT ?1"},
    {MemberField::BirthYear, "birth_year",
        "UPDATE member SET birth_year = ?1, revision = revision + 1 WHERE id = ?2 AND birth_year IS NOT ?1"},
    {MemberField::Region, "region", "UPDATE member SET region = ?1, revision = revision + 1 WHERE id = ?2 AND region IS NOT ?1"},
    {MemberField::Address, "address", "UPDATE member SET address = ?1, revision = revision + 1 WHERE id = ?2 AND address IS NOT ?1"},
    {MemberField::Company, "company", "UPDATE member SET company = ?1, revision = revision + 1 WHERE id = ?2 AND company IS NOT ?1"},
    {MemberField::Interests, "interests",
        "UPDATE member SET interests = ?1, revision = revision + 1 WHERE id = ?2 AND interests IS NOT ?1"},
    {MemberField::CategoryPreference, "category_preference",
        "UPDATE member SET category_preference = ?1, revision = revision + 1 WHERE id = ?2 AND category_preference IS NOT ?1"},
    {MemberField::Note, "note", "UPDATE member SET note = ?1, revision = revision + 1 WHERE id = ?2 AND note IS NOT ?1"},
    {MemberField::Under14, "under_14",
        "UPDATE member SET under_14 = ?1, revision = revision + 1 WHERE id = ?2 AND under_14 IS NOT ?1"},
    {MemberField::PausedUntil, "paused_until",
        "UPDATE member SET paused_until = ?1, revision = revision + 1 WHERE id = ?2 AND paused_until IS NOT ?1"},
    {MemberField::Staff, "staff", "UPDATE member SET is_staff = ?1, revision = revision + 1 WHERE id = ?2 AND is_staff IS NOT ?1"},
};

const FieldSpec &specOf(MemberField field)
{
    for (const FieldSpec &spec : specs) {
        if (spec.field == field)
            return spec;
    }
    return specs[0];
}

bool isFlag(MemberField field) { return field == MemberField::Under14 || field == MemberField::Staff; }

bool isOneOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
        [&](const char *word) { return text.compare(QString::fromUtf8(word), Qt::CaseInsensitive) == 0; });
}

std::optional<QString> readGender(const QString &text)
{
    if (isOneOf(text, {"m", "male", "男"}))
        return QStringLiteral("m");
    if (isOneOf(text, {"f", "female", "女"}))
        return QStringLiteral("f");
    return std::nullopt;
}

std::optional<QString> readFlag(const QString &text)
{
    if (isOneOf(text, {"1", "yes", "true", "是"}))
        return QStringLiteral("1");
    if (isOneOf(text, {"0", "no", "false", "否"}))
        return QStringLiteral("0");
    return std::nullopt;
}

std::optional<QString> readDay(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
}

std::optional<QString> readYear(const QString &text)
{
    bool whole = false;
    const int year = text.toInt(&whole);
    return whole && year >= 1900 && year <= 2100 ? std::optional(QString::number(year)) : std::nullopt;
}

Error memberNotFound(MemberId member)
{
    return {ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
}

// The name for the change history; nothing when there is no such member.
std::optional<QString> nameOf(const Workspace &workspace, MemberId member)
{
    const auto name = workspace.read([&](db::Database &db) -> std::optional<QString> {
        db::Statement &row = db.cached("SELECT name FROM member WHERE id = ?").with(member.value);
        return row.step() ? std::optional(row.isNull(0) ? QString::number(member.value) : row.text(0)) : std::nullopt;
    });
    return name ? *name : std::nullopt;
}

} // namespace

QString wordOf(MemberField field) { return QString::fromLatin1(specOf(field).word); }

std::optional<MemberField> memberFieldFrom(const QString &word)
{
    for (const FieldSpec &spec : specs) {
        if (word == QLatin1String(spec.word))
            return spec.field;
    }
    return std::nullopt;
}

Result<QString> readField(MemberField field, const QString &text)
{
    const QString trimmed = displayText(text);
    if (trimmed.isEmpty() && !isFlag(field))
        return QString();
    std::optional<QString> read;
    switch (field) {
    case MemberField::Gender:
        read = readGender(trimmed);
        break;
    case MemberField::BirthYear:
        read = readYear(trimmed);
        break;
    case MemberField::Birthday:
    case MemberField::PausedUntil:
        read = readDay(trimmed);
        break;
    case MemberField::Under14:
    case MemberField::Staff:
        read = readFlag(trimmed);
        break;
    default:
        if (trimmed.size() <= longestText)
            read = trimmed;
    }
    return read ? Result<QString>(*read) : Result<QString>(Error{ErrorCode::InvalidInput, {wordOf(field), trimmed}, {}});
}

bool writeField(db::Database &db, MemberId member, MemberField field, const QString &value)
{
    db::Statement &update = db.cached(specOf(field).update);
    const bool isNumber = field == MemberField::BirthYear || isFlag(field);
    if (isNumber && !value.isNull())
        update.run(value.toLongLong(), member.value);
    else
        update.run(value, member.value);
    return db.changes() > 0;
}

Result<void> setField(Workspace &workspace, MemberId member, MemberField field, const QString &text)
{
    const Result<QString> value = readField(field, text);
    if (!value)
        return value.error();
    const std::optional<QString> name = nameOf(workspace, member);
    if (!name)
        return memberNotFound(member);
    return workspace.write({QStringLiteral("member.edit"), {*name, wordOf(field)}},
        [&](db::Database &db) { writeField(db, member, field, *value); });
}

Result<qint64> addTag(Workspace &workspace, const QList<qint64> &members, const QString &tag, Progress &progress)
{
    return addTags(workspace, {members, {}}, {tag}, progress);
}

Result<qint64> removeTag(Workspace &workspace, const QList<qint64> &members, const QString &tag, Progress &progress)
{
    return removeTags(workspace, {members, {}}, {tag}, progress);
}

bool isTouchpointOrAll(const QString &word) { return word == QLatin1String("all") || touchpointFrom(word); }

bool writeOptOut(db::Database &db, MemberId member, const QString &touchpoint, bool optedOut, const QString &at)
{
    if (optedOut)
        db.cached("INSERT OR IGNORE INTO opt_out (member, touchpoint, at) SELECT id, ?2, ?3 FROM member WHERE id = ?1")
            .run(member.value, touchpoint, at);
    else
        db.cached("DELETE FROM opt_out WHERE member = ? AND touchpoint = ?").run(member.value, touchpoint);
    return db.changes() > 0;
}

Result<void> setOptOut(Workspace &workspace, MemberId member, const QString &touchpoint, bool optedOut)
{
    if (!isTouchpointOrAll(touchpoint))
        return Error{ErrorCode::InvalidInput, {QStringLiteral("touchpoint"), touchpoint}, {}};
    const std::optional<QString> name = nameOf(workspace, member);
    if (!name)
        return memberNotFound(member);
    const QString at = toUtcText(workspace.nowUtc());
    const QString kind = optedOut ? QStringLiteral("member.opt_out") : QStringLiteral("member.opt_in");
    return workspace.write({kind, {*name, touchpoint}}, [&](db::Database &db) {
        writeOptOut(db, member, touchpoint, optedOut, at);
    });
}

} // namespace siyu::members
