// SPDX-License-Identifier: GPL-3.0-or-later
// Text as it is compared when somebody searches: of one width, without regard to case or accents, invisible characters
// gone. Ｊosé, JOSE and josé are one; ❤️ is ❤; ø is o, ß is ss. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace siyu {

std::string searchFold(std::string_view utf8);

// The character of UTF-8 at `at`, which is moved behind it; malformed bytes are passed one by one.
char32_t decodeUtf8(std::string_view text, size_t &at);

} // namespace siyu
