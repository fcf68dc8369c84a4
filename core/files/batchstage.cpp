// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/batchstage.h"

namespace siyu::files {

BatchStage::BatchStage(size_t mostWaiting, Step step) : m_mostWaiting(mostWaiting), m_step(std::move(step))
{
    m_thread = std::thread([this] { run(); });
}

BatchStage::~BatchStage() { finish(); }

Result<void> BatchStage::take(RowBatch &&batch)
{
    {
        std::unique_lock lock(m_guard);
        m_changed.wait(lock, [this] { return m_waiting.size() < m_mostWaiting || m_error; });
        if (m_error)
            return *m_error;
        m_waiting.push_back(std::move(batch));
    }
    m_changed.notify_all();
    return {};
}

void BatchStage::run()
{
    while (true) {
        RowBatch batch;
        {
            std::unique_lock lock(m_guard);
            m_changed.wait(lock, [this] { return !m_waiting.empty() || m_isOver; });
            if (m_waiting.empty())
                return;
            batch = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        m_changed.notify_all();
        const Result<void> done = m_step(std::move(batch));
        if (done)
            continue;
        const std::lock_guard lock(m_guard);
        m_error = done.error();
        m_waiting.clear();
        m_changed.notify_all();
        return;
    }
}

void BatchStage::finish()
{
    {
        const std::lock_guard lock(m_guard);
        m_isOver = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> BatchStage::close()
{
    finish();
    return m_error ? Result<void>(*m_error) : Result<void>();
}

RowBatch SpareBatches::take()
{
    const std::lock_guard lock(m_guard);
    if (m_spare.empty())
        return {};
    RowBatch batch = std::move(m_spare.back());
    m_spare.pop_back();
    return batch;
}

void SpareBatches::put(RowBatch &&batch)
{
    const std::lock_guard lock(m_guard);
    m_spare.push_back(std::move(batch));
}

} // namespace siyu::files
