// SPDX-License-Identifier: GPL-3.0-or-later
// Takes over commands that siyudesk-cli could not run because this process holds the workspace (app/cli/handover.h).
// Listens while a workspace is open for writing; commands run as jobs, one after the other. Main thread.
#pragma once

#include <QLocalServer>
#include <memory>

namespace siyu {
class Workspace;
}

namespace siyu::desktop {

class HandOverServer final : public QObject {
    Q_OBJECT

public:
    explicit HandOverServer(QObject *parent = nullptr);
    // Null, or a workspace that is open read-only, stops listening.
    void serve(const std::shared_ptr<Workspace> &workspace);

private:
    void take(QLocalSocket *socket);

    std::weak_ptr<Workspace> m_workspace; // the window decides how long it stays open
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace siyu::desktop
