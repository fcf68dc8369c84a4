// SPDX-License-Identifier: GPL-3.0-or-later
// What the operating systems do differently: locks, file modes, durable writes, free space, kinds of storage. The only
// place with POSIX or Windows headers. Any thread.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <memory>

class QFileDevice;

namespace siyu::platform {

// An exclusive lock on a file, held until the object goes or the process ends, however it ends.
class FileLock {
public:
    // Nothing when another process holds it. Errors: FileUnwritable.
    static Result<std::unique_ptr<FileLock>> tryLock(const QString &path);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(qint64 handle) : m_handle(handle) { }
    qint64 m_handle;
};

// Owner may read and write, nobody else (POSIX 0600; on Windows the folder's own rights rule).
void makePrivate(const QString &path);
// The file's content, and its name in its folder, are on the disk when this returns true.
bool flushToDisk(const QString &path);
// Renames over an existing file in one step, durable. The old file is gone afterwards.
Result<void> replaceFile(const QString &from, const QString &to);

// Why `file`, which becomes `path`, could not be written: DiskFull where the system says so, or where there is next to no
// room left (a write that was cut short names no reason); else FileUnwritable.
Error writeError(const QString &path, const QFileDevice &file);
// The whole of a small file, private, in the place of one that was there only when it lies on the disk. Errors: DiskFull,
// FileUnwritable.
Result<void> saveBytes(const QString &path, const QByteArray &bytes);

enum class Storage { Local, Network, Unknown };
Storage storageOf(const QString &path);

// Peak resident memory of this process in bytes; 0 where the system does not tell.
qint64 peakMemory();
// Hands what was freed back to the system, where the allocator keeps it for itself: after work that needed tens of
// megabytes for a moment. Some milliseconds.
void giveFreedMemoryBack();

} // namespace siyu::platform
