// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/chartpanel.h"

#include "ui/render/axes.h"
#include "ui/render/columns.h"
#include "ui/render/frame.h"
#include "ui/render/stacklabels.h"
#include "ui/text/captions.h"

#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QStackedBarSeries>
#include <algorithm>
#include <array>
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

constexpr qsizetype mostMarkers = 62; // beyond it a line alone is clearer
constexpr qsizetype fewLines = 2; // more are told apart by dashes and marks too

// Drawn by Columns, not by Qt Charts.
bool isOwn(const Series &series) { return series.shape == Shape::Column || series.shape == Shape::Span; }

Qt::PenStyle dashesOf(qsizetype line)
{
    static constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    return styles[size_t(line) % styles.size()];
}

QScatterSeries::MarkerShape markOf(qsizetype line)
{
    static constexpr std::array shapes{QScatterSeries::MarkerShapeCircle, QScatterSeries::MarkerShapeRectangle,
        QScatterSeries::MarkerShapeRotatedRectangle, QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeStar,
        QScatterSeries::MarkerShapePentagon};
    return shapes[size_t(line) % shapes.size()];
}

// Builds one panel.
class Builder {
public:
    Builder(const Figure &figure, int panel, const Palette &palette)
        : m_figure(figure), m_panel(panel), m_palette(palette), m_chart(std::make_unique<QChart>())
    {
        m_series = ofPanel(m_figure.series);
        m_unit = m_series.isEmpty() ? figure.unit : m_series.first().unit.value_or(figure.unit);
        m_lines = std::count_if(m_series.begin(), m_series.end(), [](const Series &s) { return s.shape == Shape::Line; });
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
    void explain(LegendEntry::Mark mark, const QColor &colour, const QString &text);
    QColor bandColour() const;
    void addBands();
    void addColumns();
    QBarSet *barSet(const Series &series, bool complete, double sign);
    void addLine(const Series &series);
    void addLineBefore(const Series &series);
    void addOwnColumns();
    bool isComparedLine(const Series &series) const;
    qsizetype lineOf(const Series &series) const;
    void addSegments(const Series &series, const QPen &pen, bool onlyComplete);
    void addMarkers(const Series &series, bool complete);
    void finishLegend();

    const Figure &m_figure;
    int m_panel;
    Palette m_palette;
    QList<Series> m_series;
    std::unique_ptr<QChart> m_chart;
    insight::Unit m_unit = insight::Unit::People;
    qsizetype m_lines = 0;
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

// Shaded: where a column or the panel's only line has no number at all.
bool Builder::isMissing(qsizetype step) const
{
    const bool hasColumns = std::any_of(m_series.begin(), m_series.end(), [](const Series &s) { return s.shape != Shape::Line; });
    for (const Series &series : m_series) {
        if (isOwn(series))
            continue;
        if (series.shape == Shape::Stack ? series.word != QStringLiteral("no_data") : (series.shape != Shape::Line || !hasColumns)) {
            if (!series.points[step].counted)
                return true;
        }
    }
    return false;
}

void Builder::measure()
{
    const bool onlyLines = std::all_of(m_series.begin(), m_series.end(), [](const Series &s) { return s.shape == Shape::Line; });
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
        // A point between two gaps makes no line and is not drawn.
        for (qsizetype i = 1; i < series.points.size() && isComparedLine(series); ++i) {
            if (!series.points[i - 1].counted || !series.points[i].counted)
                continue;
            spread(*series.points[i - 1].counted);
            spread(*series.points[i].counted);
        }
    }
    for (const insight::Reference &line : m_figure.references) {
        if (line.panel == m_panel)
            spread(line.value);
    }
    // Marks at the very edge would be cut in half.
    const bool hasLine = std::any_of(m_series.begin(), m_series.end(), [](const Series &s) { return s.shape == Shape::Line; });
    const bool hasOwn = std::any_of(m_series.begin(), m_series.end(), isOwn);
    const double room = hasLine ? (m_greatest - m_least) * 0.04 : 0, above = hasOwn ? (m_greatest - m_least) * 0.08 : room;
    const bool isShare = m_unit == insight::Unit::Share && m_least >= 0; // no share lies below nothing
    m_ticks = roundTicks(!isShare && (m_least < 0 || onlyLines) ? m_least - room : m_least, m_greatest + above,
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

void Builder::explain(LegendEntry::Mark mark, const QColor &colour, const QString &text)
{
    for (const LegendEntry &entry : m_legend) {
        if (entry.mark == mark && entry.text == text)
            return;
    }
    m_legend.append({mark, colour, text});
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
    // Net growth is a line in the colour of the text, and columns in the hue of the total.
    const QColor hue = m_palette.hueOf(series.word == QStringLiteral("net") ? QStringLiteral("total") : series.word);
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
    bars->setBarWidth(m_figure.categories.isEmpty() ? 0.8 : 0.5);
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
        if (series.shape != Shape::Stack && m_figure.categories.isEmpty())
            explain(LegendEntry::Mark::Box, m_palette.hueOf(series.word), text::seriesName(series.word));
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

void Builder::addMarkers(const Series &series, bool complete)
{
    auto *marks = new QScatterSeries;
    const QColor hue = m_palette.hueOf(series.word);
    if (m_lines > fewLines)
        marks->setMarkerShape(markOf(lineOf(series)));
    else
        marks->setMarkerShape(series.word == QStringLiteral("net") ? QScatterSeries::MarkerShapeRotatedRectangle : QScatterSeries::MarkerShapeCircle);
    marks->setMarkerSize(7);
    marks->setBrush(complete ? hue : m_palette.surface);
    marks->setPen(QPen(hue, 1.5));
    for (qsizetype i = 0; i < series.points.size(); ++i) {
        if (series.points[i].counted && series.points[i].isComplete() == complete)
            marks->append(double(i), *series.points[i].counted);
    }
    if (marks->count() == 0) {
        delete marks;
        return;
    }
    attach(marks);
    m_hasHollow = m_hasHollow || !complete;
}

void Builder::addLine(const Series &series)
{
    const QColor hue = m_palette.hueOf(series.word);
    // Dashed through points that not all groups are in, drawn over by the solid line where all are.
    const Qt::PenStyle dashes = m_lines > fewLines ? dashesOf(lineOf(series)) : Qt::SolidLine;
    addSegments(series, QPen(hue, 1, Qt::DashLine), false);
    addSegments(series, QPen(hue, 2, dashes), true);
    const bool isMarked = m_figure.steps() <= mostMarkers;
    const bool isNet = series.word == QStringLiteral("net");
    explain(!isMarked ? LegendEntry::Mark::Line : isNet ? LegendEntry::Mark::Diamond : LegendEntry::Mark::Dot, hue, text::seriesName(series.word));
    m_legend.last().style = dashes;
    if (!isMarked)
        return;
    addMarkers(series, true);
    addMarkers(series, false);
}

void Builder::addLineBefore(const Series &series)
{
    if (std::none_of(series.points.begin(), series.points.end(), [](const Point &p) { return p.counted.has_value(); }))
        return;
    addSegments(series, QPen(m_palette.muted, 1.5, Qt::DotLine), false);
    explain(LegendEntry::Mark::Dotted, m_palette.muted, ChartText::tr("%1, period before").arg(text::seriesName(series.word)));
}

// Columns that stand alone are compared with a line; among others only lines are.
bool Builder::isComparedLine(const Series &series) const
{
    return series.shape == Shape::Line || (series.shape == Shape::Up && m_series.size() == 1);
}

qsizetype Builder::lineOf(const Series &series) const
{
    const auto found = std::find_if(m_series.begin(), m_series.end(), [&](const Series &one) { return one.word == series.word; });
    return found - m_series.begin();
}

// They are placed by a line that nobody sees.
void Builder::addOwnColumns()
{
    const bool hasReference = std::any_of(m_figure.references.begin(), m_figure.references.end(), [this](const auto &line) { return line.panel == m_panel; });
    if (!hasReference && std::none_of(m_series.begin(), m_series.end(), isOwn))
        return;
    auto *anchor = new QLineSeries;
    anchor->setPen(QPen(Qt::NoPen));
    anchor->append(0, m_ticks.first());
    anchor->append(double(std::max<qsizetype>(m_figure.steps() - 1, 0)), m_ticks.first());
    attach(anchor);
    new Columns(*m_chart, *anchor, m_figure, m_panel, m_palette);
    int place = 0;
    for (const insight::Reference &line : m_figure.references) {
        if (line.panel != m_panel)
            continue;
        explain(LegendEntry::Mark::Line, m_palette.text, text::referenceText(m_figure, line));
        m_legend.last().style = referenceDashes(place++);
    }
    place = 0;
    for (const Series &series : m_series) {
        if (series.shape != Shape::Column || m_series.size() == 1)
            continue;
        explain(LegendEntry::Mark::Box, m_palette.hueOf(series.word), text::seriesName(series.word));
        m_legend.last().hatch = place++ % 4;
    }
}

void Builder::finishLegend()
{
    if (m_hasHollow)
        explain(LegendEntry::Mark::HollowBox, m_palette.muted, ChartText::tr("hollow: not all counted"));
    if (m_hasBands)
        explain(LegendEntry::Mark::Band, bandColour(), ChartText::tr("shaded: not counted"));
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
