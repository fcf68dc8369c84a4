// SPDX-License-Identifier: GPL-3.0-or-later
// A working day played in the real window over the sample shop with mouse and keys. SIYU_LANG (en, zh_CN) and SIYU_THEME
// (light, dark) say how the window looks; with SIYU_PICTURES set, each step is photographed into that folder. Buttons are
// found by what stands on them: by the source text and its context (the class that shows it), whatever the language.
#pragma once

#include "tests/ui/shell/shellscene.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/shell/deskview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTabBar>
#include <QTabWidget>

namespace siyu::ui {

class DayScene {
public:
    explicit DayScene(const char *name) : m_name(QLatin1String(name)), m_suffix(languageWanted() + QLatin1Char('-') + themeWanted())
    {
        applyLook(*qApp, themeWanted() == QLatin1String("dark") ? Look::Dark : Look::Light);
        m_shell = std::make_unique<ShellScene>(true, languageWanted());
        m_shell->window().resize(1366, 768);
        settleDown();
    }
    ShellScene &shell() { return *m_shell; }
    Workspace &workspace() { return m_shell->workspace(); }
    DeskView &view() { return m_shell->view(); }
    void settleDown() { settle(ShellScene::settleMs); }

    // False when it could not be written.
    bool picture(const char *step)
    {
        settleDown();
        const QString folder = qEnvironmentVariable("SIYU_PICTURES");
        if (folder.isEmpty())
            return true;
        const QString file = QStringLiteral("%1-%2-%3-%4.png").arg(m_name, QString::number(++m_pictures).rightJustified(2, u'0'), QLatin1String(step), m_suffix);
        return QDir().mkpath(folder) && m_shell->window().grab().save(QDir(folder).filePath(file));
    }

    // As the source text reads in the window's language, up to the first place for a value.
    static QString shownAs(const char *context, const char *source) { return QCoreApplication::translate(context, source).section(QLatin1Char('%'), 0, 0); }

    template <typename Button>
    static Button *button(QWidget *in, const QString &start)
    {
        for (Button *one : in->findChildren<Button *>()) {
            if (one->text().startsWith(start) && one->isVisible())
                return one;
        }
        return nullptr;
    }
    // Pressed with the mouse; false where there is no such button or it cannot be pressed.
    template <typename Button>
    bool press(QWidget *in, const char *context, const char *source, const QString &value = {})
    {
        Button *found = in ? button<Button>(in, shownAs(context, source) + value) : nullptr;
        if (!found || !found->isEnabled())
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        settleDown();
        return true;
    }
    bool showTab(QTabWidget *tabs, int index)
    {
        QTabBar *bar = tabs->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(index).center());
        settleDown();
        return tabs->currentIndex() == index;
    }
    bool showPage(PageId page)
    {
        m_shell->view().showPage(page);
        settleDown();
        return m_shell->view().page(page)->isVisible();
    }
    // The line under the cursor, by keys.
    void choose(ListTable *table, int sourceRow)
    {
        table->setFocus();
        table->setCurrentIndex(table->proxy()->mapFromSource(table->proxy()->sourceModel()->index(sourceRow, 0)));
    }
    void openChosen(ListTable *table)
    {
        QTest::keyClick(table, Qt::Key_Return);
        settleDown();
    }

private:
    static QString languageWanted() { return qEnvironmentVariable("SIYU_LANG", QStringLiteral("en")); }
    static QString themeWanted() { return qEnvironmentVariable("SIYU_THEME", QStringLiteral("light")); }

    QString m_name;
    QString m_suffix;
    std::unique_ptr<ShellScene> m_shell;
    int m_pictures = 0;
};

} // namespace siyu::ui
