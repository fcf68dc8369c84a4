// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the period that are owed to a campaign's code or coupon, or to a broadcast (rules.md 7). An order's own code or
// coupon is what stands in its coupon or channel, or a claim that names the order; a text that names nothing we know is none.
#include "core/growth/growthstore.h"
#include "core/kpi/facts.h"
#include "core/kpi/stays.h"
#include "core/members/figures.h"

#include <QRegularExpression>

namespace siyu::kpi {

namespace {

using growth::SentPost;

struct Own {
    qint64 code = 0;
    qint64 coupon = 0;
    bool ofCampaign = false;
};

// What the words of an order name.
class OwnCodes {
public:
    explicit OwnCodes(db::Database &db)
        : m_db(db), m_hasClaims(db.one("SELECT EXISTS (SELECT 1 FROM redemption WHERE order_no IS NOT NULL)").value_or(0) > 0)
    {
    }

    Own of(const QString &couponText, const QString &channelText, const QString &orderNo, const QString &day)
    {
        for (const QString &text : partsOf(couponText) + QStringList{channelText.trimmed()}) {
            if (const Own own = codeCalled(text); own.code != 0)
                return own;
        }
        for (const QString &text : partsOf(couponText)) {
            if (const Own own = couponCalled(text, day); own.coupon != 0)
                return own;
        }
        return m_hasClaims ? claimedFor(orderNo) : Own();
    }

private:
    static QStringList partsOf(const QString &text)
    {
        static const QRegularExpression marks(QStringLiteral("\\s*[,;，；、|]\\s*"));
        QStringList parts{text.trimmed()};
        parts += text.trimmed().split(marks, Qt::SkipEmptyParts);
        parts.removeDuplicates();
        parts.removeAll(QString());
        return parts;
    }

    Own codeCalled(const QString &text)
    {
        if (text.isEmpty())
            return {};
        const auto known = m_codes.constFind(text);
        if (known != m_codes.cend())
            return *known;
        db::Statement &row = m_db.cached("SELECT id, campaign IS NOT NULL FROM code WHERE text = ?").with(text);
        const Own own = row.step() ? Own{row.int64(0), 0, row.int64(1) != 0} : Own();
        row.reset();
        return *m_codes.insert(text, own);
    }

    Own couponCalled(const QString &text, const QString &day)
    {
        const QString key = text + QChar(0x1f) + day;
        const auto known = m_coupons.constFind(key);
        if (known != m_coupons.cend())
            return *known;
        const qint64 byNumber = growth::couponOf(m_db, text, QString(), day);
        return *m_coupons.insert(key, couponOfId(byNumber != 0 ? byNumber : growth::couponOf(m_db, QString(), text, day)));
    }

    Own claimedFor(const QString &orderNo)
    {
        db::Statement &row = m_db.cached("SELECT coupon FROM redemption WHERE order_no = ? LIMIT 1").with(orderNo);
        const qint64 coupon = row.step() ? row.int64(0) : 0;
        row.reset();
        return couponOfId(coupon);
    }

    Own couponOfId(qint64 coupon)
    {
        if (coupon == 0)
            return {};
        db::Statement &row = m_db.cached("SELECT campaign IS NOT NULL FROM coupon WHERE id = ?").with(coupon);
        const Own own{0, coupon, row.step() && row.int64(0) != 0};
        row.reset();
        return own;
    }

