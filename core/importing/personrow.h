// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a file as a person: identities, fields, tags, custom values, and what could not be read. Pure, any thread.
#pragma once

#include "core/importing/importing.h"

namespace siyu::importing {

using Cells = std::vector<std::string_view>;

// The columns of the member table that a file can fill, in the order of PersonRow::fields.
enum class MemberColumn {
    Name,
    Gender,
    BirthYear,
    Birthday,
    Region,
    Address,
    Company,
    Interests,
    CategoryPreference,
    Note,
    Under14
};
inline constexpr std::array<const char *, 11> memberColumnNames{"name", "gender", "birth_year", "birthday", "region",
    "address", "company", "interests", "category_preference", "note", "under_14"};
Field fieldOf(MemberColumn column);
// Numbers are bound as numbers; `fields` holds their text.
constexpr bool isNumber(MemberColumn column)
{
    return column == MemberColumn::BirthYear || column == MemberColumn::Under14;
}

struct PersonRow {
    members::RowIdentity identity; // without group
    std::array<QString, memberColumnNames.size()> fields; // null = not in the row
    QStringList tags;
    std::vector<std::pair<int, QString>> customs; // column of the plan, text
    bool optOut = false;
    bool smsConsent = false;
    QDateTime createdUtc;
    QString nickname;
    QDate joined;
    QString how;
    std::vector<Problem> flags;

    QString &at(MemberColumn column) { return fields[size_t(column)]; }
    const QString &at(MemberColumn column) const { return fields[size_t(column)]; }
};

class PersonReader {
public:
    PersonReader(const Plan &plan, const QTimeZone &zone);
    // `out` is emptied first; its buffers are used again.
    void read(const Cells &cells, PersonRow &out) const;

private:
    struct Parts { // what is put together at the end of a row
        QString first, last, province, city, district;
        int nicknameColumn = -1;
    };
    void readCell(size_t column, std::string_view cell, PersonRow &out, Parts &parts) const;
    void readIdentity(size_t column, std::string_view cell, PersonRow &out) const;
    bool readOneIdentity(size_t column, IdentityKind kind, const QString &text, PersonRow &out) const;
    void readDetail(size_t column, std::string_view text, PersonRow &out) const;
    void finish(PersonRow &out, const Parts &parts) const;

    const Plan &m_plan;
    QTimeZone m_zone;
};

// A value as it may be shown in a report: phones masked, long texts cut.
QString shownValue(std::string_view cell);
std::optional<IdentityKind> identityKindOf(Field field);
Field fieldOf(IdentityKind kind);

} // namespace siyu::importing
