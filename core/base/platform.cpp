// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#ifdef Q_OS_WIN
#include <windows.h>

#include <io.h>
#include <psapi.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace siyu::platform {

namespace {

Error unwritable(const QString &path)
{
    return {ErrorCode::FileUnwritable, {path}, qt_error_string()};
}

} // namespace

Error writeError(const QString &path, const QFileDevice &file)
{
    constexpr qint64 leastRoom = 1 << 20;
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    const bool full = file.error() == QFileDevice::ResourceError || (storage.isValid() && storage.bytesAvailable() < leastRoom);
    return {full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, {path}, file.error() == QFileDevice::NoError ? QString() : file.errorString()};
}

Result<void> saveBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // Not left to commit(): it does not see what its own last flush could not write.
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.flush();
    if (!isWritten || !file.commit())
        return writeError(path, file);
    return {};
}

#ifdef Q_OS_WIN

Result<std::unique_ptr<FileLock>> FileLock::tryLock(const QString &path)
{
    const HANDLE file = CreateFileW(reinterpret_cast<LPCWSTR>(QDir::toNativeSeparators(path).utf16()),
        GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_HIDDEN, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return unwritable(path);
    OVERLAPPED range = {};
    if (!LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &range)) {
        CloseHandle(file);
        return std::unique_ptr<FileLock>();
    }
    return std::unique_ptr<FileLock>(new FileLock(qint64(reinterpret_cast<intptr_t>(file))));
}

FileLock::~FileLock()
{
    CloseHandle(reinterpret_cast<HANDLE>(intptr_t(m_handle)));
}

void makePrivate(const QString &) { }

bool flushToDisk(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite)
        && FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()))) != 0;
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    const QString nativeFrom = QDir::toNativeSeparators(from);
    const QString nativeTo = QDir::toNativeSeparators(to);
    if (!MoveFileExW(reinterpret_cast<LPCWSTR>(nativeFrom.utf16()), reinterpret_cast<LPCWSTR>(nativeTo.utf16()),
            MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return unwritable(to);
    return {};
}

qint64 peakMemory()
{
    PROCESS_MEMORY_COUNTERS counters = {};
    return GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters) ? qint64(counters.PeakWorkingSetSize) : 0;
}

#else

Result<std::unique_ptr<FileLock>> FileLock::tryLock(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return unwritable(path);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const bool held = errno == EWOULDBLOCK;
        ::close(file);
        if (!held)
            return unwritable(path);
        return std::unique_ptr<FileLock>();
    }
    return std::unique_ptr<FileLock>(new FileLock(file));
}

FileLock::~FileLock()
{
    ::close(int(m_handle));
}

void makePrivate(const QString &path)
{
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

bool flushToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool flushed = ::fsync(file) == 0;
    ::close(file);
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return flushed;
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    if (!flushToDisk(from) || ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return unwritable(to);
    flushToDisk(to);
    return {};
}

qint64 peakMemory()
{
    rusage usage = {};
    if (::getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
#ifdef Q_OS_MACOS
    return qint64(usage.ru_maxrss);
#else
    return qint64(usage.ru_maxrss) * 1024;
#endif
}

#endif

void giveFreedMemoryBack()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

Storage storageOf(const QString &path)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    if (!storage.isValid())
        return Storage::Unknown;
    static const QList<QByteArray> network{"nfs", "nfs4", "cifs", "smb", "smb2", "smbfs", "smb3", "fuse.sshfs", "afpfs", "webdav", "davfs", "9p"};
    if (network.contains(storage.fileSystemType().toLower()) || storage.device().startsWith("\\\\"))
        return Storage::Network;
    return Storage::Local;
}

} // namespace siyu::platform
