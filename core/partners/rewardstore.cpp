// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/rewardstore.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/members/pointstore.h"
#include "core/trust/exportlog.h"
#include "core/workspace.h"

#include <QSet>
#include <algorithm>

namespace siyu::partners {

namespace {

Error refused(const QString &word) { return {ErrorCode::Refused, {QStringLiteral("reward"), word}, {}}; }

QString cleaned(const QString &text)
{
    const QString shown = displayText(text);
    return shown.isEmpty() ? QString() : shown;
}

QString currencyOf(db::Database &db, const QString &said)
{
    if (!said.trimmed().isEmpty())
        return said.trimmed().toUpper();
    db::Statement &row = db.cached("SELECT value FROM setting WHERE key = 'currency'");
    const QString own = row.step() ? row.text(0) : QString();
    row.reset();
    return own.isEmpty() ? QStringLiteral("CNY") : own;
}

bool isCurrency(const QString &code)
{
    return code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

// All of a partner's entries, oldest first.
QList<RewardRow> rowsOf(db::Database &db, MemberId member)
{
    QList<RewardRow> out;
    QSet<qint64> corrected;
    db::Statement &rows = db.cached("SELECT r.id, r.entry, r.kind, r.amount, r.currency, r.coupon, r.corrects, r.ground, r.at, c.name, r.note, r.by_whom"
                                    " FROM partner_reward r LEFT JOIN coupon c ON c.id = r.coupon WHERE r.member = ? ORDER BY r.id");
    rows.with(member.value);
    while (rows.step()) {
        RewardRow row;
        row.line = {rows.int64(0), rewardEntryFrom(rows.text(1)).value_or(RewardEntry::Earned), rewardKindFrom(rows.text(2)).value_or(RewardKind::Cash),
            rows.int64(3), rows.text(4), rows.int64(5), rows.int64(6)};
        row.ground = rewardGroundFrom(rows.text(7)).value_or(RewardGround::Recruiting);
        row.atUtc = fromUtcText(rows.text(8));
        row.couponName = rows.text(9);
        row.note = rows.text(10);
        row.byWhom = rows.text(11);
        if (row.line.corrects != 0)
            corrected.insert(row.line.corrects);
        out.append(row);
    }
    rows.reset();
    for (RewardRow &row : out)
        row.isCorrected = corrected.contains(row.line.id);
    return out;
}

QList<RewardLine> linesOf(const QList<RewardRow> &rows)
{
    QList<RewardLine> out;
    for (const RewardRow &row : rows)
        out.append(row.line);
    return out;
}

// Who is approved, or was at some time: what was earned is settled after retiring too.
Result<void> requireApproved(db::Database &db, MemberId member)
{
    db::Statement &row = db.cached("SELECT EXISTS (SELECT 1 FROM partner_step WHERE member = p.member AND to_state IN ('approved', 'active'))"
                                   " FROM partner p WHERE member = ?");
    const bool there = row.with(member.value).step();
    const bool approved = there && row.int64(0) != 0;
    row.reset();
    if (!there)
        return Error{ErrorCode::NotFound, {QStringLiteral("partner"), QString::number(member.value)}, {}};
    return approved ? Result<void>() : Result<void>(refused(QStringLiteral("not_approved")));
}

struct Entry {
    RewardLine line;
    RewardGround ground = RewardGround::Recruiting;
    std::optional<qint64> pointEntry = std::nullopt;
    QString note;
    QString byWhom;
};

qint64 insert(db::Database &db, MemberId member, const Entry &entry, const QDateTime &now)
{
    const RewardLine &line = entry.line;
    db.cached("INSERT INTO partner_reward (member, at, entry, kind, ground, amount, currency, coupon, corrects, point_entry, note, by_whom)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(member.value, toUtcText(now), wordOf(line.entry), wordOf(line.kind), wordOf(entry.ground), line.amount,
            isMoney(line.kind) ? line.currency : QString(), line.kind == RewardKind::Coupon ? std::optional(line.coupon) : std::nullopt,
            line.corrects > 0 ? std::optional(line.corrects) : std::nullopt, entry.pointEntry, cleaned(entry.note), cleaned(entry.byWhom));
    return db.lastInsertId();
}

// What the wish says, with what it leaves to the workspace, checked as far as it can be without the ledger.
Result<RewardLine> lineOf(db::Database &db, RewardEntry entry, RewardKind kind, qint64 amount, const QString &currency, qint64 coupon)
{
    if (amount <= 0)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("amount"), QString::number(amount)}, {}};
    RewardLine line{0, entry, kind, entry == RewardEntry::Paid ? -amount : amount, {}, 0, 0};
    if (isMoney(kind)) {
        line.currency = currencyOf(db, currency);
        if (!isCurrency(line.currency))
            return Error{ErrorCode::InvalidInput, {QStringLiteral("currency"), currency}, {}};
    }
    if (kind == RewardKind::Coupon) {
        line.coupon = coupon;
        db::Statement &row = db.cached("SELECT 1 FROM coupon WHERE id = ?").with(coupon);
        const bool there = row.step();
        row.reset();
        if (!there)
            return Error{ErrorCode::NotFound, {QStringLiteral("coupon"), QString::number(coupon)}, {}};
    }
    return line;
}

QString nameOf(const Workspace &workspace, MemberId member)
{
    const auto name = workspace.read([&](db::Database &db) { return memberNameIn(db, member.value); });
    return name ? *name : QString();
}

QList<PurseSum> pursesOf(const QList<RewardRow> &rows, const Period &period, const QTimeZone &zone)
{
    QList<PurseSum> out;
    for (const RewardRow &row : rows) {
        const QDate day = businessDay(row.atUtc, zone);
        if (period.isValid() && day > period.to)
            continue;
        auto at = std::find_if(out.begin(), out.end(), [&](const PurseSum &sum) { return isSamePurse(sum.like, row.line); });
        if (at == out.end()) {
            out.append({row.line, row.couponName, 0, 0, 0, 0, 0});
            at = out.end() - 1;
        }
        at->closing += row.line.amount;
        if (period.isValid() && day < period.from)
            at->opening += row.line.amount;
        else if (row.line.entry == RewardEntry::Earned)
            at->earned += row.line.amount;
        else if (row.line.entry == RewardEntry::Paid)
            at->paid -= row.line.amount;
        else
            at->corrected += row.line.amount;
    }
    out.erase(std::remove_if(out.begin(), out.end(),
                  [](const PurseSum &sum) { return sum.opening == 0 && sum.earned == 0 && sum.paid == 0 && sum.corrected == 0; }),
        out.end());
    std::sort(out.begin(), out.end(), [](const PurseSum &a, const PurseSum &b) {
        if (a.like.kind != b.like.kind)
            return a.like.kind < b.like.kind;
        return a.like.currency != b.like.currency ? a.like.currency < b.like.currency : a.like.coupon < b.like.coupon;
    });
    return out;
}

} // namespace

