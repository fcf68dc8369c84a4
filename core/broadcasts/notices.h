// SPDX-License-Identifier: GPL-3.0-or-later
// When the operator is told of sends, and when not: minutes ahead, quiet hours, a pause. Kept in the workspace; the
// decision is pure. Any thread.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QTimeZone>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

struct NoticeRules {
    int aheadMinutes = 10; // 0 = not ahead
    QTime quietFrom, quietTo; // wall clock of the workspace, the start included, the end not; may go past midnight; invalid = never
    QDateTime pausedUntil; // UTC

    bool operator==(const NoticeRules &) const = default;
};
inline constexpr int mostAheadMinutes = 240;

// What comes due in quiet hours or a pause is told when they are over.
bool isQuiet(const NoticeRules &rules, const QDateTime &nowUtc, const QTimeZone &zone);

// Settings notice.ahead ("10"), notice.quiet ("22:00-08:00"), notice.paused_until (an instant).
NoticeRules noticeRules(const Workspace &workspace);
// Errors: InvalidInput (ahead, minutes).
Result<void> setNoticeRules(Workspace &workspace, const NoticeRules &rules);

} // namespace siyu::broadcasts
