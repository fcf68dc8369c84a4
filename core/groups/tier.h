// SPDX-License-Identifier: GPL-3.0-or-later
// Activity tiers of a group's members and the group's net active growth (rules.md 3). Pure rules, any thread; days are
// Julian day numbers (QDate::toJulianDay), as in the activity table, so that thousands of members go quickly.
#pragma once

#include "core/base/period.h"
#include "core/base/words.h"

#include <QList>
#include <QString>
#include <limits>
#include <optional>
#include <vector>

namespace siyu::groups {

// Defaults of rules.md 3: over `window` days, super from superMessages a window on activeDays days, kept down to
// keepMessages; under `observe` measured days nobody is judged.
struct TierThresholds {
    int window = 30;
    int observe = 7;
    int superMessages = 20;
    int keepMessages = 18;
    int activeDays = 5;
    bool operator==(const TierThresholds &) const = default;
};

// Both ends included.
struct DaySpan {
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 to = std::numeric_limits<qint64>::max();
};

struct DayMessages {
    qint64 day = 0;
    qint64 messages = 0;
};

enum class TierReason { NoData, TooFewDays, NoMessage, Plain, Kept, BelowSuper };

struct TierResult {
    std::optional<Tier> tier; // nothing: the group has no data in the window
    int measuredDays = 0; // D: days of the window in the group and with data
    qint64 messages = 0; // m, on those days
    int activeDays = 0; // a, of those days
    TierReason reason = TierReason::NoData;
    QDate keptSince; // with Kept: the last day that met the plain condition
};
QString wordOf(const TierResult &result); // no_data, too_few_days, no_message, plain, kept_since_2026-03-14, below_super

// How many people of a group are in which tier on a day.
struct TierCounts {
    QDate day;
    qint64 superActive = 0;
    qint64 normal = 0;
    qint64 never = 0;
    qint64 observing = 0;
    qint64 missing = 0; // members of a group without data in the window
    qint64 judged() const { return superActive + normal + never; }
    void add(const TierResult &result);
};

// A group's days with data, laid out once, against which any number of members are judged. Costs O(days) a member.
class TierScale {
public:
    // `dataDays` in any order; days that do not matter are passed over.
    TierScale(const Period &days, const TierThresholds &thresholds, const QList<DaySpan> &dataDays);

    // The first day whose data and messages matter for the results.
    qint64 firstDay() const { return m_first; }
    // One result for each day of the period. Stays and messages in any order.
    std::vector<TierResult> over(const QList<DaySpan> &stays, const QList<DayMessages> &messages) const;
    // The last day's result.
    TierResult on(const QList<DaySpan> &stays, const QList<DayMessages> &messages) const;

private:
    struct Sums;
    Sums sumsOf(const QList<DaySpan> &stays, const QList<DayMessages> &messages) const;
    TierResult judge(qint64 index, const Sums &sums, qint64 anchor) const;
    template <typename Take>
    void walk(const QList<DaySpan> &stays, const QList<DayMessages> &messages, qint64 from, const Take &take) const;

    TierThresholds m_thresholds;
    qint64 m_first = 0; // day of index 0
    qint64 m_from = 0; // index of the period's first day
    qint64 m_count = 0;
    std::vector<char> m_measured;
    std::vector<int> m_measuredSums; // [i] = measured days before index i
};

// Net active growth of a period: who came and spoke within seven days, less who left as super or normal.
struct Joiner {
    qint64 id = 0;
    QDate joined; // invalid = unknown, left out
    QList<DayMessages> messages;
    QList<DaySpan> dataDays;
};
struct Leaver {
    qint64 id = 0;
    QDate left;
    std::optional<Tier> lastTier;
};
struct ActiveGrowth {
    std::optional<qint64> value;
    bool periodNotOver = false; // known only seven days after the period's end
    QList<qint64> missing; // people of whom something was not measured
};
ActiveGrowth activeGrowth(const Period &period, QDate asOf, const QList<Joiner> &joiners, const QList<Leaver> &leavers);

} // namespace siyu::groups
