// SPDX-License-Identifier: GPL-3.0-or-later
// A window over a workspace of its own, for tests of the frame and of pages.
#pragma once

#include "core/demo/demo.h"
#include "ui/common/job.h"
#include "ui/shell/deskview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/preferences.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/startpage.h"
#include "ui/text/language.h"

#include <QTemporaryDir>
#include <QTest>

namespace siyu::ui {

class ShellScene {
public:
    explicit ShellScene(bool sample = false, const QString &language = QStringLiteral("en"))
        : m_preferences(m_dir.filePath(QStringLiteral("preferences.ini")))
    {
        text::installLanguage(language);
        m_window = std::make_unique<MainWindow>(m_preferences, m_clock);
        m_window->show();
        if (sample)
            m_window->createSample(workspaceFile());
        else
            m_window->createWorkspace(workspaceFile());
        settle(settleMs);
    }
    ~ShellScene()
    {
        m_window.reset();
        Job::waitForAll(settleMs);
    }

    static constexpr int settleMs = 60'000;
    QString workspaceFile() const { return m_dir.filePath(QStringLiteral("shop.siyu")); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    MainWindow &window() { return *m_window; }
    DeskView &view() { return *m_window->view(); }
    Desk &desk() { return view().desk(); }
    Workspace &workspace() { return desk().workspace(); }
    FixedClock &clock() { return *m_clock; }
    Preferences &preferences() { return m_preferences; }

private:
    QTemporaryDir m_dir;
    Preferences m_preferences;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(2, 0), Qt::UTC));
    std::unique_ptr<MainWindow> m_window;
};

} // namespace siyu::ui
