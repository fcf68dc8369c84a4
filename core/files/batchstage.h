// SPDX-License-Identifier: GPL-3.0-or-later
// A step on the way of batches of rows from a reader to a file, by a thread of its own: while it works on one, the step before
// it prepares the next. A few wait at most. An error of the step comes back with one of the next batches or with close(). Owned
// by who hands it the batches; called by one thread.
#pragma once

#include "core/files/rowbatch.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace siyu::files {

class BatchStage {
public:
    using Step = std::function<Result<void>(RowBatch &&)>; // on the stage's thread
    BatchStage(size_t mostWaiting, Step step);
    ~BatchStage(); // ends when the batches that wait are done
    BatchStage(const BatchStage &) = delete;
    BatchStage &operator=(const BatchStage &) = delete;

    Result<void> take(RowBatch &&batch);
    Result<void> close(); // when all are done

private:
    void run();
    void finish();

    size_t m_mostWaiting;
    Step m_step;
    std::mutex m_guard; // of what stands below
    std::condition_variable m_changed;
    std::deque<RowBatch> m_waiting;
    std::optional<Error> m_error;
    bool m_isOver = false;
    std::thread m_thread; // last: it uses the rest
};

// Batches that were written, whose memory the next ones take. Any thread.
class SpareBatches {
public:
    RowBatch take();
    void put(RowBatch &&batch);

private:
    std::mutex m_guard;
    std::vector<RowBatch> m_spare;
};

} // namespace siyu::files
