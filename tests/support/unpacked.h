// SPDX-License-Identifier: GPL-3.0-or-later
// Packed files of the shared data, unpacked for a test: what an operator opens is never a .gz.
#pragma once

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <zlib.h>

namespace siyu::test {

// The path itself where it is not packed; else that of a copy in `folder`. Empty when it cannot be read.
inline QString unpacked(const QString &path, const QTemporaryDir &folder)
{
    if (!path.endsWith(QLatin1String(".gz")))
        return path;
    const QString to = folder.filePath(QFileInfo(path).completeBaseName());
    if (QFile::exists(to))
        return to;
    QFile out(to);
    const gzFile in = gzopen(QFile::encodeName(path).constData(), "rb");
    if (!in || !out.open(QIODevice::WriteOnly))
        return {};
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    int got = 0;
    while ((got = gzread(in, buffer.data(), unsigned(buffer.size()))) > 0)
        out.write(buffer.constData(), got);
    gzclose(in);
    return got == 0 ? to : QString();
}

} // namespace siyu::test
