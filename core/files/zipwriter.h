// SPDX-License-Identifier: GPL-3.0-or-later
// Puts finished files together into one ZIP, as they are: what a pack holds is packed already. The archive appears under its
// name only when close() succeeded, mode 0600. Same calls, same bytes. One thread; owned by who writes it.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFile>
#include <vector>

namespace siyu::files {

class ZipWriter {
public:
    // `at` is the time that every entry bears, as on the clock of the place. Errors: FileUnwritable.
    static Result<std::unique_ptr<ZipWriter>> create(const QString &path, const QDateTime &at);
    ~ZipWriter(); // without close() nothing appears
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    // `name` with forward slashes. Errors: FileUnreadable, FileUnwritable, DiskFull, FileTooLarge (4 GB or 65,535 entries).
    Result<void> add(const QString &name, const QString &file);
    Result<void> close();

private:
    struct Entry {
        QByteArray name;
        quint32 crc = 0;
        quint32 bytes = 0;
        quint32 offset = 0;
    };
    ZipWriter(const QString &path, const QDateTime &at);
    QByteArray localHeader(const Entry &entry) const;
    QByteArray centralHeader(const Entry &entry) const;
    QByteArray endRecord(qint64 directory) const;
    bool put(const QByteArray &bytes) { return m_file.write(bytes) == bytes.size(); }
    Error unwritable() const;

    QString m_path;
    QFile m_file;
    quint16 m_time = 0;
    quint16 m_date = 0;
    std::vector<Entry> m_entries;
    bool m_isClosed = false;
};

} // namespace siyu::files
