// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a kind whose rows can be decided only when all are known (referrals in the order of their time, points
// against what later lines of the file are in the ledger already). Holds the cells packed until the end of the file: some
// 40 bytes a row with what becomes of it. On the import's thread.
#pragma once

#include "core/importing/rowimport.h"

#include <array>
#include <unordered_map>

namespace siyu::importing {

// Cells of many rows, packed in pieces; one that is looked at again soon is still unpacked.
class HeldCells {
public:
    void add(const Cells &cells);
    size_t size() const { return m_count; }
    // Valid until the next call.
    const Cells &at(size_t row);

private:
    static constexpr size_t rowsInPiece = 256;
    struct Unpacked {
        size_t piece = size_t(-1);
        quint64 used = 0;
        QByteArray text;
        std::vector<quint32> starts; // of its rows
    };
    Unpacked &unpacked(size_t piece);

    std::vector<QByteArray> m_pieces;
    QByteArray m_filling; // the last piece, as it is
    size_t m_count = 0;
    std::array<Unpacked, 8> m_unpacked;
    quint64 m_use = 0;
    Cells m_cells;
};

class HeldRowsImport : public KindImport {
public:
    bool namesSomething(const Cells &) override { return false; }
    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override;
    Result<void> finish(Report &, const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell) override;

protected:
    // Gives every row its outcome, in whatever order.
    virtual void settle() = 0;

    size_t rowCount() const { return m_cells.size(); }
    const Cells &cellsOf(size_t row) { return m_cells.at(row); } // valid until the next call
    RowOutcome outcomeOf(size_t row) const;
    void decide(size_t row, RowOutcome outcome);

private:
    struct Short { // of a row about which nothing more is to be said
        qint64 id;
        quint32 number;
        quint8 outcome;
    };
    HeldCells m_cells;
    std::vector<Short> m_outcomes;
    std::unordered_map<size_t, RowOutcome> m_full; // with a problem or flags
};

} // namespace siyu::importing
