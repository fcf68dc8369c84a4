// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/singleinstance.h"

#include <QLocalSocket>

namespace siyu::ui {

namespace {
constexpr int answerMs = 500;
}

SingleInstance::SingleInstance(const QString &name, QObject *parent) : QObject(parent), m_name(name)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
                Q_EMIT fileWanted(QString::fromUtf8(socket->readAll()));
                socket->deleteLater();
            });
        }
    });
}

bool SingleInstance::handOver(const QString &file)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(answerMs)) {
        socket.write(file.toUtf8());
        socket.flush();
        socket.disconnectFromServer();
        if (socket.state() != QLocalSocket::UnconnectedState)
            socket.waitForDisconnected(answerMs);
        return true;
    }
    // A socket left by a crash would refuse the name for ever.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return false;
}

} // namespace siyu::ui
