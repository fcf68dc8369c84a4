// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of a chart as lines of text, every number in full, so that two of them can be compared.
#pragma once

#include "core/insight/figure.h"

namespace siyu::test {

inline QString numberText(const std::optional<double> &value) { return value ? QString::number(*value, 'g', 17) : QStringLiteral("-"); }

inline QString textOf(const insight::Point &point)
{
    return QStringList{numberText(point.value), numberText(point.counted), QString::number(point.without), numberText(point.low), numberText(point.high), numberText(point.share)}.join(QLatin1Char(' '));
}

inline QStringList linesOf(const QList<insight::Series> &series)
{
    QStringList out;
    for (const insight::Series &one : series) {
        QStringList points{one.word, QString::number(int(one.shape)), QString::number(one.panel), one.unit ? wordOf(*one.unit) : QString()};
        for (const insight::Point &point : one.points)
            points.append(textOf(point));
        out.append(points.join(QLatin1Char('|')));
    }
    return out;
}

inline QStringList linesOf(const insight::Figure &figure)
{
    QStringList out{figure.word, wordOf(figure.unit), figure.period.from.toString(Qt::ISODate), figure.period.to.toString(Qt::ISODate),
        QString::number(figure.n), figure.nOf, figure.currency, figure.how};
    for (const QDate day : figure.days)
        out.append(day.toString(Qt::ISODate));
    out += figure.categories + figure.howValues + figure.groups + figure.refused + linesOf(figure.series) + linesOf(figure.before);
    for (const insight::Reference &reference : figure.references)
        out.append(QStringLiteral("%1 %2 %3").arg(reference.word, numberText(reference.value), reference.from.toString(Qt::ISODate)));
    for (const insight::Summary &summary : figure.summaries)
        out.append(QStringList{summary.word, textOf(summary.now), summary.before ? textOf(*summary.before) : QString()}.join(QLatin1Char('|')));
    return out;
}

} // namespace siyu::test
