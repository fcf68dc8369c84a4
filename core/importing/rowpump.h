// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that reads a file ahead: chunks of rows, at most a few at a time, for the thread that writes. That one makes,
// asks and destroys it; destroying it ends the reading.
#pragma once

#include "core/importing/flatreader.h"
#include "core/importing/rowfilter.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace siyu::importing {

class RowPump {
public:
    // `rows`, `plan` and what `namesSomething` needs belong to the pump's thread until the end.
    RowPump(files::RowReader &rows, const Plan &plan, std::unique_ptr<FlatReader> reader,
        std::function<bool(const Cells &)> namesSomething);
    ~RowPump();
    RowPump(const RowPump &) = delete;
    RowPump &operator=(const RowPump &) = delete;

    // The next chunk, or none at the end; then failure() says whether the file was read to its end. Gives the one before
    // back, so that its buffers are used again.
    std::unique_ptr<RowChunk> next(std::unique_ptr<RowChunk> done);
    const std::optional<Error> &failure() const { return m_failure; }

private:
    void run();
    bool fill(RowChunk &chunk); // false at the end
    std::unique_ptr<RowChunk> spare(); // null = nobody wants more
    void take(qint64 number, const Cells &cells, RowChunk &chunk);

    files::RowReader &m_rows;
    const Edits &m_edits;
    qint64 m_firstData;
    RowFilter m_filter;
    std::unique_ptr<FlatReader> m_reader;
    std::function<bool(const Cells &)> m_namesSomething;
    Cells m_cells;
    Cells m_kept;
    qint64 m_number = 0;

    std::mutex m_guard;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<RowChunk>> m_full;
    std::vector<std::unique_ptr<RowChunk>> m_empty;
    std::optional<Error> m_failure;
    bool m_ended = false;
    bool m_unwanted = false;
    std::thread m_thread; // last: it uses the rest
};

} // namespace siyu::importing
