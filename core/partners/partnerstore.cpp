// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/partnerstore.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/partners/referrals.h"
#include "core/workspace.h"

#include <QHash>

namespace siyu::partners {

namespace {

const QString disclosureKey = QStringLiteral("partners.disclosure");

Error notFound(const char *what, qint64 id) { return {ErrorCode::NotFound, {QString::fromLatin1(what), QString::number(id)}, {}}; }
Error invalid(const char *what, const QString &value) { return {ErrorCode::InvalidInput, {QString::fromLatin1(what), value}, {}}; }

QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }
QDate dayOf(const QString &text) { return QDate::fromString(text, Qt::ISODate); }
QString cleaned(const QString &text)
{
    const QString shown = displayText(text);
    return shown.isEmpty() ? QString() : shown;
}

bool isThere(db::Database &db, std::string_view sql, qint64 id)
{
    db::Statement &row = db.cached(sql).with(id);
    const bool there = row.step();
    row.reset();
    return there;
}
bool isPartner(db::Database &db, MemberId member) { return isThere(db, "SELECT 1 FROM partner WHERE member = ?", member.value); }

constexpr std::string_view rowSql
    = R"(SELECT p.member, coalesce(m.name, '#' || m.id), p.kind, p.state, p.since, p.grp, g.name, c.text,
        (SELECT count(*) FROM partner_duty WHERE member = p.member AND done_on IS NULL),
        (SELECT count(*) FROM partner_duty WHERE member = p.member AND done_on IS NULL AND due_on < ?1)
    FROM partner p JOIN member m ON m.id = p.member LEFT JOIN grp g ON g.id = p.grp LEFT JOIN code c ON c.id = p.code
    WHERE (?2 IS NULL OR p.state = ?2) AND (?3 IS NULL OR p.member = ?3) ORDER BY p.since DESC, p.member)";

PartnerRow rowOf(const db::Statement &row)
{
    return {MemberId(row.int64(0)), row.text(1), partnerKindFrom(row.text(2)).value_or(PartnerKind::Koc),
        partnerStateFrom(row.text(3)).value_or(PartnerState::Candidate), dayOf(row.text(4)), GroupId(row.int64(5)), row.text(6), row.text(7),
        row.int64(8), row.int64(9), {}};
}

std::optional<Standing> standingIn(db::Database &db, MemberId member)
{
    db::Statement &row = db.cached(R"(SELECT m.is_staff, m.under_14, EXISTS (SELECT 1 FROM opt_out WHERE member = m.id AND touchpoint = 'all'),
            p.state, p.since, (SELECT max(day) FROM partner_step WHERE member = m.id AND to_state = 'declined')
        FROM member m LEFT JOIN partner p ON p.member = m.id WHERE m.id = ?)");
    std::optional<Standing> out;
    if (row.with(member.value).step()) {
        out = Standing{{}, dayOf(row.text(4)), dayOf(row.text(5)), row.int64(0) != 0, row.int64(1) != 0, row.int64(2) != 0};
        if (!row.isNull(3))
            out->state = partnerStateFrom(row.text(3));
    }
    row.reset();
    return out;
}

// The newest code of theirs that is in use, else a new one.
qint64 codeFor(db::Database &db, MemberId member, const QString &now)
{
    db::Statement &own = db.cached("SELECT id FROM code WHERE member = ? AND retired_at IS NULL ORDER BY id DESC LIMIT 1").with(member.value);
    const qint64 there = own.step() ? own.int64(0) : 0;
    own.reset();
    if (there != 0)
        return there;
    QString text = QStringLiteral("P-%1").arg(member.value, 6, 10, QLatin1Char('0'));
    for (int n = 2; ; ++n) {
        db::Statement &taken = db.cached("SELECT 1 FROM code WHERE text = ?").with(text);
        const bool isTaken = taken.step();
        taken.reset();
        if (!isTaken)
            break;
        text = QStringLiteral("P-%1-%2").arg(member.value, 6, 10, QLatin1Char('0')).arg(n);
    }
    db.cached("INSERT INTO code (text, member, created_at) VALUES (?, ?, ?)").run(text, member.value, now);
    return db.lastInsertId();
}

