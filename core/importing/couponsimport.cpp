// SPDX-License-Identifier: GPL-3.0-or-later
// Batches of coupons: what they are worth, how long they hold, how many were given, taken and used. A batch is known by
// its platform's number, else by its name and first day. Platforms go on counting, so the newest counts are right.
#include "core/importing/rowimport.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/growth/growthstore.h"

namespace siyu::importing {

namespace {

// 8.5折, 85折, 0.85, 15%off → 850: so many thousandths of the price are paid.
std::optional<qint64> readDiscount(const QString &said)
{
    QString text = headerKey(said);
    bool isOff = false;
    bool isFold = false;
    bool isPercent = false;
    for (const auto &[tail, flag] : {std::pair(QStringLiteral("off"), &isOff), std::pair(QStringLiteral("折"), &isFold),
             std::pair(QStringLiteral("%"), &isPercent)}) {
        *flag = text.endsWith(tail);
        if (*flag)
            text.chop(tail.size());
    }
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || value <= 0)
        return std::nullopt;
    double paid = -1;
    if (isFold)
        paid = value < 10 ? value * 100 : value * 10;
    else if (isPercent && isOff)
        paid = 1000 - value * 10;
    else if (!isPercent && value < 1)
        paid = value * 1000;
    const qint64 permille = qRound64(paid);
    return permille > 0 && permille < 1000 ? std::optional(permille) : std::nullopt;
}

class CouponsImport final : public RowImport {
public:
    explicit CouponsImport(const ImportScene &scene)
        : RowImport(scene, {}),
          m_coupons(scene, "coupon", {"id"},
              {{"name", Field::CouponName, Wins::Once}, {"number", Field::CouponNumber}, {"kind", Field::CouponKind},
                  {"face_fen", Field::FaceValue}, {"price_permille", Field::None, Wins::Policy, Field::CouponDiscount}, {"threshold_fen", Field::Threshold},
                  {"issued", Field::Issued, Wins::Newest}, {"claimed", Field::Claimed, Wins::Newest},
                  {"redeemed", Field::Redeemed, Wins::Newest}, {"valid_from", Field::ValidFrom},
                  {"valid_until", Field::ValidUntil}, {"campaign", Field::None, Wins::Policy, Field::Campaign}, {"note", Field::Remark},
                  {"created_at", Field::None, Wins::Once}})
    {
    }

private:
    void store(const Cells &, RowOutcome &out) override
    {
        if (!row().has(Field::CouponName) && !row().has(Field::CouponNumber))
            return refuse(out, Field::CouponName, "no_coupon");
        for (const Field amount : {Field::FaceValue, Field::Threshold}) {
            if (row().number(amount).value_or(0) < 0) {
                out = rejectedRow(out.row, QStringLiteral("negative"), row().columnOf(amount));
                return;
            }
        }
        std::vector<Value> values = m_coupons.valuesOf(row());
        readValidity(values, out);
        if (const QString from = textOf(values, "valid_from"), until = textOf(values, "valid_until");
            !from.isEmpty() && !until.isEmpty() && until < from) {
            out = rejectedRow(out.row, QStringLiteral("ends_before_it_begins"), row().columnOf(Field::ValidUntil), until);
            return;
        }
        readWorth(values, out);
        if (const QString campaign = row().text(Field::Campaign); !campaign.isNull())
            values[m_coupons.at("campaign")] = growth::ensureCampaign(scene().db, campaign, scene().nowUtc, scene().batch);
        write(values, out);
    }

    QString textOf(const std::vector<Value> &values, const char *column) const
    {
        const auto *text = std::get_if<QString>(&values[m_coupons.at(column)]);
        return text ? *text : QString();
    }

    // 2026-03-01 至 2026-03-31 in one cell.
    void readValidity(std::vector<Value> &values, RowOutcome &out) const
    {
        const QString said = row().text(Field::Validity);
        if (said.isNull())
            return;
        for (const QString &between : {QStringLiteral("至"), QStringLiteral("~"), QStringLiteral("～"), QStringLiteral("到"),
                 QStringLiteral("—"), QStringLiteral(" - ")}) {
            const qsizetype at = said.indexOf(between);
            if (at < 0)
                continue;
            const auto from = readMoment(said.left(at).toStdString());
            const auto until = readMoment(said.mid(at).remove(between).toStdString());
            if (!from || !until)
                break;
            values[m_coupons.at("valid_from")] = from->dayIn(scene().zone).toString(Qt::ISODate);
            values[m_coupons.at("valid_until")] = until->dayIn(scene().zone).toString(Qt::ISODate);
            return;
        }
        out.flags.push_back({QStringLiteral("not_a_span"), row().columnOf(Field::Validity), said.left(60)});
    }

    void readWorth(std::vector<Value> &values, RowOutcome &out) const
    {
        const QString said = row().text(Field::CouponDiscount);
        if (!said.isNull()) {
            if (const auto permille = readDiscount(said))
                values[m_coupons.at("price_permille")] = *permille;
            else
                out.flags.push_back({QStringLiteral("not_a_discount"), row().columnOf(Field::CouponDiscount), said.left(60)});
        }
        Value &kind = values[m_coupons.at("kind")];
        if (isSaid(kind))
            return;
        if (isSaid(values[m_coupons.at("price_permille")]))
            kind = QStringLiteral("rate");
        else if (row().has(Field::FaceValue))
            kind = QStringLiteral("amount");
    }

    void write(std::vector<Value> &values, RowOutcome &out)
    {
        const QString number = row().text(Field::CouponNumber);
        const QString name = row().text(Field::CouponName);
        const qint64 known = find(number, name, textOf(values, "valid_from"));
        if (known > 0) {
            out.id = known;
            const std::array<Value, 1> key{known};
            out.outcome = outcomeOf(m_coupons.put(key, values));
            return;
        }
        if (name.isEmpty())
            values[m_coupons.at("name")] = number;
        values[m_coupons.at("created_at")] = toUtcText(scene().nowUtc);
        out.id = m_coupons.add({}, values);
        out.outcome = Outcome::Created;
    }

    // By the number; else the batch of this name that begins on the day, or that nothing else is known of.
    qint64 find(const QString &number, const QString &name, const QString &from) const
    {
        db::Statement &found = scene().db.cached(
            "SELECT id FROM (SELECT id, 1 AS rank FROM coupon WHERE number = ?1"
            " UNION ALL SELECT id, 2 FROM coupon WHERE name = ?2 AND valid_from IS ?3 AND (?1 IS NULL OR number IS NULL)"
            " UNION ALL SELECT id, 3 FROM coupon WHERE name = ?2 AND valid_from IS NULL AND number IS NULL)"
            " ORDER BY rank, id LIMIT 1");
        const auto orNull = [](const QString &text) { return text.isEmpty() ? QString() : text; };
        found.with(orNull(number), orNull(name), orNull(from));
        const qint64 id = found.step() ? found.int64(0) : 0;
        found.reset();
        return id;
    }

    TableKeeper m_coupons;
};

} // namespace

std::unique_ptr<KindImport> makeCouponsImport(const ImportScene &scene)
{
    return std::make_unique<CouponsImport>(scene);
}

} // namespace siyu::importing
