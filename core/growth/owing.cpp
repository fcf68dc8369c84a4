// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/owing.h"

#include "core/base/period.h"
#include "core/db/rows.h"
#include "core/growth/growthstore.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace siyu::growth {

QStringList markParts(const QString &couponText)
{
    static const QRegularExpression marks(QStringLiteral("\\s*[,;，；、|]\\s*"));
    const QString text = couponText.trimmed();
    if (text.isEmpty())
        return {};
    QStringList parts{text};
    parts += text.split(marks, Qt::SkipEmptyParts);
    parts.removeDuplicates();
    return parts;
}

OwnMarks::OwnMarks(db::Database &db)
    : m_db(db), m_hasClaims(db.one("SELECT EXISTS (SELECT 1 FROM redemption WHERE order_no IS NOT NULL)").value_or(0) > 0)
{
}

OwnMark OwnMarks::of(const QString &couponText, const QString &channelText, const QString &orderNo, QDate day)
{
    const QStringList parts = markParts(couponText);
    for (const QString &text : parts + QStringList{channelText.trimmed()}) {
        if (const OwnMark own = codeCalled(text); own.code != 0)
            return own;
    }
    for (const QString &text : parts) {
        if (const OwnMark own = couponCalled(text, day.toString(Qt::ISODate)); own.coupon != 0)
            return own;
    }
    return m_hasClaims ? claimedFor(orderNo) : OwnMark();
}

OwnMark OwnMarks::codeCalled(const QString &text)
{
    if (text.isEmpty())
        return {};
    const auto known = m_codes.constFind(text);
    if (known != m_codes.cend())
        return *known;
    db::Statement &row = m_db.cached("SELECT id, coalesce(campaign, 0) FROM code WHERE text = ?").with(text);
    const OwnMark own = row.step() ? OwnMark{row.int64(0), 0, row.int64(1)} : OwnMark();
    row.reset();
    return *m_codes.insert(text, own);
}

OwnMark OwnMarks::couponCalled(const QString &text, const QString &day)
{
    const QString key = text + QChar(0x1f) + day;
    const auto known = m_coupons.constFind(key);
    if (known != m_coupons.cend())
        return *known;
    const qint64 byNumber = couponOf(m_db, text, QString(), day);
    return *m_coupons.insert(key, couponOfId(byNumber != 0 ? byNumber : couponOf(m_db, QString(), text, day)));
}

OwnMark OwnMarks::claimedFor(const QString &orderNo)
{
    db::Statement &row = m_db.cached("SELECT coupon FROM redemption WHERE order_no = ? LIMIT 1").with(orderNo);
    const qint64 coupon = row.step() ? row.int64(0) : 0;
    row.reset();
    return couponOfId(coupon);
}

OwnMark OwnMarks::couponOfId(qint64 coupon)
{
    if (coupon == 0)
        return {};
    db::Statement &row = m_db.cached("SELECT coalesce(campaign, 0) FROM coupon WHERE id = ?").with(coupon);
    const OwnMark own{0, coupon, row.step() ? row.int64(0) : 0};
    row.reset();
    return own;
}

Owing::Owing(db::Database &db, const QTimeZone &zone, const QString &fromUtc, const QString &endUtc, Reads reads)
    : m_db(db), m_zone(zone), m_isRead(reads == Reads::ForPeriod), m_stays(db)
{
    readProducts();
    if (m_isRead && !m_linked.isEmpty())
        readAll(fromUtc, endUtc);
}

// Content without products owes nothing to a post.
void Owing::readProducts()
{
    db::Statement links = m_db.prepare("SELECT content, product FROM content_product");
    while (links.step())
        m_linked[links.int64(0)].append(links.int64(1));
}

void Owing::keep(const db::Statement &row, Posts *of)
{
    const auto linked = m_linked.constFind(row.int64(1));
    if (linked == m_linked.cend())
        return;
    const bool isMember = row.utf8(2) == "member";
    const qint64 target = row.int64(3);
    m_posts.push_back({row.int64(0), isMember ? target : 0, isMember ? 0 : target, fromUtcText(row.text(4)), *linked, row.int64(5)});
    Posts &to = of ? *of : m_to[isMember ? ToMember : ToGroup][target];
    to.append(&m_posts.back());
}

