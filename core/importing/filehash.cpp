// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/filehash.h"

#include "core/files/clipboardtable.h"

#include <QCryptographicHash>
#include <QFile>

namespace siyu::importing {

namespace {

constexpr qint64 block = 1 << 20;

// As files::contentHash(), but it can be stopped.
Result<QString> hashOfFile(const QString &path, const std::atomic<bool> &unwanted)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QByteArray bytes(block, Qt::Uninitialized);
    while (!unwanted) {
        const qint64 got = file.read(bytes.data(), block);
        if (got < 0)
            return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
        if (got == 0)
            break;
        hash.addData(QByteArrayView(bytes.constData(), got));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

void FileHash::start()
{
    m_result = std::async(std::launch::async, [this] {
        return m_open.held || m_open.pasted ? files::contentHash(m_path, m_open) : hashOfFile(m_path, m_unwanted);
    });
}

Result<QString> FileHash::get()
{
    if (!m_result.valid())
        start();
    return m_result.get();
}

FileHash::~FileHash() { m_unwanted = true; }

} // namespace siyu::importing
