// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"

#include "core/files/formulaguard.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <cmath>
#include <numeric>

namespace siyu::text {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

bool isChinese() { return QLocale().language() == QLocale::Chinese; }

const QString minus = QStringLiteral("−");

// As wide as a plus, and never broken from its figure at a line's end, as a hyphen may be.
QString withMinus(QString figure)
{
    if (figure.startsWith(u'-'))
        figure.replace(0, 1, minus);
    return figure;
}

// No minus before what rounds to nothing.
QString fixed(double value, int places)
{
    return withMinus(QLocale().toString(std::abs(value) < 0.5 * std::pow(10, -places) ? 0 : value, 'f', places));
}

// In letters; a Chinese character takes that of two.
qsizetype roomOf(const QString &text)
{
    return std::accumulate(text.begin(), text.end(), qsizetype(0), [](qsizetype sum, QChar c) { return sum + (c.unicode() >= 0x2e80 ? 2 : 1); });
}

// At most one decimal, none where it is zero: 1.2, 12, not 12.0.
QString trimmedDecimal(double value)
{
    const double rounded = std::round(value * 10) / 10;
    return fixed(rounded, rounded == std::floor(rounded) ? 0 : 1);
}

} // namespace

QString missingMark() { return QStringLiteral("–"); }

QString listed(const QStringList &words) { return words.join(Format::tr(", ")); }

QString number(qint64 value) { return withMinus(QLocale().toString(value)); }

QString number(const std::optional<qint64> &value) { return value ? number(*value) : missingMark(); }

QString decimal(const std::optional<double> &value, int places)
{
    return value ? fixed(*value, places) : missingMark();
}

QString percent(const std::optional<double> &ratio, int places)
{
    return ratio ? fixed(*ratio * 100, places) + u'%' : missingMark();
}

QString signedNumber(qint64 value)
{
    return value > 0 ? u'+' + number(value) : number(value);
}

QString money(const std::optional<qint64> &fen, const QString &currency)
{
    if (!fen)
        return missingMark();
    const QString sign = *fen < 0 ? minus : QString();
    const qint64 minor = std::abs(*fen);
    const QString symbol = currency == QStringLiteral("CNY") ? QStringLiteral("¥") : currency + u' ';
    return sign + symbol + QLocale().toString(minor / 100) + QLocale().decimalPoint()
        + QString::number(minor % 100).rightJustified(2, u'0');
}

QString shortNumber(double value)
{
    const double size = std::abs(value);
    if (isChinese()) {
        if (size >= 1e8)
            return trimmedDecimal(value / 1e8) + QStringLiteral("亿");
        return size >= 1e4 ? trimmedDecimal(value / 1e4) + QStringLiteral("万") : trimmedDecimal(value);
    }
    if (size >= 1e6)
        return trimmedDecimal(value / 1e6) + u'M';
    return size >= 1e4 ? trimmedDecimal(value / 1e3) + u'k' : trimmedDecimal(value);
}

QString pasteable(QString cell)
{
    cell.replace(u'\t', u' ').replace(u'\n', u' ');
    if (cell.startsWith(minus))
        cell.replace(0, minus.size(), u'-');
    // A figure stays one; any other text that a spreadsheet would take for a formula is kept as text (reliability.md X4).
    static const QRegularExpression figure(QStringLiteral("^[+-](¥|[A-Z]{3} )?[\\d.,]+( ?[%\\p{L}]+)?$"));
    return figure.match(cell).hasMatch() ? cell : files::guarded(cell);
}

QString inLines(const QString &header, qsizetype atMost)
{
    QStringList lines;
    // Chinese has no spaces; what stands in brackets may take a line of its own.
    for (const QString &word : QString(header).replace(QStringLiteral("（"), QStringLiteral(" （")).split(u' ', Qt::SkipEmptyParts)) {
        if (!lines.isEmpty() && roomOf(lines.last()) + 1 + roomOf(word) <= atMost)
            lines.last() += u' ' + word;
        else
            lines.append(word);
    }
    return lines.join(u'\n');
}

QStringList inLines(QStringList headers)
{
    for (QString &header : headers)
        header = inLines(header);
    return headers;
}

QString fileSize(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat); }

QString day(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : missingMark(); }

QString dayWithWeekday(QDate day)
{
    if (!day.isValid())
        return missingMark();
    const QString weekday = weekdayName(day.dayOfWeek());
    if (isChinese())
        return QStringLiteral("%1月%2日 %3").arg(QString::number(day.month()), QString::number(day.day()), weekday);
    return QStringLiteral("%1, %2").arg(weekday, day.toString(Qt::ISODate));
}

QString clockTime(const QDateTime &utc, const QTimeZone &zone)
{
    return utc.isValid() ? utc.toTimeZone(zone).toString(QStringLiteral("HH:mm")) : missingMark();
}

QString dayAndTime(const QDateTime &utc, const QTimeZone &zone)
{
    return utc.isValid() ? utc.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : missingMark();
}

QString ago(const QDateTime &utc, const QDateTime &nowUtc)
{
    if (!utc.isValid())
        return missingMark();
    const qint64 seconds = utc.secsTo(nowUtc);
    const bool past = seconds >= 0;
    const int minutes = int(std::abs(seconds) / 60);
    if (minutes < 1)
        return Format::tr("just now");
    if (minutes < 60)
        return past ? Format::tr("%1 min ago").arg(minutes) : Format::tr("in %1 min").arg(minutes);
    if (minutes < 48 * 60)
        return past ? Format::tr("%1 h ago").arg(minutes / 60) : Format::tr("in %1 h").arg(minutes / 60);
    return past ? Format::tr("%1 days ago").arg(minutes / 1440) : Format::tr("in %1 days").arg(minutes / 1440);
}

QString businessMoment(const QDateTime &utc, const QDateTime &nowUtc, const QTimeZone &zone)
{
    return businessDay(utc, zone) == businessDay(nowUtc, zone) ? clockTime(utc, zone) : dayAndTime(utc, zone);
}

QString span(qint64 seconds)
{
    const QString tail = QString::number(seconds % 60).rightJustified(2, u'0');
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return QStringLiteral("%1:%2").arg(QString::number(minutes), tail);
    return QStringLiteral("%1:%2:%3").arg(QString::number(minutes / 60), QString::number(minutes % 60).rightJustified(2, u'0'), tail);
}

QString timeLeft(qint64 seconds)
{
    if (seconds < 90)
        return Format::tr("about %1 s left").arg(std::max<qint64>(seconds, 1));
    return Format::tr("about %1 min left").arg((seconds + 30) / 60);
}

QString period(const Period &period)
{
    if (!period.isValid())
        return missingMark();
    return period.from == period.to ? day(period.from) : QStringLiteral("%1 – %2").arg(day(period.from), day(period.to));
}

} // namespace siyu::text
