// SPDX-License-Identifier: GPL-3.0-or-later
// A period of business days as the instants that rows are told apart by.
#pragma once

#include "core/base/period.h"

#include <QString>

namespace siyu::kpi {

// An instant that starts and one that ends the days of `period`, as the workspace's texts.
struct Instants {
    QString from;
    QString end; // not included
};
Instants instantsOf(const Period &period, const QTimeZone &zone);

} // namespace siyu::kpi
