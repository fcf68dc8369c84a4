// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/backgroundwriter.h"

namespace siyu::files {

namespace {

constexpr size_t rowsAtOnce = 256;
constexpr size_t mostWaiting = 8;

} // namespace

BackgroundWriter::BackgroundWriter(std::unique_ptr<TableWriter> writer) : m_writer(std::move(writer))
{
    m_gathered.reserve(rowsAtOnce);
    m_thread = std::thread([this] { run(); });
}

BackgroundWriter::~BackgroundWriter() { finish(); }

Result<void> BackgroundWriter::write(std::vector<Cell> &&cells)
{
    m_gathered.push_back(std::move(cells));
    if (m_gathered.size() < rowsAtOnce || hand())
        return {};
    const std::lock_guard lock(m_guard);
    return *m_error;
}

bool BackgroundWriter::hand()
{
    std::unique_lock lock(m_guard);
    m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting || m_error; });
    if (m_error)
        return false;
    m_waiting.push_back(std::move(m_gathered));
    m_gathered = {};
    m_gathered.reserve(rowsAtOnce);
    lock.unlock();
    m_changed.notify_all();
    return true;
}

void BackgroundWriter::run()
{
    while (true) {
        Rows rows;
        {
            std::unique_lock lock(m_guard);
            m_changed.wait(lock, [this] { return !m_waiting.empty() || m_isOver; });
            if (m_waiting.empty())
                return;
            rows = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        m_changed.notify_all();
        for (const std::vector<Cell> &row : rows) {
            if (const Result<void> written = m_writer->writeRow(row); !written) {
                const std::lock_guard lock(m_guard);
                m_error = written.error();
                m_waiting.clear();
                m_isOver = true;
                m_changed.notify_all();
                return;
            }
        }
    }
}

void BackgroundWriter::finish()
{
    {
        const std::lock_guard lock(m_guard);
        m_isOver = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> BackgroundWriter::close()
{
    if (!m_gathered.empty())
        (void)hand();
    finish();
    return m_error ? Result<void>(*m_error) : m_writer->close();
}

} // namespace siyu::files
