// SPDX-License-Identifier: GPL-3.0-or-later
// To what the orders of a workspace are owed (attribution.h has the rule). An order's own code or coupon is what stands in
// its coupon or channel, or a claim that names the order; a text that names nothing we know is none. Inside a read.
#pragma once

#include "core/growth/stays.h"

#include <QStringList>
#include <deque>
#include <vector>

namespace siyu::db {
class Statement;
}

namespace siyu::growth {

// What an order's words name: a code before a coupon.
struct OwnMark {
    qint64 code = 0;
    qint64 coupon = 0;
    qint64 campaign = 0; // that it belongs to; 0 = none
};
// Whole, and in the parts between commas, semicolons and bars.
QStringList markParts(const QString &couponText);

class OwnMarks {
public:
    explicit OwnMarks(db::Database &db);

    OwnMark of(const QString &couponText, const QString &channelText, const QString &orderNo, QDate day);

private:
    OwnMark codeCalled(const QString &text);
    OwnMark couponCalled(const QString &text, const QString &day);
    OwnMark claimedFor(const QString &orderNo);
    OwnMark couponOfId(qint64 coupon);

    db::Database &m_db;
    bool m_hasClaims;
    QHash<QString, OwnMark> m_codes;
    QHash<QString, OwnMark> m_coupons;
};

struct MarkedOrder {
    qint64 id = 0;
    qint64 member = 0; // 0 = nobody known
    QDateTime paidAt;
    OwnMark own;
};

class Owing {
public:
    // ForPeriod reads the posts and lines of the whole span at once, which suits the orders of a week; ForFew looks them up
    // order by order, which suits some people's orders of all time. From `fromUtc` up to `endUtc`, not included.
    enum class Reads { ForPeriod, ForFew };
    Owing(db::Database &db, const QTimeZone &zone, const QString &fromUtc, const QString &endUtc, Reads reads);

    // Without the member's channel: whoever asks knows what stands in its place.
    Attribution of(const MarkedOrder &order);
    Stays &stays() { return m_stays; }

private:
    using Posts = QList<const SentPost *>;
    enum Kind { ToMember, ToGroup };

    void readProducts();
    void readAll(const QString &fromUtc, const QString &endUtc);
    void keep(const db::Statement &row, Posts *of);
    void noteTimes();
    bool mayBeOwed(const OwedOrder &order) const;
    const Posts &postsTo(Kind kind, qint64 target);
    Posts reaching(qint64 member);
    QList<qint64> productsOf(qint64 order);

    db::Database &m_db;
    QTimeZone m_zone;
    bool m_isRead; // all of the span
    Stays m_stays;
    QHash<qint64, QList<qint64>> m_linked; // products by content
    std::deque<SentPost> m_posts;
    QHash<qint64, Posts> m_to[2]; // by kind, then target
    QHash<qint64, QList<qint64>> m_products; // by order
    QHash<qint64, std::vector<qint64>> m_times; // of posts that link the product, seconds since 1970, rising
};

} // namespace siyu::growth
