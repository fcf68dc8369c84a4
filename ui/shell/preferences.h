// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers about this computer: language, look, window, recent workspaces. What belongs to the shop
// lies in the workspace instead. Owned by main; main thread.
#pragma once

#include "ui/common/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace siyu::ui {

class Preferences {
public:
    Preferences(); // the user's own file
    explicit Preferences(const QString &file); // tests, --screenshots

    QString language() const; // "zh_CN", "en"; empty: never chosen
    void setLanguage(const QString &code);
    Look look() const;
    void setLook(Look look);
    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

    // Closing the window leaves the program in the tray; off until asked for.
    bool staysInTray() const;
    void setStaysInTray(bool stays);

    // Newest first, at most ten; files that are gone are left out.
    QStringList recentWorkspaces() const;
    void addRecentWorkspace(const QString &path);
    void forgetWorkspace(const QString &path);

private:
    QSettings m_settings;
};

Look lookFrom(const QString &word); // system, light, dark
QString wordOf(Look look);

} // namespace siyu::ui
