// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/reportchart.h"

#include "ui/render/palette.h"
#include "ui/render/reportcover.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace siyu::render {

namespace {

using reports::Chart;
using reports::Table;

constexpr qreal narrowestName = 36; // points under a column that its name can be read in
constexpr Qt::PenStyle dashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
constexpr Qt::BrushStyle patterns[] = {Qt::SolidPattern, Qt::BDiagPattern, Qt::HorPattern, Qt::DiagCrossPattern, Qt::Dense4Pattern, Qt::VerPattern};

std::optional<double> valueOf(const reports::Cell &cell)
{
    if (const auto *whole = std::get_if<qint64>(&cell))
        return double(*whole);
    if (const auto *real = std::get_if<double>(&cell))
        return *real;
    if (const auto *amount = std::get_if<files::AmountFen>(&cell))
        return double(amount->minor) / 100;
    if (const auto *share = std::get_if<files::Share>(&cell))
        return share->ratio;
    return {};
}

bool isShare(const Table &table, const Chart &chart)
{
    for (const QList<reports::Cell> &row : table.rows) {
        if (std::holds_alternative<files::Share>(row[chart.values.first()]))
            return true;
    }
    return false;
}

struct Scale {
    double low = 0;
    double high = 1;
    double step = 1;

    double share(double value) const { return (value - low) / (high - low); }
};

// Ends on round numbers; columns stand on 0; there is no half a person.
Scale scaleOf(double low, double high, bool fromZero, double leastStep)
{
    if (fromZero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (high - low < 1e-9)
        high = low + 1;
    const double rough = (high - low) / 4;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double nice : {1.0, 2.0, 2.5, 5.0}) {
        if (nice * power >= rough) {
            step = nice * power;
            break;
        }
    }
    step = std::max(step, leastStep);
    return {std::floor(low / step) * step, std::ceil(high / step) * step, step};
}

class Drawing {
public:
    Drawing(QPainter &painter, const QRectF &area, const Table &table, const Chart &chart, const QFont &font, qreal pixel)
        : m_painter(painter), m_area(area), m_table(table), m_chart(chart), m_font(font), m_pixel(pixel), m_paper(paperPalette()), m_isShare(isShare(table, chart))
    {
        m_painter.setFont(m_font);
    }

    void draw()
    {
        const QFontMetricsF metrics(m_font, m_painter.device());
        const qreal line = metrics.height() * 1.3;
        m_scale = wholeScale();
        for (double tick = m_scale.low; tick < m_scale.high - m_scale.step / 2; tick += m_scale.step)
            m_isShort = m_isShort && text::shortNumber(tick) != text::shortNumber(tick + m_scale.step);
        qreal left = 0;
        for (double tick = m_scale.low; tick <= m_scale.high + m_scale.step / 2; tick += m_scale.step)
            left = std::max(left, metrics.horizontalAdvance(tickText(tick)));
        drawTitle(line);
        m_plot = QRectF(m_area.left() + left + 6 * m_pixel, m_area.top() + 1.6 * line, m_area.width() - left - 8 * m_pixel, m_area.height() - 5.2 * line);
        drawAxes(line, left);
        drawLabels(line, metrics);
        m_chart.kind == Chart::Kind::Line ? drawLines() : drawColumns();
        drawLegend(line, metrics);
    }

private:
    Scale wholeScale() const
    {
        double low = 1e300, high = -1e300, leastStep = 1;
        for (const QList<reports::Cell> &row : m_table.rows) {
            double sum = 0;
            for (const int column : m_chart.values) {
                const auto value = valueOf(row[column]);
                if (!value)
                    continue;
                sum += *value;
                if (!std::holds_alternative<qint64>(row[column]))
                    leastStep = 0;
                const double shown = m_chart.kind == Chart::Kind::Stacked ? sum : *value;
                low = std::min(low, shown);
                high = std::max(high, shown);
            }
        }
        return scaleOf(low, high, m_chart.kind != Chart::Kind::Line, leastStep);
    }

