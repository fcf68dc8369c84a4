// SPDX-License-Identifier: GPL-3.0-or-later
// Growth, insights and reports by the keyboard: in every state of these pages Tab comes to everything that can be worked and
// nowhere sticks; whatever it comes to says what it is; no two keys of a page are the same; and no part of a page is shown as a
// window of its own, which would take the keyboard away.
#include "tests/ui/shell/shellscene.h"

#include "ui/common/drawer.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

using namespace siyu::ui;

class AccessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyState_data();
    void everyState();
};

namespace {

// What is shown before it has its place is a window of its own for a moment: it flashes, and takes the keyboard away.
class StrayWindows : public QObject {
public:
    QStringList taken() { return std::exchange(m_seen, {}); }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType() && static_cast<QWidget *>(watched)->windowType() == Qt::Window
            && (qobject_cast<QAbstractButton *>(watched) || qobject_cast<QLabel *>(watched) || qobject_cast<QLineEdit *>(watched) || qobject_cast<QComboBox *>(watched)))
            m_seen.append(QStringLiteral("a window: %1 “%2”").arg(QString::fromLatin1(watched->metaObject()->className()), watched->objectName()));
        return false;
    }
    QStringList m_seen;
};

QString whereIs(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 5; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1));
    return path.join(u'/') + QStringLiteral(" “%1”").arg(widget->objectName());
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

// Of buttons of which one is chosen Tab comes to that one, and arrows to the others.
bool isOneOfMany(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->isCheckable() && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
}

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !isOneOfMany(widget);
}

// What Tab comes to until it is back where it began; a field of a day is three stops.
QList<QWidget *> walked(QWidget *window)
{
    QList<QWidget *> out;
    int same = 0;
    for (int i = 0; i < 400; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (focus && !out.contains(focus)) {
            out.append(focus);
            same = 0;
        } else if (++same > 4) {
            break;
        }
        QTest::keyClick(focus ? focus : window, Qt::Key_Tab);
    }
    return out;
}

QStringList faultsOf(QWidget *window)
{
    QStringList out;
    QHash<QString, QStringList> keys;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *button = qobject_cast<QAbstractButton *>(widget); button && !button->shortcut().isEmpty())
            keys[button->shortcut().toString()].append(button->text());
        if (takesTab(widget) && nameOf(widget).isEmpty())
            out.append(QStringLiteral("no name: ") + whereIs(widget));
    }
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        if (key->size() > 1)
            out.append(QStringLiteral("twice %1: %2").arg(key.key(), key->join(QStringLiteral(" | "))));
    }
    return out;
}

} // namespace

void AccessTest::everyState_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
        QTest::addRow("%s", qPrintable(language)) << language;
}

void AccessTest::everyState()
{
    QFETCH(QString, language);
    ShellScene scene(true, language);
    scene.window().resize(1366, 768);
    scene.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&scene.window()));
    QStringList bad;
    StrayWindows strays;
    qApp->installEventFilter(&strays);
    for (const PageId id : {PageId::Growth, PageId::Insights, PageId::Safety}) {
        scene.view().showPage(id);
        settle(ShellScene::settleMs);
        QList<ScreenshotState> states = scene.view().page(id)->screenshotStates();
        states.prepend({QStringLiteral("page"), {}, {}});
        if (id == PageId::Safety)
            states.removeIf([](const ScreenshotState &state) { return !state.name.startsWith(QStringLiteral("reports")) && !state.name.startsWith(QStringLiteral("exports")); });
        for (const ScreenshotState &state : states) {
            if (state.prepare)
                state.prepare();
            settle(ShellScene::settleMs);
            QWidget *other = state.window ? state.window() : nullptr;
            QWidget *window = other ? other : &scene.window();
            window->activateWindow();
            QStringList faults = strays.taken() + faultsOf(window);
            QSet<QWidget *> wanted;
            for (QWidget *widget : window->findChildren<QWidget *>()) {
                if (takesTab(widget) && !qobject_cast<QScrollBar *>(widget))
                    wanted.insert(widget);
            }
            const QList<QWidget *> seen = walked(window);
            for (QWidget *widget : wanted - QSet<QWidget *>(seen.begin(), seen.end()))
                faults.append(QStringLiteral("not by Tab: %1 %2").arg(whereIs(widget), nameOf(widget)));
            for (const QString &fault : faults)
                bad.append(QStringLiteral("%1/%2: %3").arg(int(id)).arg(state.name, fault));
            if (other)
                other->close();
            scene.view().drawer()->close();
            settle(ShellScene::settleMs);
        }
    }
    QVERIFY2(bad.isEmpty(), qPrintable(QLatin1Char('\n') + bad.join(u'\n')));
}

QTEST_MAIN(AccessTest)
#include "access_test.moc"
