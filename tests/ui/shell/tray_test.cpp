// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the tray: closing ends the program unless the operator asked for more and there is an icon to come back by;
// what the menu asks for; notices and quiet hours in the settings, paused from the menu.
#include "core/broadcasts/notices.h"
#include "tests/support/support.h"
#include "ui/common/job.h"
#include "ui/settings/noticesection.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/desk.h"
#include "ui/shell/deskview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/preferences.h"
#include "ui/shell/startpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using namespace siyu;
using namespace siyu::ui;

namespace {

class FakeTray final : public Notifier {
public:
    explicit FakeTray(bool shown) : m_shown(shown) { }
    void notify(const QString &, const QString &) override { }
    bool isShown() const override { return m_shown; }
    void setPaused(const QString &until) override { paused = until; }
    QString paused;

private:
    bool m_shown;
};

} // namespace

class TrayTest : public QObject {
    Q_OBJECT

    // Opened in a window with its own preferences.
    struct Scene {
        explicit Scene(bool hasTray) : tray(hasTray), preferences(shop.folder.filePath(QStringLiteral("p.ini"))), window(preferences, shop.clock, &tray)
        {
            shop.workspace.reset();
            window.show();
            window.openWorkspace(shop.path());
        }
        ~Scene() { Job::waitForAll(10'000); }
        bool isOpen()
        {
            for (int i = 0; i < 200 && !window.view(); ++i)
                QTest::qWait(20);
            return window.view();
        }
        test::TestWorkspace shop;
        FakeTray tray;
        Preferences preferences;
        MainWindow window;
    };

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void closing_data()
    {
        QTest::addColumn<bool>("hasTray");
        QTest::addColumn<bool>("stays");
        QTest::addColumn<bool>("isHidden"); // and alive
        QTest::newRow("nobody asked") << true << false << false;
        QTest::newRow("asked, and there is an icon") << true << true << true;
        QTest::newRow("asked, but no way back") << false << true << false;
    }
    void closing()
    {
        QFETCH(bool, hasTray);
        QFETCH(bool, stays);
        QFETCH(bool, isHidden);
        Scene scene(hasTray);
        QVERIFY(!scene.preferences.staysInTray()); // off until asked for
        scene.preferences.setStaysInTray(stays);
        QCOMPARE(scene.window.close(), !isHidden);
        QVERIFY(!scene.window.isVisible());
        if (!isHidden)
            return;
        Q_EMIT scene.tray.openWanted();
        QVERIFY(scene.window.isVisible());
        scene.window.close();
        Q_EMIT scene.tray.clicked(); // to what is due
        QVERIFY(scene.window.isVisible());
        if (scene.isOpen()) {
            Q_EMIT scene.tray.clicked();
            QCOMPARE(scene.window.view()->currentPage(), PageId::SendDesk);
        }
    }

    void noticesAreSet()
    {
        Scene scene(true);
        QVERIFY(scene.isOpen());
        scene.window.view()->showPage(PageId::Settings);
        NoticeSection *section = static_cast<SettingsPage *>(scene.window.view()->page(PageId::Settings))->notices();
        const Workspace &shop = scene.window.view()->desk().workspace();
        QTRY_COMPARE(section->aheadBox()->value(), 10);
        QVERIFY(section->trayBox()->isEnabled() && !section->trayBox()->isChecked());
        section->aheadBox()->setValue(25);
        Q_EMIT section->aheadBox()->editingFinished();
        QTRY_COMPARE(broadcasts::noticeRules(shop).aheadMinutes, 25);
        QVERIFY(Job::waitForAll(5'000));
        section->quietBox()->click();
        QTRY_COMPARE(broadcasts::noticeRules(shop).quietFrom, QTime(22, 0));
        QCOMPARE(broadcasts::noticeRules(shop).quietTo, QTime(8, 0));
        section->trayBox()->click();
        QVERIFY(scene.preferences.staysInTray());
        QTest::qWait(50);
        Q_EMIT scene.tray.pauseWanted(true);
        QTRY_COMPARE(broadcasts::noticeRules(shop).pausedUntil, test::utc("2026-03-01T03:00:00Z"));
        QTRY_COMPARE(scene.tray.paused, QStringLiteral("11:00"));
        QCOMPARE(broadcasts::noticeRules(shop).aheadMinutes, 25); // the rest stays
        Q_EMIT scene.tray.pauseWanted(false);
        QTRY_COMPARE(scene.tray.paused, QString());
    }
};

QTEST_MAIN(TrayTest)
#include "tray_test.moc"
