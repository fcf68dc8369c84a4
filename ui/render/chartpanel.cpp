// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/chartpanel.h"

#include "ui/render/axes.h"
#include "ui/render/columns.h"
#include "ui/render/frame.h"
#include "ui/render/marks.h"
#include "ui/render/stacklabels.h"
#include "ui/text/captions.h"

#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <algorithm>
#include <cmath>

namespace siyu::render {

namespace {

using insight::Figure;
using insight::Point;
using insight::Series;
using insight::Shape;

struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

// Drawn by Columns, not by Qt Charts.
bool isOwn(const Series &series) { return series.shape == Shape::Column || series.shape == Shape::Span; }
bool isLine(const Series &series) { return series.shape == Shape::Line; }
bool isPartlyCounted(const Point &point) { return point.counted && !point.isComplete(); }

// Builds one panel.
class Builder {
public:
    Builder(const Figure &figure, int panel, const Palette &palette)
        : m_figure(figure), m_panel(panel), m_palette(palette), m_chart(std::make_unique<QChart>())
    {
        m_series = ofPanel(m_figure.series);
        m_unit = m_series.isEmpty() ? figure.unit : m_series.first().unit.value_or(figure.unit);
        measure();
    }
    double ownLabelWidth() const { return labelWidth(m_ticks, m_unit); }
    // `labels`: the width that the labels of all panels' values get.
    std::unique_ptr<QChart> build(double labels);

private:
    QList<Series> ofPanel(const QList<Series> &all) const;
    bool isMissing(qsizetype step) const;
    void spread(double value)
    {
        m_least = std::min(m_least, value);
        m_greatest = std::max(m_greatest, value);
    }
    void measure();
    void style();
    void attach(QAbstractSeries *series);
    void explain(const LegendEntry &entry);
    Mark markOf(const Series &series) const;
    QColor bandColour() const;
    void addBands();
    void addColumns();
    QBarSet *barSet(const Series &series, bool complete, double sign);
    void addLine(const Series &series);
    void addLineBefore(const Series &series);
    void addOwnColumns();
    void explainOwnColumns();
    bool isComparedLine(const Series &series) const;
    void addSegments(const Series &series, const QPen &pen, bool onlyComplete);
    void addRimmed(const Series &series, const QPen &pen, bool onlyComplete);
    void finishLegend();

