// SPDX-License-Identifier: GPL-3.0-or-later
// The table of members as a spreadsheet's user expects it: columns chosen, moved, frozen, sized and remembered; cells
// edited in place and filled down; the bulk bar at every width; a selection of everybody as a filter; sums; views.
#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/memberstore.h"
#include "core/members/viewstore.h"
#include "ui/common/ask.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/members/bulkbar.h"
#include "ui/members/bulkpanels.h"
#include "ui/members/columnchooser.h"
#include "ui/members/frozencolumns.h"
#include "ui/members/memberclipboard.h"
#include "ui/members/memberspage.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberstable.h"
#include "ui/members/viewbar.h"
#include "ui/shell/desk.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTemporaryDir>
#include <QtTest>

using namespace siyu;
using namespace siyu::ui;

namespace {

const QDateTime now(QDate(2026, 3, 15), QTime(2, 30), Qt::UTC);
constexpr int people = 300;

void fill(db::Database &db)
{
    db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '门店', '2026-01-01T00:00:00Z');"
            "INSERT INTO tag (id, name) VALUES (1, 'VIP'), (2, '秋装');"
            "INSERT INTO custom_field (id, name, kind, place) VALUES (1, '尺码', 'choice', 1), (2, '身高', 'number', 2);"
            "INSERT INTO custom_choice (field, value, place) VALUES (1, 'S', 1), (1, 'M', 2)");
    for (int id = 1; id <= people; ++id) {
        const QString name = id == 7 ? QStringLiteral("阿七 13800138000") : QStringLiteral("成员%1").arg(id, 4, 10, QLatin1Char('0'));
        db.cached("INSERT INTO member (id, name, birth_year, created_at, source) VALUES (?, ?, ?, ?, 1)")
            .run(id, name, 1960 + id % 50, toUtcText(now.addSecs(-id * 60)));
        db.cached("INSERT INTO custom_value (member, field, value) VALUES (?, 2, ?)").run(id, QString::number(150 + id % 40));
    }
    db.exec("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, currency) VALUES"
            " ('p', '1', 1, '2026-01-01T00:00:00Z', 1000, 'CNY'), ('p', '2', 2, '2026-01-01T00:00:00Z', 2050, 'CNY'),"
            " ('p', '3', 2, '2026-01-01T00:00:00Z', 300, 'USD'), ('p', '4', 9, '2026-01-01T00:00:00Z', 99, 'CNY');"
            "INSERT INTO point_entry (member, at, kind, points) VALUES (2, '2026-01-01T00:00:00Z', 'earn', 30)");
}

} // namespace

class MembersTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyColumnIsThere();
    void cellsLookAsTheStyleSheetHasThem();
    void awkwardPeopleAreShown();
    void readOnlyFileSaysWhy();
    void lookIsRemembered();
    void chooserChoosesOrdersAndFreezes();
    void frozenColumnsStay();
    void editsACellInPlace();
    void wrongTextStaysInTheEditor();
    void choicesAreOffered();
    void maskedCellIsNotEdited();
    void fillsDown();
    void everybodySelectedIsAFilter();
    void panelsSayHowManyAndAct();
    void barFitsEveryWidth_data();
    void barFitsEveryWidth();
    void sumsStandInTheStatusBar();
    void copiesManyRowsInAJob();
    void viewsKeepTheirLook();
    void viewsAreRenamedMovedAndDeleted();

private:
    void showPage();
    MembersTable *table() const { return m_page->table(); }
    MembersModel *model() const { return m_page->model(); }
    QModelIndex at(int row, int column)
    {
        const QModelIndex index = model()->index(row, column);
        (void)index.data();
        [&] { QTRY_VERIFY(model()->isLoaded(row)); }();
        return index;
    }
    QModelIndex at(int row, MemberColumn column) { return at(row, int(column)); }
    members::MemberRow stored(qint64 id) const { return members::memberProfile(*m_workspace, MemberId(id))->row; }
    QWidget *editor() const { return table()->findChild<QWidget *>(QStringLiteral("cellEditor")); }

    QTemporaryDir m_dir;
    int m_files = 0;
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    Drawer *m_drawer = nullptr;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MembersPage> m_page;
};

void MembersTableTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
    QCoreApplication::setOrganizationName(QStringLiteral("test"));
}

void MembersTableTest::init()
{
    QSettings().clear();
    auto made = Workspace::create(m_dir.filePath(QStringLiteral("%1.siyu").arg(m_files++)), std::make_shared<FixedClock>(now));
    QVERIFY(made.has_value());
    m_workspace = std::move(*made);
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { fill(db); }).has_value());
    showPage();
}

void MembersTableTest::showPage()
{
    m_page.reset();
    m_window = std::make_unique<QWidget>();
    m_drawer = new Drawer(m_window.get());
    m_desk = std::make_unique<Desk>(m_workspace);
    m_desk->setWindow(m_window.get(), nullptr, m_drawer);
    m_page = std::make_unique<MembersPage>(*m_desk);
    connect(m_desk.get(), &Desk::changed, m_page.get(), [this](const Topics &topics) { m_page->refresh(topics); });
    m_page->resize(1000, 600);
    m_page->setVisible(true);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QSignalSpy listed(m_page.get(), &MembersPage::listed);
    m_page->refresh({});
    QVERIFY(listed.wait(5'000));
    QTRY_COMPARE(model()->columnCount(), int(allMemberColumns.size()) + 2);
}

void MembersTableTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
    m_window.reset();
    QVERIFY(Job::waitForAll(10'000));
    m_workspace.reset();
}

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

void MembersTableTest::editsACellInPlace()
{
    const QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const bool isFrozen : {false, true}) {
        table()->freeze(isFrozen ? 1 : 0);
        table()->setCurrentIndex(at(1, isFrozen ? MemberColumn::Name : MemberColumn::Region));
        QTest::keyClick(table(), Qt::Key_F2);
        auto *line = qobject_cast<QLineEdit *>(editor());
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("new"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(table()->currentIndex().data().toString(), QStringLiteral("new"));
        QTRY_COMPARE(isFrozen ? stored(2).name : stored(2).region, QStringLiteral("new"));
        QTRY_VERIFY(!editor());
    }
    QVERIFY(m_workspace->undo().has_value());
    QVERIFY(m_workspace->undo().has_value());
    QTRY_COMPARE(at(1, MemberColumn::Name).data().toString(), QStringLiteral("成员0002"));
    QTRY_COMPARE(at(1, MemberColumn::Region).data().toString(), QString());
    // A double click edits what can be edited and opens what cannot.
    QSignalSpy opened(table(), &MembersTable::opened);
    const QModelIndex phone = at(1, MemberColumn::Phone);
    table()->setCurrentIndex(phone);
    Q_EMIT table()->doubleClicked(phone);
    QCOMPARE(opened.size(), 1);
    QVERIFY(!editor());
    table()->setCurrentIndex(at(1, MemberColumn::Region));
    Q_EMIT table()->doubleClicked(table()->currentIndex());
    QVERIFY(editor());
    QTest::keyClick(editor(), Qt::Key_Escape);
}

void MembersTableTest::wrongTextStaysInTheEditor()
{
    table()->setColumnShown(int(MemberColumn::BirthYear), true);
    table()->setCurrentIndex(at(0, MemberColumn::BirthYear));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *line = qobject_cast<QLineEdit *>(editor());
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("soon"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(editor());
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!editor());
    QCOMPARE(stored(1).birthYear, std::optional(1961));
    // By another way than the editor it is refused as well.
    QSignalSpy refused(model(), &MembersModel::refused);
    QVERIFY(!model()->setData(at(0, MemberColumn::BirthYear), QStringLiteral("soon")));
    QCOMPARE(refused.size(), 1);
    QVERIFY(!model()->setData(at(0, MemberColumn::Phone), QStringLiteral("1")));
}

void MembersTableTest::choicesAreOffered()
{
    const int size = model()->columnOf(QStringLiteral("custom:尺码"));
    table()->setColumnShown(size, true);
    table()->setCurrentIndex(at(3, size));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *box = qobject_cast<QComboBox *>(editor());
    QVERIFY(box);
    QCOMPARE(box->count(), 3); // none, S, M
    box->setCurrentIndex(2);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(stored(4).custom.value(1), QStringLiteral("M"));
    QCOMPARE(at(3, size).data().toString(), QStringLiteral("M"));
}

void MembersTableTest::maskedCellIsNotEdited()
{
    const QModelIndex name = at(6, MemberColumn::Name);
    QVERIFY(name.data().toString().contains(QStringLiteral("****")));
    QVERIFY(!model()->flags(name).testFlag(Qt::ItemIsEditable));
    m_desk->setMasked(false);
    QVERIFY(model()->flags(name).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model()->flags(at(6, MemberColumn::Orders)).testFlag(Qt::ItemIsEditable));
}

void MembersTableTest::fillsDown()
{
    QVERIFY(model()->setData(at(2, MemberColumn::Region), QStringLiteral("广东")));
    QTRY_COMPARE(stored(3).region, QStringLiteral("广东"));
    table()->selectIds({3, 4, 5, 200});
    table()->selectionModel()->setCurrentIndex(at(4, MemberColumn::Region), QItemSelectionModel::NoUpdate);
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(stored(200).region, QStringLiteral("广东"));
    QCOMPARE(stored(4).region, QStringLiteral("广东"));
    QVERIFY(stored(6).region.isEmpty());
    QVERIFY(m_workspace->undo().has_value()); // one step
    QVERIFY(stored(4).region.isEmpty() && stored(200).region.isEmpty());
    QCOMPARE(stored(3).region, QStringLiteral("广东"));
}

void MembersTableTest::everybodySelectedIsAFilter()
{
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(table()->isAllSelected());
    // Somebody comes before the edit runs: the filter finds that one, too.
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO member (id, name, created_at) VALUES (900, '后来', '2026-03-01T00:00:00Z')");
    }).has_value());
    Q_EMIT m_page->bulkBar()->tagWanted(QStringLiteral("VIP"));
    QTRY_COMPARE(stored(900).tags, QStringList{QStringLiteral("VIP")});
    QCOMPARE(stored(1).tags, QStringList{QStringLiteral("VIP")});
    QTRY_COMPARE(model()->rowCount(), people + 1);
    QVERIFY(m_workspace->undo().has_value());
    QVERIFY(stored(900).tags.isEmpty() && stored(300).tags.isEmpty());
}