Result<qint64> giveReward(Workspace &workspace, MemberId member, const NewReward &reward)
{
    const QDateTime now = workspace.nowUtc();
    const QTimeZone zone = workspace.zone();
    return workspace.write({QStringLiteral("reward.give"), {nameOf(workspace, member), wordOf(reward.kind)}}, [&](db::Database &db) -> Result<qint64> {
        if (const Result<void> approved = requireApproved(db, member); !approved)
            return approved.error();
        const Result<RewardLine> line = lineOf(db, RewardEntry::Earned, reward.kind, reward.amount, reward.currency, reward.coupon);
        if (!line)
            return line.error();
        if (const auto refusal = rewardRefusal(linesOf(rowsOf(db, member)), *line))
            return refused(wordOf(*refusal));
        Entry entry{*line, reward.ground, {}, reward.note, reward.byWhom};
        if (reward.kind == RewardKind::Points) {
            const auto points = members::addPointsIn(db, member, {members::PointKind::Earn, reward.amount, {}, reward.note, {}}, zone, now);
            if (!points)
                return points.error();
            entry.pointEntry = *points;
        }
        return insert(db, member, entry, now);
    });
}

Result<qint64> payReward(Workspace &workspace, MemberId member, const Payout &payout)
{
    const QDateTime now = workspace.nowUtc();
    return workspace.write({QStringLiteral("reward.pay"), {nameOf(workspace, member), wordOf(payout.kind)}}, [&](db::Database &db) -> Result<qint64> {
        if (const Result<void> approved = requireApproved(db, member); !approved)
            return approved.error();
        const Result<RewardLine> line = lineOf(db, RewardEntry::Paid, payout.kind, payout.amount, payout.currency, payout.coupon);
        if (!line)
            return line.error();
        const QList<RewardRow> rows = rowsOf(db, member);
        if (const auto refusal = rewardRefusal(linesOf(rows), *line))
            return refused(wordOf(*refusal));
        Entry entry{*line, RewardGround::Recruiting, {}, payout.note, payout.byWhom};
        for (const RewardRow &row : rows) {
            if (row.line.entry == RewardEntry::Earned && isSamePurse(row.line, *line))
                entry.ground = row.ground;
        }
        return insert(db, member, entry, now);
    });
}