    QString tickText(double value) const
    {
        if (m_isShare)
            return text::percent(value, m_scale.step < 0.01 ? 1 : 0);
        return m_isShort ? text::shortNumber(value) : text::number(qint64(std::llround(value)));
    }

    void drawTitle(qreal line)
    {
        QFont bold = m_font;
        bold.setBold(true);
        m_painter.setFont(bold);
        m_painter.setPen(m_paper.text);
        const QString unit = chartUnit(m_chart);
        const QString title = text::chartTitle(m_chart.word);
        m_painter.drawText(QRectF(m_area.left(), m_area.top(), m_area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
            unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit));
        m_painter.setFont(m_font);
    }

    qreal yOf(double value) const { return m_plot.bottom() - m_scale.share(value) * m_plot.height(); }
    qreal slot() const { return m_plot.width() / qreal(std::max<qsizetype>(1, m_table.rows.size())); }
    qreal middleOf(qsizetype row) const { return m_plot.left() + (qreal(row) + 0.5) * slot(); }

    void drawAxes(qreal line, qreal left)
    {
        for (double tick = m_scale.low; tick <= m_scale.high + m_scale.step / 2; tick += m_scale.step) {
            m_painter.setPen(QPen(m_paper.grid, 0.7 * m_pixel));
            m_painter.drawLine(QPointF(m_plot.left(), yOf(tick)), QPointF(m_plot.right(), yOf(tick)));
            m_painter.setPen(m_paper.muted);
            m_painter.drawText(QRectF(m_area.left(), yOf(tick) - line / 2, left, line), Qt::AlignRight | Qt::AlignVCenter, tickText(tick));
        }
    }

    // Days as many as there is room for; names all, in two lines, as long as they can be read.
    void drawLabels(qreal line, const QFontMetricsF &metrics)
    {
        qreal widest = 1;
        QStringList labels;
        bool isDays = false;
        for (const QList<reports::Cell> &row : m_table.rows) {
            const auto *day = std::get_if<QDate>(&row[m_chart.labels]);
            isDays = isDays || day;
            labels.append(day ? day->toString(QStringLiteral("MM-dd")) : shownText(row[m_chart.labels], true));
            widest = std::max(widest, metrics.horizontalAdvance(labels.last()) + 4 * m_pixel);
        }
        const qreal room = std::max(slot(), std::min(widest, (isDays ? 90 : narrowestName) * m_pixel));
        const auto every = qsizetype(std::ceil(room / slot()));
        m_painter.setPen(m_paper.muted);
        for (qsizetype i = 0; i < labels.size(); i += every) {
            const QRectF place(middleOf(i) - slot() * qreal(every) / 2, m_plot.bottom() + 2 * m_pixel, slot() * qreal(every), 2 * line);
            const QString shown = metrics.elidedText(labels[i], Qt::ElideRight, 1.7 * place.width());
            m_painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, isDays ? labels[i] : shown);
        }
    }

    QColor colourOf(qsizetype place) const { return QColor(seriesRgb(m_table, m_chart, place)); }

    void drawLines()
    {
        for (qsizetype series = 0; series < m_chart.values.size(); ++series) {
            m_painter.setPen(QPen(colourOf(series), 1.6 * m_pixel, dashes[size_t(series) % std::size(dashes)]));
            QPainterPath path;
            bool isOpen = false;
            QList<QPointF> marks;
            for (qsizetype row = 0; row < m_table.rows.size(); ++row) {
                const auto value = valueOf(m_table.rows[row][m_chart.values[series]]);
                if (!value) {
                    isOpen = false;
                    continue;
                }
                const QPointF point(middleOf(row), yOf(*value));
                isOpen ? path.lineTo(point) : path.moveTo(point);
                isOpen = true;
                marks.append(point);
            }
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPath(path);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(colourOf(series));
            for (const QPointF &mark : std::as_const(marks))
                m_painter.drawEllipse(mark, 2 * m_pixel, 2 * m_pixel);
        }
    }

