// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace siyu::ui {

TrayNotifier::TrayNotifier(QObject *parent) : Notifier(parent)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    makeMenu();
    m_tray = new QSystemTrayIcon(QIcon(QStringLiteral(":/icons/siyudesk.svg")), this);
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason why) {
        if (why != QSystemTrayIcon::Context)
            Q_EMIT openWanted();
    });
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, &Notifier::clicked);
    m_tray->show();
}

TrayNotifier::~TrayNotifier() = default;

void TrayNotifier::makeMenu()
{
    m_menu = std::make_unique<QMenu>();
    m_open = m_menu->addAction(QString(), this, &Notifier::openWanted);
    m_next = m_menu->addAction(QString(), this, &Notifier::clicked);
    m_menu->addSeparator();
    m_pause = m_menu->addAction(QString(), this, [this] { Q_EMIT pauseWanted(m_pausedUntil.isEmpty()); });
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString(), this, &Notifier::quitWanted);
    retranslate();
}

void TrayNotifier::retranslate()
{
    if (!m_menu)
        return;
    m_open->setText(tr("Open Siyu Desk"));
    m_next->setText(m_nextText.isEmpty() ? tr("Go to the send desk") : tr("Next send: %1").arg(m_nextText));
    m_pause->setText(m_pausedUntil.isEmpty() ? tr("Pause notices for 1 hour") : tr("Notices are paused until %1: show them again").arg(m_pausedUntil));
    m_quit->setText(tr("Quit"));
    if (m_tray)
        m_tray->setToolTip(m_nextText.isEmpty() ? tr("Siyu Desk") : tr("Siyu Desk – next send: %1").arg(m_nextText));
}

void TrayNotifier::setNext(const QString &next)
{
    m_nextText = next;
    retranslate();
}

void TrayNotifier::setPaused(const QString &until)
{
    m_pausedUntil = until;
    retranslate();
}

void TrayNotifier::notify(const QString &title, const QString &text)
{
    if (m_tray)
        m_tray->showMessage(title, text, QSystemTrayIcon::Information);
}

} // namespace siyu::ui
