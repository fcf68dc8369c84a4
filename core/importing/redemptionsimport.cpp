// SPDX-License-Identifier: GPL-3.0-or-later
// Coupons in people's hands: taken, used, in which order. Lists of what was taken and of what was used go together: a
// coupon is known by its own code, else by whose it is and when it was taken. Somebody with an identity who is not known
// yet is made; a coupon in nobody's hand in particular counts as well.
#include "core/importing/rowimport.h"

#include "core/base/period.h"
#include "core/growth/growthstore.h"

#include <QSet>

namespace siyu::importing {

namespace {

struct Held { // a coupon as it is stored
    qint64 seq = 0;
    QString claimedAt;
    bool redeemed = false;
    QString redeemedAt;
};

class RedemptionsImport final : public RowImport {
public:
    explicit RedemptionsImport(const ImportScene &scene)
        : RowImport(scene, {}), m_people(scene, RowPeople::Unknown::Create),
          m_claims(scene, "redemption", {"coupon", "seq"},
              {{"number", Field::ClaimNumber}, {"member"}, {"claimed_at", Field::ClaimedAt}, {"redeemed", Field::None, Wins::Newest, Field::ClaimState},
                  {"redeemed_at", Field::RedeemedAt}, {"order_no", Field::UsedInOrder}})
    {
    }

private:
    void store(const Cells &cells, RowOutcome &out) override
    {
        for (const Field field : {Field::ClaimedAt, Field::RedeemedAt, Field::ClaimNumber}) {
            if (row().problem(field))
                return refuse(out, field, "no_time");
        }
        const bool redeemed = row().has(Field::RedeemedAt) || row().text(Field::ClaimState) == QStringLiteral("redeemed");
        const MemberId member = m_people.of(cells, out);
        if (out.problem)
            return;
        if (!row().has(Field::ClaimNumber) && !row().has(Field::ClaimedAt) && !redeemed && !member.isValid())
            return refuse(out, Field::ClaimedAt, "no_claim");
        const qint64 coupon = couponOf();
        if (coupon == 0)
            return refuse(out, Field::CouponName, "no_coupon");
        std::vector<Value> values = m_claims.valuesOf(row());
        if (member.isValid())
            values[m_claims.at("member")] = member.value;
        // "Used" is never taken back by a list that tells of the taking only.
        if (redeemed)
            values[m_claims.at("redeemed")] = qint64(1);
        out.id = member.value;
        write(coupon, member, redeemed, values, out);
    }

    // Made from its name where its batch was not imported.
    qint64 couponOf()
    {
        QString number = row().text(Field::CouponNumber);
        QString name = row().text(Field::CouponName);
        if (name.isNull())
            name = number;
        if (name.isNull())
            return couponOfClaim(row().text(Field::ClaimNumber));
        const QString key = number + QLatin1Char('\n') + name;
        const QString when = row().has(Field::ClaimedAt) ? row().text(Field::ClaimedAt) : row().text(Field::RedeemedAt);
        const QString day = when.isNull() ? QString() : businessDay(fromUtcText(when), scene().zone).toString(Qt::ISODate);
        qint64 &coupon = m_coupons[{key, day}];
        if (coupon == 0)
            coupon = growth::couponOf(scene().db, number, name, day);
        if (coupon == 0) {
            scene().db.cached("INSERT INTO coupon (name, number, created_at, batch) VALUES (?, ?, ?, ?)")
                .run(name, number, toUtcText(scene().nowUtc), scene().batch.value);
            coupon = scene().db.lastInsertId();
        }
        return coupon;
    }

    // A list of used codes need not say of which batch they are.
    qint64 couponOfClaim(const QString &number) const
    {
        db::Statement &found = scene().db.cached("SELECT coupon FROM redemption WHERE number = ?").with(number);
        const qint64 coupon = found.step() ? found.int64(0) : 0;
        const bool isOnly = coupon > 0 && !found.step();
        found.reset();
        return isOnly ? coupon : 0;
    }

