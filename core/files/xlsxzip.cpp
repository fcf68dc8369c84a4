// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxzip.h"

#include <QFileInfo>
#include <QtEndian>
#include <zlib.h>

namespace siyu::files::xlsx {

namespace {

constexpr quint32 kLocalHeader = 0x04034b50;
constexpr quint32 kCentralHeader = 0x02014b50;
constexpr quint32 kEndRecord = 0x06054b50;
constexpr quint32 kZip64Locator = 0x07064b50;
constexpr quint32 kZip64End = 0x06064b50;
constexpr qint64 kEndRecordSize = 22;
constexpr qint64 kCentralSize = 46;
constexpr qint64 kLocalSize = 30;
constexpr quint64 kMostEntries = 100000;
constexpr qint64 kChunk = 64 * 1024;

template <typename T>
T le(const QByteArray &bytes, qint64 at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

// A path as the package means it; empty when it climbs out of the package or names a drive.
QByteArray cleanName(QByteArray name)
{
    name.replace('\\', '/');
    QList<QByteArray> kept;
    for (const QByteArray &step : name.split('/')) {
        if (step.isEmpty() || step == ".")
            continue;
        if (step == ".." || step.contains(':') || step.contains('\0'))
            return {};
        kept.append(step);
    }
    return kept.join('/');
}

// Sizes of 32 bits that are full stand in the zip64 field, in this order.
void widen(const QByteArray &extra, quint64 &plain, quint64 &packed, quint64 &offset)
{
    qint64 at = 0;
    while (at + 4 <= extra.size()) {
        const auto id = le<quint16>(extra, at);
        const qint64 size = le<quint16>(extra, at + 2);
        qint64 field = at + 4;
        const qint64 end = std::min<qint64>(field + size, extra.size());
        if (id == 1) {
            for (quint64 *value : {&plain, &packed, &offset}) {
                if (*value != 0xffffffffu || field + 8 > end)
                    continue;
                *value = le<quint64>(extra, field);
                field += 8;
            }
            return;
        }
        at = end;
    }
}

} // namespace

struct ZipPart::Inflater {
    z_stream stream{};
    bool raw = false; // stored, not deflated
    bool finished = false;
    QByteArray packed = QByteArray(kChunk, Qt::Uninitialized);
};

ZipPart::ZipPart(ZipArchive &archive, const ZipEntry &entry, qint64 dataOffset) :
    m_archive(archive), m_entry(entry), m_inflater(std::make_unique<Inflater>()), m_next(dataOffset)
{
    m_inflater->raw = entry.method == 0;
    if (!m_inflater->raw)
        inflateInit2(&m_inflater->stream, -MAX_WBITS);
}

ZipPart::~ZipPart()
{
    if (!m_inflater->raw)
        inflateEnd(&m_inflater->stream);
}

struct ZipPart::Mark {
    ZipEntry entry;
    std::unique_ptr<Inflater> inflater;
    qint64 next = 0; // of the packed bytes that the inflater has not seen
    qint64 packedDone = 0;
    qint64 plainDone = 0;
    quint32 crc = 0;
    ~Mark()
    {
        if (!inflater->raw)
            inflateEnd(&inflater->stream);
    }
};

std::shared_ptr<const ZipPart::Mark> ZipPart::mark() const
{
    const qint64 unseen = m_inflater->stream.avail_in; // is read from the file again
    auto state = std::make_unique<Inflater>();
    state->packed.clear();
    state->raw = m_inflater->raw;
    state->finished = m_inflater->finished;
    if (!state->raw && inflateCopy(&state->stream, &m_inflater->stream) != Z_OK)
        return nullptr;
    state->stream.avail_in = 0;
    return std::shared_ptr<const Mark>(
        new Mark{m_entry, std::move(state), m_next - unseen, m_packedDone - unseen, m_plainDone, m_crc});
}

ZipPart::ZipPart(ZipArchive &archive, const Mark &mark) :
    m_archive(archive), m_entry(mark.entry), m_inflater(std::make_unique<Inflater>()), m_next(mark.next),
    m_packedDone(mark.packedDone), m_plainDone(mark.plainDone), m_crc(mark.crc), m_isAlone(true)
{
    m_inflater->raw = mark.inflater->raw;
    m_inflater->finished = mark.inflater->finished;
    if (!m_inflater->raw)
        inflateCopy(&m_inflater->stream, &mark.inflater->stream);
}

Result<bool> ZipPart::refill()
{
    const qint64 left = qint64(m_entry.packedBytes) - m_packedDone;
    if (left <= 0)
        return false;
    const std::scoped_lock hold(m_archive.m_guard);
    if (!m_archive.m_file.seek(m_next))
        return m_archive.corrupt(m_entry.name, QStringLiteral("packed data lies outside the file"));
    const qint64 got = m_archive.m_file.read(m_inflater->packed.data(), std::min(left, kChunk));
    if (got < 0)
        return Error{ErrorCode::FileUnreadable, {m_archive.m_path}, m_archive.m_file.errorString()};
    if (got == 0)
        return m_archive.corrupt(m_entry.name, QStringLiteral("the file ends inside the part"));
    m_next += got;
    m_packedDone += got;
    m_inflater->stream.next_in = reinterpret_cast<Bytef *>(m_inflater->packed.data());
    m_inflater->stream.avail_in = uInt(got);
    return true;
}

Result<qint64> ZipPart::copySome(char *into, qint64 capacity)
{
    z_stream &stream = m_inflater->stream;
    if (stream.avail_in == 0) {
        const auto more = refill();
        if (!more)
            return more.error();
        if (!*more)
            return qint64(0);
    }
    const qint64 count = std::min<qint64>(capacity, stream.avail_in);
    memcpy(into, stream.next_in, size_t(count));
    stream.next_in += count;
    stream.avail_in -= uInt(count);
    return count;
}

Result<qint64> ZipPart::inflateSome(char *into, qint64 capacity)
{
    z_stream &stream = m_inflater->stream;
    stream.next_out = reinterpret_cast<Bytef *>(into);
    stream.avail_out = uInt(capacity);
    while (stream.avail_out > 0 && !m_inflater->finished) {
        if (stream.avail_in == 0) {
            const auto more = refill();
            if (!more)
                return more.error();
            if (!*more)
                return m_archive.corrupt(m_entry.name, QStringLiteral("packed data ends early"));
        }
        const int state = inflate(&stream, Z_NO_FLUSH);
        m_inflater->finished = state == Z_STREAM_END;
        if (!m_inflater->finished && state != Z_OK && state != Z_BUF_ERROR)
            return m_archive.corrupt(m_entry.name, QStringLiteral("packed data is damaged (%1)").arg(state));
    }
    return capacity - qint64(stream.avail_out);
}

std::optional<Error> ZipPart::checkLimits() const
{
    const Limits &limits = m_archive.m_limits;
    const bool dense = m_plainDone > limits.ratioFrom && m_plainDone > limits.ratio * std::max<qint64>(m_packedDone, 1);
    if (dense || (m_isAlone ? m_plainDone : m_archive.m_inflated) > limits.inflatedBytes)
        return m_archive.hostile(QStringLiteral("bomb"), m_entry.name);
    return std::nullopt;
}

std::optional<Error> ZipPart::checkEnd() const
{
    if (m_crc != m_entry.crc)
        return m_archive.corrupt(m_entry.name, QStringLiteral("CRC differs"));
    return std::nullopt;
}

Result<qint64> ZipPart::read(char *into, qint64 capacity)
{
    if (m_ended)
        return qint64(0);
    const auto got = m_inflater->raw ? copySome(into, capacity) : inflateSome(into, capacity);
    if (!got)
        return got;
    m_plainDone += *got;
    {
        const std::scoped_lock hold(m_archive.m_guard);
        m_archive.m_inflated += m_isAlone ? 0 : *got;
        if (const auto broken = checkLimits())
            return *broken;
    }
    m_crc = quint32(crc32(m_crc, reinterpret_cast<const Bytef *>(into), uInt(*got)));
    m_ended = *got == 0 || m_inflater->finished;
    if (m_ended) {
        if (const auto broken = checkEnd())
            return *broken;
    }
    return got;
}

ZipArchive::ZipArchive(const QString &path, const Limits &limits) : m_path(path), m_file(path), m_limits(limits) { }

Error ZipArchive::corrupt(const QByteArray &part, const QString &detail) const
{
    return {ErrorCode::FileCorrupt, {m_path, QString::fromUtf8(part)}, detail};
}

Error ZipArchive::hostile(const QString &word, const QByteArray &part) const
{
    return {ErrorCode::FileHostile, {m_path, word}, QString::fromUtf8(part)};
}

QByteArray ZipArchive::bytesAt(qint64 offset, qint64 count)
{
    if (offset < 0 || count < 0 || offset > m_size || !m_file.seek(offset))
        return {};
    return m_file.read(count);
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString &path, const Limits &limits)
{
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::FileMissing, {path}, {}};
    std::unique_ptr<ZipArchive> archive(new ZipArchive(path, limits));
    if (!archive->m_file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {path}, archive->m_file.errorString()};
    archive->m_size = archive->m_file.size();
    if (archive->m_size == 0)
        return Error{ErrorCode::FileEmpty, {path}, {}};
    if (archive->m_size > limits.packedBytes)
        return Error{ErrorCode::FileTooLarge, {path, QStringLiteral("%1 MB").arg(limits.packedBytes >> 20)}, {}};
    const auto directory = archive->locateDirectory();
    if (!directory)
        return directory.error();
    if (const auto broken = archive->readDirectory(*directory))
        return *broken;
    return archive;
}

Result<ZipArchive::Directory> ZipArchive::locateDirectory()
{
    const qint64 tailSize = std::min<qint64>(m_size, kEndRecordSize + 0xffff);
    const qint64 tailStart = m_size - tailSize;
    const QByteArray tail = bytesAt(tailStart, tailSize);
    for (qint64 at = tail.size() - kEndRecordSize; at >= 0; --at) {
        if (le<quint32>(tail, at) != kEndRecord)
            continue;
        Directory directory;
        directory.count = le<quint16>(tail, at + 10);
        directory.bytes = le<quint32>(tail, at + 12);
        directory.start = le<quint32>(tail, at + 16);
        const qint64 endRecord = tailStart + at;
        const bool full = directory.count == 0xffff || directory.bytes == 0xffffffffu || directory.start == 0xffffffffll;
        if (full) {
            if (const auto broken = readZip64(endRecord, directory))
                return *broken;
            return directory;
        }
        directory.shift = endRecord - qint64(directory.bytes) - directory.start;
        if (directory.shift < 0)
            return corrupt({}, QStringLiteral("the directory of the archive lies outside the file"));
        directory.start += directory.shift;
        return directory;
    }
    return corrupt({}, QStringLiteral("the archive has no end record: the file is cut off"));
}

std::optional<Error> ZipArchive::readZip64(qint64 endRecord, Directory &directory)
{
    const QByteArray locator = bytesAt(endRecord - 20, 20);
    if (locator.size() < 20 || le<quint32>(locator, 0) != kZip64Locator)
        return corrupt({}, QStringLiteral("no zip64 locator"));
    const qint64 stated = le<qint64>(locator, 8);
    if (stated < 0 || stated > m_size)
        return corrupt({}, QStringLiteral("the zip64 end record lies outside the file"));
    // With data before the archive the stated place is too low; the record then ends where the locator begins.
    for (const qint64 place : {stated, endRecord - 20 - 56}) {
        const QByteArray record = bytesAt(place, 56);
        if (record.size() < 56 || le<quint32>(record, 0) != kZip64End)
            continue;
        directory.count = le<quint64>(record, 32);
        directory.bytes = le<quint64>(record, 40);
        directory.shift = place - stated;
        directory.start = qint64(le<quint64>(record, 48) + quint64(directory.shift));
        return std::nullopt;
    }
    return corrupt({}, QStringLiteral("no zip64 end record"));
}

std::optional<Error> ZipArchive::readDirectory(const Directory &directory)
{
    const bool outside = directory.start < 0 || directory.start > m_size
        || directory.bytes > quint64(m_size - directory.start);
    if (outside || directory.bytes > (64u << 20))
        return corrupt({}, QStringLiteral("the directory of the archive lies outside the file"));
    if (directory.count > kMostEntries)
        return hostile(QStringLiteral("too_many_parts"), {});
    const QByteArray central = bytesAt(directory.start, qint64(directory.bytes));
    qint64 at = 0;
    for (quint64 i = 0; i < directory.count; ++i) {
        if (at + kCentralSize > central.size() || le<quint32>(central, at) != kCentralHeader)
            return corrupt({}, QStringLiteral("the directory of the archive is damaged"));
        const qint64 size = kCentralSize + le<quint16>(central, at + 28) + le<quint16>(central, at + 30)
            + le<quint16>(central, at + 32);
        if (at + size > central.size())
            return corrupt({}, QStringLiteral("the directory of the archive is damaged"));
        if (auto broken = addEntry(central, at, directory.shift))
            return broken;
        at += size;
    }
    return std::nullopt;
}

std::optional<Error> ZipArchive::addEntry(const QByteArray &central, qint64 at, qint64 shift)
{
    const qint64 nameSize = le<quint16>(central, at + 28);
    const QByteArray raw = central.mid(at + kCentralSize, nameSize);
    ZipEntry entry;
    entry.encrypted = (le<quint16>(central, at + 8) & 1) != 0;
    entry.method = le<quint16>(central, at + 10);
    entry.crc = le<quint32>(central, at + 16);
    entry.packedBytes = le<quint32>(central, at + 20);
    entry.plainBytes = le<quint32>(central, at + 24);
    entry.headerOffset = le<quint32>(central, at + 42);
    widen(central.mid(at + kCentralSize + nameSize, le<quint16>(central, at + 30)), entry.plainBytes, entry.packedBytes,
        entry.headerOffset);
    entry.headerOffset += quint64(shift);
    entry.name = cleanName(raw);
    if (entry.name.isEmpty()) {
        const bool folder = QByteArray(raw).replace('\\', '/').replace("/", "").replace(".", "").isEmpty() && !raw.contains("..");
        return folder ? std::nullopt : std::optional<Error>(hostile(QStringLiteral("traversal"), raw));
    }
    if (raw.endsWith('/') || raw.endsWith('\\'))
        return std::nullopt;
    const QByteArray key = entry.name.toLower();
    if (m_byName.contains(key))
        return hostile(QStringLiteral("duplicate_part"), entry.name);
    m_byName.insert(key, m_entries.size());
    m_entries.push_back(std::move(entry));
    return std::nullopt;
}

const ZipEntry *ZipArchive::find(const QByteArray &name) const
{
    const auto found = m_byName.constFind(name.toLower());
    return found == m_byName.constEnd() ? nullptr : &m_entries[*found];
}

Result<std::unique_ptr<ZipPart>> ZipArchive::openPart(const ZipEntry &entry)
{
    if (entry.encrypted)
        return Error{ErrorCode::FileEncrypted, {m_path}, QString::fromUtf8(entry.name)};
    if (entry.method != 0 && entry.method != 8)
        return corrupt(entry.name, QStringLiteral("packed by method %1").arg(entry.method));
    const std::scoped_lock hold(m_guard);
    const QByteArray header = bytesAt(qint64(entry.headerOffset), kLocalSize);
    if (header.size() < kLocalSize || le<quint32>(header, 0) != kLocalHeader)
        return corrupt(entry.name, QStringLiteral("the part has no header"));
    const qint64 data = qint64(entry.headerOffset) + kLocalSize + le<quint16>(header, 26) + le<quint16>(header, 28);
    if (data > m_size || entry.packedBytes > quint64(m_size - data))
        return corrupt(entry.name, QStringLiteral("the part lies outside the file"));
    return std::make_unique<ZipPart>(*this, entry, data);
}

} // namespace siyu::files::xlsx
