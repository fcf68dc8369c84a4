// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of a content item that was ever saved, by its number. Versions stay when an edit is taken back, so that what was
// sent can be read for good. Any thread.
#pragma once

#include "core/content/content.h"

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::content {

struct Version {
    int number = 0;
    QDateTime at;
    QString editor;
    ContentItem item; // what saysTheSame compares; the rest is not kept
    bool isInForce = false;
    qint64 sent = 0; // deliveries that went out with it
};
// The newest first. Errors: NotFound (content, id).
Result<QList<Version>> versions(const Workspace &workspace, ContentId id);
// The texts of an earlier version become a new one; folder, products, campaigns stay. Undoable. Pictures that are gone are
// left out. Errors: NotFound (content; version).
Result<void> restoreVersion(Workspace &workspace, ContentId id, int number);

// A broadcast that says the item, as the library tells where it was used; the latest first.
struct Use {
    BroadcastId broadcast;
    QString name;
    Touchpoint touchpoint = Touchpoint::GroupChat;
    QDateTime last; // UTC: due time of the last run that anything was sent of; invalid = not sent yet
    QDateTime next; // UTC: of the next run that is planned; invalid = none
    qint64 sent = 0; // to so many members, groups, accounts
    QList<int> versions; // that were sent
};
Result<QList<Use>> usesOf(const Workspace &workspace, ContentId id);

// ---- inside a caller's door

// Of a new item: nothing is left of an earlier one with this id.
void startVersions(db::Database &db, const ContentItem &item, const QDateTime &nowUtc);
// The number of the new version.
int addVersion(db::Database &db, const ContentItem &item, const QDateTime &nowUtc);
std::optional<Version> findVersion(db::Database &db, ContentId id, int number);

} // namespace siyu::content
