// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace has one writer. When the desktop program is that writer, siyudesk-cli hands its command to it over a local
// socket and prints what comes back. One JSON object a line: {"line": [...]} there; {"out": text}, {"error": text} and
// last {"exit": n} back. Closing the socket early cancels the work.
#pragma once

#include "app/cli/context.h"

#include <QStringList>

namespace siyu::cli {

// The socket's name for a workspace file and this user.
QString handOverName(const QString &workspacePath);
// Does the process that holds the workspace listen?
bool someoneTakesOver(const QString &workspacePath);
// Sends the line (its paths made absolute, since the other process stands elsewhere), prints what comes back, returns
// how it ended. Nothing when nobody listens.
std::optional<ExitCode> handOver(const QStringList &line, const QString &workspacePath);

// The other side: runs a line with results going to `around`. Commands that draw are refused (they need no writer).
ExitCode runHandedOver(const QStringList &line, Surroundings around);

} // namespace siyu::cli
