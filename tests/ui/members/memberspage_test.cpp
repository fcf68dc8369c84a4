// SPDX-License-Identifier: GPL-3.0-or-later
// The page of members as an operator uses it: list, search, rule, views, sort, selection, tags with undo, copy, profile,
// the eye, the empty state.
#include "core/base/period.h"
#include "core/db/database.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/members/bulkbar.h"
#include "ui/members/memberclipboard.h"
#include "ui/members/memberspage.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberstable.h"
#include "ui/members/viewbar.h"
#include "ui/shell/desk.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace siyu;
using namespace siyu::ui;

namespace {

const QDateTime now(QDate(2026, 3, 15), QTime(2, 30), Qt::UTC);
constexpr int people = 600;

void fill(db::Database &db)
{
    db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '门店', '2026-01-01T00:00:00Z')");
    for (int id = 1; id <= people; ++id) {
        const QString name = id == 7 ? QStringLiteral("<b>粗体</b>") : QStringLiteral("成员%1").arg(id, 4, 10, QLatin1Char('0'));
        db.cached("INSERT INTO member (id, name, birth_year, created_at, source) VALUES (?, ?, ?, ?, 1)")
            .run(id, name, 1960 + id % 50, toUtcText(now.addSecs(-id * 60)));
        db.cached("INSERT INTO identity (kind, value, member) VALUES (5, ?, ?)")
            .run(QStringLiteral("+86120%1").arg(id, 8, 10, QLatin1Char('0')), id);
    }
}

} // namespace

class MembersPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void listsEverybodyNewestFirst();
    void searchesAndFilters();
    void wrongRuleKeepsTheList();
    void sortsByAClickAndKeepsTheSelection();
    void tagsTheSelectionWithUndo();
    void savesAndRemovesAView();
    void copiesAsASpreadsheetExpects();
    void clipboardCells_data();
    void clipboardCells();
    void hidesPhonesUntilTheEyeOpens();
    void emptyWorkspaceOffersTheImport();
    void remembersColumns();

private:
    void showPage();
    void waitForList() { QVERIFY(QSignalSpy(m_page.get(), &MembersPage::listed).wait(5'000)); }
    QString cell(int row, MemberColumn column)
    {
        const QModelIndex index = m_page->model()->index(row, int(column));
        (void)index.data();
        [&] { QTRY_VERIFY(m_page->model()->isLoaded(row)); }();
        return index.data().toString();
    }

    QTemporaryDir m_dir;
    int m_files = 0;
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MembersPage> m_page;
};

void MembersPageTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
    QCoreApplication::setOrganizationName(QStringLiteral("test"));
}

void MembersPageTest::init()
{
    QSettings().clear();
    auto made = Workspace::create(m_dir.filePath(QStringLiteral("%1.siyu").arg(m_files++)), std::make_shared<FixedClock>(now));
    QVERIFY(made.has_value());
    m_workspace = std::move(*made);
    if (qstrcmp(QTest::currentTestFunction(), "emptyWorkspaceOffersTheImport") != 0)
        QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { fill(db); }).has_value());
    showPage();
}

