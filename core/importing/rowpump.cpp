// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowpump.h"

#include "core/base/vectorstate.h"
#include "core/importing/rowshash.h"

#include <cstring>

namespace siyu::importing {

namespace {

constexpr size_t rowsInChunk = 2048;
constexpr int chunks = 4;

} // namespace

RowPump::RowPump(files::RowReader &rows, const Plan &plan, std::unique_ptr<FlatReader> reader,
    std::function<bool(const Cells &)> namesSomething)
    : m_rows(rows), m_edits(plan.edits), m_firstData(plan.headerRow + 2), m_filter(plan), m_reader(std::move(reader)),
      m_namesSomething(std::move(namesSomething))
{
    for (int i = 0; i < chunks; ++i)
        m_empty.push_back(std::make_unique<RowChunk>());
    m_thread = std::thread([this] { run(); });
}

RowPump::~RowPump()
{
    {
        const std::scoped_lock hold(m_guard);
        m_unwanted = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::unique_ptr<RowChunk> RowPump::next(std::unique_ptr<RowChunk> done)
{
    std::unique_lock hold(m_guard);
    if (done) {
        m_empty.push_back(std::move(done));
        m_changed.notify_all();
    }
    m_changed.wait(hold, [this] { return !m_full.empty() || m_ended; });
    if (m_full.empty())
        return nullptr;
    std::unique_ptr<RowChunk> chunk = std::move(m_full.front());
    m_full.pop_front();
    return chunk;
}

std::unique_ptr<RowChunk> RowPump::spare()
{
    std::unique_lock hold(m_guard);
    m_changed.wait(hold, [this] { return !m_empty.empty() || m_unwanted; });
    if (m_unwanted)
        return nullptr;
    std::unique_ptr<RowChunk> chunk = std::move(m_empty.back());
    m_empty.pop_back();
    return chunk;
}

void RowPump::run()
{
    bool more = true;
    while (more) {
        std::unique_ptr<RowChunk> chunk = spare();
        if (!chunk)
            break;
        clearVectorState();
        more = fill(*chunk);
        const std::scoped_lock hold(m_guard);
        m_full.push_back(std::move(chunk));
        m_ended = !more;
        m_changed.notify_all();
    }
}

bool RowPump::fill(RowChunk &chunk)
{
    chunk.clear();
    chunk.bytesTotal = m_rows.bytesTotal();
    bool more = true;
    while (more && chunk.rows.size() < rowsInChunk) {
        const Result<bool> row = m_rows.next(m_cells);
        if (!row)
            m_failure = row.error(); // read by the other thread after m_ended, under the guard
        more = row && *row;
        if (!more)
            break;
        m_edits.lay(++m_number, m_cells);
        if (m_number >= m_firstData)
            take(m_number, m_cells, chunk);
    }
    chunk.bytesDone = m_rows.bytesDone();
    return more;
}

void RowPump::take(qint64 number, const Cells &cells, RowChunk &chunk)
{
    switch (m_filter.sortOf(cells, m_namesSomething)) {
    case RowSort::Blank:
        ++chunk.blankRows;
        return;
    case RowSort::Totals:
        ++chunk.totalsRows;
        return;
    case RowSort::RepeatedHeader:
        ++chunk.repeatedHeaders;
        return;
    case RowSort::Data:
        break;
    }
    m_kept.clear();
    size_t size = 0;
    for (const std::string_view cell : cells)
        size += cell.size();
    char *const text = chunk.text.room(size);
    char *to = text;
    for (const std::string_view cell : cells) {
        if (!cell.empty())
            std::memcpy(to, cell.data(), cell.size());
        m_kept.emplace_back(to, cell.size());
        to += cell.size();
    }
    const quint64 said = hashOfRow(std::string_view(text, size), m_kept);
    m_reader->read(number, m_kept, chunk);
    chunk.rows.back().said = said;
    chunk.rows.back().cells = {quint32(chunk.cells.size()), quint32(m_kept.size())};
    chunk.cells.insert(chunk.cells.end(), m_kept.begin(), m_kept.end());
}

} // namespace siyu::importing
