// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/reportpdf.h"

#include "ui/render/palette.h"
#include "ui/render/pdf.h"
#include "ui/render/reportchart.h"
#include "ui/render/reportcover.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <numeric>

namespace siyu::render {

namespace {

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

constexpr double marginMm = 14;
constexpr qreal dotsPerMm = pdfResolution / 25.4;
constexpr qreal dotsPerPoint = pdfResolution / 72.0;
constexpr qreal footerMm = 8;
constexpr qreal widestColumnMm = 62;
constexpr qreal smallestPoints = 5.5;
constexpr qreal mostStretch = 1.7;
constexpr int mostCharacters = 400; // of a cell: a row stays within its page
constexpr qreal chartHeight = 68 * dotsPerMm;
constexpr qreal chartGap = 7 * dotsPerMm;
const QColor headerShade(0xE8F3EE);

QFont fontOf(qreal points, bool isBold = false)
{
    QFont font;
    // Chinese in the forms of the mainland, whatever font the system finds first.
    font.setFamilies({font.family(), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC"),
        QStringLiteral("Source Han Sans SC")});
    font.setPointSizeF(points);
    font.setBold(isBold);
    return font;
}

bool isFigure(const reports::Cell &cell)
{
    return std::holds_alternative<qint64>(cell) || std::holds_alternative<double>(cell) || std::holds_alternative<files::AmountFen>(cell)
        || std::holds_alternative<files::Share>(cell);
}

// One in which nothing stands yet goes by the one before it.
bool isFigureColumn(const reports::Table &table, int column)
{
    bool isEmpty = true;
    bool isAny = false;
    for (const QList<reports::Cell> &row : table.rows) {
        if (std::holds_alternative<QString>(row[column]))
            return false;
        isEmpty = isEmpty && std::holds_alternative<std::monostate>(row[column]);
        isAny = isAny || isFigure(row[column]);
    }
    return isEmpty && column > 0 ? isFigureColumn(table, column - 1) : isAny;
}

class Pages {
public:
    Pages(QPdfWriter &writer, const reports::Report &report, const QTimeZone &zone)
        : m_writer(writer), m_painter(&writer), m_report(report), m_cover(coverOf(report, zone)), m_paper(paperPalette()),
          m_width(writer.width()), m_height(writer.height() - footerMm * dotsPerMm)
    {
    }

    void draw()
    {
        drawCover();
        for (const reports::Table &table : shownTables(m_report))
            drawTable(table);
        drawFooter();
    }

private:
    void drawFooter()
    {
        m_painter.setFont(fontOf(7.5));
        m_painter.setPen(m_paper.muted);
        const QRectF foot(0, m_height, m_width, footerMm * dotsPerMm);
        m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, QStringLiteral("%1 · %2").arg(m_cover.title, text::period(m_report.period)));
        m_painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, PdfText::tr("Page %1").arg(m_page));
    }

    void nextPage()
    {
        drawFooter();
        m_writer.newPage();
        ++m_page;
        m_y = 0;
    }