void MembersTableTest::panelsSayHowManyAndAct()
{
    table()->selectIds({1, 2, 3});
    Q_EMIT m_page->bulkBar()->tagWanted({});
    auto *tags = qobject_cast<TagPanel *>(m_drawer->content());
    QVERIFY(tags);
    auto *add = tags->findChild<QPushButton *>(QStringLiteral("addTags"));
    QVERIFY(!add->isEnabled());
    tags->findChildren<QLineEdit *>().last()->setText(QStringLiteral("甲，乙"));
    QVERIFY(add->isEnabled());
    QVERIFY(add->text().contains(QLatin1Char('3')));
    table()->selectIds({1, 2, 3, 4});
    QVERIFY(add->text().contains(QLatin1Char('4')));
    add->click();
    QTRY_COMPARE(stored(4).tags, (QStringList{QStringLiteral("乙"), QStringLiteral("甲")}));
    QTRY_COMPARE(Job::running(), 0);
    Q_EMIT m_page->bulkBar()->fieldWanted();
    auto *field = qobject_cast<FieldPanel *>(m_drawer->content());
    QVERIFY(field);
    auto *set = field->findChild<QPushButton *>(QStringLiteral("setField"));
    field->findChild<QComboBox *>()->setCurrentText(memberColumnTitle(MemberColumn::PausedUntil));
    auto *value = field->findChild<QLineEdit *>(QStringLiteral("fieldValue"));
    value->setText(QStringLiteral("soon"));
    QVERIFY(!set->isEnabled());
    value->setText(QStringLiteral("2026-05-01"));
    QVERIFY(set->isEnabled());
    set->click();
    QTRY_COMPARE(stored(4).pausedUntil, QDate(2026, 5, 1));
    QVERIFY(!stored(5).pausedUntil.isValid());
    QTRY_COMPARE(Job::running(), 0);
    Q_EMIT m_page->bulkBar()->pauseWanted(0);
    QTRY_VERIFY(!stored(4).pausedUntil.isValid());
    QTRY_COMPARE(Job::running(), 0);
    Q_EMIT m_page->bulkBar()->optOutWanted(QStringLiteral("sms"), true);
    QTRY_COMPARE(stored(1).optOuts, QStringList{QStringLiteral("sms")});
}

