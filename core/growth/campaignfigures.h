// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign brought (rules.md 7): fission by wave, redemption, peak hours, ROI, order values. Pure, any thread.
// Money in minor units; currencies are never added together; a figure that cannot be told is missing.
#pragma once

#include "core/base/ordersum.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimeZone>
#include <optional>

namespace siyu::growth {

// ---- fission

inline constexpr double fissionBenchmark = 3;

struct Referral {
    qint64 host = 0;
    qint64 brought = 0;
    QDateTime at;
};
enum class FissionRefusal { Self, Cycle, AlreadyBrought, NotNew };
QString wordOf(FissionRefusal refusal); // self, cycle, already_brought, not_new

struct FissionWave {
    int wave = 1;
    qint64 sharers = 0; // of the wave before who shared; of wave 1: sharers whom nobody brought
    qint64 brought = 0;
    std::optional<double> coefficient;
};
struct Fission {
    std::optional<double> all; // brought ÷ sharers; missing when nobody shared
    std::optional<bool> meets; // the benchmark
    QList<FissionWave> waves; // while there are sharers
    QList<std::pair<qsizetype, FissionRefusal>> refused; // index of the referral as given
};
// Referrals count by time, then by their order. `existing`: members before the campaign; `scanned`: hosts whose code was.
Fission fissionOf(const QList<Referral> &referrals, const QSet<qint64> &existing, const QSet<qint64> &scanned);

// ---- coupons

enum class Band { Below, Within, Above };
QString wordOf(Band band); // below, within, above
struct Redemption {
    std::optional<double> ofClaimed;
    std::optional<double> ofIssued;
    std::optional<Band> band; // of claimed: 0.20 … 0.30, both included
};
Redemption redemptionOf(std::optional<qint64> issued, std::optional<qint64> claimed, std::optional<qint64> redeemed);

// ---- hours

struct PeakHours {
    QList<int> hours; // 0 … 23 of the zone; all that tie
    qint64 count = 0;
};
PeakHours peakOf(const QList<QDateTime> &participations, const QTimeZone &zone);

// ---- money

struct SoldLine {
    QString product;
    std::optional<qint64> value; // missing where nobody knows what was paid
    std::optional<qint64> cost;
};
struct Return {
    enum class Figure { None, Roi, Roas };
    Figure figure = Figure::None;
    std::optional<double> value;
    QStringList missing; // products whose cost is not known; "cost" where nothing was spent; "amount" where a value is missing
};
// (gross profit − cost) ÷ cost; revenue ÷ cost where a product's cost is not known.
Return returnOf(std::optional<qint64> cost, const QList<SoldLine> &lines);

struct OrderMoney {
    QDateTime paidAt; // invalid = not paid
    std::optional<qint64> paid;
    qint64 refunded = 0;
    QString currency;
};
// Paid and not wholly taken back.
bool isPaidOrder(const OrderMoney &order);
QMap<QString, OrderSum> orderValues(const QList<OrderMoney> &orders); // by currency

} // namespace siyu::growth
