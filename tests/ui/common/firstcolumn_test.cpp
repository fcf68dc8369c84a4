// SPDX-License-Identifier: GPL-3.0-or-later
// A table that is wider than its room keeps its first column in sight, for mouse and keys alike; one that is not, or whose
// first column is half of it, looks as before.
#include "ui/common/firstcolumn.h"

#include "ui/common/frozencolumns.h"
#include "ui/common/linesheader.h"
#include "ui/common/rowtable.h"
#include "ui/groups/listtable.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace siyu::ui;

namespace {

constexpr int columnCount = 14;
constexpr int rowCount = 60;

FrozenColumns *frozenOf(QTableView *table) { return table->findChild<FrozenColumns *>(); }
bool isHeld(QTableView *table) { return frozenOf(table) && frozenOf(table)->isVisible() && !frozenOf(table)->isColumnHidden(0); }

} // namespace

class FirstColumnTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>(rowCount, columnCount);
        for (int column = 0; column < columnCount; ++column) {
            m_model->setHorizontalHeaderItem(column, new QStandardItem(QStringLiteral("figure number %1").arg(column)));
            for (int row = 0; row < rowCount; ++row) {
                m_model->setItem(row, column, new QStandardItem(QStringLiteral("%1-%2").arg(row).arg(column)));
                m_model->item(row, column)->setData(row * 100 + column, Qt::UserRole);
            }
        }
        m_table = std::make_unique<ListTable>(m_model.get(), QStringLiteral("Figures"));
        m_table->wrapHeaders(); // another header than the one that it was made with
        m_table->setSortingEnabled(true);
        m_table->sortByColumn(1, Qt::AscendingOrder);
        m_table->resize(500, 400);
        m_table->show();
        QTRY_VERIFY(isHeld(m_table.get()));
    }
    void staysWhenScrolled();
    void keysShowEveryColumn();
    void mouse();
    void onlyWhereWanted();
    void headersInLines();
    void rowTable();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<ListTable> m_table;
};

void FirstColumnTest::staysWhenScrolled()
{
    FrozenColumns *frozen = frozenOf(m_table.get());
    QScrollBar *bar = m_table->horizontalScrollBar();
    bar->setValue(bar->maximum());
    QVERIFY(m_table->columnViewportPosition(0) < -100);
    QCOMPARE(frozen->columnAt(5), 0);
    QCOMPARE(frozen->geometry().topLeft(), QPoint(m_table->frameWidth(), m_table->frameWidth()));
    m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
    QCOMPARE(frozen->rowAt(50), m_table->rowAt(50));
    QVERIFY(frozen->rowAt(50) > 10);
}

void FirstColumnTest::keysShowEveryColumn()
{
    FrozenColumns *frozen = frozenOf(m_table.get());
    m_table->setFocus();
    m_table->setCurrentIndex(m_table->model()->index(3, columnCount - 1));
    for (int column = columnCount - 1; column > 0; --column) {
        QCOMPARE(m_table->currentIndex().column(), column);
        QVERIFY(m_table->columnViewportPosition(column) >= frozen->takenWidth());
        QTest::keyClick(m_table.get(), Qt::Key_Left);
    }
    // To another row by its first cell: the figures that are read stay in sight.
    QScrollBar *bar = m_table->horizontalScrollBar();
    bar->setValue(bar->maximum());
    m_table->select(30);
    QCOMPARE(bar->value(), bar->maximum());
    QCOMPARE(m_table->currentRow(), 30);
}

void FirstColumnTest::mouse()
{
    FrozenColumns *frozen = frozenOf(m_table.get());
    QScrollBar *bar = m_table->horizontalScrollBar();
    bar->setValue(bar->maximum());
    const QPoint third(20, frozen->rowViewportPosition(2) + 5);
    QSignalSpy clicked(m_table.get(), &QTableView::clicked);
    QSignalSpy opened(m_table.get(), &QTableView::activated);
    QTest::mouseClick(frozen->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(m_table->currentRow(), 2);
    QVERIFY(m_table->selectionModel()->isRowSelected(2));
    QCOMPARE(clicked.size(), 1);
    QTest::mouseDClick(frozen->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(opened.size(), 1);
    QVERIFY(m_table->hasFocus() || !m_table->isActiveWindow()); // the keys go on in the table
    // Its header sorts, up and then down.
    const QPoint header(10, frozen->horizontalHeader()->height() / 2);
    QTest::mouseClick(frozen->horizontalHeader()->viewport(), Qt::LeftButton, {}, header);
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), 0);
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
    QTRY_COMPARE(frozen->horizontalHeader()->sortIndicatorSection(), 0);
    QTest::mouseClick(frozen->horizontalHeader()->viewport(), Qt::LeftButton, {}, header);
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(m_table->model()->index(0, 0).data().toString(), QStringLiteral("%1-0").arg(rowCount - 1));
}

void FirstColumnTest::onlyWhereWanted()
{
    m_table->resize(2400, 400);
    QTRY_VERIFY(!isHeld(m_table.get()));
    m_table->resize(500, 400);
    QTRY_VERIFY(isHeld(m_table.get()));
    m_model->item(0, 0)->setText(QString(60, u'群'));
    QTRY_VERIFY(!isHeld(m_table.get())); // it would take more than half
    m_model->item(0, 0)->setText(QStringLiteral("short"));
    QTRY_VERIFY(isHeld(m_table.get()));
    for (int column = 3; column < columnCount; ++column)
        m_table->setColumnHidden(column, true);
    QTRY_VERIFY(!isHeld(m_table.get()));
}

void FirstColumnTest::headersInLines()
{
    QVERIFY(qobject_cast<LinesHeader *>(m_table->horizontalHeader()));
    QVERIFY(m_table->horizontalHeader()->height() > frozenOf(m_table.get())->horizontalHeader()->fontMetrics().lineSpacing() * 2);
    QCOMPARE(frozenOf(m_table.get())->horizontalHeader()->height(), m_table->horizontalHeader()->height());
    QCOMPARE(frozenOf(m_table.get())->columnWidth(0), m_table->columnWidth(0));
}

void FirstColumnTest::rowTable()
{
    RowTable table(QStringLiteral("Matrix"));
    table.resize(500, 300);
    table.show();
    QStringList headers;
    QStringList cells;
    for (int column = 0; column < columnCount; ++column) {
        headers.append(QStringLiteral("segment %1").arg(column));
        cells.append(QStringLiteral("cell %1").arg(column));
    }
    table.rows()->setHeaders(headers);
    table.rows()->setRows({{1, cells}, {2, cells}});
    table.fitColumns();
    QTRY_VERIFY(isHeld(&table));
    table.rows()->setHeaders(headers.first(2));
    table.rows()->setRows({{1, cells.first(2)}});
    table.fitColumns();
    QTRY_VERIFY(!isHeld(&table));
}

QTEST_MAIN(FirstColumnTest)
#include "firstcolumn_test.moc"
