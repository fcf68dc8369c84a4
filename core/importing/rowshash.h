// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a file say, whatever the file is called and encoded in, so that a list that was saved again is known:
// the first rows whole, then one of many, and how many there are; a long file costs nothing more. Any thread.
#pragma once

#include "core/importing/personrow.h"

#include <QCryptographicHash>

namespace siyu::importing {

class RowsHash {
public:
    // Counts the row; true where its cells are wanted.
    bool isDue() { return ++m_rows <= wholeRows || m_rows % oneOf == 0; }
    void add(const Cells &cells)
    {
        for (const std::string_view cell : cells) {
            const std::string_view clean = cleanCell(cell);
            m_hash.addData(QByteArrayView(clean.data(), qsizetype(clean.size())));
            m_hash.addData(QByteArrayView("\x1f", 1));
        }
        m_hash.addData(QByteArrayView("\x1e", 1));
    }
    // Null where there was no row.
    QString text()
    {
        if (m_rows == 0)
            return {};
        return QString::fromLatin1(m_hash.result().toHex().left(32)) + QLatin1Char(':') + QString::number(m_rows);
    }

private:
    static constexpr qint64 wholeRows = 512;
    static constexpr qint64 oneOf = 64;
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
    qint64 m_rows = 0;
};

} // namespace siyu::importing
