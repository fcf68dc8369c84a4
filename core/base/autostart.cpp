// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/autostart.h"

#include "core/base/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace siyu::autostart {

namespace {

const QString id = QStringLiteral("org.siyudesk.SiyuDesk");

// In a .desktop file's Exec: quoted, with the characters that the shell of the specification would read escaped, and % doubled.
QString quotedForDesktop(QString program)
{
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('"'), QLatin1Char('`'), QLatin1Char('$')})
        program.replace(special, QLatin1String("\\") + special);
    program.replace(QLatin1Char('\\'), QLatin1String("\\\\")); // the file's own escaping comes on top
    program.replace(QLatin1Char('%'), QLatin1String("%%"));
    return QLatin1Char('"') + program + QLatin1Char('"');
}

QString place()
{
    return placeOf(thisSystem(), QDir::homePath(), qEnvironmentVariable("XDG_CONFIG_HOME"));
}

Result<void> writeEntry(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    return platform::saveBytes(path, text.toUtf8());
}

} // namespace

System thisSystem()
{
#if defined(Q_OS_WIN)
    return System::Windows;
#elif defined(Q_OS_MACOS)
    return System::Mac;
#else
    return System::Linux;
#endif
}

QString entryFor(System system, const QString &program)
{
    switch (system) {
    case System::Linux:
        return QStringLiteral("[Desktop Entry]\nType=Application\nName=Siyu Desk\nName[zh_CN]=私域台\nIcon=%1\nExec=%2 --background\nTerminal=false\n")
            .arg(id, quotedForDesktop(program));
    case System::Mac:
        return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
                              " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>\n<key>Label</key>\n<string>%1</string>\n"
                              "<key>ProgramArguments</key>\n<array>\n<string>%2</string>\n<string>--background</string>\n</array>\n"
                              "<key>RunAtLoad</key>\n<true/>\n</dict>\n</plist>\n")
            .arg(id, program.toHtmlEscaped());
    case System::Windows:
        return QLatin1Char('"') + QDir::toNativeSeparators(program) + QStringLiteral("\" --background");
    }
    return {};
}

QString placeOf(System system, const QString &home, const QString &configHome)
{
    switch (system) {
    case System::Linux:
        return (configHome.isEmpty() ? home + QStringLiteral("/.config") : configHome) + QStringLiteral("/autostart/%1.desktop").arg(id);
    case System::Mac:
        return home + QStringLiteral("/Library/LaunchAgents/%1.plist").arg(id);
    case System::Windows:
        return QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
    }
    return {};
}

bool isOn()
{
    if (thisSystem() == System::Windows)
        return QSettings(place(), QSettings::NativeFormat).contains(id);
    return QFileInfo::exists(place());
}

Result<void> setOn(bool on, const QString &program)
{
    const QString path = place();
    if (thisSystem() == System::Windows) {
        QSettings run(path, QSettings::NativeFormat);
        if (on)
            run.setValue(id, entryFor(System::Windows, program));
        else
            run.remove(id);
        run.sync();
        return run.status() == QSettings::NoError ? Result<void>() : Result<void>(Error{ErrorCode::FileUnwritable, {path}, {}});
    }
    if (on)
        return writeEntry(path, entryFor(thisSystem(), program));
    return !QFileInfo::exists(path) || QFile::remove(path) ? Result<void>() : Result<void>(Error{ErrorCode::FileUnwritable, {path}, {}});
}

} // namespace siyu::autostart
