// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/deliverystore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/content/targettext.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::broadcasts {

namespace {

const QString byOperatorWord = QStringLiteral("by_operator");
const QString markKind = QStringLiteral("delivery.mark_");

constexpr const char *deliveryColumns
    = "SELECT d.id, d.target_kind, d.target, CASE d.target_kind WHEN 'member' THEN m.name WHEN 'group' THEN g.name ELSE t.name END,"
      " d.status, d.reason, coalesce(d.account, 0), a.name, d.copied_at, d.sent_at, d.note FROM delivery d"
      " LEFT JOIN member m ON d.target_kind = 'member' AND m.id = d.target LEFT JOIN grp g ON d.target_kind = 'group' AND g.id = d.target"
      " LEFT JOIN account t ON d.target_kind = 'account' AND t.id = d.target LEFT JOIN account a ON a.id = d.account ";

DeliveryRow deliveryOf(const db::Statement &row)
{
    DeliveryRow delivery;
    delivery.id = DeliveryId(row.int64(0));
    const QString kind = row.text(1);
    delivery.kind = kind == QLatin1String("member") ? TargetKind::Member : kind == QLatin1String("group") ? TargetKind::Group : TargetKind::Account;
    delivery.target = row.int64(2);
    delivery.name = row.text(3);
    delivery.status = statusFrom(row.text(4)).value_or(Status::Planned);
    delivery.reason = row.text(5);
    delivery.account = AccountId(row.int64(6));
    delivery.accountName = row.text(7);
    delivery.copiedAt = fromUtcText(row.text(8));
    delivery.sentAt = fromUtcText(row.text(9));
    delivery.note = row.text(10);
    return delivery;
}

std::optional<DeliveryRow> find(db::Database &db, RunId run, qint64 target)
{
    db::Statement row = db.prepare(std::string(deliveryColumns) + "WHERE d.run = ? AND d.target = ?");
    return row.with(run.value, target).step() ? std::optional(deliveryOf(row)) : std::nullopt;
}

// A run is done when nothing of it is open, at work when something was sent or handed out.
void settleRun(db::Database &db, RunId run)
{
    db.cached("UPDATE run SET state = CASE WHEN NOT EXISTS (SELECT 1 FROM delivery WHERE run = ?1 AND status IN ('planned', 'handed_out', 'missed'))"
              " THEN 'done' ELSE 'handed_out' END WHERE id = ?1 AND state IN ('planned', 'handed_out', 'missed', 'done')").run(run.value);
}

void writeStatus(db::Database &db, DeliveryId id, Status to, const QString &now, const QString &note)
{
    const QString word = wordOf(to);
    db.cached("UPDATE delivery SET status = ?2, reason = CASE WHEN ?2 = 'skipped' THEN 'by_operator' END,"
              " sent_at = CASE WHEN ?2 = 'sent' THEN ?3 ELSE sent_at END,"
              " handed_out_at = CASE WHEN ?2 = 'handed_out' THEN ?3 ELSE handed_out_at END, note = ?4 WHERE id = ?1")
        .run(id.value, word, now, note.isEmpty() ? QString() : note);
}

Error missingDelivery(qint64 target)
{
    return {ErrorCode::NotFound, {QStringLiteral("delivery"), QString::number(target)}, {}};
}

std::optional<qint64> orNull(AccountId account)
{
    return account.isValid() ? std::optional(account.value) : std::nullopt;
}

} // namespace

bool canBecome(Status from, bool byOperator, Status to)
{
    if (to == Status::Planned || to == Status::Missed)
        return false;
    switch (from) {
    case Status::Planned:
    case Status::Missed:
        return true;
    case Status::HandedOut:
        return to != Status::HandedOut;
    case Status::Sent:
        return to == Status::Failed; // read back later: not a friend, refused
    case Status::Failed:
        return to == Status::Sent || to == Status::Skipped;
    case Status::Skipped:
        return byOperator && (to == Status::Sent || to == Status::Failed);
    case Status::Cancelled:
        return false;
    }
    return false;
}

