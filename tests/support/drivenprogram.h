// SPDX-License-Identifier: GPL-3.0-or-later
// The real program on an X server of its own, driven by xdotool as by a hand: keys and clicks are counted, steps photographed.
// With SIYU_PICTURES set, pictures go into that folder; SIYU_LANG and SIYU_THEME say how the window looks.
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPoint>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace siyu::test {

// An X server without a window manager, at the first number that is free.
class Screen {
public:
    static bool isPossible() { return !QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty() && !QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty(); }
    bool start()
    {
        m_server.start(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1366x768x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        if (!m_server.waitForStarted() || !m_server.waitForReadyRead(20'000))
            return false;
        m_display = QLatin1Char(':') + QString::fromLatin1(m_server.readLine()).trimmed();
        return m_display.size() > 1;
    }
    ~Screen()
    {
        m_server.kill();
        m_server.waitForFinished(5'000);
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        return environment;
    }
    QString run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(program, arguments);
        process.waitForFinished(20'000);
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

private:
    QProcess m_server;
    QString m_display;
};

class DrivenProgram {
public:
    // `prefix` is in front of the pictures' names. Settings and files of the program go into `home`.
    DrivenProgram(const Screen &screen, const QString &home, const QString &prefix) : m_screen(screen), m_home(home), m_prefix(prefix) { }

    static QString language() { return qEnvironmentVariable("SIYU_LANG", QStringLiteral("zh_CN")); }
    static QString theme() { return qEnvironmentVariable("SIYU_THEME", QStringLiteral("light")); }

    // False where its window does not come up. `title` stands in that of the window.
    bool start(const QString &program, const QString &workspace, const QString &title, const QString &now)
    {
        QProcessEnvironment environment = m_screen.environment();
        environment.insert(QStringLiteral("HOME"), m_home);
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QDir(m_home).filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home);
        m_program.setProcessEnvironment(environment);
        m_program.setWorkingDirectory(m_home);
        m_program.start(program, {workspace, QStringLiteral("--now"), now, QStringLiteral("--lang"), language(), QStringLiteral("--theme"), theme()});
        if (!m_program.waitForStarted())
            return false;
        m_window = xdotool({QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), title}).section(QLatin1Char('\n'), 0, 0);
        xdotool({QStringLiteral("windowsize"), m_window, QStringLiteral("1366"), QStringLiteral("768")});
        xdotool({QStringLiteral("windowmove"), m_window, QStringLiteral("0"), QStringLiteral("0")});
        return !m_window.isEmpty();
    }
    QProcess &process() { return m_program; }

    void press(const QString &key)
    {
        xdotool({QStringLiteral("windowfocus"), m_window, QStringLiteral("key"), key});
        ++m_keys;
    }
    // In the window that has the focus, be it a dialog.
    void pressHere(const QString &key)
    {
        xdotool({QStringLiteral("key"), key});
        ++m_keys;
    }
    void click(QPoint at)
    {
        xdotool({QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()), QStringLiteral("click"), QStringLiteral("1")});
        ++m_clicks;
    }
    int keys() const { return m_keys; }
    int clicks() const { return m_clicks; }
    void countAnew() { m_keys = m_clicks = 0; }

    // Until none of its threads did anything for a while.
    void waitUntilQuiet(int patienceMs = 30'000)
    {
        constexpr int quietTimes = 6, betweenMs = 40;
        QElapsedTimer since;
        since.start();
        qint64 before = -1;
        for (int quiet = 0; quiet < quietTimes && since.elapsed() < patienceMs;) {
            QTest::qWait(betweenMs);
            const qint64 used = usedTicks();
            quiet = used == before ? quiet + 1 : 0;
            before = used;
        }
    }
    void picture(const QString &step)
    {
        const QString folder = qEnvironmentVariable("SIYU_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        QTest::qWait(400); // painted
        const QString name = QStringLiteral("%1-%2-%3-%4-%5.png").arg(m_prefix).arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(step, language(), theme());
        m_screen.run(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), QDir(folder).filePath(name)});
    }

private:
    QString xdotool(const QStringList &line) const { return m_screen.run(QStringLiteral("xdotool"), line); }
    // Processor time so far.
    qint64 usedTicks() const
    {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(m_program.processId()));
        if (!stat.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray all = stat.readAll();
        const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
        return fields.value(11).toLongLong() + fields.value(12).toLongLong();
    }

    const Screen &m_screen;
    QString m_home;
    QString m_prefix;
    QProcess m_program;
    QString m_window;
    int m_keys = 0;
    int m_clicks = 0;
    int m_pictures = 0;
};

} // namespace siyu::test
