// SPDX-License-Identifier: GPL-3.0-or-later
// The read connections of an open workspace, used again and again. While a first load runs (see firstload.h) they read a
// picture in memory of what stood in the file before. Any thread.
#pragma once

#include "core/db/database.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace siyu::db {

class ReaderPool {
public:
    // How a connection to the file is made.
    explicit ReaderPool(std::function<std::unique_ptr<Database>()> open) : m_open(std::move(open)) { }

    std::unique_ptr<Database> take();
    void giveBack(std::unique_ptr<Database> reader);
    void closeIdle();

    // From now on reads see `image`, or are refused (SQLITE_BUSY) where there is none; no connection to the file is open any
    // more. False, and as before, when readers of the file did not end within `patience`.
    bool lookAway(std::shared_ptr<const QByteArray> image, std::chrono::milliseconds patience);
    void lookAtFile();

private:
    std::function<std::unique_ptr<Database>()> m_open;
    std::mutex m_guard;
    std::condition_variable m_returned;
    std::vector<std::unique_ptr<Database>> m_idle;
    std::shared_ptr<const QByteArray> m_image;
    bool m_isAway = false;
    int m_readingFile = 0;
};

} // namespace siyu::db
