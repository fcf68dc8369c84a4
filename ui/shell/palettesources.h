// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette searches besides actions and pages: members by everything the search of members knows; groups, tags
// and content by name or pinyin. Names and phones come masked. Runs on worker threads.
#pragma once

#include "ui/shell/desk.h"

namespace siyu::ui {

Result<QList<PaletteHit>> findMembers(
    const Workspace &workspace, members::MemberIndex &index, const QString &typed, Progress &progress);
Result<QList<PaletteHit>> findGroups(const Workspace &workspace, const QString &typed, Progress &progress);
Result<QList<PaletteHit>> findTags(const Workspace &workspace, const QString &typed, Progress &progress);
Result<QList<PaletteHit>> findContent(const Workspace &workspace, const QString &typed, Progress &progress);

} // namespace siyu::ui
