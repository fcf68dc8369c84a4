// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of each target of a run: copied, handed out, sent, skipped, failed, put off; hand-outs by account. Nothing is
// ever marked by itself. Each tick is one undoable commit. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/broadcasts/words.h"

#include "core/base/id.h"

#include <QDateTime>
#include <QList>
#include <QPair>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

// Which state may follow which. A target that the plan skipped (opted out, at a cap …) can never become sent; "sent"
// again is the same one send. `byOperator`: skipped by hand.
bool canBecome(Status from, bool byOperator, Status to);

struct DeliveryRow {
    DeliveryId id;
    TargetKind kind = TargetKind::Member;
    qint64 target = 0;
    QString name; // member, group or account
    Status status = Status::Planned;
    QString reason;
    AccountId account;
    QString accountName;
    QDateTime copiedAt; // valid and not sent: copied, not confirmed
    QDateTime sentAt;
    QDateTime laterAt; // put off until then
    QString note;

    bool isLater(const QDateTime &nowUtc) const { return isOpen() && laterAt.isValid() && laterAt > nowUtc; }
    bool isOpen() const { return status == Status::Planned || status == Status::HandedOut || status == Status::Missed; }
};
// By target: members by id, groups by name. `limit` 0 = all.
Result<QList<DeliveryRow>> deliveries(const Workspace &workspace, RunId run, int limit = 0);
// Those of an account that are planned, handed out, sent or failed: the people of its hand-out.
Result<QList<DeliveryRow>> deliveriesOf(const Workspace &workspace, RunId run, AccountId account, int limit = 0);
// Those of an account that the desk walks through: all but whom the plan left out.
Result<QList<DeliveryRow>> deskDeliveries(const Workspace &workspace, RunId run, AccountId account);

// One tick = one commit. Marking the last open target closes the run. Errors: NotFound (delivery, target),
// DeliveryWrongState {from, to}.
Result<void> mark(Workspace &workspace, RunId run, qint64 target, Status to, const QString &note = {});
// Several in one commit.
Result<void> markAll(Workspace &workspace, RunId run, const QList<qint64> &targets, Status to);
// The text went to the clipboard. Marks nothing as sent and is not in the change history.
Result<void> noteCopied(Workspace &workspace, RunId run, qint64 target);
// It was copied and yet not sent: as if it had never been copied.
Result<void> forgetCopied(Workspace &workspace, RunId run, qint64 target);
// Open targets of a run that come back at `until`, and are told of then. Errors: NotFound (delivery, target),
// DeliveryWrongState, InvalidInput (later, time) for a time that is past or outside the touchpoint's hours.
Result<void> putOff(Workspace &workspace, RunId run, const QList<qint64> &targets, const QDateTime &until);
// Errors: NotFound (delivery, target).
Result<void> setNote(Workspace &workspace, RunId run, qint64 target, const QString &note);
// Takes the newest step at the desk back (a mark, a note, a putting off, a hand-out) when it is the newest change of all;
// again and again, the ones before. Gives the change's first value. Errors: NothingToUndo, those of Workspace::undo.
Result<QString> undoTick(Workspace &workspace);

// ---- larger directed audiences: one account's part of a run
inline constexpr int singleTargets = 50; // up to so many are sent one by one

struct HandOut {
    AccountId account; // invalid: no account of the shop's is known for it
    QString name;
    qint64 planned = 0;
    qint64 handedOut = 0;
    qint64 sent = 0;
    qint64 failed = 0; // and skipped by hand
};
Result<QList<HandOut>> handOuts(const Workspace &workspace, RunId run);
// Gives the account its part: planned → handed out; the quota is consumed from now on.
Result<qint64> giveOut(Workspace &workspace, RunId run, AccountId account);
// One confirmation marks all of the account's as sent, but for the exceptions (target, failed or skipped).
Result<qint64> confirmHandOut(Workspace &workspace, RunId run, AccountId account, const QList<QPair<qint64, Status>> &exceptions = {});

} // namespace siyu::broadcasts
