// SPDX-License-Identifier: GPL-3.0-or-later
// Where the table lies in a file that people made: titles above the header, totals below. By the shape of the rows
// alone; what headers mean is the importer's. Pure, any thread.
#pragma once

#include <QStringList>
#include <vector>

namespace siyu::files {

struct TableFrame {
    int headerRow = -1; // 0-based in firstRows; −1 = the file starts with rows of values
    int titleRows = 0; // rows before the header that are not blank
    int totalsRows = 0; // at the end of lastRows
};

// `firstRows`: the first rows of the file, some 50 are enough; `lastRows`: its last ones (may be empty, may overlap).
TableFrame frameOf(const std::vector<QStringList> &firstRows, const std::vector<QStringList> &lastRows = {});

// 合计, 总计, 小计, Total … in the first cells that hold something.
bool isTotalsRow(const QStringList &row);

} // namespace siyu::files
