// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/partner.h"

#include "core/partners/candidates.h"

#include <algorithm>

namespace siyu::partners {

namespace {

template <typename Enum, std::size_t N>
std::optional<Enum> fromWord(const std::array<Enum, N> &all, const QString &word)
{
    for (const Enum value : all) {
        if (wordOf(value).compare(word.trimmed(), Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

} // namespace

QString wordOf(PartnerKind kind) { return kind == PartnerKind::Koc ? QStringLiteral("KOC") : QStringLiteral("KOL"); }
std::optional<PartnerKind> partnerKindFrom(const QString &word) { return fromWord(allPartnerKinds, word); }

QString wordOf(PartnerState state)
{
    switch (state) {
    case PartnerState::Candidate: return QStringLiteral("candidate");
    case PartnerState::Invited: return QStringLiteral("invited");
    case PartnerState::Applied: return QStringLiteral("applied");
    case PartnerState::Approved: return QStringLiteral("approved");
    case PartnerState::Active: return QStringLiteral("active");
    case PartnerState::Retired: return QStringLiteral("retired");
    case PartnerState::Declined: return QStringLiteral("declined");
    }
    return {};
}
std::optional<PartnerState> partnerStateFrom(const QString &word) { return fromWord(allPartnerStates, word); }

bool isPresent(PartnerState state) { return state == PartnerState::Approved || state == PartnerState::Active; }

QList<PartnerState> movesFrom(std::optional<PartnerState> state)
{
    using S = PartnerState;
    if (!state)
        return {S::Candidate, S::Invited, S::Applied};
    switch (*state) {
    case S::Candidate: return {S::Invited, S::Applied, S::Declined};
    case S::Invited: return {S::Applied, S::Declined};
    case S::Applied: return {S::Approved, S::Declined};
    case S::Approved: return {S::Active, S::Retired};
    case S::Active: return {S::Retired};
    case S::Retired: return {S::Candidate, S::Invited, S::Applied};
    case S::Declined: return {S::Candidate, S::Invited, S::Applied};
    }
    return {};
}

QString wordOf(MoveRefusal refusal)
{
    switch (refusal) {
    case MoveRefusal::WrongMove: return QStringLiteral("wrong_move");
    case MoveRefusal::EarlierDay: return QStringLiteral("earlier_day");
    case MoveRefusal::FutureDay: return QStringLiteral("future_day");
    case MoveRefusal::DeclinedLately: return QStringLiteral("declined_lately");
    case MoveRefusal::IsStaff: return QStringLiteral("is_staff");
    case MoveRefusal::Under14: return QStringLiteral("under_14");
    case MoveRefusal::OptedOut: return QStringLiteral("opted_out_all");
    }
    return {};
}

std::optional<MoveRefusal> moveRefusal(const Standing &standing, PartnerState to, QDate day, QDate today)
{
    if (!movesFrom(standing.state).contains(to))
        return MoveRefusal::WrongMove;
    if (day > today)
        return MoveRefusal::FutureDay;
    if (standing.since.isValid() && day < standing.since)
        return MoveRefusal::EarlierDay;
    if (to == PartnerState::Retired || to == PartnerState::Declined)
        return std::nullopt;
    if (standing.isStaff)
        return MoveRefusal::IsStaff;
    if (standing.isUnder14)
        return MoveRefusal::Under14;
    const bool isOurWish = to == PartnerState::Candidate || to == PartnerState::Invited;
    if (isOurWish && standing.isOptedOut)
        return MoveRefusal::OptedOut;
    if (isOurWish && standing.lastDeclined.isValid() && standing.lastDeclined.daysTo(day) <= waitingDays)
        return MoveRefusal::DeclinedLately;
    return std::nullopt;
}

QString wordOf(RewardKind kind)
{
    switch (kind) {
    case RewardKind::Cash: return QStringLiteral("cash");
    case RewardKind::Coupon: return QStringLiteral("coupon");
    case RewardKind::Points: return QStringLiteral("points");
    case RewardKind::Commission: return QStringLiteral("commission");
    }
    return {};
}
std::optional<RewardKind> rewardKindFrom(const QString &word) { return fromWord(allRewardKinds, word); }
bool isMoney(RewardKind kind) { return kind == RewardKind::Cash || kind == RewardKind::Commission; }

QString wordOf(RewardGround ground)
{
    switch (ground) {
    case RewardGround::Recruiting: return QStringLiteral("recruiting");
    case RewardGround::Sharing: return QStringLiteral("sharing");
    case RewardGround::Feedback: return QStringLiteral("feedback");
    }
    return {};
}
std::optional<RewardGround> rewardGroundFrom(const QString &word) { return fromWord(allRewardGrounds, word); }

QString wordOf(RewardEntry entry)
{
    switch (entry) {
    case RewardEntry::Earned: return QStringLiteral("earned");
    case RewardEntry::Paid: return QStringLiteral("paid");
    case RewardEntry::Correction: return QStringLiteral("correction");
    }
    return {};
}
std::optional<RewardEntry> rewardEntryFrom(const QString &word)
{
    return fromWord(std::array{RewardEntry::Earned, RewardEntry::Paid, RewardEntry::Correction}, word);
}

bool isSamePurse(const RewardLine &a, const RewardLine &b)
{
    return a.kind == b.kind && (!isMoney(a.kind) || a.currency == b.currency) && (a.kind != RewardKind::Coupon || a.coupon == b.coupon);
}

qint64 purse(const QList<RewardLine> &ledger, const RewardLine &like)
{
    qint64 sum = 0;
    for (const RewardLine &line : ledger)
        sum += isSamePurse(line, like) ? line.amount : 0;
    return sum;
}

QString wordOf(RewardRefusal refusal)
{
    switch (refusal) {
    case RewardRefusal::Negative: return QStringLiteral("negative");
    case RewardRefusal::UnknownEntry: return QStringLiteral("unknown_entry");
    case RewardRefusal::AlreadyCorrected: return QStringLiteral("already_corrected");
    case RewardRefusal::WrongAmount: return QStringLiteral("wrong_amount");
    case RewardRefusal::PointsAreGiven: return QStringLiteral("points_are_given");
    }
    return {};
}

std::optional<RewardRefusal> rewardRefusal(const QList<RewardLine> &ledger, const RewardLine &line)
{
    constexpr qint64 most = 100'000'000'000; // a milliard of yuan is a slip of the hand
    if (line.amount == 0 || qAbs(line.amount) > most)
        return RewardRefusal::WrongAmount;
    if ((line.entry == RewardEntry::Earned && line.amount < 0) || (line.entry == RewardEntry::Paid && line.amount > 0))
        return RewardRefusal::WrongAmount;
    if (line.entry == RewardEntry::Paid && line.kind == RewardKind::Points)
        return RewardRefusal::PointsAreGiven;
    if (line.entry == RewardEntry::Correction) {
        const auto old = std::find_if(ledger.begin(), ledger.end(), [&](const RewardLine &other) { return other.id == line.corrects; });
        if (line.corrects <= 0 || old == ledger.end() || !isSamePurse(*old, line))
            return RewardRefusal::UnknownEntry;
        const bool isNamed = std::any_of(ledger.begin(), ledger.end(), [&](const RewardLine &other) { return other.corrects == line.corrects; });
        if (isNamed)
            return RewardRefusal::AlreadyCorrected;
    }
    if (purse(ledger, line) + line.amount < 0)
        return RewardRefusal::Negative;
    return std::nullopt;
}

qint64 commissionOf(qint64 valueMinor, qint64 perThousand)
{
    return valueMinor <= 0 || perThousand <= 0 ? 0 : (valueMinor * perThousand + 500) / 1000;
}

} // namespace siyu::partners
