// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rowreading.h"

#include "core/base/period.h"
#include "core/db/days.h"

namespace siyu::members {

namespace {

std::optional<int> smallOf(const db::Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.int64(column)));
}

} // namespace

MemberFigures figuresIn(const db::Statement &row, int first)
{
    MemberFigures out;
    out.stage = Stage(row.int64(first));
    out.stageIsByHand = row.int64(first + 1) == 0;
    out.silenceByOrdersOnly = row.int64(first + 2) != 0;
    out.circle = Circle(row.int64(first + 3));
    out.inStageSince = dayOf(row, first + 4);
    out.firstContact = dayOf(row, first + 5);
    out.lastSign = dayOf(row, first + 6);
    out.lastMessage = dayOf(row, first + 7);
    out.paidOrders = row.int64(first + 8);
    out.valueFen = row.optionalInt64(first + 9);
    if (!row.isNull(first + 10))
        out.firstOrderAtUtc = fromUtcText(row.text(first + 10));
    out.yearOrders = row.optionalInt64(first + 11);
    out.yearValueFen = row.optionalInt64(first + 12);
    out.r = smallOf(row, first + 13);
    out.f = smallOf(row, first + 14);
    out.m = smallOf(row, first + 15);
    out.referrals = row.int64(first + 16);
    out.points = row.int64(first + 17);
    return out;
}

void setPerson(MemberRow &out, const db::Statement &row, int first)
{
    out.name = row.text(first);
    out.gender = row.text(first + 1);
    out.birthYear = smallOf(row, first + 2);
    out.birthday = row.text(first + 3);
    out.region = row.text(first + 4);
    out.address = row.text(first + 5);
    out.company = row.text(first + 6);
    out.interests = row.text(first + 7);
    out.categoryPreference = row.text(first + 8);
    out.note = row.text(first + 9);
    out.pausedUntil = dayOf(row, first + 10);
    out.under14 = row.int64(first + 11) != 0;
    out.isStaff = row.int64(first + 12) != 0;
    out.createdAtUtc = fromUtcText(row.text(first + 13));
}

void addIdentity(MemberRow &out, IdentityKind kind, const db::Statement &row, int value)
{
    if (kind != IdentityKind::Phone && kind != IdentityKind::Email && kind != IdentityKind::Wechat)
        return;
    QString &kept = kind == IdentityKind::Phone ? out.phone : kind == IdentityKind::Email ? out.email : out.wechat;
    if (kept.isNull())
        kept = row.text(value);
}

} // namespace siyu::members
