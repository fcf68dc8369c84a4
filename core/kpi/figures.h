// SPDX-License-Identifier: GPL-3.0-or-later
// The default KPIs from the rows of a period and scope (rules.md 5). Rows are those of the scope already; those outside
// the period are passed over here. Money in minor units, answer_time in minutes, the rest ratios and counts. Pure.
#pragma once

#include "core/base/period.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace siyu::kpi {

// In the order of the table in rules.md 5; the number + 1 stands in kpi.id.
enum class Default {
    Sales, Campaigns, Fission, Redemption, Output, ContentOrders, Net, Loss, Active, AnswerTime, Answered, Satisfaction, Requests,
};
inline constexpr std::array allDefaults{Default::Sales, Default::Campaigns, Default::Fission, Default::Redemption, Default::Output,
    Default::ContentOrders, Default::Net, Default::Loss, Default::Active, Default::AnswerTime, Default::Answered, Default::Satisfaction,
    Default::Requests};
QString wordOf(Default kpi); // sales, campaigns …
std::optional<Default> defaultFrom(const QString &word);

enum class OrderMethod { Other, Campaign, Broadcast };

struct PaidRow {
    QDateTime paidAt; // UTC; invalid = not paid
    qint64 paid = 0;
    qint64 refunded = 0;
    OrderMethod method = OrderMethod::Other;
    bool isAmountKnown = true;
    bool isPaid() const; // and not wholly refunded (rules.md 7)
};
struct ShareRow {
    qint64 campaign = 0;
    qint64 host = 0;
    QDateTime at;
};
struct ContentRow {
    QDate due;
    QDate ready; // invalid = not yet
    bool isOnTime() const { return ready.isValid() && ready <= due; }
};
struct LedgerRow {
    QDate day;
    std::optional<qint64> total;
    std::optional<qint64> joined;
    std::optional<qint64> lost;
};
struct TierSums {
    qint64 superActive = 0;
    qint64 normal = 0;
    qint64 never = 0;
};
struct QuestionRow {
    QDateTime asked;
    QDateTime answered; // invalid = not yet
    bool isAnsweredBy(const QDateTime &now) const { return answered.isValid() && answered <= now; }
    // Seconds to the first answer, or so far.
    qint64 waited(const QDateTime &now) const { return asked.secsTo(isAnsweredBy(now) ? answered : now); }
};
struct RatingRow {
    QDateTime at;
    std::optional<qint64> value; // 1 … 5
};
struct RequestRow {
    QDateTime due;
    QDateTime done; // invalid = not yet
    bool isOnTime() const { return done.isValid() && done <= due; }
};

// Kinds of rows that were recorded at any time: without them a sum is missing, with them it is 0.
struct Measured {
    bool orders = false;
    bool campaigns = false;
    bool brought = false;
    bool claims = false;
    bool redemptions = false;
};

struct FigureRows {
    Measured measured;
    std::vector<PaidRow> orders;
    std::vector<QDate> campaignStarts;
    std::vector<ShareRow> sharers; // a host's code was scanned
    std::vector<ShareRow> brought; // a host brought somebody new
    std::vector<QDateTime> claims;
    std::vector<QDateTime> redemptions;
    std::vector<ContentRow> items;
    std::vector<std::vector<LedgerRow>> ledgers; // of each group, from the day before the period on
    TierSums tiers; // on the last day
    std::vector<QuestionRow> questions;
    std::vector<RatingRow> ratings;
    std::vector<RequestRow> requests;
};

struct FigureWhen {
    Period period;
    QTimeZone zone;
    QDateTime nowUtc;

    bool isToCome() const; // its first day lies after today: nothing of it can be known
};

struct Actual {
    std::optional<double> value;
    // What is missing, when it is: orders, order_amounts, campaigns, sharers, referrals, claims, redemptions, due_items, ledger_days,
    // total_before, tiers, questions, ratings, due_requests, typed; to_come: the period has not begun.
    QString missing;
    bool operator==(const Actual &) const = default;
};
using Figures = std::array<Actual, allDefaults.size()>; // by Default

Figures figuresOf(const FigureRows &rows, const FigureWhen &when);

} // namespace siyu::kpi
