// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/couponstore.h"

#include "core/base/period.h"
#include "core/db/rows.h"
#include "core/members/figures.h"
#include "core/workspace.h"

namespace siyu::growth {

namespace {

constexpr qint64 wholePrice = 1000; // ‰

Result<void> checked(const CouponBatch &batch)
{
    if (batch.name.trimmed().isEmpty())
        return invalid("name", batch.name);
    for (const auto &[word, value] : {std::pair("face", batch.face), std::pair("permille", batch.permille), std::pair("threshold", batch.threshold),
             std::pair("issued", batch.issued), std::pair("claimed", batch.claimed), std::pair("redeemed", batch.redeemed)}) {
        if (value.value_or(0) < 0)
            return invalid(word, QString::number(*value));
    }
    if (batch.permille.value_or(0) > wholePrice)
        return invalid("permille", QString::number(*batch.permille));
    if (batch.from.isValid() && batch.until.isValid() && batch.until < batch.from)
        return refused("coupon", QStringLiteral("ends_first"));
    if (batch.issued && batch.claimed && *batch.claimed > *batch.issued)
        return refused("coupon", QStringLiteral("more_claimed"));
    if (batch.claimed && batch.redeemed && *batch.redeemed > *batch.claimed)
        return refused("coupon", QStringLiteral("more_redeemed"));
    return {};
}

CouponBatch batchOf(const db::Statement &row)
{
    return {row.int64(0), row.text(1), row.int64(2), couponKindFrom(row.text(3)), row.optionalInt64(4), row.optionalInt64(5), row.optionalInt64(6), row.text(7),
        row.optionalInt64(8), row.optionalInt64(9), row.optionalInt64(10), dayOf(row, 11), dayOf(row, 12), row.int64(13), row.int64(14)};
}

Change change(const char *kind, const QString &name) { return {QString::fromLatin1(kind), {name}, Record::Undoable, {Topic::Growth}}; }

} // namespace

QString wordOf(CouponKind kind)
{
    static const QStringList words{QStringLiteral("amount"), QStringLiteral("rate"), QStringLiteral("gift")};
    return words.at(int(kind));
}

std::optional<CouponKind> couponKindFrom(const QString &word)
{
    for (const CouponKind kind : allCouponKinds) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

CouponCounts countsOf(const CouponBatch &batch)
{
    CouponCounts out{batch.issued, batch.claimed, batch.redeemed};
    if (batch.rows == 0)
        return out;
    out.claimed = out.claimed.value_or(batch.rows);
    out.redeemed = out.redeemed.value_or(batch.redeemedRows);
    return out;
}

Result<QList<CouponBatch>> couponBatches(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        return listOf(db.prepare("SELECT id, name, coalesce(campaign, 0), coalesce(kind, ''), face_fen, price_permille, threshold_fen, currency, issued, claimed, redeemed,"
                                 " valid_from, valid_until, (SELECT count(*) FROM redemption r WHERE r.coupon = c.id),"
                                 " (SELECT coalesce(sum(redeemed), 0) FROM redemption r WHERE r.coupon = c.id) FROM coupon c ORDER BY id DESC"), batchOf);
    });
}

Result<qint64> saveCouponBatch(Workspace &workspace, const CouponBatch &batch)
{
    if (const auto good = checked(batch); !good)
        return good.error();
    const QString name = batch.name.trimmed();
    return workspace.write(change("coupon.save", name), [&, now = toUtcText(workspace.nowUtc())](db::Database &db) -> Result<qint64> {
        if (const auto there = areThere(db, {{RowOf::Campaign, batch.campaign}}); !there)
            return there.error();
        qint64 id = batch.id;
        if (id == 0) {
            db.prepare("INSERT INTO coupon (name, created_at) VALUES (?, ?)").run(name, now);
            id = db.lastInsertId();
        }
        const bool isAmount = batch.kind == CouponKind::Amount;
        const bool isRate = batch.kind == CouponKind::Rate;
        db.prepare("UPDATE coupon SET name = ?2, campaign = ?3, kind = ?4, face_fen = ?5, price_permille = ?6, threshold_fen = ?7, currency = ?8, issued = ?9,"
                   " claimed = ?10, redeemed = ?11, valid_from = ?12, valid_until = ?13 WHERE id = ?1")
            .run(id, name, idOrNull(batch.campaign), batch.kind ? wordOf(*batch.kind) : QString(), isAmount ? batch.face : std::nullopt, isRate ? batch.permille : std::nullopt,
                batch.threshold, batch.currency.isEmpty() ? members::currencyOf(db) : batch.currency, batch.issued, batch.claimed, batch.redeemed, dayText(batch.from), dayText(batch.until));
        return db.changes() > 0 ? Result<qint64>(id) : Result<qint64>(notFound("coupon", id));
    });
}

Result<void> removeCouponBatch(Workspace &workspace, qint64 coupon)
{
    const auto name = workspace.read([coupon](db::Database &db) -> Result<QString> {
        db::Statement row = db.prepare("SELECT name FROM coupon WHERE id = ?");
        return row.with(coupon).step() ? Result<QString>(row.text(0)) : Result<QString>(notFound("coupon", coupon));
    });
    if (!name)
        return name.error();
    return workspace.write(change("coupon.remove", *name), [coupon](db::Database &db) -> Result<void> {
        if (db.prepare("SELECT 1 FROM redemption WHERE coupon = ? LIMIT 1").with(coupon).step())
            return refused("coupon", QStringLiteral("has_claims"));
        if (db.prepare("SELECT 1 FROM content WHERE coupon = ?1 UNION ALL SELECT 1 FROM partner_reward WHERE coupon = ?1 LIMIT 1").with(coupon).step())
            return refused("coupon", QStringLiteral("has_uses"));
        db.prepare("DELETE FROM coupon WHERE id = ?").run(coupon);
        return {};
    });
}

} // namespace siyu::growth
