// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a MemberRow out of a statement's row, for one member (memberrow) and for all in one pass (memberpass). Inside a
// Workspace::read.
#pragma once

#include "core/db/database.h"
#include "core/members/memberrow.h"

namespace siyu::members {

// In the order in which figuresIn reads them.
#define SIYU_FIGURE_COLUMNS \
    "stage, stage_rule, orders_only, circle, since_day, first_contact, last_sign, last_message, orders, CASE WHEN value_gap = 0 THEN value_fen END," \
    " first_order_at, year_orders, year_value_fen, r, f, m, referrals, points"
#define SIYU_PERSON_COLUMNS \
    "m.name, m.gender, m.birth_year, m.birthday, m.region, m.address, m.company, m.interests, m.category_preference, m.note," \
    " m.paused_until, m.under_14, m.is_staff, m.created_at"
inline constexpr int personColumns = 14;

// From column `first` on.
MemberFigures figuresIn(const db::Statement &row, int first);
void setPerson(MemberRow &out, const db::Statement &row, int first);
// The first of each kind stays.
void addIdentity(MemberRow &out, IdentityKind kind, const db::Statement &row, int value);

} // namespace siyu::members
