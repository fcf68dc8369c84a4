// SPDX-License-Identifier: GPL-3.0-or-later
// Where a partner stands, which moves are allowed, and what the ledger of rewards takes (rules.md 4 and 12). Pure, any
// thread.
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <array>
#include <limits>
#include <optional>

namespace siyu::partners {

enum class PartnerKind { Koc, Kol };
inline constexpr std::array allPartnerKinds{PartnerKind::Koc, PartnerKind::Kol};
QString wordOf(PartnerKind kind); // KOC, KOL
std::optional<PartnerKind> partnerKindFrom(const QString &word); // in any case of letters

enum class PartnerState { Candidate, Invited, Applied, Approved, Active, Retired, Declined };
inline constexpr std::array allPartnerStates{PartnerState::Candidate, PartnerState::Invited, PartnerState::Applied,
    PartnerState::Approved, PartnerState::Active, PartnerState::Retired, PartnerState::Declined};
QString wordOf(PartnerState state); // candidate, invited, applied, approved, active, retired, declined
std::optional<PartnerState> partnerStateFrom(const QString &word);
// A present partner: approved or active.
bool isPresent(PartnerState state);

// Where somebody may go from a state (nothing = is no partner and never was), in the order of the path candidate → invited →
// applied → approved → active → retired, and declined.
QList<PartnerState> movesFrom(std::optional<PartnerState> state);

// Words: wrong_move, earlier_day, future_day, declined_lately, is_staff, under_14, opted_out_all.
enum class MoveRefusal { WrongMove, EarlierDay, FutureDay, DeclinedLately, IsStaff, Under14, OptedOut };
QString wordOf(MoveRefusal refusal);

// What is known of the person when somebody wants to move them.
struct Standing {
    std::optional<PartnerState> state; // nothing = no partner yet
    QDate since; // of that state
    QDate lastDeclined; // invalid = never
    bool isStaff = false;
    bool isUnder14 = false;
    bool isOptedOut = false; // of everything
};
// Nobody is asked again within 90 days of declining; staff and children become no partners; who wants no messages is not
// invited, but may apply. Leaving (declined, retired) is always allowed where the state allows it.
std::optional<MoveRefusal> moveRefusal(const Standing &standing, PartnerState to, QDate day, QDate today);

// ---- rewards

enum class RewardKind { Cash, Coupon, Points, Commission };
inline constexpr std::array allRewardKinds{RewardKind::Cash, RewardKind::Coupon, RewardKind::Points, RewardKind::Commission};
QString wordOf(RewardKind kind); // cash, coupon, points, commission
std::optional<RewardKind> rewardKindFrom(const QString &word);
bool isMoney(RewardKind kind);

// What a reward is earned for; there is no word for a positive wording (rules.md 12).
enum class RewardGround { Recruiting, Sharing, Feedback };
inline constexpr std::array allRewardGrounds{RewardGround::Recruiting, RewardGround::Sharing, RewardGround::Feedback};
QString wordOf(RewardGround ground); // recruiting, sharing, feedback
std::optional<RewardGround> rewardGroundFrom(const QString &word);

enum class RewardEntry { Earned, Paid, Correction };
QString wordOf(RewardEntry entry); // earned, paid, correction
std::optional<RewardEntry> rewardEntryFrom(const QString &word);

// One line of the ledger. amount: minor units, pieces or points; earned > 0, paid < 0, a correction either.
struct RewardLine {
    qint64 id = 0;
    RewardEntry entry = RewardEntry::Earned;
    RewardKind kind = RewardKind::Cash;
    qint64 amount = 0;
    QString currency; // of cash and commission
    qint64 coupon = 0; // of coupons
    qint64 corrects = 0;
};
// Lines of one purse are added; two currencies, two coupons, two kinds never are.
bool isSamePurse(const RewardLine &a, const RewardLine &b);

// Words: negative, unknown_entry, already_corrected, wrong_amount, points_are_given. A line cannot be made without a
// ground, so no word says that it lacks one.
enum class RewardRefusal { Negative, UnknownEntry, AlreadyCorrected, WrongAmount, PointsAreGiven };
QString wordOf(RewardRefusal refusal);
// Why the line cannot follow those that are there: a purse never goes below zero, by paying or by correcting; a correction
// names an entry of the same purse that no other names; points are given when they are earned, and not paid again.
std::optional<RewardRefusal> rewardRefusal(const QList<RewardLine> &ledger, const RewardLine &line);
// What is left in the purse of `like`: earned and corrected, less what was paid.
qint64 purse(const QList<RewardLine> &ledger, const RewardLine &like);
// Per thousand of a value in minor units, rounded half up; values below zero earn nothing.
qint64 commissionOf(qint64 valueMinor, qint64 perThousand);

} // namespace siyu::partners
