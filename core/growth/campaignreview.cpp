// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/campaignreview.h"

#include "core/db/rows.h"
#include "core/growth/knownbefore.h"
#include "core/growth/owing.h"
#include "core/members/figures.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::growth {

namespace {

constexpr double mostAttainment = 1.5;

struct Line {
    QString product;
    qint64 amount = 0;
    std::optional<qint64> cost;
    bool isKnown = false; // a product of the workspace
};

std::optional<double> real(std::optional<qint64> value) { return value ? std::optional(double(*value)) : std::nullopt; }

// What an order is worth falls on its lines by what they state; the last takes what rounding leaves.
void spread(std::optional<qint64> value, const QList<Line> &lines, QList<SoldLine> &out)
{
    if (!value) {
        for (const Line &line : lines)
            out.append({line.product, {}, line.cost});
        return;
    }
    qint64 whole = 0;
    for (const Line &line : lines)
        whole += line.amount;
    qint64 left = *value;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isLast = i + 1 == lines.size();
        const qint64 part = isLast ? left : whole > 0 ? qRound64(double(*value) * double(lines[i].amount) / double(whole)) : 0;
        out.append({lines[i].product, part, lines[i].cost});
        left -= part;
    }
}

class Reviewing {
public:
    Reviewing(db::Database &db, const Campaign &campaign, const Workspace &workspace)
        : m_db(db), m_zone(workspace.zone()), m_today(workspace.today())
    {
        m_out.campaign = campaign;
        m_out.plan = planOf(db, campaign.id);
        m_out.currency = m_out.plan.currency;
        if (const auto spent = spentOf(m_out.plan); spent.contains(m_out.currency))
            m_out.cost = spent.value(m_out.currency);
    }

    CampaignReview review()
    {
        readOrders();
        readCoupons();
        readFission();
        readContents();
        readProducts();
        m_out.participants = m_people.size();
        m_out.buyers = m_buyers.size();
        m_out.peak = peakOf(m_times, m_zone);
        m_out.returned = returnOf(m_out.cost, m_sold);
        judgeGoals();
        return std::move(m_out);
    }

private:
    qint64 id() const { return m_out.campaign.id; }

    // Of the campaign's days; of one whose days nobody knows all of them.
    Period days() const
    {
        const Campaign &campaign = m_out.campaign;
        return {campaign.from.isValid() ? campaign.from : QDate(1970, 1, 1), campaign.to.isValid() ? campaign.to : std::max(m_today, campaign.from)};
    }

    void readOrders()
    {
        OwnMarks marks(m_db);
        QList<OrderMoney> orders;
        db::Statement row = m_db.prepare("SELECT id, coalesce(member, 0), paid_at, paid_fen, refunded_fen, currency, coupon, channel, order_no"
                                         " FROM shop_order WHERE paid_at >= ?1 AND paid_at < ?2 ORDER BY paid_at");
        row.with(toUtcText(startOfDayUtc(days().from, m_zone)), toUtcText(startOfDayUtc(days().to.addDays(1), m_zone)));
        while (row.step()) {
            const OrderMoney order{fromUtcText(row.text(2)), row.optionalInt64(3), row.int64(4), row.text(5)};
            const OwnMark own = marks.of(row.text(6), row.text(7), row.text(8), businessDay(order.paidAt, m_zone));
            if (own.campaign != id() || !isPaidOrder(order))
                continue;
            orders.append(order);
            m_times.append(order.paidAt);
            takePart(row.int64(1));
            if (row.int64(1) != 0)
                m_buyers.insert(row.int64(1));
            if (order.currency == m_out.currency)
                readLines(row.int64(0), order.paid ? std::optional(*order.paid - order.refunded) : std::nullopt);
        }
        m_out.otherCurrencies = orderValues(orders);
        m_out.sales = m_out.otherCurrencies.take(m_out.currency);
    }

