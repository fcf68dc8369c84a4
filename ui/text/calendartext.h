// SPDX-License-Identifier: GPL-3.0-or-later
// Names of festivals and public holidays. Any thread.
#pragma once

#include <QString>

namespace siyu::text {

// By the words of broadcasts::festivalRules and broadcasts::publicHolidays.
QString dayName(const QString &word);

} // namespace siyu::text
