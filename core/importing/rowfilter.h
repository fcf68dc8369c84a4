// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a file hold data: not blank ones, totals, or the header once more between the parts of a file that was
// put together by hand. Pure, any thread.
#pragma once

#include "core/importing/personrow.h"

namespace siyu::importing {

enum class RowSort { Data, Blank, Totals, RepeatedHeader };

class RowFilter {
public:
    explicit RowFilter(const Plan &plan);
    // `namesSomething` is asked about rows that start with the word of a total.
    RowSort sortOf(const Cells &cells, const std::function<bool(const Cells &)> &namesSomething) const;

private:
    bool isHeader(const Cells &cells) const;

    struct Key {
        QString text;
        std::string utf8;
        bool unnamed;
    };
    std::vector<Key> m_header;
};

} // namespace siyu::importing