    // What a product costs in other money is not known in this.
    void readLines(qint64 order, std::optional<qint64> value)
    {
        db::Statement &row = m_db.cached("SELECT coalesce(p.name, l.title, ''), coalesce(l.amount_fen, 0), CASE WHEN p.currency = ?2 THEN p.cost_fen END, l.quantity,"
                                         " p.id IS NOT NULL FROM order_line l LEFT JOIN product p ON p.id = l.product WHERE l.shop_order = ?1 ORDER BY l.id")
                                 .with(order, m_out.currency);
        QList<Line> lines;
        while (row.step()) {
            const std::optional<qint64> each = row.optionalInt64(2);
            lines.append({row.text(0), row.int64(1), each ? std::optional(qRound64(double(*each) * row.optionalReal(3).value_or(1))) : std::nullopt, row.int64(4) != 0});
        }
        row.reset();
        if (lines.isEmpty())
            lines.append(Line{});
        const qsizetype before = m_sold.size();
        spread(value, lines, m_sold);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].isKnown)
                m_byProduct[lines[i].product].add(m_sold[before + i].value, 0);
        }
    }

    void readCoupons()
    {
        db::Statement row = m_db.prepare("SELECT id, name, issued, claimed, redeemed FROM coupon WHERE campaign = ? ORDER BY id");
        row.with(id());
        while (row.step()) {
            CouponReview one{row.int64(0), row.text(1), row.optionalInt64(2), row.optionalInt64(3), row.optionalInt64(4), {}};
            qint64 claimed = 0;
            qint64 redeemed = 0;
            readClaims(one.coupon, claimed, redeemed);
            if (claimed > 0 && !one.claimed)
                one.claimed = claimed;
            if (claimed > 0 && !one.redeemed)
                one.redeemed = redeemed;
            one.rates = redemptionOf(one.issued, one.claimed, one.redeemed);
            m_out.coupons.append(one);
        }
    }

    void readClaims(qint64 coupon, qint64 &claimed, qint64 &redeemed)
    {
        db::Statement row = m_db.prepare("SELECT coalesce(member, 0), redeemed, redeemed_at FROM redemption WHERE coupon = ?");
        row.with(coupon);
        while (row.step()) {
            ++claimed;
            redeemed += row.int64(1);
            takePart(row.int64(0));
            if (row.int64(1) != 0 && !row.isNull(2))
                m_times.append(fromUtcText(row.text(2)));
        }
    }

    QSet<qint64> knownBefore(const QList<Referral> &referrals) const
    {
        const KnownBefore known(m_db, m_zone);
        QSet<qint64> out;
        for (const Referral &referral : referrals) {
            if (known.wasKnown(referral.brought, referral.at, m_out.campaign.from))
                out.insert(referral.brought);
        }
        return out;
    }

    void readFission()
    {
        const QList<Referral> referrals = listOf(m_db.prepare("SELECT host, member, at FROM referral WHERE campaign = ? ORDER BY at, member").with(id()),
            [](const db::Statement &row) { return Referral{row.int64(0), row.int64(1), fromUtcText(row.text(2))}; });
        QSet<qint64> scanned; // whose code was scanned since the campaign began
        db::Statement row = m_db.prepare("SELECT c.member FROM code c WHERE c.campaign = ?1 AND c.member IS NOT NULL"
                                         " AND EXISTS (SELECT 1 FROM scan s WHERE s.code = c.id AND s.at >= ?2 AND (s.member IS NULL OR s.member <> c.member))");
        row.with(id(), toUtcText(startOfDayUtc(days().from, m_zone)));
        while (row.step()) {
            scanned.insert(row.int64(0));
            takePart(row.int64(0));
        }
        m_out.fission = fissionOf(referrals, knownBefore(referrals), scanned);
        QSet<qsizetype> refused;
        for (const auto &[index, why] : std::as_const(m_out.fission.refused))
            refused.insert(index);
        QHash<qint64, qint64> hosts;
        for (qsizetype i = 0; i < referrals.size(); ++i) {
            if (refused.contains(i))
                continue;
            hosts.insert(referrals[i].brought, referrals[i].host);
            takePart(referrals[i].brought);
            takePart(referrals[i].host);
            if (referrals[i].at.isValid())
                m_times.append(referrals[i].at);
        }
        growTree(hosts);
    }

    void growTree(const QHash<qint64, qint64> &hosts)
    {
        for (auto one = hosts.begin(); one != hosts.end(); ++one) {
            int wave = 1;
            for (qint64 above = one.value(); hosts.contains(above); above = hosts.value(above))
                ++wave;
            m_out.tree.append({one.key(), one.value(), wave});
        }
        std::sort(m_out.tree.begin(), m_out.tree.end(), [](const BroughtPerson &a, const BroughtPerson &b) {
            return std::tuple(a.wave, a.host, a.member) < std::tuple(b.wave, b.host, b.member);
        });
    }

    void readContents()
    {
        const auto textsOf = [this](const char *sql) {
            return QStringList(listOf(m_db.prepare(sql).with(id()), [](const db::Statement &row) { return row.text(0); }));
        };
        m_out.contents = textsOf("SELECT c.title FROM content c JOIN content_campaign l ON l.content = c.id WHERE l.campaign = ? ORDER BY c.id");
        m_out.broadcasts = textsOf("SELECT b.name FROM broadcast b JOIN content_campaign l ON l.content = b.content WHERE l.campaign = ? ORDER BY b.at_wall, b.id");
    }

    // What it is about, and what was sold besides.
    void readProducts()
    {
        for (const QString &planned : std::as_const(m_out.campaign.products))
            m_out.products.append({planned, {}, m_byProduct.take(planned).value(), true});
        for (auto sold = m_byProduct.begin(); sold != m_byProduct.end(); ++sold)
            m_out.products.append({sold.key(), {}, sold->value(), false});
        for (ProductReview &product : m_out.products) {
            db::Statement &row = m_db.cached("SELECT coalesce(role, '') FROM product WHERE name = ? ORDER BY id LIMIT 1").with(product.name);
            if (row.step())
                product.role = productRoleFrom(row.text(0));
            row.reset();
        }
        std::stable_sort(m_out.products.begin(), m_out.products.end(), [](const ProductReview &a, const ProductReview &b) {
            return std::pair(a.isPlanned, a.value) > std::pair(b.isPlanned, b.value);
        });
    }

    void takePart(qint64 member)
    {
        if (member != 0)
            m_people.insert(member);
    }

    std::optional<double> actualOf(const Goal &goal) const
    {
        switch (goal.measure) {
        case GoalMeasure::Participants:
            return double(m_out.participants);
        case GoalMeasure::Sales:
            return real(m_out.sales.value());
        case GoalMeasure::Orders:
            return double(m_out.sales.orders);
        case GoalMeasure::Brought:
            return double(m_out.tree.size());
        case GoalMeasure::Fission:
            return m_out.fission.all;
        case GoalMeasure::Redemption:
            return redeemedOfAll();
        case GoalMeasure::Return:
            return m_out.returned.value;
        case GoalMeasure::Typed:
            return goal.typed;
        case GoalMeasure::None:
            break;
        }
        return std::nullopt;
    }

    // Over all batches that say both.
    std::optional<double> redeemedOfAll() const
    {
        qint64 claimed = 0;
        qint64 redeemed = 0;
        for (const CouponReview &one : m_out.coupons) {
            if (!one.claimed || !one.redeemed)
                continue;
            claimed += *one.claimed;
            redeemed += *one.redeemed;
        }
        return redemptionOf({}, claimed, redeemed).ofClaimed;
    }

    void judgeGoals()
    {
        qint64 measurable = 0;
        for (const Goal &goal : std::as_const(m_out.plan.goals)) {
            GoalReview one{goal, actualOf(goal), {}};
            if (one.actual && goal.target && *goal.target > 0)
                one.attainment = std::clamp(*one.actual / *goal.target, 0.0, mostAttainment);
            measurable += goal.measure != GoalMeasure::None;
            m_out.goals.append(one);
        }
        if (!m_out.goals.isEmpty())
            m_out.measurableShare = double(measurable) / double(m_out.goals.size());
    }

    db::Database &m_db;
    QTimeZone m_zone;
    QDate m_today;
    CampaignReview m_out;
    QSet<qint64> m_people;
    QSet<qint64> m_buyers;
    QList<QDateTime> m_times;
    QList<SoldLine> m_sold;
    QMap<QString, OrderSum> m_byProduct;
};

} // namespace

Result<CampaignReview> campaignReview(const Workspace &workspace, qint64 campaign, Progress &progress)
{
    const auto of = campaignOf(workspace, campaign);
    if (!of)
        return of.error();
    return workspace.read(progress, [&](db::Database &db) { return Reviewing(db, *of, workspace).review(); });
}

} // namespace siyu::growth
