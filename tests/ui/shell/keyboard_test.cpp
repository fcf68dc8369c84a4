// SPDX-License-Identifier: GPL-3.0-or-later
// The main work of the members page by the keyboard alone: every key goes to whatever widget has the focus, as from a
// keyboard; nothing is clicked and no function of the page is called.
#include "core/db/database.h"
#include "tests/ui/shell/shellscene.h"
#include "ui/common/ask.h"
#include "ui/common/drawer.h"
#include "ui/members/decisionswindow.h"
#include "ui/members/duplicatespanel.h"
#include "ui/members/membercard.h"
#include "ui/members/memberdesks.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberspage.h"
#include "ui/members/memberstable.h"
#include "ui/members/segmentbuilder.h"
#include "ui/shell/desk.h"
#include "ui/shell/palette.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

using namespace siyu;
using namespace siyu::ui;

class KeyboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_scene.reset(); }
    void init();
    void searchesMovesAndOpens();
    void editsACellAndTakesItBack();
    void tagsASelectionAndTakesItBack();
    void pinsAStage();
    void exportsASelection();
    void buildsASegment();
    void savesASegment();
    void leavesTheSuggestionsByTab();
    void optsOutInTheDetails();
    void checksIn();
    void makesASamplingList();
    void decidesDuplicates();

private:
    // Keys go to an open list first, as the window system sends them.
    static QWidget *focus()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup->focusWidget() ? popup->focusWidget() : popup;
        // Offscreen an open list is the active window, and stays it when it closes; elsewhere it never is.
        QWidget *window = QApplication::activeWindow();
        QWidget *focus = QApplication::focusWidget();
        if (focus && window && window->windowType() == Qt::Popup) {
            focus->window()->activateWindow();
            (void)QTest::qWaitForWindowActive(focus->window());
        }
        return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    }
    static void key(int code, Qt::KeyboardModifiers with = {})
    {
        QVERIFY(focus());
        QTest::keyClick(focus(), Qt::Key(code), with);
        settle(ShellScene::settleMs);
    }
    static void type(const QString &text)
    {
        QVERIFY(focus());
        // Chinese comes from an input method, as on a real keyboard.
        for (const QChar c : text) {
            if (c.unicode() < 128) {
                QTest::keyClick(focus(), c.toLatin1());
                continue;
            }
            QInputMethodEvent committed;
            committed.setCommitString(c);
            QCoreApplication::sendEvent(focus(), &committed);
        }
        settle(ShellScene::settleMs);
    }
    // Tab until the focus is where `is` holds; no more often than a person would.
    template <typename Is>
    static bool tabTo(Is is, int most = 80)
    {
        QStringList passed;
        for (int i = 0; i < most; ++i) {
            if (focus() && is(focus()))
                return true;
            passed.append(focus() ? QString::fromLatin1(focus()->metaObject()->className()) + QLatin1Char(' ') + focus()->accessibleName() : QStringLiteral("-"));
            QTest::keyClick(focus(), Qt::Key_Tab);
        }
        qWarning("by Tab: %s", qPrintable(passed.join(QStringLiteral(" > "))));
        return false;
    }
    static auto called(const QString &text)
    {
        return [text](const QWidget *widget) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            return (button && button->text() == text) || widget->accessibleName() == text;
        };
    }
    void command(const QString &words)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_scene->view().palette()->isVisible());
        type(words);
        key(Qt::Key_Return);
    }
    MembersPage *page() { return qobject_cast<MembersPage *>(m_scene->view().page(PageId::Members)); }
    qint64 one(const char *sql)
    {
        return m_scene->workspace().read([sql](db::Database &db) { return db.one(sql).value_or(-1); }).value();
    }
    // The row of the cursor and some under it.
    qint64 selectRows(int more)
    {
        key(Qt::Key_Down);
        for (int i = 0; i < more; ++i)
            key(Qt::Key_Down, Qt::ShiftModifier);
        return page()->table()->selectedCount();
    }
    QWidget *details() { return m_scene->desk().drawer()->isOpen() ? m_scene->desk().drawer()->content() : nullptr; }

    std::unique_ptr<ShellScene> m_scene;
};

void KeyboardTest::initTestCase()
{
    m_scene = std::make_unique<ShellScene>();
    const auto filled = m_scene->workspace().write({QStringLiteral("test"), {}, Record::System, {Topic::Members}}, [](db::Database &db) {
        for (int id = 1; id <= 40; ++id) {
            db.cached("INSERT INTO member (id, name, region, birthday, created_at) VALUES (?, ?, '杭州', ?, '2026-01-01T00:00:00Z')")
                .run(id, id > 38 ? QStringLiteral("欧阳小红") : QStringLiteral("成员%1").arg(id, 3, 10, QLatin1Char('0')), id > 38 ? QStringLiteral("1992-03-01") : QString());
            db.cached("INSERT INTO identity (kind, value, member) VALUES (?, ?, ?)")
                .run(id == 40 ? 4 : 5, id == 40 ? QStringLiteral("wx_hong") : QStringLiteral("+86120%1").arg(id, 8, 10, QLatin1Char('0')), id);
        }
    });
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    m_scene->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_scene->window()));
    settle(ShellScene::settleMs);
}

