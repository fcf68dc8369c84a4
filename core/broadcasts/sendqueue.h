// SPDX-License-Identifier: GPL-3.0-or-later
// What waits at the send desk now, over all broadcasts: parts of due runs by account, with what each account and each
// staff member has sent today against the capacity. Read by jobs; any thread.
#pragma once

#include "core/base/result.h"
#include "core/broadcasts/broadcaststore.h"

#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

// Whose sends are asked for; both invalid = everybody's.
struct QueueFilter {
    StaffId staff;
    AccountId account;
    bool operator==(const QueueFilter &) const = default;
};

// One account's part of a due run.
struct QueuePart {
    RunId run;
    AccountId account; // invalid: no account of the shop's is noted for it
    QString accountName;
    QString name; // the broadcast's
    Touchpoint touchpoint = Touchpoint::GroupChat;
    QDateTime dueAt; // UTC
    QDateTime local;
    int priority = 0;
    bool byHandOut = false; // a directed audience of more than singleTargets
    qint64 open = 0; // later ones and handed out ones included
    qint64 later = 0; // put off, not due again yet
    qint64 copied = 0; // open, copied and not confirmed
    qint64 handedOut = 0;
    qint64 closed = 0; // sent, failed, skipped by hand

    qint64 all() const { return open + closed; }
};

// What one account sends on the business day of now.
struct AccountLoad {
    AccountId account;
    QString name;
    StaffId staff;
    QString staffName;
    std::optional<qint64> capacity; // nothing = none noted
    qint64 used = 0; // sent and handed out today
    qint64 waiting = 0; // open in the queue

    std::optional<qint64> left() const { return capacity ? std::optional(std::max<qint64>(0, *capacity - used)) : std::nullopt; }
};
// Full: no further send today. Tight: what waits no longer fits in, or a tenth is left.
enum class LoadStand { Free, Tight, Full };
LoadStand standOf(const std::optional<qint64> &capacity, qint64 used, qint64 waiting);

struct SendQueue {
    // By account (the one with the oldest part first), then time, then priority.
    QList<QueuePart> parts;
    QList<AccountLoad> loads; // of the accounts in `parts`, in their order
    QList<RunRow> missed; // wait for a decision, oldest first; whosever they are
};
Result<SendQueue> sendQueue(const Workspace &workspace, const QueueFilter &filter = {});

// Who can be asked for: staff and their accounts that are not closed, by name.
struct QueueOwner {
    StaffId staff;
    QString staffName;
    QList<QPair<AccountId, QString>> accounts;
};
Result<QList<QueueOwner>> queueOwners(const Workspace &workspace);

} // namespace siyu::broadcasts
