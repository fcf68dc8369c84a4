// SPDX-License-Identifier: GPL-3.0-or-later
// Which delimiter and quote a CSV uses, told by trying them on its first rows. Pure, any thread.
#pragma once

#include "core/files/csvscanner.h"

#include <optional>

namespace siyu::files {

// `sample`: UTF-8 from the first byte (without byte-order mark); `whole`: it is all of the text. A text that no delimiter
// divides is comma separated, with one column.
Dialect guessDialect(std::string_view sample, bool whole);
// The quote alone, for a delimiter that is known.
Dialect guessQuote(std::string_view sample, bool whole, char delimiter);

// Excel's directive "sep=;" in the first line: not data.
struct SepLine {
    char delimiter;
    size_t bytes; // of the line with its end
};
std::optional<SepLine> sepLine(std::string_view text);

} // namespace siyu::files