void KeyboardTest::init()
{
    if (page())
        page()->desks()->showDesk(MemberDesks::List);
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(page()->isVisible());
    QVERIFY(page()->table()->hasFocus());
    page()->table()->clearSelection();
}

void KeyboardTest::searchesMovesAndOpens()
{
    key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(focus()->inherits("QLineEdit"));
    type(QStringLiteral("CY00"));
    QCOMPARE(page()->model()->rowCount(), 9); // 成员001 … 009 by their initials
    key(Qt::Key_Down);
    QVERIFY(page()->table()->hasFocus());
    const qint64 first = page()->table()->currentId();
    key(Qt::Key_Return);
    auto *card = qobject_cast<MemberCard *>(details());
    QVERIFY(card);
    QCOMPARE(card->member().value, first);
    // The details follow the row.
    key(Qt::Key_Down);
    QVERIFY(page()->table()->currentId() != first);
    QCOMPARE(qobject_cast<MemberCard *>(details())->member().value, page()->table()->currentId());
    key(Qt::Key_F6);
    QVERIFY(details()->isAncestorOf(focus()));
    key(Qt::Key_Escape);
    QVERIFY(!details());
    QVERIFY(page()->table()->hasFocus());
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Escape);
    QCOMPARE(page()->model()->rowCount(), 40);
}

void KeyboardTest::editsACellAndTakesItBack()
{
    key(Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("成员005"));
    key(Qt::Key_Down);
    key(Qt::Key_Home);
    key(Qt::Key_F2);
    QVERIFY(focus()->inherits("QLineEdit"));
    QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("改名的人"));
    key(Qt::Key_Return);
    QCOMPARE(one("SELECT count(*) FROM member WHERE id = 5 AND name = '改名的人'"), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(one("SELECT count(*) FROM member WHERE id = 5 AND name = '成员005'"), 1);
    key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(one("SELECT count(*) FROM member WHERE id = 5 AND name = '改名的人'"), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Escape);
}

void KeyboardTest::tagsASelectionAndTakesItBack()
{
    const qint64 chosen = selectRows(3);
    QVERIFY(chosen >= 3);
    key(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(details());
    key(Qt::Key_F6);
    QVERIFY(tabTo([](const QWidget *widget) { return widget->inherits("QLineEdit") && widget->accessibleName().contains(QStringLiteral("New tags")); }));
    type(QStringLiteral("键盘打的"));
    key(Qt::Key_Return);
    QCOMPARE(one("SELECT count(*) FROM member_tag m JOIN tag t ON t.id = m.tag WHERE t.name = '键盘打的'"), chosen);
    key(Qt::Key_Escape); // in a field Ctrl+Z takes typing back, as everywhere
    QVERIFY(!details());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(one("SELECT count(*) FROM member_tag"), 0);
}

void KeyboardTest::pinsAStage()
{
    const qint64 chosen = selectRows(2);
    QVERIFY(chosen >= 2);
    QVERIFY(tabTo(called(QStringLiteral("Stage"))));
    // The menu holds the loop of events until something is chosen in it.
    QTimer::singleShot(0, this, [] {
        QVERIFY(QApplication::activePopupWidget());
        for (const Qt::Key code : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Return})
            QTest::keyClick(QApplication::activePopupWidget(), code);
    });
    key(Qt::Key_Space);
    QCOMPARE(one("SELECT count(*) FROM stage_pin"), chosen);
    QCOMPARE(one("SELECT count(DISTINCT stage) FROM stage_pin"), 1);
    m_scene->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_scene->window()));
    for (int i = 0; i < 2 && one("SELECT count(*) FROM stage_pin") > 0; ++i) // offscreen a closed menu takes one more key
        key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(one("SELECT count(*) FROM stage_pin"), 0);
}

void KeyboardTest::exportsASelection()
{
    const qint64 chosen = selectRows(2);
    QVERIFY(chosen >= 2);
    const QString path = m_scene->file(QStringLiteral("chosen.csv"));
    const ask::ScriptedAnswers answers({path});
    command(QStringLiteral("Export these members"));
    QCOMPARE(answers.unanswered(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), chosen + 1);
}

void KeyboardTest::buildsASegment()
{
    command(QStringLiteral("Build a segment"));
    auto *builder = qobject_cast<SegmentBuilder *>(details());
    QVERIFY(builder);
    key(Qt::Key_F6);
    QVERIFY(tabTo(called(QStringLiteral("The rule as text"))));
    type(QStringLiteral("name contains \"00\""));
    if (QApplication::activePopupWidget())
        key(Qt::Key_Escape); // the list of suggestions
    QVERIFY(tabTo(called(QStringLiteral("Show in the table"))));
    key(Qt::Key_Space);
    QCOMPARE(page()->model()->rowCount(), 9);
    QVERIFY(tabTo([this](const QWidget *widget) { return widget == page()->ruleField(); }));
    QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(focus(), Qt::Key_Delete);
    key(Qt::Key_Return);
    QCOMPARE(page()->model()->rowCount(), 40);
}

