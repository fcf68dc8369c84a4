// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, money, dates and spans as a person reads them, in the default QLocale (installLanguage sets it). A missing
// value is shown as "–", a figure below zero with "−" (U+2212). Files never use these: they have their own plain forms. Any thread.
#pragma once

#include "core/base/money.h"
#include "core/base/period.h"

#include <optional>

namespace siyu::text {

QString missingMark();
QString listed(const QStringList &words); // "a, b, c"; "a、b、c"
QString number(qint64 value); // 12,345
QString number(const std::optional<qint64> &value);
QString decimal(const std::optional<double> &value, int places);
QString percent(const std::optional<double> &ratio, int places = 1); // 0.123 → 12.3%
QString signedNumber(qint64 value); // +12, −3, 0
QString money(const std::optional<qint64> &fen, const QString &currency); // ¥1,234.50
// Short figures for axes and cards: 12,000 → "12k", in Chinese "1.2万"; 亿 from 10^8 on.
QString shortNumber(double value);
// One cell of a table on the clipboard: without tabs and line ends, with the hyphen that a spreadsheet reads as a minus, and no formula.
QString pasteable(QString cell);
// A header over narrow figures: broken at spaces into lines of about `atMost` characters; words stay whole.
QString inLines(const QString &header, qsizetype atMost = 10);
QStringList inLines(QStringList headers);
QString fileSize(qint64 bytes);

QString day(QDate day); // 2026-03-01
QString dayWithWeekday(QDate day); // "Mon, 2026-03-01", "3月1日 周一"
QString clockTime(const QDateTime &utc, const QTimeZone &zone); // 09:31
QString dayAndTime(const QDateTime &utc, const QTimeZone &zone); // 2026-03-01 09:31
// "just now", "5 minutes ago", "3 days ago"; later times as "in 5 minutes".
QString ago(const QDateTime &utc, const QDateTime &nowUtc);
// The time alone on the same business day, else the day as well: "09:31", "2026-03-01 09:31".
QString businessMoment(const QDateTime &utc, const QDateTime &nowUtc, const QTimeZone &zone);
QString span(qint64 seconds); // "1:12", "2:05:09"
QString timeLeft(qint64 seconds); // "about 40 s left"
QString period(const Period &period);

} // namespace siyu::text
