// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a part in order. Of a long one, the next are inflated by a thread of its own while these are scanned; a
// part that is only looked at costs no thread.
#pragma once

#include "core/files/xlsxzip.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace siyu::files::xlsx {

class ReadAhead {
public:
    explicit ReadAhead(std::unique_ptr<ZipPart> part);
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    // The next bytes, valid until the next call; empty at the end. Errors as ZipPart::read().
    Result<std::string_view> next();
    // Packed bytes of what next() has given.
    qint64 packedDone() const { return m_packedDone; }

private:
    struct Piece {
        QByteArray bytes;
        Result<qint64> got = qint64(0);
        qint64 packedDone = 0;
    };
    void read(Piece &piece);
    Piece waitForNext();
    void run();

    std::unique_ptr<ZipPart> m_part; // the thread's, once it runs
    Piece m_here;
    qint64 m_given = 0;
    qint64 m_packedDone = 0;
    std::thread m_thread;
    std::mutex m_guard; // of what stands below
    std::condition_variable m_changed;
    std::deque<Piece> m_full;
    std::deque<Piece> m_empty;
    bool m_unwanted = false;
};

} // namespace siyu::files::xlsx
