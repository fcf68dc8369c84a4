// SPDX-License-Identifier: GPL-3.0-or-later
// One account's hand-out outside the program: how to find its people in WeChat, a sheet of them that the import of
// deliveries takes back with what became of each, and the bare list that a platform takes as an upload. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/words.h"

#include <QStringList>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

// `headers`: captions in the reader's language, of number, name, WeChat id, WeCom customer id, phone, groups, text, and
// broadcast, time, state, time of sending, remark; the last three are left blank for whoever sends.
// Phones are masked unless `masked` is false. Written down in the export log. Returns the rows. Errors: FileUnwritable,
// UnsupportedFormat, Cancelled.
Result<qint64> exportHandOut(Workspace &workspace, RunId run, AccountId account, const QString &path, const QStringList &headers,
    bool masked, Progress &progress);

// How the same people are found where they are sent to.
struct WayToFind {
    QStringList tags; // the audience is everybody with one of these
    QStringList groups; // … or everybody of these
    QString rule; // the audience's rule, where it is more than tags
    qint64 people = 0; // planned or handed out
    qint64 listed = 0; // of them, with what an upload list names them by
    IdentityKind listedBy = IdentityKind::ExternalUserid;
};
// Errors: NotFound (run, id).
Result<WayToFind> wayToFind(const Workspace &workspace, RunId run, AccountId account);

// What a touchpoint's upload names people by: WeCom customer id, openid, phone.
IdentityKind uploadedBy(Touchpoint touchpoint);

struct UploadList {
    qint64 written = 0;
    qint64 without = 0; // people who have no such id
    qint64 refused = 0; // opted out, or consent withdrawn, since they were planned
};
// One column, one person a row. Phones stand in it in full, since nothing can be sent to a masked one: `reason` says why
// and stands in the export log. Errors: InvalidInput (reason) for phones without one, FileUnwritable, UnsupportedFormat,
// Cancelled.
Result<UploadList> exportUploadList(Workspace &workspace, RunId run, AccountId account, const QString &path, const QString &header,
    const QString &reason, Progress &progress);

// Names of the hand-out's people, one a line, as they are searched for in WeChat. At most `limit`.
Result<QStringList> handOutNames(const Workspace &workspace, RunId run, AccountId account, int limit);

} // namespace siyu::broadcasts