    void fill(const QRectF &bar, qsizetype series)
    {
        m_painter.setPen(QPen(colourOf(series), 0.7 * m_pixel));
        m_painter.setBrush(QBrush(colourOf(series), patterns[size_t(series) % std::size(patterns)]));
        m_painter.drawRect(bar.normalized());
    }

    void drawColumns()
    {
        const bool isStacked = m_chart.kind == Chart::Kind::Stacked;
        const qreal whole = std::min(slot() * 0.7, 60 * m_pixel);
        const qreal width = isStacked ? whole : whole / qreal(m_chart.values.size());
        for (qsizetype row = 0; row < m_table.rows.size(); ++row) {
            double below = 0;
            for (qsizetype series = 0; series < m_chart.values.size(); ++series) {
                const auto value = valueOf(m_table.rows[row][m_chart.values[series]]);
                if (!value)
                    continue;
                const qreal left = middleOf(row) - whole / 2 + (isStacked ? 0 : width * qreal(series));
                fill(QRectF(QPointF(left, yOf(below)), QPointF(left + width, yOf(below + *value))), series);
                below += isStacked ? *value : 0;
            }
        }
    }

    void drawLegend(qreal line, const QFontMetricsF &metrics)
    {
        qreal x = m_plot.left();
        const qreal y = m_area.bottom() - line;
        for (qsizetype series = 0; series < m_chart.values.size(); ++series) {
            const QString name = text::columnName(m_table.columns[m_chart.values[series]].word);
            const qreal box = 8 * m_pixel;
            if (m_chart.kind == Chart::Kind::Line) {
                m_painter.setPen(QPen(colourOf(series), 1.6 * m_pixel, dashes[size_t(series) % std::size(dashes)]));
                m_painter.drawLine(QPointF(x, y + line / 2), QPointF(x + 2 * box, y + line / 2));
            } else {
                fill(QRectF(x + box / 2, y + line / 2 - box / 2, box, box), series);
            }
            m_painter.setPen(m_paper.text);
            const qreal width = metrics.horizontalAdvance(name) + 2 * m_pixel;
            m_painter.drawText(QRectF(x + 2.4 * box, y, width, line), Qt::AlignLeft | Qt::AlignVCenter, name);
            x += 2.4 * box + width + 1.5 * box;
        }
    }

    QPainter &m_painter;
    QRectF m_area;
    const Table &m_table;
    const Chart &m_chart;
    QFont m_font;
    qreal m_pixel;
    Palette m_paper;
    bool m_isShare;
    bool m_isShort = true; // of figures on the axis; not where two of them would read the same
    Scale m_scale;
    QRectF m_plot;
};

} // namespace

quint32 seriesRgb(const Table &table, const Chart &chart, qsizetype place)
{
    static constexpr std::array<quint32, 6> hues{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9};
    QString word = table.columns[chart.values[place]].word;
    word.remove(QStringLiteral("counted_"));
    const QColor own = word == QStringLiteral("no_data") ? QColor(0x8A9099) : paperPalette().hueOf(word);
    return own == paperPalette().text ? hues[size_t(place) % hues.size()] : quint32(own.rgb() & 0xFFFFFF);
}

QString chartUnit(const Chart &chart) { return chart.unit.isEmpty() ? text::unitName(insight::Unit::People) : text::columnName(chart.unit); }

bool hasFigures(const Table &table, const Chart &chart)
{
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const QList<reports::Cell> &row) {
        return std::any_of(chart.values.begin(), chart.values.end(), [&](int column) { return valueOf(row[column]).has_value(); });
    });
}

void drawChart(QPainter &painter, const QRectF &area, const Table &table, const Chart &chart, const QFont &font, qreal pixel)
{
    painter.save();
    Drawing(painter, area, table, chart, font, pixel).draw();
    painter.restore();
}

} // namespace siyu::render
