// SPDX-License-Identifier: GPL-3.0-or-later
// What the first bytes of a content say about its format. Pure, any thread.
#pragma once

#include "core/base/error.h"

#include <optional>
#include <string_view>

namespace siyu::files {

// HTML that begins as such.
bool looksLikeMarkup(std::string_view head);
// FileIsArchive, FileIsOtherFormat for everything that is no plain text; `name` is for the message.
std::optional<Error> refuseByContent(const QString &name, std::string_view head);

} // namespace siyu::files