Result<qint64> correctReward(Workspace &workspace, MemberId member, qint64 entryId, const QString &note, const QString &byWhom)
{
    const QDateTime now = workspace.nowUtc();
    const QTimeZone zone = workspace.zone();
    return workspace.write({QStringLiteral("reward.correct"), {nameOf(workspace, member)}}, [&](db::Database &db) -> Result<qint64> {
        const QList<RewardRow> rows = rowsOf(db, member);
        const auto old = std::find_if(rows.begin(), rows.end(), [entryId](const RewardRow &row) { return row.line.id == entryId; });
        if (old == rows.end())
            return refused(wordOf(RewardRefusal::UnknownEntry));
        Entry entry{old->line, old->ground, {}, note, byWhom};
        entry.line.entry = RewardEntry::Correction;
        entry.line.amount = -old->line.amount;
        entry.line.corrects = entryId;
        if (const auto refusal = rewardRefusal(linesOf(rows), entry.line))
            return refused(wordOf(*refusal));
        if (old->line.kind == RewardKind::Points) {
            db::Statement &named = db.cached("SELECT point_entry FROM partner_reward WHERE id = ?").with(entryId);
            const std::optional<qint64> points = named.step() ? named.optionalInt64(0) : std::nullopt;
            named.reset();
            const auto taken = members::addPointsIn(db, member, {members::PointKind::Correction, entry.line.amount, points, note, {}}, zone, now);
            if (!taken)
                return taken.error();
            entry.pointEntry = *taken;
        }
        return insert(db, member, entry, now);
    });
}

Result<Statement> statement(const Workspace &workspace, MemberId member, const Period &period)
{
    if (!period.isValid())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), period.from.toString(Qt::ISODate)}, {}};
    const QTimeZone zone = workspace.zone();
    const QDateTime now = workspace.nowUtc();
    return workspace.read([&](db::Database &db) -> Result<Statement> {
        db::Statement &row = db.cached("SELECT p.kind, p.state, c.text, p.commission FROM partner p LEFT JOIN code c ON c.id = p.code WHERE p.member = ?");
        if (!row.with(member.value).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("partner"), QString::number(member.value)}, {}};
        Statement out;
        out.member = member;
        out.kind = partnerKindFrom(row.text(0)).value_or(PartnerKind::Koc);
        out.state = partnerStateFrom(row.text(1)).value_or(PartnerState::Candidate);
        out.code = row.text(2);
        out.commission = row.optionalInt64(3);
        row.reset();
        out.name = memberNameIn(db, member.value);
        out.period = period;
        out.madeAtUtc = now;
        const QList<RewardRow> rows = rowsOf(db, member);
        out.purses = pursesOf(rows, period, zone);
        for (const RewardRow &entry : rows) {
            if (period.contains(businessDay(entry.atUtc, zone)))
                out.rows.append(entry);
        }
        out.performance = performanceIn(db, member, period, zone);
        if (out.commission) {
            for (const CurrencyValue &value : out.performance.values)
                out.commissionDue.append({value.currency, value.minor ? std::optional(commissionOf(*value.minor, *out.commission)) : std::nullopt});
        }
        return out;
    });
}

Result<void> noteStatement(Workspace &workspace, const Statement &statement, const QString &path)
{
    if (workspace.isReadOnly())
        return {};
    return trust::logExport(workspace, {{}, QStringLiteral("partner-statement"), path, statement.rows.size(), true, {}});
}

Result<Ledger> rewardLedger(const Workspace &workspace, MemberId member)
{
    const QTimeZone zone = workspace.zone();
    const QString today = workspace.today().toString(Qt::ISODate);
    return workspace.read([&](db::Database &db) {
        Ledger out;
        db::Statement coupons = db.prepare("SELECT id, name FROM coupon WHERE valid_until IS NULL OR valid_until >= ? ORDER BY id DESC");
        coupons.with(today);
        while (coupons.step())
            out.coupons.append({coupons.int64(0), coupons.text(1)});
        out.rows = rowsOf(db, member);
        out.purses = pursesOf(out.rows, {}, zone);
        std::reverse(out.rows.begin(), out.rows.end());
        return out;
    });
}

} // namespace siyu::partners
