// SPDX-License-Identifier: GPL-3.0-or-later
// The table of members as a spreadsheet's user expects it: columns chosen, moved, frozen, sized and remembered; awkward
// people; a file that cannot be written; views and their look.
#include "core/members/viewstore.h"
#include "tests/ui/members/memberstablescene.h"
#include "ui/common/ask.h"
#include "ui/common/theme.h"
#include "ui/members/bulkbar.h"
#include "ui/members/columnchooser.h"
#include "ui/common/frozencolumns.h"
#include "ui/members/viewbar.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>

using namespace siyu;
using namespace siyu::ui;

class MembersTableTest : public MembersTableScene {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void everyColumnIsThere();
    void cellsLookAsTheStyleSheetHasThem();
    void awkwardPeopleAreShown();
    void readOnlyFileSaysWhy();
    void lookIsRemembered();
    void chooserChoosesOrdersAndFreezes();
    void frozenColumnsStay();
    void viewsKeepTheirLook();
    void viewsAreRenamedMovedAndDeleted();
};

void MembersTableTest::everyColumnIsThere()
{
    const QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSet<QString> words;
    for (int column = 0; column < model()->columnCount(); ++column) {
        QVERIFY(!model()->headerData(column, Qt::Horizontal).toString().isEmpty());
        words.insert(columnWord(model()->column(column)));
        QCOMPARE(model()->columnOf(columnWord(model()->column(column))), column);
    }
    QCOMPARE(words.size(), model()->columnCount());
    QCOMPARE(at(0, model()->columnOf(QStringLiteral("custom:身高"))).data().toString(), QStringLiteral("151"));
    // A field less, and back.
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}}, [](db::Database &db) {
        db.exec("DELETE FROM custom_value WHERE field = 2; DELETE FROM custom_field WHERE id = 2");
    }).has_value());
    QTRY_COMPARE(model()->columnOf(QStringLiteral("custom:身高")), -1);
    QVERIFY(m_workspace->undo().has_value());
    QTRY_VERIFY(model()->columnOf(QStringLiteral("custom:身高")) > 0);
}

