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

// Qt Charts reads labels as markup. One that would be cut is broken at the space nearest to its middle.
QString categoryLabel(const QString &name, qsizetype steps)
{
    constexpr double usualWidth = 1000; // of a plot
    const QFontMetricsF metrics(chartFont(12));
    qsizetype at = -1;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] == QLatin1Char(' ') && (at < 0 || std::abs(2 * i - name.size()) < std::abs(2 * at - name.size())))
            at = i;
    }
    if (at < 0 || metrics.horizontalAdvance(name) < usualWidth / double(steps))
        return name.toHtmlEscaped();
    return name.left(at).toHtmlEscaped() + QStringLiteral("<br>") + name.mid(at + 1).toHtmlEscaped();
}

QCategoryAxis *stepAxis(const insight::Figure &figure)
{
    auto *axis = new QCategoryAxis;
    const double last = double(figure.steps()) - 0.5;
    axis->setStartValue(-0.5);
    int year = 0;
    const int most = figure.categories.isEmpty() ? 10 : int(figure.steps());
    for (const qsizetype i : labelledSteps(figure, most)) {
        QString label;
        if (figure.categories.isEmpty()) {
            label = text::stepLabel(figure.days[i], year != 0 && figure.days[i].year() != year);
            year = figure.days[i].year();
        } else {
            label = categoryLabel(text::stepName(figure, i), figure.steps());
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
QStringList labelsOf(const QList<double> &ticks, insight::Unit unit)
{
    QStringList labels;
    for (const double tick : ticks)
        labels.append(text::shortValue(unit, tick));
    if (QSet<QString>(labels.begin(), labels.end()).size() == labels.size())
        return labels;
    for (qsizetype i = 0; i < ticks.size(); ++i)
        labels[i] = text::valueText(unit, ticks[i], {});
    return labels;
}

QCategoryAxis *valueAxis(const QList<double> &ticks, insight::Unit unit)
{
    auto *axis = new QCategoryAxis;
    axis->setStartValue(ticks.first() - 1);
    const QStringList labels = labelsOf(ticks, unit);
    for (qsizetype i = 0; i < ticks.size(); ++i)
        axis->append(labels[i], ticks[i]);
    axis->setRange(ticks.first(), ticks.last());
    axis->setTruncateLabels(false); // a low panel rather has them close together than none
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    return axis;
}

} // namespace

double smallestTick(insight::Unit unit)
{
    switch (unit) {
    case insight::Unit::People:
    case insight::Unit::Messages:
    case insight::Unit::Pieces:
        break;
    case insight::Unit::Money:
        return 100;
    case insight::Unit::Share:
        return 0.001;
    case insight::Unit::Times:
        return 0.1;
    }
    return 1;
}

QList<double> roundTicks(double least, double greatest, int most, double smallest)
{
    if (greatest <= least)
        greatest = least + smallest;
    const double raw = (greatest - least) / std::max(most - 1, 1);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const double times = factor * power / smallest;
        const bool whole = std::abs(times - std::round(times)) < 1e-9;
        if (whole && factor * power >= raw) {
            step = factor * power;
            break;
        }
    }
    step = std::max(step, smallest);
    QList<double> out;
    constexpr double hair = 1e-9; // 0.3 ÷ 0.1 is not 3
    const double first = std::floor(least / step + hair);
    const double last = std::ceil(greatest / step - hair);
    for (double i = first; i <= last; ++i)
        out.append(i * step);
    return out;
}

double labelWidth(const QList<double> &ticks, insight::Unit unit)
{
    const QFontMetricsF metrics(chartFont(12));
    double width = 0;
    for (const QString &label : labelsOf(ticks, unit))
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

void addAxes(QChart &chart, const insight::Figure &figure, const QList<double> &ticks, insight::Unit unit, const Palette &palette)
{
    QCategoryAxis *x = stepAxis(figure);
    QCategoryAxis *y = valueAxis(ticks, unit);
    style(*x, palette, false);
    style(*y, palette, true);
    chart.addAxis(x, Qt::AlignBottom);
    chart.addAxis(y, Qt::AlignLeft);
}

} // namespace siyu::render
