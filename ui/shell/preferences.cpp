// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QFileInfo>

namespace siyu::ui {

namespace {
constexpr int recentKept = 10;
const QString recentKey = QStringLiteral("workspaces/recent");
}

Preferences::Preferences()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("SiyuDesk"), QStringLiteral("siyudesk"))
{
}

Preferences::Preferences(const QString &file) : m_settings(file, QSettings::IniFormat) { }

QString Preferences::language() const { return m_settings.value(QStringLiteral("language")).toString(); }
void Preferences::setLanguage(const QString &code) { m_settings.setValue(QStringLiteral("language"), code); }

Look Preferences::look() const { return lookFrom(m_settings.value(QStringLiteral("look")).toString()); }
void Preferences::setLook(Look look) { m_settings.setValue(QStringLiteral("look"), wordOf(look)); }

QByteArray Preferences::geometry() const { return m_settings.value(QStringLiteral("window/geometry")).toByteArray(); }
void Preferences::setGeometry(const QByteArray &geometry) { m_settings.setValue(QStringLiteral("window/geometry"), geometry); }

bool Preferences::staysInTray() const { return m_settings.value(QStringLiteral("tray/stays"), false).toBool(); }
void Preferences::setStaysInTray(bool stays) { m_settings.setValue(QStringLiteral("tray/stays"), stays); }

QStringList Preferences::recentWorkspaces() const
{
    QStringList there;
    for (const QString &path : m_settings.value(recentKey).toStringList()) {
        if (QFileInfo::exists(path))
            there.append(path);
    }
    return there;
}

void Preferences::addRecentWorkspace(const QString &path)
{
    QStringList list = m_settings.value(recentKey).toStringList();
    const QString whole = QFileInfo(path).absoluteFilePath();
    list.removeAll(whole);
    list.prepend(whole);
    m_settings.setValue(recentKey, list.mid(0, recentKept));
}

void Preferences::forgetWorkspace(const QString &path)
{
    QStringList list = m_settings.value(recentKey).toStringList();
    list.removeAll(path);
    m_settings.setValue(recentKey, list);
}

Look lookFrom(const QString &word)
{
    if (word == QStringLiteral("light"))
        return Look::Light;
    return word == QStringLiteral("dark") ? Look::Dark : Look::System;
}

QString wordOf(Look look)
{
    switch (look) {
    case Look::System:
        return QStringLiteral("system");
    case Look::Light:
        return QStringLiteral("light");
    case Look::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

} // namespace siyu::ui
