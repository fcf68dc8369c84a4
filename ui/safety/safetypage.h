// SPDX-License-Identifier: GPL-3.0-or-later
// 报表与安全: reports, backups, what was imported, exported and changed, as tabs. Main thread.
#pragma once

#include "ui/shell/page.h"

class QTabWidget;

namespace siyu::ui {

class BackupsPanel;
class ExportsPanel;
class HistoryPanel;
class ImportsPanel;
class PrivacyPanel;
class ReportsPanel;

class SafetyPage final : public Page {
    Q_OBJECT

public:
    explicit SafetyPage(Desk &desk);

    void refresh(const Topics &topics) override;
    // "reports", "backups", "imports", "exports", "privacy" or "history".
    void show(const QVariant &what) override;
    QList<ScreenshotState> screenshotStates() override;

    QTabWidget *tabs() const { return m_tabs; }
    HistoryPanel *history() const { return m_history; }
    PrivacyPanel *privacy() const { return m_privacy; }
    BackupsPanel *backups() const { return m_backups; }

private:
    void addTab(QWidget *panel, Icon icon, const QString &word, const QString &name);
    void refreshShown();

    QTabWidget *m_tabs;
    ReportsPanel *m_reports;
    BackupsPanel *m_backups;
    ImportsPanel *m_imports;
    ExportsPanel *m_exports;
    PrivacyPanel *m_privacy;
    HistoryPanel *m_history;
};

} // namespace siyu::ui
