// SPDX-License-Identifier: GPL-3.0-or-later
// The record of what personal data left the workspace: every export, and every time masked data was shown on screen.
// Never undone, never erased. Any thread.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::trust {

struct ExportEntry {
    QDateTime atUtc; // set by logExport
    QString what; // members, segment, report …, or "screen" for unmasking
    QString path; // empty for the screen
    qint64 rows = 0;
    bool masked = true;
    QString reason;
};

// A read-only workspace cannot keep the record: the error then is NotAllowedReadOnly, and nothing should be exported
// unmasked.
Result<void> logExport(Workspace &workspace, const ExportEntry &entry);
// Newest first.
Result<QList<ExportEntry>> exports(const Workspace &workspace, int limit);

} // namespace siyu::trust
