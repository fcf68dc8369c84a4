// SPDX-License-Identifier: GPL-3.0-or-later
// The frame: pages, palette, undo by toast, language, mask, read-only, restore, dropped files.
#include "tests/ui/shell/shellscene.h"

#include "core/groups/staffstore.h"
#include "core/trust/exportlog.h"
#include "ui/common/ask.h"
#include "ui/common/rowtable.h"
#include "ui/common/toast.h"
#include "ui/history/historypanel.h"
#include "ui/safety/autobackup.h"
#include "ui/safety/backupspanel.h"
#include "ui/safety/safetypage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/banner.h"
#include "core/db/database.h"
#include "ui/shell/palette.h"
#include "ui/shell/rail.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/statusbar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

using namespace siyu;
using namespace siyu::ui;

class ShellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPageOpensOnAnEmptyWorkspace();
    void keysOpenPages();
    void paletteFindsPagesAndActions();
    void paletteFindsSettings();
    void paletteFindsWhatTheShopHolds();
    void keysFollowADrawerThatTakesThePagesPlace();
    void toastTakesTheChangeBack();
    void historyTakesAnOlderChangeBack();
    void languageChangesWhileOpen();
    void lookChangesWhileOpen();
    void eyeMasksAgainAndIsOnRecord();
    void aSecondWindowReadsOnly();
    void backsUpChecksAndRestores();
    void aMissingFileIsSaidOnTheStartPage();
    void backupIsDue_data();
    void backupIsDue();
    void preferencesRememberWorkspaces();
    void whatAResultLeavesToDoIsWaitedFor();
};

namespace {

void addStaff(Workspace &ws, const QString &name)
{
    const auto added = groups::addStaff(ws, {name, {}, {}, {}});
    QVERIFY(added.has_value());
}

qint64 staffCount(const Workspace &ws) { return groups::staff(ws).value().size(); }

} // namespace

void ShellTest::everyPageOpensOnAnEmptyWorkspace()
{
    ShellScene scene;
    for (const PageEntry &entry : allPages()) {
        scene.view().showPage(entry.id);
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(scene.view().currentPage(), entry.id);
        QVERIFY(!scene.view().page(entry.id)->title().isEmpty());
        QVERIFY(scene.view().rail()->button(entry.id)->isChecked());
        QCOMPARE(scene.view().toast()->isVisible() ? scene.view().toast()->message() : QString(), QString());
    }
}