// The delegate draws by itself what the style sheet says of items: the two pictures are the same.
void MembersTableTest::cellsLookAsTheStyleSheetHasThem()
{
    applyLook(*qApp, Look::Light);
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}}, [](db::Database &db) {
        db.exec("UPDATE member SET name = '一个很长很长的名字，一列里怎么也放不下它' WHERE id = 2; UPDATE member SET name = 'Zoë 👩‍🍳' WHERE id = 3");
    }).has_value());
    at(0, MemberColumn::Name);
    QTRY_COMPARE(at(2, MemberColumn::Name).data().toString(), QStringLiteral("Zoë 👩‍🍳"));
    table()->setFocus();
    table()->setCurrentIndex(at(1, MemberColumn::Name));
    table()->selectionModel()->select(QItemSelection(at(1, 0), at(3, 0)), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QVERIFY(Job::waitForAll(10'000));
    const auto picture = [this] { return table()->viewport()->grab().toImage(); };
    const QImage own = picture();
    QStyledItemDelegate plain;
    QAbstractItemDelegate *ours = table()->itemDelegate();
    table()->setItemDelegate(&plain);
    const QImage styled = picture();
    table()->setItemDelegate(ours);
    qApp->setStyleSheet({});
    int different = 0;
    for (int y = 0; y < own.height(); ++y) {
        for (int x = 0; x < own.width(); ++x)
            different += own.pixel(x, y) != styled.pixel(x, y) ? 1 : 0;
    }
    // Nothing but a hair of text that is set at half a pixel.
    QVERIFY2(different * 1000 < own.width() * own.height(), qPrintable(QString::number(different)));
}

void MembersTableTest::awkwardPeopleAreShown()
{
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}}, [](db::Database &db) {
        for (int tag = 0; tag < 300; ++tag) {
            db.cached("INSERT INTO tag (id, name) VALUES (?, ?)").run(1000 + tag, QStringLiteral("标签%1").arg(tag));
            db.cached("INSERT INTO member_tag (member, tag) VALUES (1, ?)").run(1000 + tag);
        }
        db.exec("UPDATE member SET name = '👨‍👩‍👧‍👦👩🏽‍🚀 e\u0301\u0301\u0301', note = 'eins' || char(10) || '<b>zwei</b>' WHERE id = 1");
    }).has_value());
    QTRY_COMPARE(at(0, MemberColumn::Tags).data().toString().count(QStringLiteral("标签")), 300);
    QVERIFY(at(0, MemberColumn::Name).data().toString().contains(QStringLiteral("👩🏽‍🚀")));
    QVERIFY(!at(0, MemberColumn::Note).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    table()->setColumnShown(int(MemberColumn::Note), true);
    QVERIFY(!table()->viewport()->grab().isNull());
    Q_EMIT table()->opened(1);
    QTRY_VERIFY(m_drawer->isOpen());
    QVERIFY(Job::waitForAll(10'000));
}

void MembersTableTest::readOnlyFileSaysWhy()
{
    const QString path = m_workspace->path();
    auto second = Workspace::open(path, std::make_shared<FixedClock>(now), OpenAs::ReadOnly);
    QVERIFY(second.has_value());
    const std::shared_ptr<Workspace> reading(std::move(*second));
    Desk desk(reading);
    MembersPage page(desk);
    page.resize(1200, 600);
    page.setVisible(true);
    QSignalSpy listed(&page, &MembersPage::listed);
    page.refresh({});
    QVERIFY(listed.wait(5'000));
    QTRY_VERIFY(page.model()->isLoaded(0));
    QVERIFY(!page.model()->flags(page.model()->index(0, 0)).testFlag(Qt::ItemIsEditable));
    page.table()->selectAll();
    int explained = 0;
    for (const QPushButton *button : page.bulkBar()->findChildren<QPushButton *>())
        explained += !button->isEnabled() && button->toolTip().contains(QStringLiteral("reading only")) ? 1 : 0;
    QCOMPARE(explained, 6);
    // The other one writes meanwhile.
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}}, [](db::Database &db) { db.exec("UPDATE member SET name = '另一扇窗' WHERE id = 1"); }).has_value());
    listed.clear();
    page.refresh({});
    QVERIFY(listed.count() > 0 || listed.wait(5'000));
    QTRY_COMPARE(page.model()->index(0, 0).data().toString(), QStringLiteral("另一扇窗"));
    QVERIFY(Job::waitForAll(10'000));
}

void MembersTableTest::lookIsRemembered()
{
    const int height = model()->columnOf(QStringLiteral("custom:身高"));
    QVERIFY(!table()->isColumnShown(height));
    table()->setColumnShown(height, true);
    table()->setColumnShown(int(MemberColumn::Source), false);
    table()->setColumnShown(int(MemberColumn::Name), false); // never
    table()->setColumnWidth(int(MemberColumn::Tags), 222);
    table()->horizontalHeader()->moveSection(table()->horizontalHeader()->visualIndex(height), 1);
    table()->freeze(2);
    table()->sortBy(int(MemberColumn::BirthYear), true);
    const TableLook look = table()->look();
    QCOMPARE(*TableLook::fromJson(look.toJson()), look);
    QVERIFY(!TableLook::fromJson("nonsense"));
    showPage();
    QTRY_VERIFY(table()->isColumnShown(height));
    QVERIFY(!table()->isColumnShown(int(MemberColumn::Source)));
    QVERIFY(table()->isColumnShown(int(MemberColumn::Name)));
    QCOMPARE(table()->columnWidth(int(MemberColumn::Tags)), 222);
    QCOMPARE(table()->shownColumns().at(1), height);
    QCOMPARE(table()->frozenCount(), 2);
    QCOMPARE(table()->sortColumn(), int(MemberColumn::BirthYear));
    QVERIFY(table()->isDescending());
    QCOMPARE(table()->look().toJson(), look.toJson());
}

void MembersTableTest::chooserChoosesOrdersAndFreezes()
{
    ColumnChooser chooser(table(), model());
    chooser.show();
    QListWidget *list = chooser.list();
    QCOMPARE(list->count(), model()->columnCount());
    const auto rowOf = [&](MemberColumn column) {
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole).toInt() == int(column))
                return row;
        }
        return -1;
    };
    list->setCurrentRow(rowOf(MemberColumn::Note));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(table()->isColumnShown(int(MemberColumn::Note)));
    const int before = rowOf(MemberColumn::Note);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(rowOf(MemberColumn::Note), before - 2);
    QCOMPARE(table()->columnOrder().indexOf(int(MemberColumn::Note)), before - 2);
    list->setCurrentRow(rowOf(MemberColumn::Phone));
    for (QPushButton *button : chooser.findChildren<QPushButton *>()) {
        if (button->text() == ColumnChooser::tr("Freeze up to here"))
            button->click();
    }
    QCOMPARE(table()->frozenCount(), 2);
    QVERIFY(table()->frozen()->has(int(MemberColumn::Phone)));
    QVERIFY(!table()->frozen()->has(int(MemberColumn::Stage)));
}

void MembersTableTest::frozenColumnsStay()
{
    for (const MemberColumn column : {MemberColumn::Note, MemberColumn::Address, MemberColumn::Company, MemberColumn::Interests})
        table()->setColumnShown(int(column), true);
    table()->freeze(2);
    FrozenColumns *frozen = table()->frozen();
    QTRY_VERIFY(frozen->isVisible());
    QScrollBar *bar = table()->horizontalScrollBar();
    QVERIFY(bar->maximum() > 200);
    bar->setValue(bar->maximum());
    QCOMPARE(frozen->columnAt(5), int(MemberColumn::Name));
    QCOMPARE(frozen->x(), table()->frameWidth());
    QCOMPARE(frozen->width(), table()->columnWidth(int(MemberColumn::Name)) + table()->columnWidth(int(MemberColumn::Phone)) + 1); // a line
    QTRY_COMPARE(Job::running(), 0);
    table()->verticalScrollBar()->setValue(500);
    QTRY_COMPARE(frozen->verticalScrollBar()->value(), 500);
    // By the keys: a column never ends under those that stay.
    table()->setFocus();
    table()->setCurrentIndex(at(20, table()->shownColumns().last()));
    for (int step = 0; step < table()->shownColumns().size(); ++step) {
        const int column = table()->currentIndex().column();
        if (!frozen->has(column))
            QVERIFY(table()->columnViewportPosition(column) >= frozen->takenWidth());
        QTest::keyClick(table(), Qt::Key_Left);
    }
    QCOMPARE(table()->currentIndex().column(), int(MemberColumn::Name));
    // A width dragged there is a width of the table; a narrow window freezes fewer.
    frozen->setColumnWidth(int(MemberColumn::Name), 260);
    QCOMPARE(table()->columnWidth(int(MemberColumn::Name)), 260);
    m_page->resize(480, 500);
    QTRY_VERIFY(!frozen->has(int(MemberColumn::Phone)));
    table()->freeze(0);
    QVERIFY(!frozen->isVisible());
}

void MembersTableTest::viewsKeepTheirLook()
{
    auto *views = m_page->findChild<ViewBar *>();
    table()->setColumnShown(int(MemberColumn::Note), true);
    table()->sortBy(int(MemberColumn::Id), true);
    m_page->ruleField()->setText(QStringLiteral("birth_year >= 2000"));
    m_page->findChild<QAction *>(QStringLiteral("filter"))->setChecked(true);
    QTRY_COMPARE(model()->rowCount(), people / 50 * 10);
    {
        ask::ScriptedAnswers answers({QStringLiteral("零零后")});
        Q_EMIT views->saveWanted();
        QTRY_COMPARE(views->view().name, QStringLiteral("零零后"));
    }
    QTRY_COMPARE(model()->rowCount(), people / 50 * 10);
    QVERIFY(table()->isColumnShown(int(MemberColumn::Note)));
    table()->setColumnShown(int(MemberColumn::Note), false);
    table()->setColumnShown(int(MemberColumn::Company), true);
    views->setCurrentIndex(0);
    QTRY_COMPARE(model()->rowCount(), people);
    QVERIFY(table()->isColumnShown(int(MemberColumn::Note))); // everybody's own look
    QVERIFY(!table()->isColumnShown(int(MemberColumn::Company)));
    QTRY_VERIFY(members::memberViews(*m_workspace)->first().look.contains("[\"company\",150,true]"));
    showPage();
    views = m_page->findChild<ViewBar *>();
    QTRY_COMPARE(views->count(), 2);
    views->setCurrentIndex(1);
    QVERIFY(table()->isColumnShown(int(MemberColumn::Company)));
    QVERIFY(!table()->isColumnShown(int(MemberColumn::Note)));
    QCOMPARE(table()->sortColumn(), int(MemberColumn::Id));
    QTRY_COMPARE(model()->rowCount(), people / 50 * 10);
    QTRY_COMPARE(views->tabText(1), QStringLiteral("零零后 %1").arg(people / 50 * 10));
}

void MembersTableTest::viewsAreRenamedMovedAndDeleted()
{
    auto *views = m_page->findChild<ViewBar *>();
    for (const char *name : {"a", "b", "c"})
        QVERIFY(members::saveView(*m_workspace, {0, QString::fromLatin1(name), QStringLiteral("id < 5"), {}, {}}).has_value());
    QTRY_COMPARE(views->count(), 4);
    views->choose(QStringLiteral("c"));
    views->setFocus();
    QTest::keyClick(views, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(members::memberViews(*m_workspace)->at(1).name, QStringLiteral("c"));
    QCOMPARE(views->view().name, QStringLiteral("c"));
    views->moveTab(0, 2); // dragged: everybody stays the first
    QCOMPARE(views->tabText(0).section(QLatin1Char(' '), 0, 0), ViewBar::tr("Everybody"));
    {
        ask::ScriptedAnswers answers({QStringLiteral("d & e")});
        QTest::keyClick(views, Qt::Key_F2);
        QTRY_COMPARE(members::memberViews(*m_workspace)->at(1).name, QStringLiteral("d & e"));
    }
    QTRY_VERIFY(views->tabText(views->currentIndex()).startsWith(QStringLiteral("d && e")));
    QTest::keyClick(views, Qt::Key_Delete);
    QTRY_COMPARE(views->count(), 3);
    QTRY_COMPARE(model()->rowCount(), people); // everybody again
    QVERIFY(m_workspace->undo().has_value());
    QTRY_COMPARE(views->count(), 4);
}

QTEST_MAIN(MembersTableTest)
#include "memberstable_test.moc"