Result<void> moveIn(db::Database &db, MemberId member, const Move &move, QDate today, const QString &now)
{
    const std::optional<Standing> standing = standingIn(db, member);
    if (!standing)
        return notFound("member", member.value);
    if (move.group.isValid() && !isThere(db, "SELECT 1 FROM grp WHERE id = ?", move.group.value))
        return notFound("group", move.group.value);
    const QDate day = move.day.isValid() ? move.day : today;
    if (const std::optional<MoveRefusal> refusal = moveRefusal(*standing, move.to, day, today))
        return Error{ErrorCode::Refused, {QStringLiteral("partner"), wordOf(*refusal), memberNameIn(db, member.value)}, {}};
    const std::optional<qint64> group = move.group.isValid() ? std::optional(move.group.value) : std::nullopt;
    if (!standing->state) {
        db.cached("INSERT INTO partner (member, kind, state, since, grp, created_at) VALUES (?, ?, ?, ?, ?, ?)")
            .run(member.value, wordOf(move.kind.value_or(PartnerKind::Koc)), wordOf(move.to), dayText(day), group, now);
    } else {
        db.cached("UPDATE partner SET state = ?2, since = ?3, grp = coalesce(?4, grp), kind = coalesce(?5, kind) WHERE member = ?1")
            .run(member.value, wordOf(move.to), dayText(day), group, move.kind ? wordOf(*move.kind) : QString());
    }
    db.cached("INSERT INTO partner_step (member, from_state, to_state, day, at, by_whom, reason) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(member.value, standing->state ? wordOf(*standing->state) : QString(), wordOf(move.to), dayText(day), now, cleaned(move.byWhom),
            cleaned(move.reason));
    if (isPresent(move.to)) {
        const qint64 code = codeFor(db, member, now);
        db.cached("UPDATE partner SET code = ? WHERE member = ? AND code IS NOT ?1").run(code, member.value);
    }
    return {};
}

} // namespace

QString memberNameIn(db::Database &db, qint64 member)
{
    db::Statement &row = db.cached("SELECT coalesce(name, '#' || id) FROM member WHERE id = ?").with(member);
    const QString name = row.step() ? row.text(0) : QStringLiteral("#%1").arg(member);
    row.reset();
    return name;
}

Result<QList<PartnerRow>> partners(const Workspace &workspace, std::optional<PartnerState> state)
{
    const QTimeZone zone = workspace.zone();
    const QString today = dayText(workspace.today());
    return workspace.read([&](db::Database &db) {
        QList<PartnerRow> out;
        db::Statement rows = db.prepare(rowSql);
        rows.with(today, state ? wordOf(*state) : QString(), nullptr);
        while (rows.step())
            out.append(rowOf(rows));
        const QHash<qint64, Performance> ever = performancesIn(db, {}, zone);
        for (PartnerRow &row : out)
            row.ever = ever.value(row.member.value);
        std::stable_sort(out.begin(), out.end(), [](const PartnerRow &a, const PartnerRow &b) { return a.state < b.state; });
        return out;
    });
}

Result<PartnerCard> partnerCard(const Workspace &workspace, MemberId member)
{
    const QTimeZone zone = workspace.zone();
    const QString today = dayText(workspace.today());
    return workspace.read([&](db::Database &db) -> Result<PartnerCard> {
        PartnerCard out;
        db::Statement row = db.prepare(rowSql);
        if (!row.with(today, QString(), member.value).step())
            return notFound("partner", member.value);
        out.row = rowOf(row);
        row.reset();
        out.row.ever = performanceIn(db, member, {}, zone);
        out.moves = movesFrom(out.row.state);
        db::Statement own = db.prepare("SELECT commission, disclosure, disclosure_text, note FROM partner WHERE member = ?");
        own.with(member.value).step();
        out.commission = own.optionalInt64(0);
        out.discloses = own.int64(1) != 0;
        out.disclosureText = own.text(2);
        out.note = own.text(3);
        db::Statement steps = db.prepare("SELECT id, from_state, to_state, day, by_whom, reason FROM partner_step WHERE member = ? ORDER BY id");
        steps.with(member.value);
        while (steps.step())
            out.steps.append({steps.int64(0), partnerStateFrom(steps.text(1)), partnerStateFrom(steps.text(2)).value_or(PartnerState::Candidate),
                dayOf(steps.text(3)), steps.text(4), steps.text(5)});
        db::Statement duties = db.prepare("SELECT id, text, due_on, done_on FROM partner_duty WHERE member = ?"
                                          " ORDER BY done_on IS NOT NULL, done_on DESC, due_on, id");
        duties.with(member.value);
        while (duties.step())
            out.duties.append({duties.int64(0), duties.text(1), dayOf(duties.text(2)), dayOf(duties.text(3))});
        return out;
    });
}