void Owing::readAll(const QString &fromUtc, const QString &endUtc)
{
    const QDateTime earliest = fromUtcText(fromUtc).addSecs(-attributionSeconds);
    db::Statement row = m_db.prepare("SELECT b.id, b.content, d.target_kind, d.target, d.sent_at, r.id FROM delivery d JOIN run r ON r.id = d.run"
                                     " JOIN broadcast b ON b.id = r.broadcast WHERE d.sent_at >= ?1 AND d.sent_at < ?2 AND d.status = 'sent'"
                                     " AND d.target_kind IN ('member', 'group') ORDER BY d.sent_at, d.id");
    row.with(toUtcText(earliest), endUtc);
    while (row.step())
        keep(row, nullptr);
    if (m_posts.empty())
        return;
    noteTimes();
    db::Statement line = m_db.prepare("SELECT l.shop_order, l.product FROM shop_order o JOIN order_line l ON l.shop_order = o.id"
                                      " WHERE o.paid_at >= ?1 AND o.paid_at < ?2 AND +l.product IN (SELECT product FROM content_product)"); // +: one look an order, not one a product
    line.with(fromUtc, endUtc);
    while (line.step()) {
        if (m_times.contains(line.int64(1)))
            m_products[line.int64(0)].append(line.int64(1));
    }
}

void Owing::noteTimes()
{
    for (const SentPost &post : m_posts) {
        for (const qint64 product : post.products)
            m_times[product].push_back(post.at.toSecsSinceEpoch());
    }
    for (std::vector<qint64> &times : m_times) {
        std::sort(times.begin(), times.end());
        times.erase(std::unique(times.begin(), times.end()), times.end());
    }
}

// Few orders come so soon after a post of their products that it matters whom the post reached.
bool Owing::mayBeOwed(const OwedOrder &order) const
{
    if (!m_isRead)
        return true;
    const qint64 paid = order.paidAt.toSecsSinceEpoch();
    return std::any_of(order.products.begin(), order.products.end(), [&](qint64 product) {
        const auto times = m_times.constFind(product);
        const auto next = times == m_times.cend() ? std::vector<qint64>::const_iterator() : std::upper_bound(times->begin(), times->end(), paid);
        return times != m_times.cend() && next != times->begin() && paid - *(next - 1) <= attributionSeconds;
    });
}

const Owing::Posts &Owing::postsTo(Kind kind, qint64 target)
{
    const auto known = m_to[kind].constFind(target);
    if (m_isRead || known != m_to[kind].cend()) {
        static const Posts none;
        return known != m_to[kind].cend() ? *known : none;
    }
    Posts found;
    db::Statement &row = m_db.cached("SELECT b.id, b.content, d.target_kind, d.target, d.sent_at, r.id FROM delivery d JOIN run r ON r.id = d.run"
                                     " JOIN broadcast b ON b.id = r.broadcast WHERE d.target_kind = ?1 AND d.target = ?2 AND d.status = 'sent'"
                                     " AND d.sent_at IS NOT NULL ORDER BY d.sent_at, d.id");
    row.with(kind == ToMember ? "member" : "group", target);
    while (row.step())
        keep(row, &found);
    row.reset();
    return *m_to[kind].insert(target, found);
}

Owing::Posts Owing::reaching(qint64 member)
{
    Posts out = postsTo(ToMember, member);
    QSet<qint64> seen;
    for (const GroupStay &stay : m_stays.of(member)) {
        if (seen.contains(stay.group))
            continue;
        seen.insert(stay.group);
        out += postsTo(ToGroup, stay.group);
    }
    return out;
}

QList<qint64> Owing::productsOf(qint64 order)
{
    if (m_isRead)
        return m_products.value(order);
    QList<qint64> out;
    db::Statement &row = m_db.cached("SELECT product FROM order_line WHERE shop_order = ? AND product IN (SELECT product FROM content_product)").with(order);
    while (row.step())
        out.append(row.int64(0));
    row.reset();
    return out;
}

Attribution Owing::of(const MarkedOrder &order)
{
    OwedOrder asked{order.member, order.paidAt, {}, order.own.code, order.own.coupon};
    if (asked.code != 0 || asked.coupon != 0)
        return attributionOf(asked, {}, {}, 0, m_zone);
    if (!m_linked.isEmpty() && order.member != 0)
        asked.products = productsOf(order.id);
    if (asked.products.isEmpty() || !mayBeOwed(asked))
        return {};
    return attributionOf(asked, reaching(order.member), m_stays.of(order.member), 0, m_zone);
}

} // namespace siyu::growth