void MembersPageTest::showPage()
{
    m_page.reset();
    m_desk = std::make_unique<Desk>(m_workspace);
    m_page = std::make_unique<MembersPage>(*m_desk);
    connect(m_desk.get(), &Desk::changed, m_page.get(), [this](const Topics &topics) { m_page->refresh(topics); });
    m_page->resize(1100, 700);
    m_page->setVisible(true);
    QSignalSpy listed(m_page.get(), &MembersPage::listed);
    m_page->refresh({});
    QVERIFY(listed.wait(5'000));
}

void MembersPageTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
    QVERIFY(Job::waitForAll(10'000));
    m_workspace.reset();
}

void MembersPageTest::listsEverybodyNewestFirst()
{
    const QAbstractItemModelTester tester(m_page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_page->model()->rowCount(), people);
    QCOMPARE(cell(0, MemberColumn::Name), QStringLiteral("成员0001"));
    QCOMPARE(cell(6, MemberColumn::Name), QStringLiteral("<b>粗体</b>"));
    QCOMPARE(cell(people - 1, MemberColumn::Id), QString::number(people));
    QCOMPARE(m_page->table()->verticalHeader()->defaultSectionSize(), 32);
}

void MembersPageTest::searchesAndFilters()
{
    m_page->searchField()->setText(QStringLiteral("0012"));
    waitForList();
    QCOMPARE(m_page->model()->ids(), QList<qint64>{12}); // by the end of the phone, by name and by id at once
    m_page->searchField()->clear();
    waitForList();
    m_page->ruleField()->setText(QStringLiteral("birth_year = 1961"));
    Q_EMIT m_page->ruleField()->returnPressed();
    QTest::qWait(50);
    QCOMPARE(m_page->model()->rowCount(), people); // the rule counts only while its row is open
    m_page->findChild<QAction *>(QStringLiteral("filter"))->setChecked(true);
    QTRY_COMPARE(m_page->model()->rowCount(), people / 50);
}

void MembersPageTest::wrongRuleKeepsTheList()
{
    m_page->ruleField()->setText(QStringLiteral("birth_year >>"));
    m_page->findChild<QAction *>(QStringLiteral("filter"))->setChecked(true);
    QTRY_VERIFY(m_page->findChild<QFrame *>(QStringLiteral("notice"))->isVisible());
    QCOMPARE(m_page->model()->rowCount(), people);
}

void MembersPageTest::sortsByAClickAndKeepsTheSelection()
{
    m_page->table()->selectIds({3, 4, 590});
    QCOMPARE(m_page->table()->selectedCount(), 3);
    Q_EMIT m_page->table()->horizontalHeader()->sectionClicked(int(MemberColumn::Name));
    waitForList();
    QCOMPARE(cell(1, MemberColumn::Name), QStringLiteral("成员0001")); // < stands before 成
    QList<qint64> selected = m_page->table()->selectedIds();
    QCOMPARE(selected, (QList<qint64>{3, 4, 590}));
    Q_EMIT m_page->table()->horizontalHeader()->sectionClicked(int(MemberColumn::Name));
    waitForList();
    QCOMPARE(cell(0, MemberColumn::Name), QStringLiteral("成员0600"));
    QCOMPARE(m_page->table()->selectedIds(), (QList<qint64>{590, 4, 3}));
    m_page->table()->selectAll();
    Q_EMIT m_page->table()->horizontalHeader()->sectionClicked(int(MemberColumn::Id));
    waitForList();
    QVERIFY(m_page->table()->isAllSelected());
}

void MembersPageTest::tagsTheSelectionWithUndo()
{
    QVERIFY(!m_page->bulkBar()->isVisible());
    m_page->table()->selectIds({1, 2, 3});
    QVERIFY(m_page->bulkBar()->isVisible());
    Q_EMIT m_page->bulkBar()->tagWanted(QStringLiteral("秋装"));
    QTRY_COMPARE(cell(0, MemberColumn::Tags), QStringLiteral("秋装"));
    QCOMPARE(m_page->table()->selectedCount(), 3);
    QVERIFY(m_workspace->undo().has_value());
    QTRY_COMPARE(cell(0, MemberColumn::Tags), QString());
}

void MembersPageTest::savesAndRemovesAView()
{
    auto *views = m_page->findChild<ViewBar *>();
    m_page->ruleField()->setText(QStringLiteral("birth_year >= 2000"));
    m_page->findChild<QAction *>(QStringLiteral("filter"))->setChecked(true);
    const int expected = people / 50 * 10;
    QTRY_COMPARE(m_page->model()->rowCount(), expected);
    ask::ScriptedAnswers answers({QStringLiteral("零零后")});
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("saveView")), Qt::LeftButton);
    QTRY_COMPARE(views->view().name, QStringLiteral("零零后"));
    QTRY_COMPARE(m_page->model()->rowCount(), expected);
    QTRY_COMPARE(views->tabText(1), QStringLiteral("零零后 %1").arg(expected));
    Q_EMIT views->removeWanted(views->view());
    QTRY_COMPARE(views->count(), 1);
    QTRY_COMPARE(m_page->model()->rowCount(), people);
}

void MembersPageTest::copiesAsASpreadsheetExpects()
{
    m_page->table()->selectIds({1, 2});
    QTest::keyClick(m_page->table(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("成员0002")));
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), m_page->table()->shownColumns().size());
    QVERIFY(lines[1].contains(QStringLiteral("****"))); // the eye is closed
    QVERIFY(!lines[1].contains(QStringLiteral("+8612000000001")));
}

