// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/zipwriter.h"

#include "core/base/platform.h"

#include <QUuid>
#include <QtEndian>
#include <zlib.h>

namespace siyu::files {

namespace {

constexpr qint64 mostBytes = 0xFFFFFFFFLL;
constexpr size_t mostEntries = 0xFFFF;
constexpr qint64 chunk = 1LL << 20;
constexpr quint16 version = 20;
// Made on Unix: Info-ZIP turns names of other systems into their old code pages, whatever the next flag says.
constexpr quint16 madeBy = 3 << 8 | version;
constexpr quint16 namesAreUtf8 = 1 << 11;
constexpr quint32 ownersFile = 0100600u << 16; // for the owner alone, as unpacked on Unix

template <typename Number>
void append(QByteArray &out, Number value)
{
    const Number little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

ZipWriter::ZipWriter(const QString &path, const QDateTime &at)
    : m_path(path), m_file(path + QStringLiteral(".part-") + QUuid::createUuid().toString(QUuid::Id128).left(8))
{
    m_time = quint16(at.time().hour() << 11 | at.time().minute() << 5 | at.time().second() / 2);
    m_date = quint16(std::clamp(at.date().year() - 1980, 0, 127) << 9 | at.date().month() << 5 | at.date().day());
}

Result<std::unique_ptr<ZipWriter>> ZipWriter::create(const QString &path, const QDateTime &at)
{
    std::unique_ptr<ZipWriter> out(new ZipWriter(path, at));
    if (!out->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return out->unwritable();
    platform::makePrivate(out->m_file.fileName());
    return out;
}

ZipWriter::~ZipWriter()
{
    if (m_isClosed)
        return;
    m_file.close();
    QFile::remove(m_file.fileName()); // not by the file itself, which stays when its last bytes found no room
}

QByteArray ZipWriter::localHeader(const Entry &entry) const
{
    QByteArray out;
    append(out, quint32(0x04034b50));
    for (const quint16 value : {version, namesAreUtf8, quint16(0), m_time, m_date})
        append(out, value);
    for (const quint32 value : {entry.crc, entry.bytes, entry.bytes})
        append(out, value);
    append(out, quint16(entry.name.size()));
    append(out, quint16(0));
    return out + entry.name;
}

QByteArray ZipWriter::centralHeader(const Entry &entry) const
{
    QByteArray out;
    append(out, quint32(0x02014b50));
    for (const quint16 value : {madeBy, version, namesAreUtf8, quint16(0), m_time, m_date})
        append(out, value);
    for (const quint32 value : {entry.crc, entry.bytes, entry.bytes})
        append(out, value);
    for (const quint16 value : {quint16(entry.name.size()), quint16(0), quint16(0), quint16(0), quint16(0)})
        append(out, value);
    append(out, ownersFile);
    append(out, entry.offset);
    return out + entry.name;
}

QByteArray ZipWriter::endRecord(qint64 directory) const
{
    QByteArray out;
    append(out, quint32(0x06054b50));
    for (const quint16 value : {quint16(0), quint16(0), quint16(m_entries.size()), quint16(m_entries.size())})
        append(out, value);
    append(out, quint32(m_file.pos() - directory));
    append(out, quint32(directory));
    append(out, quint16(0));
    return out;
}

Result<void> ZipWriter::add(const QString &name, const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {file}, source.errorString()};
    const qint64 start = m_file.pos();
    if (m_entries.size() >= mostEntries || start + source.size() + name.size() * 8 + 1024 > mostBytes)
        return Error{ErrorCode::FileTooLarge, {m_path}, {}};
    Entry entry{name.toUtf8(), 0, 0, quint32(start)};
    if (!put(localHeader(entry)))
        return unwritable();
    uLong crc = crc32(0, nullptr, 0);
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(chunk);
        if (bytes.isEmpty())
            return Error{ErrorCode::FileUnreadable, {file}, source.errorString()};
        crc = crc32(crc, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size()));
        entry.bytes += quint32(bytes.size());
        if (!put(bytes))
            return unwritable();
    }
    entry.crc = quint32(crc);
    const qint64 end = m_file.pos();
    // Now that they are known, length and checksum take their places in front.
    if (!m_file.seek(start) || !put(localHeader(entry)) || !m_file.seek(end))
        return unwritable();
    m_entries.push_back(entry);
    return {};
}

Result<void> ZipWriter::close()
{
    const qint64 directory = m_file.pos();
    for (const Entry &entry : m_entries) {
        if (!put(centralHeader(entry)))
            return unwritable();
    }
    if (m_file.pos() > mostBytes)
        return Error{ErrorCode::FileTooLarge, {m_path}, {}};
    if (!put(endRecord(directory)) || !m_file.flush())
        return unwritable();
    m_file.close();
    if (!platform::flushToDisk(m_file.fileName()))
        return unwritable();
    Result<void> placed = platform::replaceFile(m_file.fileName(), m_path);
    m_isClosed = placed.has_value();
    return placed;
}

Error ZipWriter::unwritable() const
{
    return platform::writeError(m_path, m_file);
}

} // namespace siyu::files
