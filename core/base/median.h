// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of some numbers, of an even count the mean of the middle two. Pure.
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <optional>
#include <vector>

namespace siyu {

inline std::optional<double> medianOf(std::vector<qint64> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return double(values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

} // namespace siyu