    const Figure &m_figure;
    int m_panel;
    Palette m_palette;
    QList<Series> m_series;
    std::unique_ptr<QChart> m_chart;
    insight::Unit m_unit = insight::Unit::People;
    double m_least = 0;
    double m_greatest = 0;
    QList<double> m_ticks;
    QList<LegendEntry> m_legend;
    bool m_hasHollow = false;
    bool m_hasBands = false;
};

QList<Series> Builder::ofPanel(const QList<Series> &all) const
{
    QList<Series> out;
    for (const Series &series : all) {
        if (series.panel == m_panel)
            out.append(series);
    }
    return out;
}

// Shaded: where a column has no number at all, or none of the lines where there are only lines.
bool Builder::isMissing(qsizetype step) const
{
    const auto lacks = [step](const Series &series) { return !series.points[step].counted; };
    if (std::all_of(m_series.begin(), m_series.end(), isLine))
        return std::all_of(m_series.begin(), m_series.end(), lacks);
    return std::any_of(m_series.begin(), m_series.end(),
        [&](const Series &series) { return !isLine(series) && !isOwn(series) && series.word != QStringLiteral("no_data") && lacks(series); });
}

void Builder::measure()
{
    const bool onlyLines = std::all_of(m_series.begin(), m_series.end(), isLine);
    bool first = onlyLines;
    for (qsizetype step = 0; step < m_figure.steps(); ++step) {
        double stack = 0;
        for (const Series &series : m_series) {
            const auto &value = series.points[step].counted;
            for (const auto &end : {series.points[step].low, series.points[step].high}) {
                if (end && isOwn(series))
                    spread(*end);
            }
            if (!value || series.shape == Shape::Span)
                continue;
            if (first)
                m_least = m_greatest = *value;
            first = false;
            stack += series.shape == Shape::Stack ? *value : 0;
            spread(series.shape == Shape::Stack ? stack : series.shape == Shape::Down ? -*value : *value);
        }
    }
    for (const Series &series : ofPanel(m_figure.before)) {
        for (const Point &point : series.points) {
            if (point.counted && (isOwn(series) || isComparedLine(series)))
                spread(*point.counted);
        }
    }
    for (const insight::Reference &line : m_figure.references) {
        if (line.panel == m_panel)
            spread(line.value);
    }
    const bool hasLine = std::any_of(m_series.begin(), m_series.end(), isLine);
    const bool hasOwn = std::any_of(m_series.begin(), m_series.end(), isOwn);
    const double room = hasLine ? (m_greatest - m_least) * 0.04 : 0, above = hasOwn ? (m_greatest - m_least) * 0.08 : room;
    // A level line would lie on the edge.
    const double flat = onlyLines && m_least == m_greatest ? smallestTick(m_unit) : 0;
    const bool isShare = m_unit == insight::Unit::Share && m_least >= 0;
    const double below = m_least < 0 || (onlyLines && !isShare) ? m_least - room - flat : m_least;
    // What never goes below nothing is not drawn with room below it.
    m_ticks = roundTicks(m_least >= 0 ? std::max(below, 0.0) : below, m_greatest + above + flat,
        panelWeight(m_figure, std::size_t(m_panel)) < 3 ? 4 : 6, smallestTick(m_unit));
}

void Builder::style()
{
    m_chart->setBackgroundBrush(m_palette.surface);
    m_chart->setBackgroundRoundness(0);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins({0, 0, 0, 0});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
}

void Builder::attach(QAbstractSeries *series)
{
    m_chart->addSeries(series);
    for (QAbstractAxis *axis : m_chart->axes())
        series->attachAxis(axis);
}

void Builder::explain(const LegendEntry &entry)
{
    const bool isKnown = std::any_of(m_legend.begin(), m_legend.end(), [&](const LegendEntry &one) { return one.mark == entry.mark && one.text == entry.text; });
    if (!isKnown)
        m_legend.append(entry);
}

Mark Builder::markOf(const Series &series) const
{
    const auto is = [&](const Series &one) { return one.word == series.word && one.panel == series.panel; };
    const auto found = std::find_if(m_figure.series.begin(), m_figure.series.end(), is);
    return render::markOf(m_figure, found - m_figure.series.begin(), m_palette);
}

QColor Builder::bandColour() const
{
    QColor shade = m_palette.muted;
    shade.setAlphaF(0.16F);
    return shade;
}

// Light bands behind steps without a number.
void Builder::addBands()
{
    const QColor shade = bandColour();
    for (qsizetype i = 0; i < m_figure.steps(); ++i) {
        if (!isMissing(i))
            continue;
        qsizetype end = i;
        while (end + 1 < m_figure.steps() && isMissing(end + 1))
            ++end;
        auto *area = new QAreaSeries;
        auto *upper = new QLineSeries(area);
        auto *lower = new QLineSeries(area);
        for (const double x : {double(i) - 0.5, double(end) + 0.5}) {
            upper->append(x, m_ticks.last());
            lower->append(x, m_ticks.first());
        }
        area->setUpperSeries(upper);
        area->setLowerSeries(lower);
        area->setBrush(shade);
        area->setPen(QPen(Qt::NoPen));
        attach(area);
        m_hasBands = true;
        i = end;
    }
}

// Hollow where not every group is in it.
QBarSet *Builder::barSet(const Series &series, bool complete, double sign)
{
    const QColor hue = markOf(series).hue;
    auto *set = new QBarSet(text::seriesName(series.word));
    set->setBrush(complete ? QBrush(hue) : QBrush(m_palette.surface));
    set->setPen(QPen(series.shape == Shape::Stack ? (complete ? m_palette.surface : hue) : hue, 1));
    bool any = false;
    for (const Point &point : series.points) {
        const bool here = point.counted && point.isComplete() == complete;
        any = any || here;
        set->append(here ? sign * *point.counted : 0);
    }
    if (any)
        return set;
    delete set;
    return nullptr;
}

void Builder::addColumns()
{
    auto *bars = new QStackedBarSeries;
    bars->setBarWidth(barShare);
    for (const Series &series : m_series) {
        if (series.shape == Shape::Line || isOwn(series))
            continue;
        const bool isNoData = series.word == QStringLiteral("no_data");
        for (const bool complete : {true, false}) {
            // A tier that lacks a group is no fault of its own: the people without data are a part of the stack.
            if (series.shape == Shape::Stack && !complete)
                continue;
            Series drawn = series;
            if (series.shape == Shape::Stack) {
                for (Point &point : drawn.points)
                    point.value = point.counted;
            }
            if (isNoData && std::none_of(drawn.points.begin(), drawn.points.end(), [](const Point &p) { return p.counted.value_or(0) > 0; }))
                continue;
            if (QBarSet *set = barSet(drawn, complete, series.shape == Shape::Down ? -1 : 1)) {
                bars->append(set);
                m_hasHollow = m_hasHollow || !complete;
            }
        }
        explain(LegendEntry::box(markOf(series), text::seriesName(series.word)));
    }
    if (bars->count() == 0) {
        delete bars;
        return;
    }
    attach(bars);
}

// One series for every unbroken run: Qt Charts knows no gaps.
void Builder::addSegments(const Series &series, const QPen &pen, bool onlyComplete)
{
    QLineSeries *run = nullptr;
    const auto finish = [&] {
        if (!run)
            return;
        attach(run);
        run = nullptr;
    };
    for (qsizetype i = 0; i < series.points.size(); ++i) {
        const Point &point = series.points[i];
        if (!point.counted || (onlyComplete && !point.isComplete())) {
            finish();
            continue;
        }
        if (!run) {
            run = new QLineSeries;
            run->setPen(pen);
        }
        run->append(double(i), *point.counted);
    }
    finish();
}

// Over columns it is seen by a rim in the colour of the ground.
void Builder::addRimmed(const Series &series, const QPen &pen, bool onlyComplete)
{
    if (!std::all_of(m_series.begin(), m_series.end(), isLine))
        addSegments(series, QPen(m_palette.surface, pen.widthF() + 2), onlyComplete);
    addSegments(series, pen, onlyComplete);
}

void Builder::addLine(const Series &series)
{
    const Mark mark = markOf(series);
    // Dashed through points that not all groups are in, drawn over where all are.
    addRimmed(series, QPen(mark.hue, 1, Qt::DashLine), false);
    addRimmed(series, mark.pen(2), true);
    explain(LegendEntry::line(mark.pen(2), text::seriesName(series.word), isMarked(m_figure) ? std::optional(mark.shape) : std::nullopt));
    m_hasHollow = m_hasHollow || std::any_of(series.points.begin(), series.points.end(), isPartlyCounted);
}

void Builder::addLineBefore(const Series &series)
{
    if (std::none_of(series.points.begin(), series.points.end(), [](const Point &p) { return p.counted.has_value(); }))
        return;
    const QPen pen(m_palette.muted, 1.5, Qt::DotLine);
    addRimmed(series, pen, false);
    explain(LegendEntry::line(pen, text::beforeName(series.word)));
}

// Columns that stand alone are compared with a line; among others only lines are.
bool Builder::isComparedLine(const Series &series) const
{
    return series.shape == Shape::Line || (series.shape == Shape::Up && m_series.size() == 1);
}

// They are placed by a line that nobody sees.
void Builder::addOwnColumns()
{
    auto *anchor = new QLineSeries;
    anchor->setPen(QPen(Qt::NoPen));
    anchor->append(0, m_ticks.first());
    anchor->append(double(std::max<qsizetype>(m_figure.steps() - 1, 0)), m_ticks.first());
    attach(anchor);
    new Columns(*m_chart, *anchor, m_figure, m_panel, m_palette);
    int place = 0;
    for (const insight::Reference &line : m_figure.references) {
        if (line.panel == m_panel)
            explain(LegendEntry::line(QPen(m_palette.text, 1.4, referenceDashes(place++)), text::referenceText(m_figure, line)));
    }
    explainOwnColumns();
}

// The only column of an only panel is what the title says.
void Builder::explainOwnColumns()
{
    const bool isAlone = m_series.size() == 1 && m_series.size() == m_figure.series.size();
    for (const Series &series : m_series) {
        if (series.shape == Shape::Column && !isAlone)
            explain(LegendEntry::box(markOf(series), text::seriesName(series.word)));
        m_hasHollow = m_hasHollow || (series.shape == Shape::Column && std::any_of(series.points.begin(), series.points.end(), isPartlyCounted));
    }
    const QList<Series> before = ofPanel(m_figure.before);
    const auto hasLevel = [](const Series &series) {
        return series.shape == Shape::Column && std::any_of(series.points.begin(), series.points.end(), [](const Point &point) { return point.counted.has_value(); });
    };
    if (std::any_of(before.begin(), before.end(), hasLevel))
        explain({LegendEntry::Mark::Level, m_palette.text, ChartText::tr("period before")});
}

void Builder::finishLegend()
{
    if (m_hasHollow)
        explain({LegendEntry::Mark::HollowBox, m_palette.muted, ChartText::tr("hollow: not all counted")});
    if (m_hasBands)
        explain({LegendEntry::Mark::Band, bandColour(), ChartText::tr("shaded: not counted")});
}

std::unique_ptr<QChart> Builder::build(double labels)
{
    style();
    addAxes(*m_chart, m_figure, m_ticks, m_unit, m_palette);
    addBands();
    addColumns();
    addOwnColumns();
    for (const Series &series : ofPanel(m_figure.before)) {
        if (isComparedLine(series))
            addLineBefore(series);
    }
    for (const Series &series : m_series) {
        if (series.shape == Shape::Line)
            addLine(series);
    }
    finishLegend();
    const double beside = labelColumns(*m_chart, m_figure, m_series, m_palette);
    const Frame::Sides sides{int(std::ceil(labels - ownLabelWidth())), std::max(int(std::ceil(beside)), 12)};
    new Frame(*m_chart, text::panelUnit(m_figure, m_panel), m_legend, sides, m_palette);
    return std::move(m_chart);
}

} // namespace

Charts makeCharts(const Figure &figure, const Palette &palette)
{
    int panels = 0;
    for (const Series &series : figure.series)
        panels = std::max(panels, series.panel + 1);
    std::vector<Builder> builders;
    double labels = 0;
    for (int panel = 0; panel < panels; ++panel) {
        builders.emplace_back(figure, panel, palette);
        labels = std::max(labels, builders.back().ownLabelWidth());
    }
    Charts out;
    for (Builder &builder : builders)
        out.push_back(builder.build(labels));
    return out;
}

qsizetype stepAt(const QChart &chart, const Figure &figure, const QPointF &position)
{
    const QList<QAbstractSeries *> series = chart.series();
    if (series.isEmpty() || !chart.plotArea().contains(position))
        return -1;
    const qsizetype step = qsizetype(std::llround(const_cast<QChart &>(chart).mapToValue(position, series.first()).x()));
    return step >= 0 && step < figure.steps() ? step : -1;
}

int panelWeight(const Figure &figure, std::size_t panel)
{
    const bool isLess = (figure.word == QStringLiteral("growth") && panel == 0) || ((figure.word == QStringLiteral("channels") || figure.word == QStringLiteral("coupons")) && panel == 1);
    return isLess ? 2 : 3;
}

} // namespace siyu::render
