// SPDX-License-Identifier: GPL-3.0-or-later
// Who of a group may become its partner, and in which order (rules.md 4). Pure, any thread. Days are Julian day numbers
// (QDate::toJulianDay), since five hundred thousand memberships are judged at once.
#pragma once

#include "core/base/words.h"
#include "core/partners/partner.h"

#include <vector>

namespace siyu::partners {

// In the order in which they are asked; the first that holds is the reason.
enum class Exclusion : quint8 { Staff, OptedOut, Under14, Partner, Declined, Complaint, Tier, NoOrder };
inline constexpr std::array allExclusions{Exclusion::Staff, Exclusion::OptedOut, Exclusion::Under14, Exclusion::Partner,
    Exclusion::Declined, Exclusion::Complaint, Exclusion::Tier, Exclusion::NoOrder};
QString wordOf(Exclusion exclusion); // staff, opted_out, under_14, partner, declined, complaint, tier, no_order

inline constexpr qint64 longestStay = std::numeric_limits<qint64>::min(); // of `since`: joined before anyone counted
inline constexpr qint64 never = 0; // of a day that may be missing
inline constexpr int waitingDays = 90; // after declining, and for an open complaint: a difference of at most that many days
inline constexpr int defaultTop = 10;

// One present member of the group, as of the day.
struct Fact {
    qint64 member = 0;
    bool isStaff = false;
    bool isOptedOut = false; // of everything
    bool isUnder14 = false;
    bool isPartner = false; // approved or active
    bool isSuper = false; // tier in this group
    bool hasPaidOrder = false;
    qint64 declined = never; // the last day of declining
    qint64 complaint = never; // the newest complaint that is open
    qint64 messages = 0; // in the tier's window, on measured days in the group
    int activeDays = 0;
    qint64 referrals = 0; // successful ones, ever
    qint64 since = longestStay; // first day of the present stay
};

struct Question {
    PartnerKind kind = PartnerKind::Koc;
    qint64 day = 0;
    bool areOrdersKnown = true; // orders were imported at some time
    int top = defaultTop;
};

struct Candidate {
    qint64 member = 0;
    // 5·b₁ + 3·b₂ + 2·b₃, b = how many of the population are strictly below in messages, active days, referrals.
    qint64 points = 0;
    qint64 below = 0; // the population without this one
    int belowMessages = 0, belowDays = 0, belowReferrals = 0;
    qint64 messages = 0;
    int activeDays = 0;
    qint64 referrals = 0;
    qint64 since = longestStay;
    // 0 … 1: points ÷ (10 · below); 1 where nobody else is there.
    double score() const { return below == 0 ? 1.0 : double(points) / (10.0 * double(below)); }
};

struct Excluded {
    qint64 member = 0;
    Exclusion reason = Exclusion::Staff;
    bool operator==(const Excluded &) const = default;
};

struct Candidates {
    std::vector<Candidate> best; // best first, at most `top`
    std::vector<Excluded> excluded; // by member
    qint64 population = 0; // who was not excluded
    bool isOrderUnknown = false; // kind KOC while no order was ever imported: excludes nobody
};

std::optional<Exclusion> exclusionOf(const Fact &fact, const Question &question);
Candidates candidates(std::vector<Fact> facts, const Question &question);

} // namespace siyu::partners
