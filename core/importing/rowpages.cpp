// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowpages.h"

#include "core/importing/kindimport.h"

#include <algorithm>

namespace siyu::importing {

namespace {

constexpr qint64 placeEvery = 256;
constexpr size_t mostNotes = 255;

} // namespace

// ---- outcomes

void RowOutcomes::note(Row &row, const Problem &problem)
{
    if (row.noteCount == mostNotes)
        return;
    qsizetype code = m_codes.indexOf(problem.code);
    if (code < 0) {
        code = m_codes.size();
        m_codes.append(problem.code);
    }
    m_notes.push_back({quint8(code), !problem.value.isEmpty(), qint16(problem.column)});
    ++row.noteCount;
}

void RowOutcomes::add(const RowOutcome &from)
{
    Row row{from.id, quint32(from.row), quint32(m_notes.size()), 0, quint8(from.outcome), from.problem.has_value()};
    if (from.problem)
        note(row, *from.problem);
    for (const Problem &flag : from.flags)
        note(row, flag);
    m_rows.push_back(row);
}

void RowOutcomes::sort()
{
    const auto byNumber = [](const Row &a, const Row &b) { return a.number < b.number; };
    if (!std::is_sorted(m_rows.begin(), m_rows.end(), byNumber))
        std::stable_sort(m_rows.begin(), m_rows.end(), byNumber);
}

Problem RowOutcomes::problemOf(const Note &note, const QStringList &cells) const
{
    Problem problem{m_codes.at(note.code), note.column, {}};
    if (note.hasValue && note.column >= 0) {
        const std::string cell = cells.value(note.column).toStdString();
        problem.value = shownValue(cleanCell(cell));
    }
    return problem;
}

RowOutcome RowOutcomes::at(qint64 index, const QStringList &cells) const
{
    const Row &row = m_rows[size_t(index)];
    RowOutcome out{row.number, Outcome(row.outcome), row.id, std::nullopt, {}};
    for (size_t i = 0; i < row.noteCount; ++i) {
        const Problem problem = problemOf(m_notes[row.notes + i], cells);
        if (i == 0 && row.rejectedFor)
            out.problem = problem;
        else
            out.flags.push_back(problem);
    }
    return out;
}

void RowOutcomes::replace(qint64 index, const RowOutcome &from)
{
    add(from);
    Row row = m_rows.back();
    m_rows.pop_back();
    row.number = m_rows[size_t(index)].number;
    m_rows[size_t(index)] = row;
}

QList<qint64> RowOutcomes::indexesOf(std::optional<Outcome> outcome) const
{
    QList<qint64> out;
    if (!outcome)
        out.reserve(qsizetype(m_rows.size()));
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!outcome || outcomeAt(qint64(i)) == *outcome)
            out.append(qint64(i));
    }
    return out;
}

qint64 RowOutcomes::indexOf(qint64 number) const
{
    const auto found = std::lower_bound(
        m_rows.begin(), m_rows.end(), number, [](const Row &row, qint64 wanted) { return row.number < wanted; });
    return found == m_rows.end() || found->number != number ? -1 : found - m_rows.begin();
}

// ---- rows

RowPages::RowPages(const Plan &plan) : m_path(plan.path), m_open(plan.options.open)
{
    // What was told by evidence once is not told again: only so are the places those of the same text.
    if (m_open.sheet.isEmpty())
        m_open.sheet = plan.sheet;
    if (m_open.encoding.isEmpty())
        m_open.encoding = plan.encoding;
}

Result<std::shared_ptr<RowPages>> RowPages::make(const Plan &plan, Progress &progress)
{
    std::shared_ptr<RowPages> pages(new RowPages(plan));
    Result<files::OpenedTable> table = files::openTable(pages->m_path, pages->m_open);
    if (!table)
        return table.error();
    pages->m_reader = std::move(table->rows);
    if (const Result<void> found = pages->findPlaces(progress); !found)
        return found.error();
    return pages;
}

Result<void> RowPages::findPlaces(Progress &progress)
{
    if (!m_reader->keepPlaces())
        return {};
    qint64 due = 1; // the first place from this row on
    while (true) {
        if (m_next >= due) {
            if (const auto place = m_reader->place()) {
                m_places.push_back({m_next, *place});
                due = m_next + placeEvery;
            }
        }
        if (m_next % placeEvery == 1 && !progress.report(m_reader->bytesDone(), m_reader->bytesTotal()))
            return Error{ErrorCode::Cancelled, {}, {}};
        const Result<bool> more = step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

Result<bool> RowPages::step()
{
    const Result<bool> more = m_reader->next(m_cells);
    if (more && *more)
        ++m_next;
    return more;
}

// The reader stands at the row or some rows before it: by going on, by a place, or from the file's start.
Result<void> RowPages::goNear(qint64 number)
{
    const auto behind = std::upper_bound(
        m_places.begin(), m_places.end(), number, [](qint64 row, const Entry &entry) { return row < entry.row; });
    const Entry *place = behind == m_places.begin() ? nullptr : &*std::prev(behind);
    if (m_reader && m_next <= number && (!place || m_next >= place->row))
        return {};
    if (m_reader && place) {
        if (const Result<void> gone = m_reader->goTo(place->place); !gone)
            return gone;
        m_next = place->row;
        return {};
    }
    m_reader.reset(); // two of them need not stand in memory
    Result<files::OpenedTable> table = files::openTable(m_path, m_open);
    if (!table)
        return table.error();
    m_reader = std::move(table->rows);
    m_reader->keepPlaces();
    m_next = 1;
    return {};
}

Result<RowPages::Rows> RowPages::read(QList<qint64> numbers, Progress &progress)
{
    const std::scoped_lock alone(m_reading);
    std::sort(numbers.begin(), numbers.end());
    Rows rows;
    for (const qint64 number : std::as_const(numbers)) {
        if (number < 1 || rows.contains(number))
            continue;
        if (const Result<void> near = goNear(number); !near)
            return near.error();
        while (m_next <= number) {
            if (m_next % placeEvery == 0 && !progress.report(m_next, numbers.last()))
                return Error{ErrorCode::Cancelled, {}, {}};
            const Result<bool> more = step();
            if (!more)
                return more.error();
            if (!*more)
                return rows;
        }
        QStringList texts;
        for (const std::string_view cell : m_cells)
            texts.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        rows.insert(number, texts);
    }
    return rows;
}

} // namespace siyu::importing