void ShellTest::keysOpenPages()
{
    ShellScene scene;
    scene.window().activateWindow();
    QTest::keyClick(&scene.window(), Qt::Key_8, Qt::ControlModifier);
    QCOMPARE(scene.view().currentPage(), PageId::Safety);
    QTest::keyClick(&scene.window(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(scene.view().currentPage(), PageId::Settings);
    QTest::keyClick(&scene.window(), Qt::Key_F1);
    QCOMPARE(scene.view().currentPage(), PageId::Help);
    QTest::keyClick(&scene.window(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(scene.view().palette()->isVisible());
}

void ShellTest::paletteFindsPagesAndActions()
{
    ShellScene scene;
    CommandPalette *palette = scene.view().palette();
    palette->open();
    QTest::keyClicks(palette->line(), QStringLiteral("insights"));
    QVERIFY(palette->list()->model()->rowCount() >= 1);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(scene.view().currentPage(), PageId::Insights);
    QVERIFY(!palette->isVisible());

    scene.view().page(PageId::Safety);
    palette->open();
    QTest::keyClicks(palette->line(), QStringLiteral("back up now"));
    QCOMPARE(palette->list()->model()->rowCount(), 1);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(scene.view().currentPage(), PageId::Safety);
    QVERIFY(settle(ShellScene::settleMs));
    QVERIFY(scene.workspace().lastVerifiedBackup().has_value());

    palette->open();
    QTest::keyClicks(palette->line(), QStringLiteral("no such thing anywhere"));
    QVERIFY(settle(ShellScene::settleMs));
    QCOMPARE(palette->list()->model()->rowCount(), 0);
    QVERIFY(palette->none()->isVisible());
    QVERIFY(palette->none()->text().contains(QStringLiteral("no such thing anywhere")));
    QTest::keyClick(palette->line(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

// To show it takes longer than a quiet moment lasts, and what it leaves comes after it.
void ShellTest::whatAResultLeavesToDoIsWaitedFor()
{
    bool isLaidOut = false;
    QTimer::singleShot(0, this, [&] {
        QTest::qSleep(400);
        QMetaObject::invokeMethod(this, [&] { isLaidOut = true; }, Qt::QueuedConnection);
    });
    QVERIFY(settle(10'000));
    QVERIFY(isLaidOut);
}

void ShellTest::paletteFindsSettings()
{
    ShellScene scene;
    scene.view().page(PageId::Settings);
    CommandPalette *palette = scene.view().palette();
    for (const char *typed : {"SMS hours", "the house", "mask phone", "time zone"}) {
        palette->open();
        QTest::keyClicks(palette->line(), QString::fromLatin1(typed));
        QVERIFY2(palette->list()->model()->rowCount() >= 1, typed);
        QTest::keyClick(palette->line(), Qt::Key_Return);
        QCOMPARE(scene.view().currentPage(), PageId::Settings);
        scene.view().showPage(PageId::Today);
    }
}

void ShellTest::paletteFindsWhatTheShopHolds()
{
    ShellScene scene;
    const auto made = scene.workspace().write({QStringLiteral("test"), {}, Record::System, {Topic::Members}}, [](db::Database &db) {
        db.exec("INSERT INTO member (id, name, created_at) VALUES (901, '单田芳13800138000', '2026-01-01T00:00:00Z');"
                "INSERT INTO grp (id, name, created_at) VALUES (901, '曾家群', '2026-01-01T00:00:00Z');"
                "INSERT INTO tag (id, name) VALUES (901, '单人户');"
                "INSERT INTO content (id, title, kind, body, created_at) VALUES (901, '秋装预告甲', 'promotion', '新款到店', '2026-01-01T00:00:00Z')");
    });
    QVERIFY(made.has_value());
    CommandPalette *palette = scene.view().palette();
    const auto found = [&](const char *typed) {
        palette->open();
        palette->line()->setText(QString::fromUtf8(typed));
        settle(ShellScene::settleMs);
        QStringList out;
        for (int row = 0; row < palette->list()->model()->rowCount(); ++row)
            out.append(palette->list()->model()->index(row, 0).data().toString());
        return out;
    };
    const QString person = QStringLiteral("单田芳138****8000");
    QVERIFY(found("单田").contains(person));
    QVERIFY(found("stf").contains(person)); // as a surname
    QVERIFY(found("dantian").contains(person));
    QVERIFY(found("zjq").contains(QStringLiteral("曾家群")));
    QVERIFY(found("单人").contains(QStringLiteral("#单人户")));
    QVERIFY(found("qzyg").contains(QStringLiteral("秋装预告甲")));
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(scene.view().currentPage(), PageId::Broadcasts);
}

void ShellTest::keysFollowADrawerThatTakesThePagesPlace()
{
    ShellScene scene;
    scene.window().resize(1024, 640);
    scene.window().activateWindow();
    QTest::keyClick(&scene.window(), Qt::Key_2, Qt::ControlModifier); // members
    Page *page = scene.view().page(PageId::Members);
    QTRY_VERIFY(page->isVisible());
    QWidget *before = QApplication::focusWidget();
    QVERIFY(before && page->isAncestorOf(before));
    auto *content = new QWidget;
    content->setMinimumWidth(900);
    auto *field = new QLineEdit(content);
    scene.desk().openDrawer(QStringLiteral("Wide"), content, false);
    QTRY_VERIFY(!page->isVisible());
    QCOMPARE(QApplication::focusWidget(), field);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(page->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
    // Nothing to type in: the button that closes.
    auto *words = new QLabel(QStringLiteral("only words"));
    words->setMinimumWidth(900);
    scene.desk().openDrawer(QStringLiteral("Words"), words, false);
    QTRY_VERIFY(!page->isVisible());
    QVERIFY(qobject_cast<QToolButton *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(page->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
}

void ShellTest::toastTakesTheChangeBack()
{
    ShellScene scene;
    addStaff(scene.workspace(), QStringLiteral("小王"));
    QCOMPARE(staffCount(scene.workspace()), 1);
    scene.desk().toastUndo(QStringLiteral("Added"));
    QVERIFY(scene.view().toast()->isVisible());
    scene.view().toast()->actButton()->click();
    QVERIFY(settle(ShellScene::settleMs));
    QCOMPARE(staffCount(scene.workspace()), 0);
    // Redo stands in the toast that tells of the undo.
    QVERIFY(scene.view().toast()->isVisible());
    scene.view().toast()->actButton()->click();
    QVERIFY(settle(ShellScene::settleMs));
    QCOMPARE(staffCount(scene.workspace()), 1);
}

void ShellTest::historyTakesAnOlderChangeBack()
{
    ShellScene scene;
    addStaff(scene.workspace(), QStringLiteral("小王"));
    addStaff(scene.workspace(), QStringLiteral("小李"));
    scene.view().showPage(PageId::Safety, QStringLiteral("history"));
    QVERIFY(settle(ShellScene::settleMs));
    auto *page = qobject_cast<SafetyPage *>(scene.view().page(PageId::Safety));
    QVERIFY(page);
    RowTable *table = page->history()->table();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->currentId(), QVariant());
    QVERIFY(!page->history()->undoButton()->isEnabled());
    table->selectRow(1); // the older one: 小王
    QVERIFY(page->history()->undoButton()->isEnabled());
    page->history()->undoButton()->click();
    QVERIFY(settle(ShellScene::settleMs));
    const auto left = groups::staff(scene.workspace());
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().name, QStringLiteral("小李"));
}

void ShellTest::languageChangesWhileOpen()
{
    ShellScene scene;
    scene.view().showPage(PageId::Settings);
    QCOMPARE(scene.view().rail()->button(PageId::Members)->text(), QStringLiteral("Members"));
    auto *settings = qobject_cast<SettingsPage *>(scene.view().page(PageId::Settings));
    settings->languageBox()->setCurrentIndex(settings->languageBox()->findData(QStringLiteral("zh_CN")));
    Q_EMIT settings->languageBox()->activated(settings->languageBox()->currentIndex());
    QVERIFY(settle(ShellScene::settleMs));
    QCOMPARE(scene.view().rail()->button(PageId::Members)->text(), QStringLiteral("成员"));
    QCOMPARE(scene.view().currentPage(), PageId::Settings);
    QCOMPARE(scene.view().page(PageId::Settings)->title(), QStringLiteral("设置"));
    QCOMPARE(scene.preferences().language(), QStringLiteral("zh_CN"));
    const auto saidByQt = [] { return QCoreApplication::translate("QFileDialog", "Look in:"); };
    if (QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_zh_CN.qm")))
        QVERIFY(saidByQt() != QStringLiteral("Look in:"));
    text::installLanguage(QStringLiteral("en"));
    QCOMPARE(saidByQt(), QStringLiteral("Look in:"));
}

void ShellTest::lookChangesWhileOpen()
{
    ShellScene scene;
    Q_EMIT scene.desk().lookWanted(QStringLiteral("dark"));
    QVERIFY(tokens().dark);
    QVERIFY(scene.preferences().look() == Look::Dark);
    Q_EMIT scene.desk().lookWanted(QStringLiteral("light"));
    QVERIFY(!tokens().dark);
}

void ShellTest::eyeMasksAgainAndIsOnRecord()
{
    ShellScene scene;
    QVERIFY(scene.desk().isMasked());
    QSignalSpy changes(&scene.desk(), &Desk::maskedChanged);
    {
        // Without a reason nothing is shown.
        ask::ScriptedAnswers answers({QString(), QVariant()});
        scene.view().statusBar()->eye()->click();
        scene.view().statusBar()->eye()->click();
        QVERIFY(scene.desk().isMasked());
    }
    ask::ScriptedAnswers answers({QStringLiteral("客户来电"), QStringLiteral("客户来电")});
    scene.view().statusBar()->eye()->click();
    QVERIFY(!scene.desk().isMasked());
    QVERIFY(settle(ShellScene::settleMs));
    const auto entries = trust::exports(scene.workspace(), 10);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().what, QStringLiteral("screen"));
    QCOMPARE(entries->first().reason, QStringLiteral("客户来电"));
    QCOMPARE(StatusBar::remaskAfterMs, 60'000);
    scene.view().statusBar()->eye()->click();
    QVERIFY(scene.desk().isMasked());
    QCOMPARE(changes.size(), 2);
    // It closes by itself.
    scene.view().statusBar()->setRemaskAfter(30);
    scene.view().statusBar()->eye()->click();
    QVERIFY(!scene.desk().isMasked());
    QTRY_VERIFY_WITH_TIMEOUT(scene.desk().isMasked(), 5'000);
    QCOMPARE(changes.size(), 4);
}

void ShellTest::aSecondWindowReadsOnly()
{
    ShellScene scene;
    Preferences preferences(scene.file(QStringLiteral("second.ini")));
    MainWindow second(preferences, std::make_shared<SystemClock>());
    second.openWorkspace(scene.workspaceFile());
    QVERIFY(settle(ShellScene::settleMs));
    QVERIFY(second.view());
    QVERIFY(second.view()->desk().isReadOnly());
    QVERIFY(!second.view()->banner()->isHidden());
    second.view()->openImport({});
    QVERIFY(second.view()->toast()->message().contains(QStringLiteral("reading only")));
}

void ShellTest::backsUpChecksAndRestores()
{
    ShellScene scene;
    addStaff(scene.workspace(), QStringLiteral("小王"));
    auto *page = qobject_cast<SafetyPage *>(scene.view().page(PageId::Safety));
    scene.view().showPage(PageId::Safety, QStringLiteral("backups"));
    page->backups()->backUp();
    QVERIFY(settle(ShellScene::settleMs));
    page->backups()->check();
    QVERIFY(settle(ShellScene::settleMs));
    QVERIFY2(page->backups()->report().contains(QStringLiteral("sound")), qPrintable(page->backups()->report()));
    addStaff(scene.workspace(), QStringLiteral("小李"));
    QCOMPARE(staffCount(scene.workspace()), 2);

    RowTable *table = page->backups()->table();
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    const QString backup = table->currentId().toString();
    {
        ask::ScriptedAnswers no({false});
        QMetaObject::invokeMethod(page->backups()->findChild<QPushButton *>(QStringLiteral("restore")), "click");
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(no.asked().size(), 1);
        QCOMPARE(staffCount(scene.workspace()), 2);
    }
    scene.window().restoreBackup(backup);
    QVERIFY(settle(ShellScene::settleMs));
    QVERIFY(scene.window().view());
    QCOMPARE(staffCount(scene.workspace()), 1);
}

void ShellTest::aMissingFileIsSaidOnTheStartPage()
{
    ShellScene scene;
    scene.window().closeWorkspace();
    settle(ShellScene::settleMs);
    scene.window().openWorkspace(scene.file(QStringLiteral("gone.siyu")));
    QVERIFY(settle(ShellScene::settleMs));
    QVERIFY(!scene.window().view());
    QVERIFY2(scene.window().startPage()->error().contains(QStringLiteral("gone.siyu")), qPrintable(scene.window().startPage()->error()));
}

void ShellTest::backupIsDue_data()
{
    const QDateTime noon(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
    QTest::addColumn<QDateTime>("last");
    QTest::addColumn<QDateTime>("changed");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("due");
    QTest::newRow("nothing ever changed") << QDateTime() << QDateTime() << 4 << false;
    QTest::newRow("changed, never backed up") << QDateTime() << noon << 4 << true;
    QTest::newRow("unchanged since") << noon.addSecs(-36'000) << noon.addSecs(-40'000) << 4 << false;
    QTest::newRow("changed, just short of it") << noon.addSecs(-4 * 3600 + 1) << noon << 4 << false;
    QTest::newRow("changed, exactly") << noon.addSecs(-4 * 3600) << noon << 4 << true;
    QTest::newRow("only by hand") << QDateTime() << noon << 0 << false;
    QTest::newRow("clock set back") << noon.addSecs(3600) << noon.addSecs(7200) << 4 << false;
}

void ShellTest::backupIsDue()
{
    QFETCH(QDateTime, last);
    QFETCH(QDateTime, changed);
    QFETCH(int, hours);
    QFETCH(bool, due);
    QCOMPARE(isBackupDue(last, changed, QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC), hours), due);
}

void ShellTest::preferencesRememberWorkspaces()
{
    const QTemporaryDir dir;
    Preferences preferences(dir.filePath(QStringLiteral("p.ini")));
    QVERIFY(preferences.recentWorkspaces().isEmpty());
    QStringList made;
    for (int i = 0; i < 12; ++i) {
        made.append(dir.filePath(QStringLiteral("%1.siyu").arg(i)));
        QFile file(made.last());
        QVERIFY(file.open(QIODevice::WriteOnly));
        preferences.addRecentWorkspace(made.last());
    }
    QCOMPARE(preferences.recentWorkspaces().size(), 10);
    QCOMPARE(preferences.recentWorkspaces().first(), made.last());
    preferences.addRecentWorkspace(made[5]);
    QCOMPARE(preferences.recentWorkspaces().first(), made[5]);
    QCOMPARE(preferences.recentWorkspaces().size(), 10);
    QFile::remove(made[5]);
    QCOMPARE(preferences.recentWorkspaces().size(), 9);
}

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
