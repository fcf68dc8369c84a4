// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demopicture.h"

#include <QtEndian>
#include <array>

namespace siyu::demo {

namespace {

quint32 crc32Of(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < made.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1 ? 0xedb88320U ^ (value >> 1) : value >> 1;
            made[i] = value;
        }
        return made;
    }();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ quint8(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

QByteArray be32(quint32 value)
{
    QByteArray out(4, '\0');
    qToBigEndian(value, out.data());
    return out;
}

QByteArray chunk(const QByteArray &kind, const QByteArray &data)
{
    return be32(quint32(data.size())) + kind + data + be32(crc32Of(kind + data));
}

quint32 mixed(quint32 from, quint32 to, int part, int of)
{
    quint32 out = 0;
    for (const int shift : {16, 8, 0}) {
        const int a = int(from >> shift & 0xff), b = int(to >> shift & 0xff);
        out |= quint32(a + (b - a) * part / std::max(1, of)) << shift;
    }
    return out;
}

// How much of the disc covers the pixel, in quarters: a soft edge.
int cover(int dx, int dy, int radius)
{
    const int distance = dx * dx + dy * dy;
    return distance < (radius - 1) * (radius - 1) ? 4 : distance < radius * radius ? 2 : 0;
}

quint32 pixel(const Motif &motif, int x, int y)
{
    quint32 colour = mixed(motif.top, motif.bottom, y, motif.height);
    for (int i = 0; i < motif.discs; ++i) {
        const int radius = motif.height / (4 + i);
        const int cx = motif.width * (2 * i + 1) / (2 * motif.discs), cy = motif.height / 2 + (i % 2 ? motif.height / 8 : -motif.height / 10);
        colour = mixed(colour, mixed(motif.disc, motif.bottom, i, motif.discs + 1), cover(x - cx, y - cy, radius), 4);
    }
    return colour;
}

} // namespace

QByteArray pictureOf(const Motif &motif)
{
    QByteArray header = be32(quint32(motif.width)) + be32(quint32(motif.height));
    header.append("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB
    QByteArray rows;
    rows.reserve(qsizetype(motif.height) * (motif.width * 3 + 1));
    for (int y = 0; y < motif.height; ++y) {
        rows.append('\0');
        for (int x = 0; x < motif.width; ++x) {
            const quint32 colour = pixel(motif, x, y);
            for (const int shift : {16, 8, 0})
                rows.append(char(colour >> shift & 0xff));
        }
    }
    // Behind the four bytes of Qt's own stands a zlib stream, as PNG wants it.
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + chunk("IDAT", qCompress(rows, 9).mid(4)) + chunk("IEND", {});
}

} // namespace siyu::demo
