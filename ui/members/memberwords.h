// SPDX-License-Identifier: GPL-3.0-or-later
// Words of members as a person reads them: names of fields, orders, points, questions. Unknown words come back unchanged.
// Main thread.
#pragma once

#include "core/members/figures.h"
#include "core/members/memberedit.h"
#include "core/members/memberstore.h"
#include "core/members/selectionsums.h"

namespace siyu::ui {

QString memberFieldName(members::MemberField field);
// "Orders 12 · value ¥1,234.00 · points 30": what is not 0.
QString sumsText(const members::SelectionSums &sums, const QList<members::ShopField> &fields);
// As it stands in its editor.
QString memberFieldValue(const members::MemberProfile &profile, members::MemberField field);
// Phones and e-mail addresses hidden while `masked`.
QString shownIdentity(const members::IdentityKey &key, bool masked);

QString orderStatusName(const QString &word); // unpaid, paid, shipped, done, closed, refunded
QString pointKindName(const QString &word); // earn, spend, checkin, gift, correction
QString questionStateName(const QString &word); // open, answered, closed
QString broadcastResultName(const QString &word); // opened, clicked, replied, ordered, unsubscribed

// Why a member stands in a stage, in half a sentence.
QString stageReasonText(const members::StageReason &reason);

} // namespace siyu::ui
