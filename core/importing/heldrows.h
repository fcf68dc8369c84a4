// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a kind whose rows can be decided only when all are known (referrals in the order of their time, points
// against what later lines of the file are in the ledger already). Holds the cells until the end of the file.
#pragma once

#include "core/importing/rowimport.h"

namespace siyu::importing {

class HeldRowsImport : public KindImport {
public:
    bool namesSomething(const Cells &) override { return false; }
    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        m_rows.push_back({{number, Outcome::Unchanged, 0, std::nullopt, {}}, {cells.begin(), cells.end()}});
        return std::optional<RowOutcome>();
    }
    Result<void> finish(Report &, const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell) override
    {
        settle();
        for (const Row &row : m_rows) {
            if (const Result<void> told = tell(row.out, row.views()); !told)
                return told;
        }
        return {};
    }

protected:
    struct Row {
        RowOutcome out;
        std::vector<std::string> cells;
        Cells views() const { return {cells.begin(), cells.end()}; }
    };
    // Gives every row its outcome, in whatever order.
    virtual void settle() = 0;
    std::vector<Row> &rows() { return m_rows; }

private:
    std::vector<Row> m_rows;
};

} // namespace siyu::importing
