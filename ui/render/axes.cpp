// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/axes.h"

#include "ui/render/frame.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QFontMetricsF>
#include <QSet>
#include <QtCharts/QCategoryAxis>
#include <cmath>

namespace siyu::render {

namespace {

void style(QAbstractAxis &axis, const Palette &palette, bool withGrid)
{
    axis.setLabelsBrush(palette.muted);
    axis.setLinePen(QPen(palette.grid));
    axis.setGridLinePen(QPen(palette.grid, 1));
    axis.setGridLineVisible(withGrid);
    axis.setLabelsFont(chartFont(12));
}

QCategoryAxis *stepAxis(const insight::Figure &figure)
{
    auto *axis = new QCategoryAxis;
    const double last = double(figure.steps()) - 0.5;
    axis->setStartValue(-0.5);
    int year = 0;
    for (const qsizetype i : labelledSteps(figure)) {
        QString label;
        if (figure.categories.isEmpty()) {
            label = text::stepLabel(figure.days[i], year != 0 && figure.days[i].year() != year);
            year = figure.days[i].year();
        } else {
            label = text::stepName(figure, i);
        }
        // A category axis wants its labels different from each other.
        while (axis->categoriesLabels().contains(label))
            label += QChar(0x200B);
        axis->append(label, double(i));
    }
    axis->setRange(-0.5, last);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    return axis;
}

// Short where that tells the ticks apart, else in full.
QStringList labelsOf(const QList<double> &ticks)
{
    QStringList labels;
    for (const double tick : ticks)
        labels.append(text::shortNumber(tick));
    if (QSet<QString>(labels.begin(), labels.end()).size() == labels.size())
        return labels;
    for (qsizetype i = 0; i < ticks.size(); ++i)
        labels[i] = text::number(qint64(ticks[i]));
    return labels;
}

QCategoryAxis *valueAxis(const QList<double> &ticks)
{
    auto *axis = new QCategoryAxis;
    axis->setStartValue(ticks.first() - 1);
    const QStringList labels = labelsOf(ticks);
    for (qsizetype i = 0; i < ticks.size(); ++i)
        axis->append(labels[i], ticks[i]);
    axis->setRange(ticks.first(), ticks.last());
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    return axis;
}

} // namespace

QList<double> roundTicks(double least, double greatest, int most)
{
    if (greatest <= least)
        greatest = least + 1;
    const double raw = (greatest - least) / std::max(most - 1, 1);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const bool whole = factor * power == std::floor(factor * power);
        if (whole && factor * power >= raw) {
            step = factor * power;
            break;
        }
    }
    step = std::max(step, 1.0);
    QList<double> out;
    const double first = std::floor(least / step);
    const double last = std::ceil(greatest / step);
    for (double i = first; i <= last; ++i)
        out.append(i * step);
    return out;
}

double labelWidth(const QList<double> &ticks)
{
    const QFontMetricsF metrics(chartFont(12));
    double width = 0;
    for (const QString &label : labelsOf(ticks))
        width = std::max(width, metrics.horizontalAdvance(label));
    return width;
}

QList<qsizetype> labelledSteps(const insight::Figure &figure, int most)
{
    QList<qsizetype> out;
    const qsizetype steps = figure.steps();
    const bool mondays = figure.categories.isEmpty() && figure.step == insight::Step::Day && steps > most;
    QList<qsizetype> candidates;
    for (qsizetype i = 0; i < steps; ++i) {
        if (!mondays || figure.days[i].dayOfWeek() == Qt::Monday)
            candidates.append(i);
    }
    const qsizetype stride = (candidates.size() + most - 1) / std::max(most, 1);
    for (qsizetype i = 0; i < candidates.size(); i += std::max<qsizetype>(stride, 1))
        out.append(candidates[i]);
    return out;
}

void addAxes(QChart &chart, const insight::Figure &figure, const QList<double> &ticks, const Palette &palette)
{
    QCategoryAxis *x = stepAxis(figure);
    QCategoryAxis *y = valueAxis(ticks);
    style(*x, palette, false);
    style(*y, palette, true);
    chart.addAxis(x, Qt::AlignBottom);
    chart.addAxis(y, Qt::AlignLeft);
}

} // namespace siyu::render
