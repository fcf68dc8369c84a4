// SPDX-License-Identifier: GPL-3.0-or-later
// Batches of coupons as the operator enters them where no platform exports them: what one is worth, how long it holds, how
// many were given, taken and used, and the campaign that it belongs to. Writes are undoable. Any thread.
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::growth {

enum class CouponKind { Amount, Rate, Gift };
inline constexpr std::array allCouponKinds{CouponKind::Amount, CouponKind::Rate, CouponKind::Gift};
QString wordOf(CouponKind kind); // amount, rate, gift
std::optional<CouponKind> couponKindFrom(const QString &word);

struct CouponBatch {
    qint64 id = 0;
    QString name;
    qint64 campaign = 0; // 0 = none
    std::optional<CouponKind> kind; // nothing = not said
    std::optional<qint64> face; // of Amount: minor units off
    std::optional<qint64> permille; // of Rate: of the price that is paid
    std::optional<qint64> threshold; // minor units that have to be spent
    QString currency; // empty = the workspace's
    std::optional<qint64> issued, claimed, redeemed; // as stated; nothing = not said
    QDate from;
    QDate until;
    qint64 rows = 0; // single claims that were imported; read only …
    qint64 redeemedRows = 0; // … and those of them that were redeemed

    bool operator==(const CouponBatch &) const = default;
};
// As stated, else as single claims tell.
struct CouponCounts {
    std::optional<qint64> issued, claimed, redeemed;
};
CouponCounts countsOf(const CouponBatch &batch);

// The newest first.
Result<QList<CouponBatch>> couponBatches(const Workspace &workspace);
// id 0 = a new one. Errors: InvalidInput (name; face, permille, threshold, issued, claimed, redeemed: below 0, permille above
// 1000), Refused (coupon; ends_first, more_claimed, more_redeemed), NotFound (campaign, coupon).
Result<qint64> saveCouponBatch(Workspace &workspace, const CouponBatch &batch);
// Errors: NotFound (coupon), Refused (coupon; has_claims: single claims were imported, has_uses: content or rewards name it).
Result<void> removeCouponBatch(Workspace &workspace, qint64 coupon);

} // namespace siyu::growth
