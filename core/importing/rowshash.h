// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a file say, whatever the file is called and encoded in, so that a list that was saved again is known:
// the cleaned cells of the first rows, the cells of all others as they stand, and how many rows there are. Any thread.
#pragma once

#include "core/importing/personrow.h"
#include "core/members/keytable.h"

#include <QCryptographicHash>

namespace siyu::importing {

// Of a row's cells; `joined`: their bytes one behind the other.
inline quint64 hashOfRow(std::string_view joined, const Cells &cells)
{
    quint64 ends = 0;
    for (const std::string_view cell : cells)
        ends = ends * 0x100000001B3ULL + cell.size();
    return members::hashOf(joined, ends);
}

class RowsHash {
public:
    // Where the row's cells are wanted, else its hash is enough.
    bool wantsCells() const { return m_rows < wholeRows; }
    void add(const Cells &cells)
    {
        ++m_rows;
        for (const std::string_view cell : cells) {
            const std::string_view clean = cleanCell(cell);
            m_first.addData(QByteArrayView(clean.data(), qsizetype(clean.size())));
            m_first.addData(QByteArrayView("\x1f", 1));
        }
        m_first.addData(QByteArrayView("\x1e", 1));
    }
    void add(quint64 row)
    {
        ++m_rows;
        const std::array<quint64, 2> pair{m_rest, row};
        m_rest = members::hashOf(std::string_view(reinterpret_cast<const char *>(pair.data()), sizeof pair), quint64(m_rows));
    }
    void addRow(const Cells &cells)
    {
        if (wantsCells())
            return add(cells);
        m_joined.clear();
        for (const std::string_view cell : cells)
            m_joined.append(cell);
        add(hashOfRow(m_joined, cells));
    }
    // Null where there was no row.
    QString text()
    {
        if (m_rows == 0)
            return {};
        const QString first = QString::fromLatin1(m_first.result().toHex().left(32)) + QLatin1Char(':') + QString::number(m_rows);
        return m_rows <= wholeRows ? first : first + QLatin1Char(':') + QString::number(m_rest, 16);
    }

private:
    static constexpr qint64 wholeRows = 512;
    QCryptographicHash m_first{QCryptographicHash::Sha1};
    quint64 m_rest = 0;
    qint64 m_rows = 0;
    std::string m_joined;
};

} // namespace siyu::importing
