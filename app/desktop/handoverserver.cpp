// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/handoverserver.h"

#include "app/cli/handover.h"
#include "ui/common/job.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>
#include <memory>

namespace siyu::desktop {

namespace {

struct Answer {
    QList<QJsonObject> lines;
    int exitCode = 0;
};

void send(QLocalSocket *socket, const QJsonObject &object)
{
    socket->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

Answer runLine(const QStringList &line, const std::shared_ptr<Workspace> &workspace, Progress &progress)
{
    Answer answer;
    cli::Surroundings around;
    around.out = [&answer](const QByteArray &bytes) { answer.lines.append({{QStringLiteral("out"), QString::fromUtf8(bytes)}}); };
    around.error = [&answer](const QString &text) { answer.lines.append({{QStringLiteral("error"), text}}); };
    around.workspace = workspace;
    around.progress = &progress;
    answer.exitCode = int(cli::runHandedOver(line, std::move(around)));
    return answer;
}

} // namespace

HandOverServer::HandOverServer(QObject *parent) : QObject(parent) { }

void HandOverServer::serve(const std::shared_ptr<Workspace> &workspace)
{
    m_server.reset();
    m_workspace = workspace;
    if (!workspace || workspace->isReadOnly())
        return;
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    const QString name = cli::handOverName(workspace->path());
    // We hold the workspace's lock: a socket of that name can only be one that a crash left.
    QLocalServer::removeServer(name);
    m_server->listen(name);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (socket->canReadLine())
                    take(socket);
            });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void HandOverServer::take(QLocalSocket *socket)
{
    QStringList line;
    const QJsonArray words = QJsonDocument::fromJson(socket->readLine()).object().value(QStringLiteral("line")).toArray();
    for (const QJsonValue &word : words)
        line.append(word.toString());
    const std::shared_ptr<Workspace> workspace = m_workspace.lock();
    if (!workspace) {
        socket->abort(); // it was closed a moment ago: the other side says that nothing was done
        return;
    }
    // The job belongs to the socket: when the other side goes, the work is asked to stop.
    ui::Job::once(socket,
        [line, workspace](Progress &progress) { return runLine(line, workspace, progress); },
        [guard = QPointer<QLocalSocket>(socket)](const Result<Answer> &answer) {
            if (!guard)
                return;
            for (const QJsonObject &object : answer->lines)
                send(guard, object);
            send(guard, {{QStringLiteral("exit"), answer->exitCode}});
            guard->disconnectFromServer();
        });
}

} // namespace siyu::desktop
