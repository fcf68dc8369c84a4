// SPDX-License-Identifier: GPL-3.0-or-later
// What became of one imported number.
#pragma once

namespace siyu::groups {

enum class Stored { Created, Updated, Unchanged };

} // namespace siyu::groups
