// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette searches besides actions and pages: members by everything the search of members knows, groups by
// name or pinyin. Runs on worker threads.
#pragma once

#include "ui/shell/desk.h"

namespace siyu::ui {

Result<QList<PaletteHit>> findMembers(const Workspace &workspace, const QString &typed, Progress &progress);
Result<QList<PaletteHit>> findGroups(const Workspace &workspace, const QString &typed, Progress &progress);

} // namespace siyu::ui
