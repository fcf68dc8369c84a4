// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/readerpool.h"

#include <sqlite3.h>

namespace siyu::db {

std::unique_ptr<Database> ReaderPool::take()
{
    std::shared_ptr<const QByteArray> image;
    {
        const std::scoped_lock hold(m_guard);
        image = m_image;
        if (m_isAway && !image)
            throw DbError{SQLITE_BUSY, QStringLiteral("a long write has the file to itself")};
        if (!m_isAway)
            ++m_readingFile;
        if (!m_idle.empty()) {
            auto reader = std::move(m_idle.back());
            m_idle.pop_back();
            return reader;
        }
    }
    if (image)
        return std::make_unique<Database>(std::move(image));
    try {
        return m_open();
    } catch (...) {
        giveBack(nullptr);
        throw;
    }
}

// Null = it could not be opened, or it is not fit for further use.
void ReaderPool::giveBack(std::unique_ptr<Database> reader)
{
    const std::scoped_lock hold(m_guard);
    const bool isOfImage = reader && reader->image();
    if (!isOfImage)
        --m_readingFile;
    if (reader && reader->image() == m_image && isOfImage == m_isAway)
        m_idle.push_back(std::move(reader));
    reader.reset(); // before anybody is told that it is gone
    m_returned.notify_all();
}

void ReaderPool::closeIdle()
{
    const std::scoped_lock hold(m_guard);
    m_idle.clear();
}

bool ReaderPool::lookAway(std::shared_ptr<const QByteArray> image, std::chrono::milliseconds patience)
{
    std::unique_lock hold(m_guard);
    m_image = std::move(image);
    m_isAway = true;
    m_idle.clear();
    if (m_returned.wait_for(hold, patience, [this] { return m_readingFile == 0; }))
        return true;
    m_image.reset();
    m_isAway = false;
    m_idle.clear();
    return false;
}

void ReaderPool::lookAtFile()
{
    const std::scoped_lock hold(m_guard);
    m_image.reset();
    m_isAway = false;
    m_idle.clear();
}

} // namespace siyu::db
