// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of each target of a run: copied, handed out, sent, skipped, failed; hand-outs by account; decisions about
// missed runs. Nothing is ever marked by itself. Ticks and decisions are one undoable commit each. Any thread.
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
    QString note;

    bool isOpen() const { return status == Status::Planned || status == Status::HandedOut || status == Status::Missed; }
};
// By target: members by id, groups by name. `limit` 0 = all.
Result<QList<DeliveryRow>> deliveries(const Workspace &workspace, RunId run, int limit = 0);
// Those of an account that are planned, handed out, sent or failed: the people of its hand-out.
Result<QList<DeliveryRow>> deliveriesOf(const Workspace &workspace, RunId run, AccountId account, int limit = 0);

// One tick = one commit. Marking the last open target closes the run. Errors: NotFound (delivery, target),
// DeliveryWrongState {from, to}.
Result<void> mark(Workspace &workspace, RunId run, qint64 target, Status to, const QString &note = {});
// The text went to the clipboard. Marks nothing as sent and is not in the change history.
Result<void> noteCopied(Workspace &workspace, RunId run, qint64 target);
// Takes the newest tick back when it is the newest change of all. Errors: NothingToUndo, those of Workspace::undo.
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

// ---- runs that are due or were missed

// The operator sends it now: open again at this moment; planAll decides who still gets it.
Result<void> sendNow(Workspace &workspace, RunId run);
// Comes due again in so many minutes, with what is still open.
Result<void> postpone(Workspace &workspace, RunId run, int minutes);
// Given up: no target gets it. `reason` is the operator's word and must not be empty. Errors: InvalidInput (reason).
Result<void> dropRun(Workspace &workspace, RunId run, const QString &reason);

} // namespace siyu::broadcasts
