// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as pictures and CSV: what is missing is not drawn as 0, ticks are round, files are whole.
#include "ui/render/axes.h"
#include "ui/render/chartpanel.h"
#include "ui/render/picture.h"

#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
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
            if (!line)
                continue;
            for (const QPointF &point : line->points())
                QVERIFY(point.x() != 2.0);
            QVERIFY(line->points().isEmpty() || line->points().first().x() > 2 || line->points().last().x() < 2);
        }
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
            QCOMPARE(image.size(), QSize(2400, 1520));
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
