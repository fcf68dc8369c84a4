// SPDX-License-Identifier: GPL-3.0-or-later
// One window per user: a second start hands its file to the running one over a local socket and ends. Main thread.
#pragma once

#include <QLocalServer>
#include <QStringList>

namespace siyu::ui {

class SingleInstance final : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &name, QObject *parent = nullptr);

    // True when another instance runs and has taken the message; false: this one is the first and now listens.
    bool handOver(const QString &file);

Q_SIGNALS:
    void fileWanted(const QString &file); // may be empty: only come to the front

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace siyu::ui
