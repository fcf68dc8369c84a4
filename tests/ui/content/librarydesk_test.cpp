// SPDX-License-Identifier: GPL-3.0-or-later
// The library's list as it is used: filters, folders by keyboard and mouse, thousands of items; and the word lists that its
// checks go by.
#include "core/content/folderstore.h"
#include "core/content/wordliststore.h"
#include "tests/ui/content/libraryscene.h"
#include "ui/common/ask.h"
#include "ui/common/searchfield.h"
#include "ui/content/foldertree.h"
#include "ui/content/markedtext.h"
#include "ui/settings/wordssection.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QMimeData>

using namespace siyu;
using namespace siyu::ui;

class LibraryDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listAndFilters();
    void foldersByKeyboard();
    void itemsDropIntoAFolder();
    void wordLists();
    void thousandsOfRows();
};

void LibraryDeskTest::listAndFilters()
{
    LibraryScene scene;
    QAbstractItemModelTester tester(scene.panel->model());
    scene.add("秋装", "新款到店");
    scene.add("草稿", "最低价，仅剩三件");
    QCOMPARE(scene.titles(), QStringList({QStringLiteral("草稿"), QStringLiteral("秋装")}));
    QCOMPARE(scene.cell(0, LibraryModel::Findings), QStringLiteral("2"));
    QCOMPARE(scene.cell(1, LibraryModel::Findings), QString());
    scene.panel->findingsBox()->setCurrentIndex(1);
    QCOMPARE(scene.titles(), QStringList{QStringLiteral("草稿")});
    scene.panel->findingsBox()->setCurrentIndex(2);
    QCOMPARE(scene.titles(), QStringList{QStringLiteral("秋装")});
    scene.panel->findingsBox()->setCurrentIndex(0);
    scene.panel->search()->setText(QStringLiteral("qz"));
    QTest::keyClick(scene.panel->search(), Qt::Key_Return);
    scene.settle();
    QCOMPARE(scene.titles(), QStringList{QStringLiteral("秋装")});
}

void LibraryDeskTest::foldersByKeyboard()
{
    LibraryScene scene;
    FolderTree *tree = scene.panel->folders();
    {
        ask::ScriptedAnswers answers({QStringLiteral("日常"), QStringLiteral("每天")});
        tree->addFolder(0);
        scene.settle();
        QCOMPARE(content::folders(*scene.shared)->size(), 2);
        const auto items = tree->findItems(QStringLiteral("日常"), Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(items.size(), 1);
        tree->setCurrentItem(items.first());
        QTest::keyClick(tree, Qt::Key_F2);
        scene.settle();
    }
    QVERIFY(!tree->findItems(QStringLiteral("每天"), Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
    QVERIFY(tree->folder()); // it is chosen still
    QTest::keyClick(tree, Qt::Key_Delete);
    scene.settle();
    QCOMPARE(content::folders(*scene.shared)->size(), 1);
    scene.desk->undo();
    scene.settle();
    QCOMPARE(content::folders(*scene.shared)->size(), 2);
}

void LibraryDeskTest::itemsDropIntoAFolder()
{
    LibraryScene scene;
    const ContentId id = scene.add("秋装", "新款到店");
    FolderTree *tree = scene.panel->folders();
    QTreeWidgetItem *target = tree->topLevelItem(1);
    QVERIFY(target->text(0).startsWith(QStringLiteral("新品")));
    const std::unique_ptr<QMimeData> mime(scene.panel->model()->mimeData({scene.panel->model()->index(0, 0)}));
    const QPoint place = tree->visualItemRect(target).center();
    QDragEnterEvent enter(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tree->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent over(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tree->viewport(), &over);
    QVERIFY(over.isAccepted());
    QDropEvent drop(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tree->viewport(), &drop);
    scene.settle();
    QCOMPARE(scene.item(id).folder, 1);
    QCOMPARE(scene.cell(0, LibraryModel::Folder), QStringLiteral("新品"));
}

void LibraryDeskTest::wordLists()
{
    LibraryScene scene;
    WordsSection section(*scene.desk);
    section.show();
    section.load();
    scene.settle();
    QVERIFY(section.wordsField()->toPlainText().contains(QStringLiteral("最好")));
    QVERIFY(!section.resetButton()->isEnabled());
    section.trialField()->setPlainText(QStringLiteral("这是神奇的"));
    QVERIFY(section.trialField()->extraSelections().isEmpty());
    section.wordsField()->setPlainText(QStringLiteral("神奇\n\n 神奇 \n天下"));
    QCOMPARE(section.trialField()->extraSelections().size(), 1); // tried out before it is saved
    section.listBox()->setCurrentIndex(1); // leaving the list saves it
    scene.settle();
    QCOMPARE(content::wordLists(*scene.shared)->absolute, QStringList({QStringLiteral("神奇"), QStringLiteral("天下")}));
    section.listBox()->setCurrentIndex(0);
    QVERIFY(section.resetButton()->isEnabled());
    section.resetButton()->click();
    scene.settle();
    QCOMPARE(*content::wordLists(*scene.shared), content::seedWordLists());
}

void LibraryDeskTest::thousandsOfRows()
{
    LibraryScene scene;
    const auto filled = scene.shared->write({QStringLiteral("x"), {}, Record::System, {Topic::Content}}, [&](db::Database &db) {
        for (int i = 0; i < 5000; ++i) {
            content::ContentItem item;
            item.title = QStringLiteral("内容%1").arg(i);
            item.body = QStringLiteral("第 %1 款，最好的").arg(i);
            content::insertContent(db, item, scene.shared->nowUtc());
        }
    });
    QVERIFY(filled);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(scene.panel->model()->rowCount(), 5000, 10'000);
    qInfo("5,000 rows shown after %lld ms", timer.elapsed());
    QTRY_COMPARE_WITH_TIMEOUT(scene.cell(4999, LibraryModel::Findings), QStringLiteral("1"), 20'000);
    qInfo("all checked after %lld ms", timer.elapsed());
}

QTEST_MAIN(LibraryDeskTest)
#include "librarydesk_test.moc"
