// SPDX-License-Identifier: GPL-3.0-or-later
// An Error as a sentence for a person: what happened, to what, what to do next. Any thread, language of the
// installed translator. Every ErrorCode has its sentence here; the compiler refuses a forgotten one.
#pragma once

#include "core/base/error.h"

namespace siyu::text {

QString errorText(const Error &error);

} // namespace siyu::text
