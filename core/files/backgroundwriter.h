// SPDX-License-Identifier: GPL-3.0-or-later
// Writes rows by a thread of its own, so that the next ones are read from the workspace meanwhile; a few thousand wait at most.
// An error comes back with one of the next rows or with close(). Owned by who writes; called by one thread.
#pragma once

#include "core/files/tablewriter.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace siyu::files {

class BackgroundWriter final : public TableWriter {
public:
    explicit BackgroundWriter(std::unique_ptr<TableWriter> writer);
    ~BackgroundWriter() override; // without close() nothing appears
    BackgroundWriter(const BackgroundWriter &) = delete;
    BackgroundWriter &operator=(const BackgroundWriter &) = delete;

    Result<void> writeRow(const std::vector<Cell> &cells) override { return write(std::vector<Cell>(cells)); }
    Result<void> write(std::vector<Cell> &&cells);
    Result<void> close() override;

private:
    using Rows = std::vector<std::vector<Cell>>;
    void run();
    bool hand(); // the rows gathered so far; false where an error waits
    void finish();

    std::unique_ptr<TableWriter> m_writer; // the thread's, until it is joined
    Rows m_gathered;
    std::mutex m_guard; // of what stands below
    std::condition_variable m_changed;
    std::deque<Rows> m_waiting;
    std::optional<Error> m_error;
    bool m_isOver = false;
    std::thread m_thread; // last: it uses the rest
};

} // namespace siyu::files
