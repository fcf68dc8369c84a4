// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the operator that something came due: in the tray where there is one, and always in the banner. Tests pass
// their own. Main thread.
#pragma once

#include <QObject>
#include <QString>

class QSystemTrayIcon;

namespace siyu::ui {

class Notifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void notify(const QString &title, const QString &text) = 0;

Q_SIGNALS:
    void clicked();
};

// Shows nothing where the desktop has no tray; the banner then stands alone.
class TrayNotifier final : public Notifier {
    Q_OBJECT

public:
    explicit TrayNotifier(QObject *parent = nullptr);
    void notify(const QString &title, const QString &text) override;

private:
    QSystemTrayIcon *m_tray = nullptr;
};

} // namespace siyu::ui
