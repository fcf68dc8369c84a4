// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of reports as text, so that two of them can be compared line by line.
#pragma once

#include "core/reports/report.h"

namespace siyu::test {

inline QString textOf(const reports::Cell &cell)
{
    struct Say {
        QString operator()(std::monostate) const { return QStringLiteral("-"); }
        QString operator()(const QString &v) const { return v; }
        QString operator()(const reports::Word &v) const { return v.word + QLatin1Char(' ') + v.values.join(QLatin1Char(' ')); }
        QString operator()(qint64 v) const { return QString::number(v); }
        QString operator()(double v) const { return QString::number(v, 'g', 17); }
        QString operator()(QDate v) const { return v.toString(Qt::ISODate); }
        QString operator()(const QDateTime &v) const { return v.toString(Qt::ISODate); }
        QString operator()(files::AmountFen v) const { return QStringLiteral("fen%1").arg(v.minor); }
        QString operator()(files::Share v) const { return QStringLiteral("share%1").arg(v.ratio, 0, 'g', 17); }
    };
    return std::visit(Say(), cell);
}

inline QStringList linesOf(const reports::Table &table)
{
    QStringList out;
    for (const QList<reports::Cell> &row : table.rows) {
        QStringList cells;
        for (const reports::Cell &cell : row)
            cells.append(textOf(cell));
        out.append(cells.join(QLatin1Char('|')));
    }
    return out;
}

} // namespace siyu::test
