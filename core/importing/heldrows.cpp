// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/heldrows.h"

#include <cstring>

namespace siyu::importing {

namespace {

constexpr int quick = 1; // of zlib's levels

void appendNumber(QByteArray &out, size_t value)
{
    const quint32 number = quint32(value);
    out.append(reinterpret_cast<const char *>(&number), sizeof number);
}

quint32 numberAt(const QByteArray &text, size_t at)
{
    quint32 number;
    std::memcpy(&number, text.constData() + at, sizeof number);
    return number;
}

} // namespace

// ---- cells: how many, then each with its length before it

void HeldCells::add(const Cells &cells)
{
    appendNumber(m_filling, cells.size());
    for (const std::string_view cell : cells) {
        appendNumber(m_filling, cell.size());
        m_filling.append(cell.data(), qsizetype(cell.size()));
    }
    if (++m_count % rowsInPiece == 0) {
        m_pieces.push_back(qCompress(m_filling, quick));
        m_filling.resize(0);
    }
}

HeldCells::Unpacked &HeldCells::unpacked(size_t piece)
{
    Unpacked *oldest = &m_unpacked.front();
    for (Unpacked &one : m_unpacked) {
        if (one.piece == piece)
            return one;
        if (one.used < oldest->used)
            oldest = &one;
    }
    oldest->piece = piece;
    oldest->text = piece < m_pieces.size() ? qUncompress(m_pieces[piece]) : m_filling;
    oldest->starts.clear();
    for (size_t at = 0; at < size_t(oldest->text.size());) {
        oldest->starts.push_back(quint32(at));
        quint32 cells = numberAt(oldest->text, at);
        for (at += sizeof cells; cells > 0; --cells)
            at += sizeof cells + numberAt(oldest->text, at);
    }
    return *oldest;
}

const Cells &HeldCells::at(size_t row)
{
    Unpacked &piece = unpacked(row / rowsInPiece);
    piece.used = ++m_use;
    m_cells.clear();
    size_t at = piece.starts[row % rowsInPiece];
    quint32 cells = numberAt(piece.text, at);
    for (at += sizeof cells; cells > 0; --cells) {
        const quint32 size = numberAt(piece.text, at);
        m_cells.emplace_back(piece.text.constData() + at + sizeof size, size);
        at += sizeof size + size;
    }
    return m_cells;
}

// ---- rows

Result<std::optional<RowOutcome>> HeldRowsImport::take(qint64 number, const Cells &cells)
{
    m_cells.add(cells);
    m_outcomes.push_back({0, quint32(number), quint8(Outcome::Unchanged)});
    return std::optional<RowOutcome>();
}

Result<void> HeldRowsImport::finish(Report &, const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell)
{
    settle();
    for (size_t row = 0; row < rowCount(); ++row) {
        if (const Result<void> told = tell(outcomeOf(row), cellsOf(row)); !told)
            return told;
    }
    return {};
}

RowOutcome HeldRowsImport::outcomeOf(size_t row) const
{
    if (const auto full = m_full.find(row); full != m_full.end())
        return full->second;
    const Short &known = m_outcomes[row];
    return {known.number, Outcome(known.outcome), known.id, std::nullopt, {}};
}

void HeldRowsImport::decide(size_t row, RowOutcome outcome)
{
    m_outcomes[row].id = outcome.id;
    m_outcomes[row].outcome = quint8(outcome.outcome);
    if (outcome.problem || !outcome.flags.empty())
        m_full.insert_or_assign(row, std::move(outcome));
    else
        m_full.erase(row);
}

} // namespace siyu::importing
