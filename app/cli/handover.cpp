// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/handover.h"

#include "app/cli/arguments.h"
#include "core/base/platform_console.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

namespace siyu::cli {

namespace {

constexpr int connectMs = 300;
constexpr int pollMs = 200;

QString absolute(const QString &word)
{
    return QFileInfo::exists(word) ? QFileInfo(word).absoluteFilePath() : word;
}

// Files that exist, and the options that name files to be made.
QStringList withAbsolutePaths(const QStringList &line)
{
    static const QStringList newFiles{QStringLiteral("--out"), QStringLiteral("--rejects"), QStringLiteral("--workspace")};
    QStringList out;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QString &word = line[i];
        const qsizetype equals = word.startsWith(QStringLiteral("--")) ? word.indexOf(QLatin1Char('=')) : -1;
        if (i > 0 && newFiles.contains(line[i - 1]))
            out.append(QFileInfo(word).absoluteFilePath());
        else if (equals > 0 && newFiles.contains(word.left(equals)))
            out.append(word.left(equals + 1) + QFileInfo(word.mid(equals + 1)).absoluteFilePath());
        else
            out.append(absolute(word));
    }
    return out;
}

} // namespace

QString handOverName(const QString &workspacePath)
{
    const QFileInfo file(workspacePath);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray key = (QDir::homePath() + QLatin1Char('\n') + path).toUtf8();
    return QStringLiteral("siyudesk-work-")
        + QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(24));
}

bool someoneTakesOver(const QString &workspacePath)
{
    QLocalSocket socket;
    socket.connectToServer(handOverName(workspacePath));
    return socket.waitForConnected(connectMs);
}

std::optional<ExitCode> handOver(const QStringList &line, const QString &workspacePath)
{
    QLocalSocket socket;
    socket.connectToServer(handOverName(workspacePath));
    if (!socket.waitForConnected(connectMs))
        return std::nullopt;
    const QJsonObject request{{QStringLiteral("line"), QJsonArray::fromStringList(withAbsolutePaths(line))}};
    socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    while (socket.state() == QLocalSocket::ConnectedState || socket.canReadLine()) {
        if (platform::wasInterrupted())
            return ExitCode::Cancelled;
        if (!socket.canReadLine()) {
            socket.waitForReadyRead(pollMs);
            continue;
        }
        const QJsonObject answer = QJsonDocument::fromJson(socket.readLine()).object();
        if (answer.contains(QStringLiteral("out")))
            writeOut(answer.value(QStringLiteral("out")).toString().toUtf8());
        if (answer.contains(QStringLiteral("error")))
            writeError(answer.value(QStringLiteral("error")).toString());
        if (answer.contains(QStringLiteral("exit")))
            return ExitCode(answer.value(QStringLiteral("exit")).toInt(int(ExitCode::Failed)));
    }
    writeError(CliText::tr("Siyu Desk was closed before the work was done. Nothing is half-written: run the command again."));
    return ExitCode::Failed;
}

ExitCode runHandedOver(const QStringList &line, Surroundings around)
{
    const Registry registry = allCommands();
    Arguments arguments = parse(line, registry);
    if (!arguments.command || !arguments.mistake.isEmpty() || arguments.command->graphics) {
        around.error(CliText::tr("The running Siyu Desk does not know this command."));
        return ExitCode::WrongUsage;
    }
    const auto run = arguments.command->run;
    Context context(std::move(arguments), std::move(around));
    return run(context);
}

} // namespace siyu::cli
