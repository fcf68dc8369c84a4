// SPDX-License-Identifier: GPL-3.0-or-later
// The hash by which a file is known again, made on a thread of its own beside the import of the file.
#pragma once

#include "core/base/result.h"
#include "core/files/table.h"

#include <QString>
#include <atomic>
#include <future>

namespace siyu::importing {

class FileHash {
public:
    FileHash(const QString &path, const files::OpenOptions &open);
    ~FileHash(); // stops, should nobody have waited for it
    FileHash(const FileHash &) = delete;
    FileHash &operator=(const FileHash &) = delete;

    // Once. Errors: FileUnreadable.
    Result<QString> get() { return m_result.get(); }

private:
    std::atomic<bool> m_unwanted = false;
    std::future<Result<QString>> m_result;
};

} // namespace siyu::importing
