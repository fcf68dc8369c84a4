// SPDX-License-Identifier: GPL-3.0-or-later
// What `members show` tells beyond the profile: stage with its reason, circle, RFM, money, points, referrals, friends,
// consents. Keys are stable; what is not known is null.
#pragma once

#include "core/members/memberdetail.h"

#include <QJsonObject>

namespace siyu::cli {

QJsonObject figuresOf(const members::MemberDetail &detail);
// Lines for people.
QStringList figureLines(const members::MemberDetail &detail);

} // namespace siyu::cli
