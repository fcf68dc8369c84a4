// SPDX-License-Identifier: GPL-3.0-or-later
// Every chart by name: its series are told apart without colour, no line crosses a gap, a single figure is seen, and where
// there is none the picture says why.
#include "tests/support/chartshops.h"
#include "ui/insight/chartfiles.h"
#include "ui/render/chartpanel.h"
#include "ui/render/marks.h"
#include "ui/render/picture.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"

#include <QClipboard>
#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QLineSeries>
#include <QtTest>

using namespace siyu;
using namespace siyu::insight;
using test::ChartShop;

namespace {

constexpr double clearlyOther = 0.15; // of the way from black to white

bool isToldApart(const Figure &figure, qsizetype a, qsizetype b, const render::Palette &palette)
{
    const render::Mark one = render::markOf(figure, a, palette), other = render::markOf(figure, b, palette);
    const bool isLine = figure.series[a].shape == Shape::Line;
    if (isLine != (figure.series[b].shape == Shape::Line))
        return true;
    if (isLine)
        return one.dashes != other.dashes && one.shape != other.shape;
    return one.hatch != other.hatch || std::abs(render::greyOf(one.hue) - render::greyOf(other.hue)) > clearlyOther;
}

// The figure with all of a series forgotten but one step, and the other series whole.
void keepOnly(Figure &figure, qsizetype series, qsizetype step)
{
    figure.before.clear();
    for (qsizetype s = 0; s < figure.series.size(); ++s) {
        for (qsizetype i = 0; i < figure.series[s].points.size(); ++i) {
            if (s != series || i != step)
                figure.series[s].points[i] = {};
        }
    }
}

std::pair<qsizetype, qsizetype> firstKnown(const Figure &figure)
{
    for (qsizetype s = 0; s < figure.series.size(); ++s) {
        for (qsizetype i = 0; i < figure.series[s].points.size(); ++i) {
            if (figure.series[s].points[i].counted)
                return {s, i};
        }
    }
    return {-1, -1};
}

QImage paintedPlot(const Figure &figure, int panel)
{
    render::Charts charts = render::makeCharts(figure, render::paperPalette());
    QGraphicsScene scene;
    QChart *chart = charts[size_t(panel)].release();
    scene.addItem(chart);
    chart->setGeometry(QRectF(0, 0, 600, 300));
    scene.setSceneRect(0, 0, 600, 300);
    QImage image(600, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    scene.render(&painter);
    return image.copy(chart->plotArea().adjusted(0, -6, 0, 6).toRect());
}

int pixelsOf(const QImage &image, const QColor &hue)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == hue.rgb();
    }
    return count;
}

QByteArray svgOf(const Figure &figure) { return render::drawFigure(figure, QStringLiteral("svg"))->svg; }

// What the clipboard says of a point, read back as a number; with what stands behind it (a share, an interval) left away.
bool isSaid(const Figure &figure, qsizetype series, qsizetype step, const QString &cell)
{
    const std::optional<double> value = figure.series[series].points[step].value;
    if (!value)
        return cell == QStringLiteral("–") || cell.startsWith(QStringLiteral("≈ "));
    QString number = cell.section(u' ', 0, 0);
    const Unit unit = figure.unitOf(series, step);
    number.remove(QStringLiteral("¥")).remove(u'%');
    bool isNumber = false;
    const double read = QLocale().toDouble(number, &isNumber) * (unit == Unit::Money ? 100 : unit == Unit::Share ? 0.01 : 1);
    const double rounding = unit == Unit::Money ? 0.5 : unit == Unit::Share ? 0.0005 : unit == Unit::Times ? 0.005 : 0.5;
    return isNumber && std::abs(read - *value) <= rounding + 1e-9;
}

bool isDrawnAsChart(const Figure &figure) { return !figure.isHeatMap && !figure.isTree; }

} // namespace

class ChartStatesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::ChartShops> m_shops;
    std::unique_ptr<ui::Desk> m_desk;
    QTemporaryDir m_folder;

    static void everyChart()
    {
        QTest::addColumn<QString>("chart");
        for (const QString &name : chartNames())
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shops = std::make_unique<test::ChartShops>();
        m_desk = std::make_unique<ui::Desk>(std::shared_ptr<Workspace>(&(*m_shops)[ChartShop::Sample], [](Workspace *) { }));
    }
    void cleanupTestCase() { m_desk.reset(); }

    void seriesAreToldApartInGrey_data() { everyChart(); }
    void seriesAreToldApartInGrey()
    {
        QFETCH(const QString, chart);
        const Figure figure = m_shops->figure(ChartShop::Sample, chart);
        QVERIFY(!figure.isEmpty());
        for (const render::Palette &palette : {render::paperPalette(), render::darkPalette()}) {
            for (qsizetype a = 0; isDrawnAsChart(figure) && a < figure.series.size(); ++a) {
                for (qsizetype b = 0; b < a; ++b) {
                    if (figure.series[a].panel == figure.series[b].panel)
                        QVERIFY2(isToldApart(figure, a, b, palette), qPrintable(figure.series[a].word + QLatin1Char(' ') + figure.series[b].word));
                }
            }
        }
    }

    void noLineCrossesAGap_data() { everyChart(); }
    void noLineCrossesAGap()
    {
        QFETCH(const QString, chart);
        Figure figure = m_shops->figure(ChartShop::Sample, chart, false);
        if (!isDrawnAsChart(figure))
            return;
        const qsizetype hole = figure.steps() / 2;
        for (Series &series : figure.series)
            series.points[hole] = {};
        for (const auto &drawn : render::makeCharts(figure, render::paperPalette())) {
            for (const QAbstractSeries *one : drawn->series()) {
                const auto *line = qobject_cast<const QLineSeries *>(one);
                if (!line || line->pen().style() == Qt::NoPen || line->points().isEmpty())
                    continue;
                QVERIFY(line->points().last().x() < double(hole) || line->points().first().x() > double(hole));
            }
        }
        QVERIFY(render::tableOf(figure).rows[hole][1] == QStringLiteral("–"));
    }

    void aSingleFigureIsSeen_data() { everyChart(); }
    void aSingleFigureIsSeen()
    {
        QFETCH(const QString, chart);
        Figure figure = m_shops->figure(ChartShop::Sample, chart, false);
        const auto [series, step] = firstKnown(figure);
        QVERIFY(series >= 0);
        keepOnly(figure, series, step);
        if (isDrawnAsChart(figure))
            QVERIFY(pixelsOf(paintedPlot(figure, figure.series[series].panel), render::markOf(figure, series, render::paperPalette()).hue) > 8);
        else
            QVERIFY(svgOf(figure).contains(text::valueText(figure.unitOf(series, step), *figure.series[series].points[step].counted, figure.currency).toUtf8()));
    }

    void everyFormatHoldsTheFigure_data() { everyChart(); }
    void everyFormatHoldsTheFigure()
    {
        QFETCH(const QString, chart);
        const Figure figure = m_shops->figure(ChartShop::Sample, chart);
        const QByteArray svg = svgOf(figure);
        QVERIFY(svg.contains(text::figureTitle(chart).toUtf8()));
        QVERIFY(svg.contains(("n = " + QLocale(QLocale::English).toString(figure.n) + ' ').toUtf8()));
        QVERIFY(svg.contains("Unit: "));
        for (const Reference &line : figure.references)
            QVERIFY(svg.contains(text::referenceText(figure, line).toUtf8()));
        const QString path = m_folder.filePath(chart + QStringLiteral(".csv"));
        QVERIFY(render::saveFigure(figure, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), figure.steps() + 1);
        const render::FigureTable table = render::tableOf(figure);
        QCOMPARE(table.rows.size(), figure.steps());
        for (const QStringList &row : table.rows)
            QCOMPARE(row.size(), table.header.size());
    }

    // The picture is the one that a file would hold; the table has every cell of the one on screen, as a spreadsheet reads it.
    void theClipboardHoldsTheFigure_data() { everyChart(); }
    void theClipboardHoldsTheFigure()
    {
        QFETCH(const QString, chart);
        const Figure figure = m_shops->figure(ChartShop::Sample, chart);
        ui::chartfiles::copyPicture(*m_desk, figure);
        const QImage image = QGuiApplication::clipboard()->image();
        QCOMPARE(image.size(), QSize(2400, 1520));
        QCOMPARE(image, render::drawFigure(figure, QStringLiteral("png"))->image);
        ui::chartfiles::copyNumbers(*m_desk, figure);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        const render::FigureTable table = render::tableOf(figure);
        QCOMPARE(lines.first().split(u'\t'), table.header);
        QCOMPARE(lines.size(), figure.steps() + 1);
        const qsizetype perSeries = figure.before.isEmpty() ? 1 : 2;
        for (qsizetype step = 0; step < figure.steps(); ++step) {
            const QStringList cells = lines[step + 1].split(u'\t');
            QCOMPARE(cells.size(), table.header.size());
            QCOMPARE(cells.first(), text::stepName(figure, step));
            for (qsizetype s = 0; s < figure.series.size(); ++s)
                QVERIFY2(isSaid(figure, s, step, cells[1 + s * perSeries]), qPrintable(cells[1 + s * perSeries]));
        }
    }

    void anEmptyShopSaysWhy_data() { everyChart(); }
    void anEmptyShopSaysWhy()
    {
        QFETCH(const QString, chart);
        const Figure figure = m_shops->figure(ChartShop::Empty, chart);
        QVERIFY(figure.isEmpty());
        const QByteArray svg = svgOf(figure);
        QVERIFY(svg.contains(text::whyNothing(figure).section(QLatin1Char(' '), 0, 1).toUtf8())); // longer texts are wrapped
        QVERIFY(svg.contains(text::figureTitle(chart).toUtf8()));
    }
};

QTEST_MAIN(ChartStatesTest)
#include "chartstates_test.moc"