Result<QList<DeliveryRow>> deliveries(const Workspace &workspace, RunId run, int limit)
{
    return workspace.read([&](db::Database &db) {
        QList<DeliveryRow> rows;
        db::Statement row = db.prepare(std::string(deliveryColumns)
            + "WHERE d.run = ? ORDER BY CASE d.target_kind WHEN 'group' THEN g.name END, d.target LIMIT ?");
        row.with(run.value, limit > 0 ? limit : -1);
        while (row.step())
            rows << deliveryOf(row);
        return rows;
    });
}

Result<QList<DeliveryRow>> deliveriesOf(const Workspace &workspace, RunId run, AccountId account, int limit)
{
    return workspace.read([&](db::Database &db) {
        QList<DeliveryRow> rows;
        db::Statement row = db.prepare(std::string(deliveryColumns)
            + "WHERE d.run = ? AND d.account IS ? AND d.status IN ('planned', 'handed_out', 'sent', 'failed') ORDER BY d.target LIMIT ?");
        row.with(run.value, orNull(account), limit > 0 ? limit : -1);
        while (row.step())
            rows << deliveryOf(row);
        return rows;
    });
}

Result<void> mark(Workspace &workspace, RunId run, qint64 target, Status to, const QString &note)
{
    const auto known = workspace.read([&](db::Database &db) { return find(db, run, target); });
    if (!known)
        return known.error();
    if (!*known)
        return missingDelivery(target);
    // One kind a state, so that the history says it in the operator's words.
    const Change change{markKind + wordOf(to), {(*known)->name.isEmpty() ? QString::number(target) : (*known)->name}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        const auto row = find(db, run, target);
        if (!row)
            return missingDelivery(target);
        if (row->status == to)
            return {};
        if (!canBecome(row->status, row->reason == byOperatorWord, to))
            return Error{ErrorCode::DeliveryWrongState, {wordOf(row->status), wordOf(to)}, row->reason};
        writeStatus(db, row->id, to, toUtcText(workspace.nowUtc()), displayText(note));
        content::keepVersionSent(db, run, target);
        settleRun(db, run);
        return {};
    });
}

Result<void> noteCopied(Workspace &workspace, RunId run, qint64 target)
{
    return workspace.write({QStringLiteral("delivery.copied"), {}, Record::System, {Topic::Deliveries}}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE delivery SET copied_at = ? WHERE run = ? AND target = ?").run(toUtcText(workspace.nowUtc()), run.value, target);
        if (db.changes() == 0)
            return missingDelivery(target);
        content::keepVersionCopied(db, run, target);
        db.cached("UPDATE run SET state = 'handed_out' WHERE id = ? AND state = 'planned'").run(run.value);
        return {};
    });
}

Result<QString> undoTick(Workspace &workspace)
{
    const auto newest = workspace.nextUndo();
    if (!newest || !newest->kind.startsWith(markKind))
        return Error{ErrorCode::NothingToUndo, {}, {}};
    const auto undone = workspace.undo();
    return undone ? Result<QString>(undone->values.value(0)) : Result<QString>(undone.error());
}

Result<QList<HandOut>> handOuts(const Workspace &workspace, RunId run)
{
    return workspace.read([&](db::Database &db) {
        QList<HandOut> parts;
        db::Statement row = db.prepare(
            "SELECT coalesce(d.account, 0), coalesce(a.name, ''), sum(d.status IN ('planned', 'missed')), sum(d.status = 'handed_out'),"
            " sum(d.status = 'sent'), sum(d.status = 'failed' OR (d.status = 'skipped' AND d.reason = 'by_operator'))"
            " FROM delivery d LEFT JOIN account a ON a.id = d.account WHERE d.run = ? GROUP BY 1, 2 ORDER BY 2, 1");
        row.with(run.value);
        while (row.step()) {
            const HandOut part{AccountId(row.int64(0)), row.text(1), row.int64(2), row.int64(3), row.int64(4), row.int64(5)};
            if (part.planned + part.handedOut + part.sent + part.failed > 0)
                parts << part;
        }
        return parts;
    });
}

