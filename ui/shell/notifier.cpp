// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include <QIcon>
#include <QSystemTrayIcon>

namespace siyu::ui {

TrayNotifier::TrayNotifier(QObject *parent) : Notifier(parent)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = new QSystemTrayIcon(QIcon(QStringLiteral(":/icons/siyudesk.svg")), this);
    connect(m_tray, &QSystemTrayIcon::activated, this, &Notifier::clicked);
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, &Notifier::clicked);
    m_tray->show();
}

void TrayNotifier::notify(const QString &title, const QString &text)
{
    if (m_tray)
        m_tray->showMessage(title, text, QSystemTrayIcon::Information);
}

} // namespace siyu::ui