    db::Database &m_db;
    bool m_hasClaims;
    QHash<QString, Own> m_codes;
    QHash<QString, Own> m_coupons;
};

// Sent posts whose content links products, by whom they reach.
struct Posts {
    std::vector<SentPost> all;
    QHash<qint64, QList<const SentPost *>> byMember;
    QHash<qint64, QList<const SentPost *>> byGroup;
};

Posts postsIn(db::Database &db, const Instants &span)
{
    Posts posts;
    QHash<qint64, QList<qint64>> products;
    db::Statement links = db.prepare("SELECT content, product FROM content_product");
    while (links.step())
        products[links.int64(0)].append(links.int64(1));
    if (products.isEmpty())
        return posts;
    const QDateTime earliest = fromUtcText(span.from).addSecs(-growth::attributionSeconds);
    db::Statement row = db.prepare("SELECT b.id, b.content, d.target_kind, d.target, d.sent_at FROM delivery d JOIN run r ON r.id = d.run"
                                   " JOIN broadcast b ON b.id = r.broadcast WHERE d.sent_at >= ?1 AND d.sent_at < ?2 AND d.status = 'sent'"
                                   " AND d.target_kind IN ('member', 'group') ORDER BY d.sent_at, d.id");
    row.with(toUtcText(earliest), span.end);
    while (row.step()) {
        const auto linked = products.constFind(row.int64(1));
        if (linked == products.cend())
            continue;
        const bool isMember = row.utf8(2) == "member";
        posts.all.push_back({row.int64(0), isMember ? row.int64(3) : 0, isMember ? 0 : row.int64(3), fromUtcText(row.text(4)), *linked});
    }
    for (const SentPost &post : posts.all)
        (post.member != 0 ? posts.byMember[post.member] : posts.byGroup[post.group]).append(&post);
    return posts;
}

QHash<qint64, QList<qint64>> linkedProducts(db::Database &db, const Instants &span)
{
    QHash<qint64, QList<qint64>> out;
    db::Statement row = db.prepare("SELECT l.shop_order, l.product FROM shop_order o JOIN order_line l ON l.shop_order = o.id"
                                   " WHERE o.paid_at >= ?1 AND o.paid_at < ?2 AND l.product IN (SELECT product FROM content_product)");
    row.with(span.from, span.end);
    while (row.step())
        out[row.int64(0)].append(row.int64(1));
    return out;
}

QList<const SentPost *> reaching(const Posts &posts, qint64 member, const QList<growth::GroupStay> &stays)
{
    QList<const SentPost *> out = posts.byMember.value(member);
    QSet<qint64> seen;
    for (const growth::GroupStay &stay : stays) {
        if (seen.contains(stay.group))
            continue;
        seen.insert(stay.group);
        out += posts.byGroup.value(stay.group);
    }
    return out;
}

OrderMethod methodOf(const growth::Attribution &owed, const Own &own)
{
    if (owed.method == growth::OwedTo::Broadcast)
        return OrderMethod::Broadcast;
    const bool isOwn = owed.method == growth::OwedTo::Code || owed.method == growth::OwedTo::Coupon;
    return isOwn && own.ofCampaign ? OrderMethod::Campaign : OrderMethod::Other;
}

} // namespace

void readOrders(db::Database &db, Facts &facts)
{
    const QTimeZone &zone = facts.when.zone;
    const Instants span = instantsOf(facts.when.period, zone);
    const Posts posts = postsIn(db, span);
    const auto products = posts.all.empty() ? QHash<qint64, QList<qint64>>() : linkedProducts(db, span);
    OwnCodes codes(db);
    Stays stays(db);
    db::Statement row = db.prepare("SELECT id, member, paid_at, paid_fen, refunded_fen, coupon, channel, order_no FROM shop_order"
                                   " WHERE paid_at >= ?1 AND paid_at < ?2 AND currency = ?3 ORDER BY id");
    row.with(span.from, span.end, members::currencyOf(db));
    while (row.step()) {
        const qint64 id = row.int64(0);
        const QDateTime paidAt = fromUtcText(row.text(2));
        const QDate day = businessDay(paidAt, zone);
        const Own own = codes.of(row.text(5), row.text(6), row.text(7), day.toString(Qt::ISODate));
        const qint64 member = row.optionalInt64(1).value_or(0);
        growth::OwedOrder order{member, paidAt, products.value(id), own.code, own.coupon};
        if (own.code == 0 && own.coupon == 0 && order.products.isEmpty())
            continue;
        const QList<growth::GroupStay> known = member != 0 ? stays.of(member) : QList<growth::GroupStay>();
        const growth::Attribution owed = attributionOf(order, reaching(posts, member, known), known, 0, zone);
        const OrderMethod method = methodOf(owed, own);
        if (method == OrderMethod::Other)
            continue;
        facts.orders.push_back({{paidAt, row.optionalInt64(3).value_or(0), row.int64(4), method, !row.isNull(3)}, id, false, stays.groupsOn(member, day)});
    }
}

} // namespace siyu::kpi
