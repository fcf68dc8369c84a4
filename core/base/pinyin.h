// SPDX-License-Identifier: GPL-3.0-or-later
// Finding Chinese names by Latin letters. A character may have several readings; each of them finds it. Pure, any thread.
#pragma once

#include <string_view>

namespace siyu {

// Whether somewhere in the text the letters a-z of `letters` can be read: each character by its initial or its whole
// syllable, the last one also by the beginning of it; Latin letters in the text by themselves. "xh", "xiaoh", "xhong"
// and "xiaohong" find 小红.
bool pinyinContains(std::string_view utf8Text, std::string_view letters);

} // namespace siyu
