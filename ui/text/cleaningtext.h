// SPDX-License-Identifier: GPL-3.0-or-later
// What reading a cell did to it, in the language of the installed translator. Any thread.
#pragma once

#include "core/importing/values.h"

namespace siyu::text {

// "country code added"
QString cleaningName(importing::Cleaning cleaning);
// "13800001111.00 → +8613800001111: .00 removed, country code added"; `before` and `after` as they may be shown (masked
// by the caller where they must be). Empty where nothing was done.
QString cleaningText(const QString &before, const QString &after, const importing::Cleanings &steps);

} // namespace siyu::text
