// SPDX-License-Identifier: GPL-3.0-or-later
// Words of codes as a person reads them, and their countdown in a sentence. Any thread.
#pragma once

#include "core/codes/codestore.h"

namespace siyu::text {

QString name(codes::CodeKind kind);
QString name(codes::CodeStanding standing);
QString codeUseName(const QString &kind); // poster, card …
QString whose(const codes::CodeRow &code); // channel, campaign, group, partner; the missing mark where nobody's
QString daysLeft(const codes::Countdown &countdown); // "3 days left (until 2026-04-03)", "over since …", "no end"
QString roomLeft(const codes::Countdown &countdown); // "12 more", "full"
QString codeAlert(const codes::CodeRow &code); // one line for a list of what needs an act

} // namespace siyu::text
