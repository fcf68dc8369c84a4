// SPDX-License-Identifier: GPL-3.0-or-later
// The hash by which a file is known again, made on a thread of its own beside what is still to be done when the file was
// read: then it lies in the machine's memory, and a core has nothing to do.
#pragma once

#include "core/base/result.h"
#include "core/files/table.h"

#include <QString>
#include <atomic>
#include <future>

namespace siyu::importing {

class FileHash {
public:
    FileHash(const QString &path, const files::OpenOptions &open) : m_path(path), m_open(open) { }
    ~FileHash(); // stops, should nobody have waited for it
    FileHash(const FileHash &) = delete;
    FileHash &operator=(const FileHash &) = delete;

    void start();
    // Once; starts if nobody did. Errors: FileUnreadable.
    Result<QString> get();

private:
    QString m_path;
    files::OpenOptions m_open;
    std::atomic<bool> m_unwanted = false;
    std::future<Result<QString>> m_result;
};

} // namespace siyu::importing