    // A paragraph of the given width, which may run on over the page's end by whole paragraphs only.
    void write(const QString &text, const QFont &font, const QColor &colour, qreal left, qreal width)
    {
        m_painter.setFont(font);
        const QRectF needed = m_painter.boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap | Qt::AlignLeft, text);
        if (m_y + needed.height() > m_height)
            nextPage();
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(QRectF(left, m_y, width, needed.height()), Qt::TextWordWrap | Qt::AlignLeft, text);
        m_y += needed.height();
    }

    void writePair(const QString &caption, const QString &value)
    {
        const qreal left = 42 * dotsPerMm;
        const qreal top = m_y;
        const int page = m_page;
        write(caption, fontOf(9.5), m_paper.muted, 0, left - 2 * dotsPerMm);
        const qreal captionEnd = m_y;
        m_y = page == m_page ? top : 0;
        write(value, fontOf(9.5), m_paper.text, left, m_width - left);
        m_y = std::max(m_y, captionEnd) + 1.2 * dotsPerMm;
    }

    void drawCover()
    {
        write(m_cover.title, fontOf(22, true), m_paper.text, 0, m_width);
        m_y += 5 * dotsPerMm;
        for (const auto &[caption, value] : m_cover.facts)
            writePair(caption, value);
        m_y += 4 * dotsPerMm;
        for (const auto &[caption, value] : m_cover.contents)
            writePair(caption, value);
        if (m_cover.notes.isEmpty())
            return;
        m_y += 4 * dotsPerMm;
        write(PdfText::tr("How to read it"), fontOf(11, true), m_paper.text, 0, m_width);
        m_y += 1.5 * dotsPerMm;
        for (const QString &note : m_cover.notes) {
            write(note, fontOf(9), m_paper.text, 0, m_width);
            m_y += 1 * dotsPerMm;
        }
    }

    struct Layout {
        QFont font;
        QList<qreal> widths;
        QList<QStringList> rows;
        QStringList header;
        QList<bool> isFigure; // by column: any of its cells is one
    };

    Layout layoutOf(const reports::Table &table)
    {
        Layout out;
        for (const reports::Column &column : table.columns)
            out.header.append(text::columnName(column.word));
        for (const QList<reports::Cell> &row : table.rows) {
            QStringList texts;
            for (const reports::Cell &cell : row)
                texts.append(shownText(cell, m_report.masked).left(mostCharacters).replace(QLatin1Char('\n'), QLatin1Char(' ')));
            out.rows.append(texts);
        }
        for (int column = 0; column < int(out.header.size()); ++column)
            out.isFigure.append(isFigureColumn(table, column));
        for (qreal points = 8.5;; points -= 0.5) {
            out.font = fontOf(points);
            out.widths = widthsOf(out);
            const qreal sum = std::accumulate(out.widths.begin(), out.widths.end(), 0.0);
            if (sum <= m_width || points <= smallestPoints) {
                // A narrow table takes some of the room that is left.
                const qreal ratio = std::min(mostStretch, m_width / sum);
                for (qreal &width : out.widths)
                    width *= ratio;
                return out;
            }
        }
    }

    // What the widest text of each column takes, within reason; headers may take two lines, but no word is broken.
    QList<qreal> widthsOf(const Layout &layout)
    {
        const QFontMetricsF metrics(layout.font, m_painter.device());
        const qreal padding = 4 * dotsPerMm;
        QList<qreal> out;
        for (qsizetype column = 0; column < layout.header.size(); ++column) {
            qreal widest = std::max(metrics.horizontalAdvance(layout.header[column]) * 0.62, 9 * dotsPerMm);
            for (const QString &word : layout.header[column].split(QLatin1Char(' ')))
                widest = std::max(widest, word.size() > 0 && word[0].unicode() < 0x1100 ? metrics.horizontalAdvance(word) * 1.1 : 0);
            for (const QStringList &row : layout.rows)
                widest = std::max(widest, metrics.horizontalAdvance(row[column]));
            out.append(std::min(widest + padding, widestColumnMm * dotsPerMm));
        }
        return out;
    }

    qreal heightOf(const QStringList &texts, const Layout &layout, const QFont &font)
    {
        const QFontMetricsF metrics(font, m_painter.device());
        qreal height = metrics.height();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const qreal room = layout.widths[i] - 2 * dotsPerMm;
            if (metrics.horizontalAdvance(texts[i]) > room)
                height = std::max(height, metrics.boundingRect(QRectF(0, 0, room, 1e6), Qt::TextWrapAnywhere | Qt::TextWordWrap, texts[i]).height());
        }
        return height + 1.6 * dotsPerMm;
    }

    // `cells`: of a row, or the first row's where the header is drawn: figures stand on the right in both.
    void drawRow(const QStringList &texts, const Layout &layout, const QFont &font, const QList<reports::Cell> &cells, bool isHeader)
    {
        const qreal height = heightOf(texts, layout, font);
        m_painter.setFont(font);
        if (isHeader)
            m_painter.fillRect(QRectF(0, m_y, std::accumulate(layout.widths.begin(), layout.widths.end(), 0.0), height), headerShade);
        m_painter.setPen(m_paper.text);
        qreal x = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QRectF place(x + dotsPerMm, m_y, layout.widths[i] - 2 * dotsPerMm, height);
            m_painter.drawText(place, (layout.isFigure[i] || isFigure(cells[i]) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextWordWrap, texts[i]);
            x += layout.widths[i];
        }
        m_y += height;
        m_painter.setPen(QPen(m_paper.grid, 0.5 * dotsPerPoint));
        m_painter.drawLine(QPointF(0, m_y), QPointF(x, m_y));
    }

    // On the page that is open where all of it fits there.
    void beginTable(const reports::Table &table)
    {
        const qreal title = 12 * dotsPerMm;
        const qreal charts = table.charts.isEmpty() ? 0 : chartHeight + chartGap;
        const qreal needed = title + qreal(table.rows.size() + 2) * 6.5 * dotsPerMm + charts;
        if (m_page == 1 || m_y + 8 * dotsPerMm + needed > m_height)
            nextPage();
        else
            m_y += 8 * dotsPerMm;
        write(text::sheetName(table.word), fontOf(14, true), m_paper.text, 0, m_width);
        m_y += 3 * dotsPerMm;
    }

    void drawTable(const reports::Table &table)
    {
        beginTable(table);
        if (table.rows.isEmpty()) {
            write(PdfText::tr("Nothing in this period."), fontOf(9.5), m_paper.muted, 0, m_width);
            return;
        }
        const Layout layout = layoutOf(table);
        QFont bold = layout.font;
        bold.setBold(true);
        drawRow(layout.header, layout, bold, table.rows.first(), true);
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            if (m_y + heightOf(layout.rows[i], layout, layout.font) > m_height) {
                nextPage();
                drawRow(layout.header, layout, bold, table.rows.first(), true);
            }
            drawRow(layout.rows[i], layout, layout.font, table.rows[i], false);
        }
        drawCharts(table);
    }

    // Side by side where there are several.
    void drawCharts(const reports::Table &table)
    {
        QList<reports::Chart> charts = table.charts;
        charts.removeIf([&](const reports::Chart &chart) { return !hasFigures(table, chart); });
        const qreal width = charts.size() > 1 ? (m_width - chartGap) / 2 : std::min(m_width, 200 * dotsPerMm);
        for (qsizetype i = 0; i < charts.size(); ++i) {
            const bool isLeft = i % 2 == 0;
            if (isLeft) {
                m_y += chartGap;
                if (m_y + chartHeight > m_height)
                    nextPage();
            }
            drawChart(m_painter, QRectF(isLeft ? 0 : width + chartGap, m_y, width, chartHeight), table, charts[i], fontOf(8), dotsPerPoint);
            if (!isLeft || i + 1 == charts.size())
                m_y += chartHeight;
        }
    }

    QPdfWriter &m_writer;
    QPainter m_painter;
    const reports::Report &m_report;
    Cover m_cover;
    Palette m_paper;
    qreal m_width;
    qreal m_height;
    qreal m_y = 0;
    int m_page = 1;
};

} // namespace

Result<void> saveReportPdf(const reports::Report &report, const QString &path, const QTimeZone &zone)
{
    return writePdf(path, coverOf(report, zone).title, marginMm, [&](QPdfWriter &writer) {
        writer.setPageOrientation(QPageLayout::Landscape);
        Pages(writer, report, zone).draw();
    });
}

} // namespace siyu::render
