// SPDX-License-Identifier: GPL-3.0-or-later
// Charts below a table: two side by side, and a new page before those that might lie across the end of one.
#include "core/files/sheetpaper.h"

#include <QTest>

using namespace siyu::files;

class SheetPaperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("charts");
        QTest::addColumn<QList<bool>>("newPages"); // of each chart
        QTest::newRow("none") << 5 << 600 << 0 << QList<bool>{};
        QTest::newRow("a week's table and a chart fit") << 10 << 600 << 1 << QList<bool>{false};
        QTest::newRow("and two side by side") << 10 << 600 << 2 << QList<bool>{false, false};
        QTest::newRow("a month's do not") << 31 << 600 << 2 << QList<bool>{true, false};
        QTest::newRow("a long table") << 1000 << 600 << 1 << QList<bool>{true};
        QTest::newRow("the second pair on a page of its own") << 10 << 600 << 4 << QList<bool>{false, false, true, false};
        QTest::newRow("a wide table is shrunk, and its page holds more") << 31 << 2000 << 2 << QList<bool>{false, false};
    }
    void pages()
    {
        QFETCH(int, rows);
        QFETCH(int, width);
        QFETCH(int, charts);
        QFETCH(QList<bool>, newPages);
        const auto places = placesBelow({width, std::vector<int>(size_t(rows), usualRowPixels), usualRowPixels}, charts);
        QCOMPARE(int(places.size()), charts);
        for (int i = 0; i < charts; ++i) {
            const ChartPlace &place = places[size_t(i)];
            QCOMPARE(place.isOnNewPage, newPages[i]);
            QVERIFY(place.row >= rows + 2);
            QVERIFY(place.left + place.width <= std::max(width, 1000));
            if (i % 2 == 1)
                QVERIFY(place.row == places[size_t(i) - 1].row && place.left >= places[size_t(i) - 1].left + places[size_t(i) - 1].width);
            else if (i > 0)
                QVERIFY(place.row * usualRowPixels >= places[size_t(i) - 1].row * usualRowPixels + places[size_t(i) - 1].height);
        }
    }
};

QTEST_GUILESS_MAIN(SheetPaperTest)
#include "sheetpaper_test.moc"