void MembersTableTest::barFitsEveryWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1600, 1100, 900, 700, 500})
        QTest::addRow("%d", width) << width;
}

void MembersTableTest::barFitsEveryWidth()
{
    QFETCH(int, width);
    QWidget page; // a window of its own would grow with its buttons
    auto *inner = new BulkBar(&page);
    BulkBar &bar = *inner;
    bar.setSelected(123'456, 1'000'000);
    bar.setGeometry(0, 0, width, bar.sizeHint().height());
    page.resize(width, 100);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(bar.width(), width);
    int right = 0;
    int shown = 0;
    for (const QWidget *child : bar.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!child->isVisible() || child->isWindow())
            continue;
        QVERIFY2(child->width() >= child->minimumSizeHint().width(), qPrintable(child->objectName()));
        right = std::max(right, child->geometry().right());
        ++shown;
    }
    QVERIFY(right < width);
    const auto buttons = bar.findChildren<QPushButton *>();
    const auto visible = std::count_if(buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->isVisible(); });
    QCOMPARE(visible - 2 + bar.hiddenActs().size(), bar.acts().size()); // all of them are to be had, each once
    if (width >= 1600 || width <= 700)
        QCOMPARE(bar.hiddenActs().isEmpty(), width >= 1600);
}

void MembersTableTest::sumsStandInTheStatusBar()
{
    QString status;
    connect(m_desk.get(), &Desk::statusChanged, this, [&](const QString &text) { status = text; });
    QSignalSpy summed(m_page.get(), &MembersPage::summed);
    table()->selectIds({1, 2});
    QVERIFY(summed.wait(5'000));
    for (const char *part : {"30.50", "3.00", "30"})
        QVERIFY2(status.contains(QLatin1String(part)), qPrintable(status));
    table()->setColumnShown(model()->columnOf(QStringLiteral("custom:身高")), true);
    table()->selectIds({1, 2, 3});
    QVERIFY(summed.wait(5'000));
    QVERIFY2(status.contains(QStringLiteral("身高 456")), qPrintable(status)); // 151 + 152 + 153
    table()->clearSelection();
    QVERIFY(!status.contains(QStringLiteral("身高")));
}

void MembersTableTest::copiesManyRowsInAJob()
{
    QList<MemberColumnSpec> columns{model()->column(int(MemberColumn::Name)), model()->column(int(MemberColumn::Id))};
    QList<qint64> ids;
    for (int round = 0; round < 70; ++round)
        ids += model()->ids();
    NoProgress quiet;
    const auto many = clipboardRows(*m_workspace, ids, columns, true, quiet);
    QVERIFY(many.has_value());
    QCOMPARE(many->count, ids.size());
    QVERIFY(many->html.isEmpty()); // text alone
    QCOMPARE(many->text.count('\n'), ids.size() + 1);
    QVERIFY(many->text.contains("成员0300\t300\n"));
    QVERIFY(!many->text.contains("13800138000"));
    class Stop final : public Progress {
        bool report(qint64 done, qint64) override { return done < 1'000; }
    } stop;
    QCOMPARE(clipboardRows(*m_workspace, ids, columns, true, stop).error().code, ErrorCode::Cancelled);
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
