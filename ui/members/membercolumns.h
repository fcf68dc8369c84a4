// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the table of members: the profile's fields, figures, and the shop's own fields. What a cell says, what
// its editor begins with, and how a column is remembered (by a stable word). Main thread; memberCellText any thread.
#pragma once

#include "core/members/memberedit.h"
#include "core/members/memberlist.h"
#include "core/members/memberrow.h"

#include <QTimeZone>
#include <array>

namespace siyu::ui {

enum class MemberColumn {
    Name, Phone, Groups, Tags, Orders, LastOrder, Region, Gender, BirthYear, Source, Created, Id,
    Stage, Circle, Value, OrderValue, YearOrders, YearValue, R, F, M, Points, Referrals, FirstContact, StageSince, LastSign,
    LastMessage, FirstOrder, Email, Wechat, Birthday, Address, Company, Interests, CategoryPreference, Note, PausedUntil, OptOuts, Under14,
    Staff, Custom
};
// Without Custom: those follow in the model, one for each field of the shop's own.
inline constexpr std::array allMemberColumns{MemberColumn::Name, MemberColumn::Phone, MemberColumn::Groups, MemberColumn::Tags,
    MemberColumn::Orders, MemberColumn::LastOrder, MemberColumn::Region, MemberColumn::Gender, MemberColumn::BirthYear,
    MemberColumn::Source, MemberColumn::Created, MemberColumn::Id, MemberColumn::Stage, MemberColumn::Circle,
    MemberColumn::Value, MemberColumn::OrderValue, MemberColumn::YearOrders, MemberColumn::YearValue, MemberColumn::R,
    MemberColumn::F, MemberColumn::M, MemberColumn::Points, MemberColumn::Referrals, MemberColumn::FirstContact,
    MemberColumn::StageSince, MemberColumn::LastSign, MemberColumn::LastMessage, MemberColumn::FirstOrder, MemberColumn::Email, MemberColumn::Wechat,
    MemberColumn::Birthday, MemberColumn::Address, MemberColumn::Company, MemberColumn::Interests,
    MemberColumn::CategoryPreference, MemberColumn::Note, MemberColumn::PausedUntil, MemberColumn::OptOuts,
    MemberColumn::Under14, MemberColumn::Staff};

struct MemberColumnSpec {
    MemberColumn kind = MemberColumn::Name;
    members::ShopField custom = {}; // of Custom

    bool operator==(const MemberColumnSpec &other) const
    {
        return kind == other.kind && custom == other.custom;
    }
};

// name, phone, ltv …; custom:<name>.
QString columnWord(const MemberColumnSpec &column);
QString memberColumnTitle(const MemberColumnSpec &column);
QString memberColumnTitle(MemberColumn column);
int firstColumnWidth(const MemberColumnSpec &column);
bool isShownAtFirst(const MemberColumnSpec &column);
bool isNumberColumn(const MemberColumnSpec &column); // right-aligned
bool isDayColumn(const MemberColumnSpec &column); // typed as 2026-03-01
members::MemberSorting sortOf(const MemberColumnSpec &column);

// What stands in a cell; the same on screen, in the clipboard and for a screen reader.
QString memberCellText(const members::MemberRow &row, const MemberColumnSpec &column, bool masked, const QTimeZone &zone);
// The field that a cell of the column shows and an editor in place changes; nothing for figures, lists and custom fields.
std::optional<members::MemberField> fieldOf(MemberColumn column);
bool isEditableColumn(const MemberColumnSpec &column);
// The text as it will be kept; an empty one clears. Errors: those of readField and readCustomValue.
Result<QString> readMemberCell(const MemberColumnSpec &column, const QString &text);
// The kept value that an edit begins with: m, 2026-03-01, 1 …
QString memberCellValue(const members::MemberRow &row, const MemberColumnSpec &column);
// The row as it will be with that value; of an editable column.
void setMemberCellValue(members::MemberRow &row, const MemberColumnSpec &column, const QString &value);

} // namespace siyu::ui
