// SPDX-License-Identifier: GPL-3.0-or-later
// Segments: rules for members saved under a name. Their counts are O(members): ask in a job.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::members {

struct Segment {
    qint64 id = 0;
    QString name;
    QString rule;
};

Result<QList<Segment>> segments(const Workspace &workspace); // by name
// Error: NotFound {segment, name}.
Result<Segment> segmentNamed(const Workspace &workspace, const QString &name);
// Makes it, or gives the name a new rule. The rule is read first: its errors come back and nothing is saved.
// Error: InvalidInput {segment, name} for an empty name.
Result<Segment> saveSegment(Workspace &workspace, const QString &name, const QString &rule);
Result<void> removeSegment(Workspace &workspace, const QString &name);
Result<qint64> countSegment(const Workspace &workspace, const QString &name, Progress &progress);

} // namespace siyu::members