Result<qint64> giveOut(Workspace &workspace, RunId run, AccountId account)
{
    const auto known = broadcasts::run(workspace, run);
    if (!known)
        return known.error();
    return workspace.write({QStringLiteral("delivery.handout"), {known->name}}, [&](db::Database &db) {
        db.cached("UPDATE delivery SET status = 'handed_out', handed_out_at = ? WHERE run = ? AND account IS ? AND status = 'planned'")
            .run(toUtcText(workspace.nowUtc()), run.value, orNull(account));
        const qint64 count = db.changes();
        content::keepVersionSent(db, run);
        settleRun(db, run);
        return count;
    });
}

Result<qint64> confirmHandOut(Workspace &workspace, RunId run, AccountId account, const QList<QPair<qint64, Status>> &exceptions)
{
    const auto known = broadcasts::run(workspace, run);
    if (!known)
        return known.error();
    return workspace.write({QStringLiteral("delivery.confirm"), {known->name}}, [&](db::Database &db) -> Result<qint64> {
        const QString now = toUtcText(workspace.nowUtc());
        for (const auto &[target, status] : exceptions) {
            const auto row = find(db, run, target);
            if (!row)
                return missingDelivery(target);
            if (!canBecome(row->status, row->reason == byOperatorWord, status))
                return Error{ErrorCode::DeliveryWrongState, {wordOf(row->status), wordOf(status)}, row->reason};
            writeStatus(db, row->id, status, now, {});
        }
        db.cached("UPDATE delivery SET status = 'sent', sent_at = ? WHERE run = ? AND account IS ? AND status = 'handed_out'")
            .run(now, run.value, orNull(account));
        const qint64 count = db.changes();
        content::keepVersionSent(db, run);
        settleRun(db, run);
        return count;
    });
}

Result<void> sendNow(Workspace &workspace, RunId run)
{
    const auto known = broadcasts::run(workspace, run);
    if (!known)
        return known.error();
    return workspace.write({QStringLiteral("run.send_now"), {known->name}}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE run SET state = 'handed_out', reason = NULL, noticed_at = ? WHERE id = ? AND state IN ('planned', 'missed', 'handed_out')")
            .run(toUtcText(workspace.nowUtc()), run.value);
        if (db.changes() == 0)
            return Error{ErrorCode::Refused, {QStringLiteral("run"), known->state}, {}};
        return {};
    });
}

Result<void> postpone(Workspace &workspace, RunId run, int minutes)
{
    const auto known = broadcasts::run(workspace, run);
    if (!known)
        return known.error();
    const QDateTime later = workspace.nowUtc().addSecs(minutes * 60);
    return workspace.write({QStringLiteral("run.postpone"), {known->name, QString::number(minutes)}}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE run SET due_at = ?, state = 'planned', noticed_at = NULL WHERE id = ? AND state IN ('planned', 'missed', 'handed_out')")
            .run(toUtcText(later), run.value);
        if (db.changes() == 0)
            return Error{ErrorCode::Refused, {QStringLiteral("run"), known->state}, {}};
        return {};
    });
}

Result<void> dropRun(Workspace &workspace, RunId run, const QString &reason)
{
    const QString why = displayText(reason);
    if (why.isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), {}}, {}};
    const auto known = broadcasts::run(workspace, run);
    if (!known)
        return known.error();
    return workspace.write({QStringLiteral("run.drop"), {known->name, why}}, [&](db::Database &db) {
        db.cached("UPDATE delivery SET status = 'cancelled', reason = 'dropped' WHERE run = ? AND status IN ('planned', 'missed')").run(run.value);
        db.cached("UPDATE run SET state = 'dropped', reason = ? WHERE id = ?").run(why, run.value);
    });
}

} // namespace siyu::broadcasts
