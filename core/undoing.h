// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo that say how far they are and can be stopped: the change that is taken back may be of a hundred thousand
// rows. Stopped, nothing of it was done. Any thread; O(rows of the change).
#pragma once

#include "core/workspace.h"

namespace siyu {

// As Workspace::undo, redo and undoChange, and their errors; Cancelled.
Result<ChangeEntry> undo(Workspace &workspace, Progress &progress);
Result<ChangeEntry> redo(Workspace &workspace, Progress &progress);
Result<ChangeEntry> undoChange(Workspace &workspace, qint64 id, Progress &progress);

} // namespace siyu