void KeyboardTest::savesASegment()
{
    const ask::ScriptedAnswers answers({QStringLiteral("零号")});
    command(QStringLiteral("Build a segment"));
    key(Qt::Key_F6);
    QVERIFY(tabTo(called(QStringLiteral("The rule as text"))));
    type(QStringLiteral("name contains \"00\""));
    if (QApplication::activePopupWidget())
        key(Qt::Key_Escape);
    QVERIFY(tabTo(called(QStringLiteral("Save…"))));
    key(Qt::Key_Space);
    QCOMPARE(answers.unanswered(), 0);
    QCOMPARE(one("SELECT count(*) FROM segment WHERE name = '零号'"), 1);
    key(Qt::Key_Escape);
    QVERIFY(!details());
}

void KeyboardTest::leavesTheSuggestionsByTab()
{
    command(QStringLiteral("Build a segment"));
    auto *builder = qobject_cast<SegmentBuilder *>(details());
    QVERIFY(builder);
    key(Qt::Key_F6);
    QVERIFY(tabTo(called(QStringLiteral("The rule as text"))));
    type(QStringLiteral("na"));
    QVERIFY(QApplication::activePopupWidget());
    key(Qt::Key_Tab);
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(details()->isAncestorOf(focus()));
    QVERIFY(focus()->accessibleName() != QStringLiteral("The rule as text"));
    QCOMPARE(builder->rule(), QStringLiteral("na"));
    key(Qt::Key_Escape);
    QVERIFY(!details());
}

void KeyboardTest::optsOutInTheDetails()
{
    key(Qt::Key_Down);
    const qint64 member = page()->table()->currentId();
    key(Qt::Key_Return);
    QVERIFY(details());
    key(Qt::Key_F6);
    QVERIFY(tabTo([](const QWidget *widget) { return widget->inherits("QTabBar"); }));
    key(Qt::Key_Right); // to the dealings, where consent is
    QVERIFY(tabTo(called(QStringLiteral("SMS"))));
    key(Qt::Key_Space);
    QCOMPARE(one("SELECT count(*) FROM opt_out WHERE touchpoint = 'sms'"), 1);
    QCOMPARE(one("SELECT member FROM opt_out"), member);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(one("SELECT count(*) FROM opt_out"), 0);
    key(Qt::Key_Escape);
}

void KeyboardTest::checksIn()
{
    command(QStringLiteral("Points, check-in and gifts"));
    QVERIFY(tabTo(called(QStringLiteral("Who checks in"))));
    type(QStringLiteral("成员003"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(one("SELECT count(*) FROM point_entry WHERE member = 3"), 1);
}

void KeyboardTest::makesASamplingList()
{
    command(QStringLiteral("Sampling lists and surveys"));
    QVERIFY(tabTo(called(QStringLiteral("Make a sampling list"))));
    key(Qt::Key_Space);
    QVERIFY(details() && details()->isAncestorOf(focus()));
    QVERIFY(focus()->inherits("QLineEdit"));
    type(QStringLiteral("新茶试用"));
    key(Qt::Key_Return);
    QCOMPARE(one("SELECT count(*) FROM sampling WHERE name = '新茶试用'"), 1);
    // People by a rule.
    QVERIFY(tabTo(called(QStringLiteral("Choose people…"))));
    key(Qt::Key_Space);
    QVERIFY(details());
    key(Qt::Key_F6);
    QVERIFY(tabTo([](const QWidget *widget) { return widget->inherits("QComboBox"); }));
    key(Qt::Key_Down);
    QVERIFY(tabTo(called(QStringLiteral("Rule"))));
    type(QStringLiteral("name contains \"001\""));
    QVERIFY(tabTo([](const QWidget *widget) {
        const auto *box = qobject_cast<const QCheckBox *>(widget);
        return box && box->text().contains(QStringLiteral("no consent"));
    }));
    key(Qt::Key_Space);
    const auto isPut = [](const QWidget *widget) {
        const auto *button = qobject_cast<const QPushButton *>(widget);
        return button && button->text().startsWith(QStringLiteral("Put "));
    };
    const QList<QPushButton *> buttons = details()->findChildren<QPushButton *>();
    QTRY_VERIFY(std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton *button) { return isPut(button) && button->isEnabled(); }));
    QVERIFY(tabTo(isPut));
    key(Qt::Key_Space);
    QCOMPARE(one("SELECT count(*) FROM sampling_person"), 1);
    key(Qt::Key_Escape);
}

void KeyboardTest::decidesDuplicates()
{
    command(QStringLiteral("Look for duplicates"));
    auto *window = qobject_cast<DecisionsWindow *>(QApplication::activeWindow());
    QVERIFY(window);
    QTRY_COMPARE(window->duplicates()->list()->rows()->rowCount(), 1);
    QVERIFY(tabTo(called(QStringLiteral("One person: merge"))));
    key(Qt::Key_Space);
    QCOMPARE(one("SELECT count(*) FROM member"), 39);
    key(Qt::Key_Escape);
    m_scene->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_scene->window()));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(one("SELECT count(*) FROM member"), 40);
}

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