    void write(qint64 coupon, MemberId member, bool redeemed, std::vector<Value> &values, RowOutcome &out)
    {
        const bool merged = out.outcome == Outcome::Merged;
        qint64 seq = row().has(Field::ClaimNumber) ? numbered(coupon, row().text(Field::ClaimNumber)) : unnumbered(coupon, member, redeemed);
        if (seq > 0) {
            const std::array<Value, 2> key{coupon, seq};
            out.outcome = outcomeOf(m_claims.put(key, values));
        } else {
            seq = nextOf(coupon);
            if (!redeemed)
                values[m_claims.at("redeemed")] = qint64(0);
            const std::array<Value, 2> key{coupon, seq};
            m_claims.add(key, values);
            out.outcome = Outcome::Created;
        }
        m_taken.insert({coupon, seq});
        if (merged)
            out.outcome = Outcome::Merged;
    }

    qint64 nextOf(qint64 coupon)
    {
        auto next = m_next.find(coupon);
        if (next == m_next.end()) {
            db::Statement &last = scene().db.cached("SELECT coalesce(max(seq), 0) FROM redemption WHERE coupon = ?").with(coupon);
            last.step();
            next = m_next.insert(coupon, last.int64(0));
            last.reset();
        }
        return ++*next;
    }

    qint64 numbered(qint64 coupon, const QString &number) const
    {
        db::Statement &found = scene().db.cached("SELECT seq FROM redemption WHERE coupon = ? AND number = ?").with(coupon, number);
        const qint64 seq = found.step() ? found.int64(0) : 0;
        found.reset();
        return seq;
    }

    // The first coupon of theirs that this file has not told of yet and that the row may mean: taken then and not used, or
    // used then. Of nobody in particular: only what is equal.
    qint64 unnumbered(qint64 coupon, MemberId member, bool redeemed) const
    {
        const QString claimedAt = row().text(Field::ClaimedAt);
        const QString redeemedAt = row().text(Field::RedeemedAt);
        db::Statement &rows = member.isValid()
            ? scene().db.cached("SELECT seq, claimed_at, redeemed, redeemed_at FROM redemption"
                                " WHERE coupon = ?1 AND member IS ?2 AND number IS NULL ORDER BY claimed_at, seq")
            : scene().db.cached("SELECT seq, claimed_at, redeemed, redeemed_at FROM redemption WHERE coupon = ?1 AND member IS ?2"
                                " AND claimed_at IS ?3 AND redeemed_at IS ?4 AND number IS NULL ORDER BY seq");
        if (member.isValid())
            rows.with(coupon, member.value);
        else
            rows.with(coupon, nullptr, claimedAt, redeemedAt);
        qint64 maybe = 0;
        while (rows.step()) {
            const Held held{rows.int64(0), rows.text(1), rows.int64(2) != 0, rows.text(3)};
            if (m_taken.contains({coupon, held.seq}))
                continue;
            if (held.claimedAt == claimedAt && held.redeemed == redeemed && held.redeemedAt == redeemedAt) {
                maybe = held.seq;
                break;
            }
            const bool sameTaking = claimedAt.isNull() || held.claimedAt.isNull() || held.claimedAt == claimedAt;
            const bool sameUse = !redeemed || !held.redeemed || redeemedAt.isNull() || held.redeemedAt == redeemedAt;
            const bool inOrder = redeemedAt.isNull() || held.claimedAt.isNull() || held.claimedAt <= redeemedAt;
            if (maybe == 0 && sameTaking && sameUse && inOrder)
                maybe = held.seq;
        }
        rows.reset();
        return maybe;
    }

    RowPeople m_people;
    TableKeeper m_claims;
    QHash<std::pair<QString, QString>, qint64> m_coupons; // number and name, day → id
    QHash<qint64, qint64> m_next; // of a coupon: the last number given
    QSet<std::pair<qint64, qint64>> m_taken; // coupon, seq that this file told of
};

} // namespace

std::unique_ptr<KindImport> makeRedemptionsImport(const ImportScene &scene)
{
    return std::make_unique<RedemptionsImport>(scene);
}

} // namespace siyu::importing
