// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a part in order. Of a long one, the next are inflated by a thread of its own while these are scanned; a
// part that is only looked at costs no thread.
#pragma once

#include "core/files/xlsxzip.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace siyu::files::xlsx {

// Where a part can be entered, by the plain bytes before it. Filled by the thread that inflates.
class PartMarks {
public:
    void add(const ZipPart &part);
    // The last one up to `plainBytes`, and where it is; null = only the part's start is known.
    std::pair<std::shared_ptr<const ZipPart::Mark>, qint64> before(qint64 plainBytes) const;

private:
    static constexpr qint64 every = 4 << 20;
    mutable std::mutex m_guard;
    std::map<qint64, std::shared_ptr<const ZipPart::Mark>> m_marks;
};

class ReadAhead {
public:
    explicit ReadAhead(std::unique_ptr<ZipPart> part, std::shared_ptr<PartMarks> marks = {});
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    // The next bytes, valid until the next call; empty at the end. Errors as ZipPart::read().
    Result<std::string_view> next();
    // From the bytes on that are inflated next.
    void keepMarks(std::shared_ptr<PartMarks> marks);
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
    std::shared_ptr<PartMarks> m_marks; // set before the thread runs
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
