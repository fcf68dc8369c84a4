// SPDX-License-Identifier: GPL-3.0-or-later
// A broadcast written down and taken into a workspace in one line: what scenes of broadcasts share.
#pragma once

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/walltime.h"

#include <QDebug>

namespace siyu::broadcasts {

inline BroadcastDraft draftOf(const QString &name, const QString &text, Touchpoint touchpoint, const QStringList &groups, const char *at)
{
    BroadcastDraft draft;
    draft.name = name;
    draft.text = text;
    draft.touchpoint = touchpoint;
    draft.groups = groups;
    draft.atWall = fromWallText(QString::fromLatin1(at));
    return draft;
}

// Added and planned; invalid when it is refused.
inline BroadcastId addPlanned(Workspace &workspace, const BroadcastDraft &draft)
{
    const auto id = addBroadcast(workspace, draft);
    if (!id) {
        qWarning() << id.error().values << id.error().detail;
        return {};
    }
    NoProgress quiet;
    return planAll(workspace, quiet) ? *id : BroadcastId();
}

inline RunId firstRunOf(const Workspace &workspace, BroadcastId id)
{
    const auto runs = runsOf(workspace, id);
    return runs && !runs->isEmpty() ? runs->first().id : RunId();
}

} // namespace siyu::broadcasts
