// SPDX-License-Identifier: GPL-3.0-or-later
// What every panel of a workspace does with what the operator changes, and which changes of others concern it. Main thread.
#pragma once

#include "core/workspace.h"

#include <functional>

class QObject;

namespace siyu::ui {

class Desk;

// Runs `work` as a job of the owner and says `doneText` with an Undo button; an error is shown instead.
void change(Desk &desk, QObject *owner, const QString &doneText, std::function<Result<void>(Workspace &)> work);

// Whether a commit that touched `topics` concerns what shows any of `shown`; no topics at all means everything.
bool touches(const Topics &topics, std::initializer_list<Topic> shown);

} // namespace siyu::ui
