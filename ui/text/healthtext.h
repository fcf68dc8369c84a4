// SPDX-License-Identifier: GPL-3.0-or-later
// The health check in the operator's words. Any thread.
#pragma once

#include "core/growth/healthcheck.h"

namespace siyu::text {

QString name(growth::HealthFault fault);
QString whyItMatters(growth::HealthFault fault); // a sentence
QString healthSentence(const growth::HealthRow &row); // what is wrong with it
QString healthVerdict(const growth::HealthFinding &finding); // well, how many and since when, or unknown
QString healthNeeds(growth::HealthFault fault); // what has to be recorded to judge it

} // namespace siyu::text
