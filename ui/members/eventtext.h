// SPDX-License-Identifier: GPL-3.0-or-later
// An event of a member's timeline as a sentence. Main thread.
#pragma once

#include "core/members/timeline.h"

namespace siyu::ui {

QString timelineText(const members::TimelineEvent &event);

} // namespace siyu::ui
