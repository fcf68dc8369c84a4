// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing people for good (reliability.md P1, P3): everything that names or holds them goes from the workspace, its history
// of changes, its log and its free pages; salted hashes keep imports from bringing them back; sums stay right. It cannot
// be taken back. Any thread; O(rows of the workspace).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/trust/erasedbackups.h"

#include <QList>

namespace siyu {
class Workspace;
}

namespace siyu::trust {

// What erasing would do, to be said before it is done.
struct ErasePreview {
    qint64 people = 0;
    qint64 orders = 0; // kept for the sums, without the person
    qint64 groups = 0; // that they are in
    qint64 withoutTombstone = 0; // known by a nickname only: a later list may bring them again
};
Result<ErasePreview> previewErase(const Workspace &workspace, const QList<qint64> &members);

struct EraseReport {
    qint64 people = 0;
    qint64 rowsDeleted = 0;
    qint64 rowsEmptied = 0; // kept for the sums
    qint64 textsEmptied = 0; // cells elsewhere that held a value of theirs
    qint64 changesRewritten = 0;
    qint64 changesSealed = 0; // of the history: nothing of them is left to take back
    qint64 tombstones = 0;
    qint64 withoutTombstone = 0;
    bool fileRewritten = false; // remnants stood in free pages
    QList<HeldBackup> backups; // that hold them still
};

struct EraseWish {
    QString reason; // needed
    QString backupFolder; // beside those that the workspace knows; empty = none
    bool backupsToo = false; // they are rewritten now
};

// `members` that are not there are passed over. Errors: InvalidInput {reason, ""}, NotFound (member, number) when none is
// there, NotAllowedReadOnly, Cancelled (nothing is erased then); WorkspaceLocked when they are erased, but another program
// reads the file: what is left of them in its gaps goes when it is opened the next time.
Result<EraseReport> eraseMembers(Workspace &workspace, const QList<qint64> &members, const EraseWish &wish, Progress &progress);

// The member with this number, or who holds the text as an identity of whatever kind. Error: NotFound {member, text}.
Result<qint64> memberCalled(const Workspace &workspace, const QString &text);

struct ErasureRow {
    qint64 id = 0;
    QDateTime atUtc;
    qint64 gone = 0; // the number of the member that was
    QString reason;
    qint64 tombstones = 0;
};
Result<QList<ErasureRow>> erasures(const Workspace &workspace, int limit); // newest first

} // namespace siyu::trust
