// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as pictures and CSV: what is missing is not drawn as 0, ticks are round, files are whole.
#include "ui/render/axes.h"
#include "ui/render/chartpanel.h"
#include "ui/render/picture.h"

#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtTest>

using namespace siyu;
using namespace siyu::insight;

namespace {

Figure growthWithGap()
{
    Figure figure;
    figure.word = figure.how = QStringLiteral("growth");
    figure.period = {QDate(2026, 3, 1), QDate(2026, 3, 6)};
    figure.days = stepsOf(figure.period, Step::Day);
    figure.n = 2;
    const Point none{{}, {}, 2};
    const auto whole = [](double v) { return Point{v, v, 0}; };
    figure.series = {{QStringLiteral("total"), Shape::Line, 0, {whole(10), whole(11), none, Point{{}, 12, 1}, whole(13), whole(14)}},
        {QStringLiteral("joined"), Shape::Up, 1, {whole(1), whole(1), none, Point{{}, 1, 1}, whole(0), whole(2)}},
        {QStringLiteral("lost"), Shape::Down, 1, {whole(0), whole(0), none, Point{{}, 0, 1}, whole(3), whole(1)}},
        {QStringLiteral("net"), Shape::Line, 1, {whole(1), whole(1), none, Point{{}, 1, 1}, whole(-3), whole(1)}}};
    return figure;
}

Point some(double value) { return {value, value, 0}; }

// Every way of drawing, with its points at hand.
Figure shaped(const QString &kind, const QList<Point> &points)
{
    Figure figure;
    figure.word = figure.how = QStringLiteral("funnel");
    figure.nOf = QStringLiteral("channels");
    figure.areNames = true;
    figure.period = {QDate(2026, 3, 1), QDate(2026, 3, 31)};
    for (qsizetype i = 0; i < points.size(); ++i)
        figure.categories.append(QStringLiteral("名称 %1 <b>").arg(i));
    const Shape shape = kind == QStringLiteral("span") ? Shape::Span : kind == QStringLiteral("line") ? Shape::Line : Shape::Column;
    figure.series = {{QStringLiteral("people"), shape, 0, points}, {QStringLiteral("people_before"), shape, 0, points}};
    if (kind == QStringLiteral("span"))
        figure.series.removeLast();
    figure.isHeatMap = kind == QStringLiteral("heat");
    figure.references = {{QStringLiteral("open_wecom"), 0.7, 0, true}};
    if (kind != QStringLiteral("tree"))
        return figure;
    figure.isTree = true;
    figure.word = QStringLiteral("gmv-tree");
    figure.areNames = false;
    figure.categories = QStringList{QStringLiteral("gmv"), QStringLiteral("traffic"), QStringLiteral("aov")}.mid(0, points.size());
    return figure;
}

} // namespace

class PictureTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void roundTicks_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("greatest");
        QTest::addColumn<QList<double>>("ticks");
        QTest::newRow("nothing") << 0.0 << 0.0 << QList<double>{0, 1};
        QTest::newRow("small: whole numbers only") << 0.0 << 3.0 << QList<double>{0, 1, 2, 3};
        QTest::newRow("around zero") << -7.0 << 12.0 << QList<double>{-10, -5, 0, 5, 10, 15};
        QTest::newRow("far from zero") << 11'540.0 << 11'590.0 << QList<double>{11'540, 11'550, 11'560, 11'570, 11'580, 11'590};
    }
    void roundTicks()
    {
        QFETCH(double, least);
        QFETCH(double, greatest);
        QTEST(render::roundTicks(least, greatest), "ticks");
    }

    void linesBreakWhereANumberIsMissing()
    {
        const render::Charts charts = render::makeCharts(growthWithGap(), render::paperPalette());
        QCOMPARE(charts.size(), std::size_t(2));
        for (const QAbstractSeries *series : charts.front()->series()) {
            const auto *line = qobject_cast<const QLineSeries *>(series);
            if (!line || line->pen().style() == Qt::NoPen)
                continue;
            for (const QPointF &point : line->points())
                QVERIFY(point.x() != 2.0);
            QVERIFY(line->points().isEmpty() || line->points().first().x() > 2 || line->points().last().x() < 2);
        }
    }

    // Many lines that end near the top: their names stay beside the plot, or are left to the legend where it is too low.
    void namesOfLinesStayBesideThePlot()
    {
        Figure figure = growthWithGap();
        figure.series.clear();
        for (const char *word : {"total", "joined", "lost", "net", "people", "value"})
            figure.series.append({QString::fromLatin1(word), Shape::Line, 0, QList<Point>(figure.steps(), some(100 - double(figure.series.size())))});
        const render::Charts charts = render::makeCharts(figure, render::paperPalette());
        QChart &chart = *charts.front();
        for (const int height : {400, 120}) {
            chart.resize(600, height);
            chart.layout()->activate();
            const QRectF plot = chart.plotArea();
            int seen = 0;
            for (const QGraphicsItem *item : chart.childItems()) {
                if (item->type() != QGraphicsSimpleTextItem::Type || !item->isVisible() || item->pos().x() <= plot.right())
                    continue;
                ++seen;
                const QRectF box = item->boundingRect().translated(item->pos());
                QVERIFY2(box.top() >= plot.top() - 1 && box.bottom() <= plot.bottom() + 1, qPrintable(QString::number(box.top())));
            }
            QCOMPARE(seen, height == 400 ? 6 : 0);
        }
    }

    void everyWayOfDrawing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QList<Point>>("points");
        Point within = some(0.4);
        within.low = 0.2;
        within.high = 0.6;
        for (const char *kind : {"column", "span", "line", "heat", "tree"}) {
            const QString name = QString::fromLatin1(kind);
            QTest::addRow("%s, none", kind) << name << QList<Point>{};
            QTest::addRow("%s, nothing known", kind) << name << QList<Point>{{}, {}};
            QTest::addRow("%s, one", kind) << name << QList<Point>{within};
            QTest::addRow("%s, with a gap", kind) << name << QList<Point>{within, {}, within};
            QTest::addRow("%s, below zero", kind) << name << QList<Point>{some(-5), some(0), some(12)};
        }
    }
    void everyWayOfDrawing()
    {
        QFETCH(const QString, kind);
        QFETCH(const QList<Point>, points);
        const Figure figure = shaped(kind, points);
        const auto svg = render::drawFigure(figure, QStringLiteral("svg"));
        QVERIFY(svg);
        QVERIFY(svg->svg.contains("<text")); // text stays text
        QVERIFY(!svg->svg.contains("<b>")); // and a name is no markup
        QCOMPARE(svg->svg.contains("&lt;"), figure.steps() > 0 && !figure.isEmpty() && kind != QStringLiteral("tree")); // but written as it is
        render::PictureOptions small;
        small.scale = 1;
        const auto png = render::drawFigure(figure, QStringLiteral("png"), small);
        QVERIFY(png);
        QCOMPARE(png->image.size(), small.size);
        QCOMPARE(render::tableOf(figure).rows.size(), figure.steps());
    }

    // Two series that lie beside each other are told apart without colour.
    void aGreyPrintTellsColumnsApart()
    {
        const Figure figure = shaped(QStringLiteral("column"), {some(10)});
        render::PictureOptions options;
        options.scale = 1;
        const QImage grey = render::drawFigure(figure, QStringLiteral("png"), options)->image.convertToFormat(QImage::Format_Grayscale8);
        // Along a row through both columns the hatched one changes between light and dark, the plain one does not.
        int changes = 0;
        const uchar *row = grey.constScanLine(grey.height() * 3 / 4);
        for (int x = 1; x < grey.width(); ++x)
            changes += std::abs(row[x] - row[x - 1]) > 40;
        QVERIFY2(changes > 6, qPrintable(QString::number(changes)));
    }

    void labelledStepsAreMondays()
    {
        Figure figure;
        figure.period = {QDate(2026, 3, 1), QDate(2026, 3, 30)};
        figure.days = stepsOf(figure.period, Step::Day);
        for (const qsizetype i : render::labelledSteps(figure))
            QCOMPARE(figure.days[i].dayOfWeek(), int(Qt::Monday));
    }

    void files_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &format : render::figureFormats())
            QTest::newRow(qPrintable(format)) << QStringLiteral("chart.") + format;
        QTest::newRow("small") << QStringLiteral("chart.1x.png");
        QTest::newRow("Chinese name") << QStringLiteral("增长.PNG");
    }
    void files()
    {
        QFETCH(QString, name);
        const QString path = m_folder.filePath(name);
        QVERIFY(render::saveFigure(growthWithGap(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (name.endsWith(QStringLiteral(".svg"))) {
            QVERIFY(QSvgRenderer(bytes).isValid());
        } else if (name.endsWith(QStringLiteral(".csv"))) {
            QVERIFY(bytes.contains("2026-03-03,,,,,,,,,2"));
            QVERIFY(bytes.contains("2026-03-04,,12,,1,,0,,1,1"));
        } else {
            const QImage image = QImage::fromData(bytes);
            QCOMPARE(image.size(), name.contains(QStringLiteral(".1x.")) ? QSize(1200, 760) : QSize(2400, 1520));
        }
    }

    void otherFormatsAndPlacesAreRefused()
    {
        QCOMPARE(render::saveFigure(growthWithGap(), m_folder.filePath(QStringLiteral("a.gif"))).error().code, ErrorCode::UnsupportedFormat);
        QCOMPARE(render::saveFigure(growthWithGap(), m_folder.filePath(QStringLiteral("none/a.png"))).error().code, ErrorCode::FileUnwritable);
    }

    void anEmptyFigureIsDrawnToo()
    {
        Figure figure = growthWithGap();
        for (Series &series : figure.series)
            series.points.fill(Point{{}, {}, 2});
        QVERIFY(figure.isEmpty());
        QVERIFY(render::saveFigure(figure, m_folder.filePath(QStringLiteral("empty.png"))));
    }
};

QTEST_MAIN(PictureTest)
#include "picture_test.moc"
