// SPDX-License-Identifier: GPL-3.0-or-later
// Who may have brought whom (rules.md 7): nobody themselves, nobody twice, and no circle. Pure, any thread.
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QString>
#include <functional>
#include <optional>

namespace siyu::partners {

// Words: self_referral, already_brought, referral_cycle.
enum class ReferralRefusal { Self, AlreadyBrought, Cycle };
QString wordOf(ReferralRefusal refusal);

// `hostOf`: who brought a member; invalid = nobody. Circles that are there already end the walk.
std::optional<ReferralRefusal> referralRefusal(
    MemberId host, MemberId brought, const std::function<MemberId(MemberId)> &hostOf);

// The circle that would arise if `host` brought `brought`: from `brought` down to `host`, then `brought` again; empty when
// none would.
QList<MemberId> referralCycle(MemberId host, MemberId brought, const std::function<MemberId(MemberId)> &hostOf);

} // namespace siyu::partners
