// SPDX-License-Identifier: GPL-3.0-or-later
// Planned times are wall clocks with a zone; this turns one into an instant, also where the clock jumps (rules.md 6).
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace siyu::broadcasts {

// The instant, in UTC, at which a clock in `zone` shows `wall` (its own zone is ignored). A time in a gap is read with
// the offset before it (02:30 → 03:30); of one that happens twice, the first. Invalid in, invalid out.
QDateTime instantOf(const QDateTime &wall, const QTimeZone &zone);

// "2026-03-01T10:00"; seconds are left out as nobody plans them. Empty for an invalid time.
QString toWallText(const QDateTime &wall);
// Reads "2026-03-01T10:00" and "2026-03-01 10:00", with or without seconds; invalid for anything else.
QDateTime fromWallText(const QString &text);

} // namespace siyu::broadcasts
