// SPDX-License-Identifier: GPL-3.0-or-later
// How values become cells of a report's tables: what is missing stays an empty cell. Pure, any thread.
#pragma once

#include "core/reports/report.h"

#include <cmath>
#include <optional>

namespace siyu::reports {

inline Word figure(const char *word) { return {Word::List::Figure, QString::fromLatin1(word)}; }
inline Word noteWord(const char *word, const QStringList &values = {}) { return {Word::List::Note, QString::fromLatin1(word), values}; }

inline Cell count(const std::optional<double> &value) { return value ? Cell(qint64(*value)) : Cell(); }
inline Cell count(const std::optional<qint64> &value) { return value ? Cell(*value) : Cell(); }
inline Cell share(const std::optional<double> &value) { return value ? Cell(files::Share{*value}) : Cell(); }
inline Cell real(const std::optional<double> &value) { return value ? Cell(*value) : Cell(); }
inline Cell amount(const std::optional<qint64> &minor) { return minor ? Cell(files::AmountFen{*minor}) : Cell(); }
inline Cell amount(const std::optional<double> &minor) { return minor ? Cell(files::AmountFen{qint64(std::llround(*minor))}) : Cell(); }
inline Cell dayCell(QDate day) { return day.isValid() ? Cell(day) : Cell(); }
inline Cell textCell(const QString &text) { return text.isEmpty() ? Cell() : Cell(text); }

inline Column column(const char *word) { return {QString::fromLatin1(word)}; }
inline Table table(const char *word, std::initializer_list<Column> columns)
{
    Table out;
    out.word = QString::fromLatin1(word);
    out.columns = columns;
    return out;
}
inline QString dayText(QDate day) { return day.toString(Qt::ISODate); }

} // namespace siyu::reports
