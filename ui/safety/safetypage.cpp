// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/safetypage.h"

#include "ui/history/historypanel.h"
#include "ui/importing/importpictures.h"
#include "ui/reports/reportspanel.h"
#include "ui/safety/backupspanel.h"
#include "ui/safety/exportspanel.h"
#include "ui/safety/importspanel.h"
#include "ui/safety/privacypanel.h"
#include "ui/shell/desk.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

SafetyPage::SafetyPage(Desk &desk) : Page(desk, tr("Reports & safety")), m_tabs(new QTabWidget)
{
    m_tabs->setDocumentMode(true);
    m_tabs->setIconSize(QSize(16, 16));
    m_reports = new ReportsPanel(desk);
    m_backups = new BackupsPanel(desk);
    m_imports = new ImportsPanel(desk);
    m_exports = new ExportsPanel(desk);
    m_privacy = new PrivacyPanel(desk);
    m_history = new HistoryPanel(desk);
    addTab(m_reports, Icon::Chart, QStringLiteral("reports"), tr("Reports"));
    addTab(m_backups, Icon::Backup, QStringLiteral("backups"), tr("Backups"));
    addTab(m_imports, Icon::Import, QStringLiteral("imports"), tr("Imports"));
    addTab(m_exports, Icon::Export, QStringLiteral("exports"), tr("Exports"));
    addTab(m_privacy, Icon::Person, QStringLiteral("privacy"), tr("Privacy"));
    addTab(m_history, Icon::Undo, QStringLiteral("history"), tr("Change history"));
    body()->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SafetyPage::refreshShown);

    setPrimary(Icon::Export, tr("Make report"), [this] {
        m_tabs->setCurrentWidget(m_reports);
        m_reports->makeReport();
    });
    addPageAction(Icon::Backup, tr("Back up now"), [this] {
        m_tabs->setCurrentWidget(m_backups);
        m_backups->backUp();
    })->setEnabled(!desk.isReadOnly());
    addPageAction(Icon::Export, tr("Export everything"), [this] {
        m_tabs->setCurrentWidget(m_exports);
        m_exports->exportEverything();
    });
    addPageAction(Icon::Check, tr("Check the workspace"), [this] {
        m_tabs->setCurrentWidget(m_backups);
        m_backups->check();
    });
    addPageAction(Icon::Person, tr("Note a request about personal data"), [this] {
        m_tabs->setCurrentWidget(m_privacy);
        m_privacy->newRequest();
    })->setEnabled(!desk.isReadOnly());
    addPageAction(Icon::Undo, tr("Open the change history"), [this] { m_tabs->setCurrentWidget(m_history); });
}

void SafetyPage::addTab(QWidget *panel, Icon which, const QString &word, const QString &name)
{
    panel->setObjectName(word);
    m_tabs->addTab(panel, icon(which), name);
}

void SafetyPage::refresh(const Topics &) { refreshShown(); }

void SafetyPage::refreshShown()
{
    QWidget *shown = m_tabs->currentWidget();
    if (shown == m_reports)
        m_reports->refresh();
    else if (shown == m_backups)
        m_backups->refresh();
    else if (shown == m_imports)
        m_imports->refresh();
    else if (shown == m_exports)
        m_exports->refresh();
    else if (shown == m_privacy)
        m_privacy->refresh();
    else if (shown == m_history)
        m_history->refresh();
}

void SafetyPage::show(const QVariant &what)
{
    if (auto *panel = m_tabs->findChild<QWidget *>(what.toString()))
        m_tabs->setCurrentWidget(panel);
}

QList<ScreenshotState> SafetyPage::screenshotStates()
{
    QList<ScreenshotState> states;
    for (const QString &word : {QStringLiteral("reports"), QStringLiteral("backups"), QStringLiteral("imports"), QStringLiteral("exports"), QStringLiteral("privacy"), QStringLiteral("history")})
        states.append({word, [this, word] { show(word); }});
    for (const QString &report : {QStringLiteral("group"), QStringLiteral("campaign")}) {
        states.append({QStringLiteral("reports-") + report, [this, report] {
            show(QStringLiteral("reports"));
            m_reports->choose(report);
        }});
    }
    states.append({QStringLiteral("reports-saved"), [this] {
        show(QStringLiteral("reports"));
        m_reports->showSaved();
    }});
    states.append({QStringLiteral("reports-settings"), [this] {
        show(QStringLiteral("reports"));
        m_reports->choose(QStringLiteral("weekly"));
        m_reports->saveSettings();
    }});
    states.append({QStringLiteral("exports-everything"), [this] {
        show(QStringLiteral("exports"));
        m_exports->exportEverything();
    }});
    states.append({QStringLiteral("privacy-request"), [this] {
        show(QStringLiteral("privacy"));
        m_privacy->newRequest();
    }});
    if (!desk().isReadOnly())
        states += importPictures(desk());
    return states;
}

} // namespace siyu::ui
