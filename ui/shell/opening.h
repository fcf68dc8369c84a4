// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's opening job does with files: makes a workspace in one of several ways, or puts a backup in its place, and
// opens it. On a worker thread.
#pragma once

#include "core/base/progress.h"
#include "core/trust/restoring.h"
#include "core/workspace.h"

namespace siyu::ui {

using Opened = Result<std::shared_ptr<Workspace>>;

Opened shared(Result<std::unique_ptr<Workspace>> opened);
// Empty; counts in the currency, or in the usual one where none is named.
Opened makeEmpty(const QString &path, const std::shared_ptr<const Clock> &clock, const db::Passphrase &passphrase, const QString &currency);
Opened makeSample(const QString &path, const std::shared_ptr<const Clock> &clock, Progress &progress);
// The file must be let go first: jobs that still run hold it, and are waited for here.
Opened restored(const QString &backup, const QString &path, const std::shared_ptr<const Clock> &clock, const db::Passphrase &passphrase, trust::Restored &report);
// From an export of everything.
Opened madeFromExport(const QString &folder, const QString &path, const std::shared_ptr<const Clock> &clock, const db::Passphrase &passphrase, Progress &progress);

} // namespace siyu::ui
