// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace that is worked on through the program alone, as tests of what it survives need it: runs of the command
// line with a temporary folder of their own, files of new people to import, and whatever was left lying about.
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace siyu::test {

class CliShop {
public:
    // `place`: where the workspace lies; empty = a folder of its own.
    explicit CliShop(const QString &place = {}) : m_place(place.isEmpty() ? m_own.path() : place)
    {
        QDir().mkpath(m_files.filePath(QStringLiteral("tmp")));
    }

    struct Answer {
        int exitCode = -1;
        bool crashed = false;
        QJsonObject json;
        QByteArray words;
    };
    // A run that is started and not waited for.
    void start(QProcess &cli, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_files.filePath(QStringLiteral("tmp")));
        environment.insert(QStringLiteral("SQLITE_TMPDIR"), m_files.filePath(QStringLiteral("tmp")));
        environment.insert(QStringLiteral("HOME"), m_files.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_files.filePath(QStringLiteral("config")));
        cli.setProcessEnvironment(environment);
        cli.start(QStringLiteral(SIYU_CLI),
            QStringList{QStringLiteral("--workspace"), workspace(), QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")} + arguments);
        cli.waitForStarted();
    }
    static Answer answerOf(QProcess &cli)
    {
        cli.waitForFinished(120'000);
        return {cli.exitCode(), cli.exitStatus() == QProcess::CrashExit,
            QJsonDocument::fromJson(cli.readAllStandardOutput()).object(), cli.readAllStandardError()};
    }
    Answer run(const QStringList &arguments) const
    {
        QProcess cli;
        start(cli, arguments);
        return answerOf(cli);
    }

    QString workspace() const { return QDir(m_place).filePath(QStringLiteral("shop.siyu")); }

    // New people each time, so that a half-written batch would show in the count.
    QString nextFile(int rows)
    {
        const QString path = m_files.filePath(QStringLiteral("members%1.csv").arg(++m_file));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(path));
        file.write("姓名,手机,标签\n");
        for (int i = 0; i < rows; ++i)
            file.write(QStringLiteral("成员%1,1%2%3,新客\n").arg(i).arg(2000 + m_file, 4).arg(i, 6, 10, QLatin1Char('0')).toUtf8());
        return path;
    }
    static QStringList importOf(const QString &file)
    {
        return {QStringLiteral("import"), QStringLiteral("members"), file, QStringLiteral("--source"), QStringLiteral("endurance test")};
    }
    qint64 count() const
    {
        const Answer answer = run({QStringLiteral("members"), QStringLiteral("count")});
        return answer.exitCode == 0 ? answer.json.value(QStringLiteral("count")).toInteger(-1) : -2;
    }
    // Empty when the file is sound.
    QString fault() const
    {
        const Answer check = run({QStringLiteral("check")});
        const bool sound = check.exitCode == 0 && check.json.value(QStringLiteral("ok")).toBool();
        return sound ? QString() : QStringLiteral("exit %1: %2").arg(check.exitCode).arg(QString::fromUtf8(check.words));
    }
    // What lies beside the workspace and in the temporary folder; a journal counts unless it is empty, as readers leave it.
    QStringList lyingAbout() const
    {
        QStringList found;
        for (const QFileInfo &file : QDir(m_place).entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name)) {
            const bool ofReaders = file.fileName().endsWith(QStringLiteral("-shm")) || (file.fileName().endsWith(QStringLiteral("-wal")) && file.size() == 0);
            if (!ofReaders)
                found.append(file.fileName());
        }
        for (const QString &name : QDir(m_files.filePath(QStringLiteral("tmp"))).entryList(QDir::Files | QDir::Hidden))
            found.append(QStringLiteral("tmp/") + name);
        return found;
    }

private:
    QTemporaryDir m_own;
    QTemporaryDir m_files;
    QString m_place;
    int m_file = 0;
};

} // namespace siyu::test