Result<void> movePartner(Workspace &workspace, MemberId member, const Move &move) { return movePartners(workspace, {member}, move); }

Result<void> movePartners(Workspace &workspace, const QList<MemberId> &members, const Move &move)
{
    if (members.isEmpty())
        return {};
    const QDate today = workspace.today();
    const QString now = toUtcText(workspace.nowUtc());
    const auto name = workspace.read([&](db::Database &db) { return memberNameIn(db, members.first().value); });
    if (!name)
        return name.error();
    const Change change = members.size() == 1
        ? Change{QStringLiteral("partner.move"), {*name, wordOf(move.to)}}
        : Change{QStringLiteral("partner.move_many"), {QString::number(members.size()), wordOf(move.to)}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        for (const MemberId member : members) {
            if (const Result<void> moved = moveIn(db, member, move, today, now); !moved)
                return moved;
        }
        return {};
    });
}

Result<void> editPartner(Workspace &workspace, MemberId member, const PartnerEdit &edit)
{
    if (edit.commission && (*edit.commission < 0 || *edit.commission > 1000))
        return invalid("commission", QString::number(*edit.commission));
    const auto name = workspace.read([&](db::Database &db) { return memberNameIn(db, member.value); });
    if (!name)
        return name.error();
    return workspace.write({QStringLiteral("partner.edit"), {*name}}, [&](db::Database &db) -> Result<void> {
        if (!isPartner(db, member))
            return notFound("partner", member.value);
        db.cached("UPDATE partner SET kind = ?2, commission = ?3, disclosure = ?4, disclosure_text = ?5, note = ?6 WHERE member = ?1")
            .run(member.value, wordOf(edit.kind), edit.commission, edit.discloses, cleaned(edit.disclosureText), cleaned(edit.note));
        return {};
    });
}

QString disclosureText(const Workspace &workspace) { return workspace.setting(disclosureKey); }

Result<void> setDisclosureText(Workspace &workspace, const QString &text)
{
    const QString shown = displayText(text);
    return workspace.write({QStringLiteral("partner.disclosure")}, [&](db::Database &db) {
        db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")
            .run(disclosureKey, shown.isNull() ? QStringLiteral("") : shown);
    });
}

Result<qint64> addDuty(Workspace &workspace, MemberId member, const QString &text, QDate dueOn)
{
    const QString what = displayText(text);
    if (what.isEmpty() || what.size() > 200)
        return invalid("duty", text);
    if (!dueOn.isValid())
        return invalid("day", QString());
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("partner.duty_add"), {what}}, [&](db::Database &db) -> Result<qint64> {
        if (!isPartner(db, member))
            return notFound("partner", member.value);
        db.cached("INSERT INTO partner_duty (member, text, due_on, created_at) VALUES (?, ?, ?, ?)").run(member.value, what, dayText(dueOn), now);
        return db.lastInsertId();
    });
}

Result<void> setDutyDone(Workspace &workspace, qint64 duty, QDate doneOn)
{
    if (doneOn > workspace.today())
        return invalid("day", dayText(doneOn));
    return workspace.write({doneOn.isValid() ? QStringLiteral("partner.duty_done") : QStringLiteral("partner.duty_open")}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE partner_duty SET done_on = ? WHERE id = ?").run(dayText(doneOn), duty);
        return db.changes() == 1 ? Result<void>() : Result<void>(notFound("duty", duty));
    });
}

Result<void> removeDuty(Workspace &workspace, qint64 duty)
{
    return workspace.write({QStringLiteral("partner.duty_remove")}, [&](db::Database &db) -> Result<void> {
        db.cached("DELETE FROM partner_duty WHERE id = ?").run(duty);
        return db.changes() == 1 ? Result<void>() : Result<void>(notFound("duty", duty));
    });
}

Result<qint64> lateDuties(const Workspace &workspace)
{
    const QString today = dayText(workspace.today());
    return workspace.read([&](db::Database &db) {
        db::Statement late = db.prepare("SELECT count(*) FROM partner_duty d JOIN partner p ON p.member = d.member WHERE d.done_on IS NULL AND d.due_on < ?"
                                        " AND p.state IN ('approved', 'active')");
        late.with(today).step();
        return late.int64(0);
    });
}

} // namespace siyu::partners
