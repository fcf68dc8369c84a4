// SPDX-License-Identifier: GPL-3.0-or-later
// A small ZIP writer for tests: makes archives as they should be and as they should not.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtEndian>
#include <zlib.h>

namespace siyu::test {

class ZipBuilder {
public:
    bool deflated = true;
    bool descriptors = false; // sizes and CRC behind the data instead of before it
    bool zip64 = false;
    bool encryptedFlag = false;
    quint32 crcDamage = 0; // xor into every CRC
    QByteArray prefix;

    void add(const QByteArray &name, const QByteArray &content)
    {
        const QByteArray packed = deflated ? deflate(content) : content;
        const quint32 crc = quint32(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size()))) ^ crcDamage;
        const quint32 offset = quint32(m_body.size());
        const quint16 flags = quint16((descriptors ? 8 : 0) | (encryptedFlag ? 1 : 0));
        const quint16 method = deflated ? 8 : 0;
        put<quint32>(m_body, 0x04034b50).putHead(m_body, flags, method);
        put<quint32>(m_body, descriptors ? 0 : crc);
        put<quint32>(m_body, descriptors ? 0 : quint32(packed.size()));
        put<quint32>(m_body, descriptors ? 0 : quint32(content.size()));
        put<quint16>(m_body, quint16(name.size()));
        put<quint16>(m_body, 0);
        m_body += name + packed;
        if (descriptors) {
            put<quint32>(m_body, 0x08074b50);
            put<quint32>(m_body, crc);
            put<quint32>(m_body, quint32(packed.size()));
            put<quint32>(m_body, quint32(content.size()));
        }
        QByteArray extra;
        if (zip64) {
            put<quint16>(extra, 1);
            put<quint16>(extra, 24);
            put<quint64>(extra, quint64(content.size()));
            put<quint64>(extra, quint64(packed.size()));
            put<quint64>(extra, offset);
        }
        put<quint32>(m_central, 0x02014b50);
        put<quint16>(m_central, 45).putHead(m_central, flags, method);
        put<quint32>(m_central, crc);
        put<quint32>(m_central, zip64 ? 0xffffffff : quint32(packed.size()));
        put<quint32>(m_central, zip64 ? 0xffffffff : quint32(content.size()));
        put<quint16>(m_central, quint16(name.size()));
        put<quint16>(m_central, quint16(extra.size()));
        m_central += QByteArray(10, '\0');
        put<quint32>(m_central, zip64 ? 0xffffffff : offset);
        m_central += name + extra;
        ++m_count;
    }

    QByteArray bytes()
    {
        QByteArray out = prefix + m_body;
        const auto start = quint64(m_body.size());
        out += m_central;
        if (zip64) {
            const auto record = quint64(m_body.size() + m_central.size());
            put<quint32>(out, 0x06064b50);
            put<quint64>(out, 44);
            put<quint32>(out, 0x002d002d);
            put<quint64>(out, 0);
            put<quint64>(out, m_count);
            put<quint64>(out, m_count);
            put<quint64>(out, quint64(m_central.size()));
            put<quint64>(out, start);
            put<quint32>(out, 0x07064b50);
            put<quint32>(out, 0);
            put<quint64>(out, record);
            put<quint32>(out, 1);
        }
        put<quint32>(out, 0x06054b50);
        put<quint32>(out, 0);
        put<quint16>(out, zip64 ? 0xffff : quint16(m_count));
        put<quint16>(out, zip64 ? 0xffff : quint16(m_count));
        put<quint32>(out, zip64 ? 0xffffffff : quint32(m_central.size()));
        put<quint32>(out, zip64 ? 0xffffffff : quint32(start));
        put<quint16>(out, 0);
        return out;
    }

    bool save(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes()) > 0;
    }

private:
    template <typename T>
    ZipBuilder &put(QByteArray &out, T value)
    {
        char raw[sizeof(T)];
        qToLittleEndian(value, raw);
        out.append(raw, sizeof raw);
        return *this;
    }
    void putHead(QByteArray &out, quint16 flags, quint16 method)
    {
        put<quint16>(out, 20);
        put<quint16>(out, flags);
        put<quint16>(out, method);
        put<quint32>(out, 0x00210000);
    }
    static QByteArray deflate(const QByteArray &plain)
    {
        z_stream stream{};
        deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
        QByteArray out(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
        stream.avail_in = uInt(plain.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = uInt(out.size());
        ::deflate(&stream, Z_FINISH);
        out.truncate(qsizetype(stream.total_out));
        deflateEnd(&stream);
        return out;
    }

    QByteArray m_body, m_central;
    quint64 m_count = 0;
};

} // namespace siyu::test
