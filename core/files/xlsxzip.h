// SPDX-License-Identifier: GPL-3.0-or-later
// The ZIP container of an XLSX file: its directory (zip64, prefixed data, data descriptors) and one inflating stream a
// part, within limits that no honest table reaches (reliability.md X2). Nothing is ever written to disk. A part is read by one
// thread, several parts by several.
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QHash>
#include <memory>
#include <mutex>
#include <vector>

namespace siyu::files::xlsx {

struct ZipEntry {
    QByteArray name; // as a clean path: forward slashes, no leading one
    quint64 headerOffset = 0;
    quint64 packedBytes = 0;
    quint64 plainBytes = 0;
    quint32 crc = 0;
    quint16 method = 0;
    bool encrypted = false;
};

struct Limits {
    qint64 inflatedBytes = 512ll << 20; // over all parts that were really read
    qint64 ratioFrom = 10ll << 20; // a part's inflated bytes from which the ratio counts
    qint64 ratio = 200;
    qint64 packedBytes = 1ll << 30;
};

class ZipArchive;

// The plain bytes of one part, from its start. Checks length and CRC at the end.
class ZipPart {
public:
    ZipPart(ZipArchive &archive, const ZipEntry &entry, qint64 dataOffset);
    ~ZipPart();
    ZipPart(const ZipPart &) = delete;
    ZipPart &operator=(const ZipPart &) = delete;

    // The number of bytes put into `into`; 0 at the end. Errors: FileCorrupt, FileHostile, FileUnreadable.
    Result<qint64> read(char *into, qint64 capacity);
    qint64 packedDone() const { return m_packedDone; }
    qint64 plainDone() const { return m_plainDone; }

    // What reading on from here needs, some 45 KB; null where that cannot be kept.
    struct Mark;
    std::shared_ptr<const Mark> mark() const;
    // Reads on from where the mark was made; of the same archive.
    ZipPart(ZipArchive &archive, const Mark &mark);
    // What was read once already is no further burden: its bytes are counted by themselves from now on.
    void countAlone() { m_isAlone = true; }

private:
    struct Inflater;
    Result<qint64> inflateSome(char *into, qint64 capacity);
    Result<qint64> copySome(char *into, qint64 capacity);
    Result<bool> refill();
    std::optional<Error> checkLimits() const;
    std::optional<Error> checkEnd() const;

    ZipArchive &m_archive;
    ZipEntry m_entry;
    std::unique_ptr<Inflater> m_inflater;
    qint64 m_next; // where in the file packed bytes come from
    qint64 m_packedDone = 0;
    qint64 m_plainDone = 0;
    quint32 m_crc = 0;
    bool m_ended = false;
    bool m_isAlone = false;
};

class ZipArchive {
public:
    // Errors: FileMissing, FileUnreadable, FileTooLarge, FileCorrupt, FileHostile (traversal, duplicate_part).
    static Result<std::unique_ptr<ZipArchive>> open(const QString &path, const Limits &limits = {});

    // Parts are equal without regard to case (ECMA-376 part 2, 6.2.2.3).
    const ZipEntry *find(const QByteArray &name) const;
    const std::vector<ZipEntry> &entries() const { return m_entries; }
    // Errors: FileEncrypted, FileCorrupt.
    Result<std::unique_ptr<ZipPart>> openPart(const ZipEntry &entry);
    const QString &path() const { return m_path; }
    qint64 size() const { return m_size; }

    Error corrupt(const QByteArray &part, const QString &detail) const;
    Error hostile(const QString &word, const QByteArray &part) const;

private:
    friend class ZipPart;
    struct Directory {
        qint64 start = 0;
        quint64 bytes = 0;
        quint64 count = 0;
        qint64 shift = 0; // bytes that stand before the archive
    };

    explicit ZipArchive(const QString &path, const Limits &limits);
    Result<Directory> locateDirectory();
    std::optional<Error> readZip64(qint64 endRecord, Directory &directory);
    std::optional<Error> readDirectory(const Directory &directory);
    std::optional<Error> addEntry(const QByteArray &central, qint64 at, qint64 shift);
    QByteArray bytesAt(qint64 offset, qint64 count);

    QString m_path;
    std::mutex m_guard; // of the file and of the bytes counted, while parts are read
    QFile m_file;
    qint64 m_size = 0;
    Limits m_limits;
    qint64 m_inflated = 0;
    std::vector<ZipEntry> m_entries;
    QHash<QByteArray, size_t> m_byName; // lower-cased
};

} // namespace siyu::files::xlsx