void MembersPageTest::clipboardCells_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QStringList{QStringLiteral("a"), QStringLiteral("b")} << QStringLiteral("a\tb");
    QTest::newRow("none") << QStringList{QString(), QString()} << QStringLiteral("\t");
    QTest::newRow("tab inside") << QStringList{QStringLiteral("a\tb")} << QStringLiteral("\"a\tb\"");
    QTest::newRow("quote inside") << QStringList{QStringLiteral("a\"b")} << QStringLiteral("\"a\"\"b\"");
    QTest::newRow("line break") << QStringList{QStringLiteral("a\nb")} << QStringLiteral("\"a\nb\"");
    QTest::newRow("formula") << QStringList{QStringLiteral("=1+1"), QStringLiteral("-x")} << QStringLiteral("'=1+1\t'-x");
    QTest::newRow("phone") << QStringList{QStringLiteral("+8613800138000")} << QStringLiteral("+8613800138000");
}

void MembersPageTest::clipboardCells()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, line);
    QCOMPARE(clipboardLine(cells), line);
}

void MembersPageTest::hidesPhonesUntilTheEyeOpens()
{
    QCOMPARE(cell(0, MemberColumn::Phone), QStringLiteral("+86120****0001"));
    m_desk->setMasked(false);
    QCOMPARE(cell(0, MemberColumn::Phone), QStringLiteral("+8612000000001"));
    m_desk->setMasked(true);
    QCOMPARE(cell(0, MemberColumn::Phone), QStringLiteral("+86120****0001"));
}

void MembersPageTest::emptyWorkspaceOffersTheImport()
{
    QSignalSpy import(m_desk.get(), &Desk::importWanted);
    QSignalSpy sample(m_desk.get(), &Desk::sampleWanted);
    QWidget *empty = m_page->findChild<EmptyState *>();
    QVERIFY(empty && empty->isVisible());
    const auto buttons = empty->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(import.size(), 1);
    QCOMPARE(import[0][0].value<ImportWish>().kind, QStringLiteral("members"));
    QCOMPARE(sample.size(), 1);
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System, {Topic::Members}}, [](db::Database &db) { fill(db); }).has_value());
    QTRY_VERIFY(!m_page->findChild<EmptyState *>() || !m_page->findChild<EmptyState *>()->isVisible());
}

void MembersPageTest::remembersColumns()
{
    auto *table = m_page->table();
    QVERIFY(table->isColumnHidden(int(MemberColumn::Gender)));
    table->setColumnShown(int(MemberColumn::Gender), true);
    table->setColumnShown(int(MemberColumn::Source), false);
    table->horizontalHeader()->moveSection(0, 2);
    const QList<int> shown = table->shownColumns();
    showPage();
    QCOMPARE(m_page->table()->shownColumns(), shown);
    QVERIFY(m_page->table()->isColumnShown(int(MemberColumn::Gender)));
}

QTEST_MAIN(MembersPageTest)
#include "memberspage_test.moc"
