// SPDX-License-Identifier: GPL-3.0-or-later
// Partners' words as a person reads them, and amounts of rewards with their unit. Any thread.
#pragma once

#include "core/partners/candidates.h"
#include "core/partners/rewardstore.h"

namespace siyu::text {

QString name(partners::PartnerState state);
QString name(partners::RewardKind kind);
QString name(partners::RewardGround ground);
QString name(partners::RewardEntry entry);
QString name(partners::Exclusion reason);
QString moveName(partners::PartnerState to); // what the button of a move says: "Invite", "Approve" …
QString partnerStateName(const QString &word);
QString rewardKindName(const QString &word);
QString purseName(const partners::PurseSum &purse); // "Cash (CNY)", "Coupon “…”"
QString rewardAmount(const partners::RewardLine &like, qint64 amount); // ¥12.00, 3 pieces, 50 points
QString moneyList(const QList<partners::CurrencyValue> &values); // "¥12.00 · US$3.00"; missing mark when empty

} // namespace siyu::text
