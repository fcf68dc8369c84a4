// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/referrals.h"

#include <QSet>

namespace siyu::partners {

QString wordOf(ReferralRefusal refusal)
{
    switch (refusal) {
    case ReferralRefusal::Self:
        return QStringLiteral("self_referral");
    case ReferralRefusal::AlreadyBrought:
        return QStringLiteral("already_brought");
    case ReferralRefusal::Cycle:
        return QStringLiteral("referral_cycle");
    }
    return {};
}

std::optional<ReferralRefusal> referralRefusal(
    MemberId host, MemberId brought, const std::function<MemberId(MemberId)> &hostOf)
{
    if (host == brought)
        return ReferralRefusal::Self;
    if (hostOf(brought).isValid())
        return ReferralRefusal::AlreadyBrought;
    QSet<MemberId> seen;
    for (MemberId above = hostOf(host); above.isValid() && !seen.contains(above); above = hostOf(above)) {
        if (above == brought)
            return ReferralRefusal::Cycle;
        seen.insert(above);
    }
    return std::nullopt;
}

QList<MemberId> referralCycle(MemberId host, MemberId brought, const std::function<MemberId(MemberId)> &hostOf)
{
    QList<MemberId> path{brought};
    QSet<MemberId> seen;
    for (MemberId above = host; above.isValid() && !seen.contains(above); above = hostOf(above)) {
        path.prepend(above);
        if (above == brought)
            return path;
        seen.insert(above);
    }
    return {};
}

} // namespace siyu::partners
