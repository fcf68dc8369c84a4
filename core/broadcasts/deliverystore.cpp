// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/deliverystore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/policy.h"
#include "core/content/targettext.h"
#include "core/db/database.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::broadcasts {

namespace {

const QString byOperatorWord = QStringLiteral("by_operator");
const QString markKind = QStringLiteral("delivery.mark_");

constexpr const char *deliveryColumns
    = "SELECT d.id, d.target_kind, d.target, CASE d.target_kind WHEN 'member' THEN m.name WHEN 'group' THEN g.name ELSE t.name END,"
      " d.status, d.reason, coalesce(d.account, 0), a.name, d.copied_at, d.sent_at, d.note, d.later_at FROM delivery d"
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
    delivery.laterAt = fromUtcText(row.text(11));
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
    return idOrNull(account.value);
}

// Rows of a run and an account that satisfy `condition`, by target: groups by name.
Result<QList<DeliveryRow>> rowsOf(const Workspace &workspace, RunId run, AccountId account, const char *condition, int limit)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare(std::string(deliveryColumns) + "WHERE d.run = ? AND d.account IS ? AND " + condition
            + " ORDER BY CASE d.target_kind WHEN 'group' THEN g.name END, d.target LIMIT ?");
        return listOf(row.with(run.value, orNull(account), limit > 0 ? limit : -1), deliveryOf);
    });
}

// "sent" again is the same one send; the reason why a state may not follow.
std::optional<Error> wrongStep(const DeliveryRow &row, Status to)
{
    if (canBecome(row.status, row.reason == byOperatorWord, to))
        return std::nullopt;
    return Error{ErrorCode::DeliveryWrongState, {wordOf(row.status), wordOf(to)}, row.reason};
}

// Changes that one step back at the desk may take back.
bool isDeskStep(const QString &kind)
{
    return kind.startsWith(QLatin1String("delivery."));
}

bool isAllowedAt(const HouseRules &rules, Touchpoint touchpoint, const QTime &wall)
{
    const bool sms = touchpoint == Touchpoint::Sms;
    return wall >= (sms ? rules.smsFrom : rules.from) && wall < (sms ? rules.smsTo : rules.to);
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
    return rowsOf(workspace, run, account, "d.status IN ('planned', 'handed_out', 'sent', 'failed')", limit);
}

Result<QList<DeliveryRow>> deskDeliveries(const Workspace &workspace, RunId run, AccountId account)
{
    return rowsOf(workspace, run, account, "(d.status <> 'skipped' OR d.reason = 'by_operator')", 0);
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
        if (auto wrong = wrongStep(*row, to))
            return std::move(*wrong);
        writeStatus(db, row->id, to, toUtcText(workspace.nowUtc()), displayText(note));
        content::keepVersionSent(db, run, target);
        settleRun(db, run);
        return {};
    });
}

Result<void> markAll(Workspace &workspace, RunId id, const QList<qint64> &targets, Status to)
{
    const auto known = broadcasts::run(workspace, id);
    if (!known)
        return known.error();
    return workspace.write({QStringLiteral("delivery.mark_several"), {known->name, QString::number(targets.size())}}, [&](db::Database &db) -> Result<void> {
        for (const qint64 target : targets) {
            const auto row = find(db, id, target);
            if (!row)
                return missingDelivery(target);
            if (row->status == to)
                continue;
            if (auto wrong = wrongStep(*row, to))
                return std::move(*wrong);
            writeStatus(db, row->id, to, toUtcText(workspace.nowUtc()), row->note);
        }
        content::keepVersionSent(db, id);
        settleRun(db, id);
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

Result<void> forgetCopied(Workspace &workspace, RunId run, qint64 target)
{
    return workspace.write({QStringLiteral("delivery.copied"), {}, Record::System, {Topic::Deliveries}}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE delivery SET copied_at = NULL WHERE run = ? AND target = ?").run(run.value, target);
        return db.changes() == 0 ? Result<void>(missingDelivery(target)) : Result<void>();
    });
}

Result<void> putOff(Workspace &workspace, RunId id, const QList<qint64> &targets, const QDateTime &until)
{
    const auto known = broadcasts::run(workspace, id);
    if (!known)
        return known.error();
    const QDateTime local = until.toTimeZone(workspace.zone());
    const QString clock = local.toString(QStringLiteral("HH:mm"));
    return workspace.write({QStringLiteral("delivery.later"), {known->name, clock}}, [&](db::Database &db) -> Result<void> {
        if (until <= workspace.nowUtc() || !isAllowedAt(houseRules(db), known->touchpoint, local.time()))
            return invalid("later", clock);
        for (const qint64 target : targets) {
            const auto row = find(db, id, target);
            if (!row)
                return missingDelivery(target);
            if (!row->isOpen())
                return Error{ErrorCode::DeliveryWrongState, {wordOf(row->status), wordOf(Status::Planned)}, row->reason};
            db.cached("UPDATE delivery SET later_at = ? WHERE id = ?").run(toUtcText(until), row->id.value);
        }
        return {};
    });
}

Result<void> setNote(Workspace &workspace, RunId run, qint64 target, const QString &note)
{
    const auto known = workspace.read([&](db::Database &db) { return find(db, run, target); });
    if (!known)
        return known.error();
    if (!*known)
        return missingDelivery(target);
    return workspace.write({QStringLiteral("delivery.note"), {(*known)->name}}, [&](db::Database &db) {
        db.cached("UPDATE delivery SET note = ? WHERE id = ?").run(textOrNull(displayText(note)), (*known)->id.value);
    });
}

Result<QString> undoTick(Workspace &workspace)
{
    const auto newest = workspace.nextUndo();
    if (!newest || !isDeskStep(newest->kind))
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
            if (auto wrong = wrongStep(*row, status))
                return std::move(*wrong);
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

} // namespace siyu::broadcasts
