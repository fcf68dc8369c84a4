// SPDX-License-Identifier: GPL-3.0-or-later
// Many names in the order of their reading. Pure, any thread.
#pragma once

#include <QtGlobal>
#include <functional>
#include <string_view>
#include <vector>

namespace siyu {
class Progress;
}

namespace siyu::members {

// Sorts `rows` by pinyinKey of their folded names, equal ones as they stood. Some 300 ms a million; false = stopped.
bool orderByReading(std::vector<quint32> &rows, const std::function<std::string_view(quint32)> &nameOf, Progress &progress);

} // namespace siyu::members
