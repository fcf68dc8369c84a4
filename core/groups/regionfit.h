// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the people and the planned broadcasts of a group fit the region that it is for (LBS). Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::groups {

// Whether somewhere lies in a region: one of the two names begins or holds the other, without 省, 市, 区, 县 and blanks.
bool liesIn(const QString &somewhere, const QString &region);

struct ElsewherePerson {
    MemberId member;
    QString name;
    QString region;
};
struct ElsewhereContent {
    BroadcastId broadcast;
    QString name;
    QString region; // of another group, which its text names
};
struct RegionFit {
    QString region; // empty: the group is for everywhere, and everything fits
    qint64 known = 0; // present members whose region is known
    qint64 unknown = 0;
    QList<ElsewherePerson> people; // who live elsewhere
    QList<ElsewhereContent> contents; // of broadcasts to this group that are not over
    bool fits() const { return people.isEmpty() && contents.isEmpty(); }
};
// Errors: NotFound (group).
Result<RegionFit> regionFit(const Workspace &workspace, GroupId group);

} // namespace siyu::groups
