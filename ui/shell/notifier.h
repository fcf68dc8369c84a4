// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the operator that something came due: in the tray where there is one, and always in the banner. What the tray's menu
// asks for comes back as signals. Tests pass their own. Main thread.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace siyu::ui {

class Notifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void notify(const QString &title, const QString &text) = 0;
    virtual bool isShown() const { return false; } // there is an icon to come back by
    // "10:00 Autumn preview", empty = nothing is planned; for the menu.
    virtual void setNext(const QString &next) { Q_UNUSED(next) }
    // Empty = notices are not paused; else until when.
    virtual void setPaused(const QString &until) { Q_UNUSED(until) }
    virtual void retranslate() { }

Q_SIGNALS:
    void clicked(); // on the icon or a message: to what is due
    void openWanted();
    void pauseWanted(bool on);
    void quitWanted();
};

// Shows nothing where the desktop has no tray; the banner then stands alone.
class TrayNotifier final : public Notifier {
    Q_OBJECT

public:
    explicit TrayNotifier(QObject *parent = nullptr);
    ~TrayNotifier() override;
    void notify(const QString &title, const QString &text) override;
    bool isShown() const override { return m_tray != nullptr; }
    void setNext(const QString &next) override;
    void setPaused(const QString &until) override;
    void retranslate() override;

private:
    void makeMenu();

    QSystemTrayIcon *m_tray = nullptr;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_open;
    QAction *m_next;
    QAction *m_pause;
    QAction *m_quit;
    QString m_nextText;
    QString m_pausedUntil;
};

} // namespace siyu::ui
