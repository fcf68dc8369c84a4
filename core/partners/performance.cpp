// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partners/performance.h"

#include "core/base/ordersum.h"
#include "core/db/rows.h"
#include "core/growth/owing.h"

#include <QSet>

namespace siyu::partners {

namespace {

// Of one member, or of every partner (0).
class Counting {
public:
    Counting(db::Database &db, qint64 member, const Period &period, const QTimeZone &zone)
        : m_db(db), m_member(member), m_isEver(!period.isValid()), m_zone(zone),
          // A period's instants; all of time lies between the two texts.
          m_from(m_isEver ? QStringLiteral("0") : toUtcText(startOfDayUtc(period.from, zone))),
          m_end(m_isEver ? QStringLiteral("9") : toUtcText(startOfDayUtc(period.to.addDays(1), zone))), m_marks(db),
          m_owing(db, zone, m_from, m_end, growth::Owing::Reads::ForFew)
    {
    }

    QHash<qint64, Performance> go()
    {
        recruited();
        readCodes();
        ordersOfBrought();
        ordersByCode();
        for (auto of = m_out.begin(); of != m_out.end(); ++of)
            finish(*of, m_tallies[of.key()]);
        return m_out;
    }

private:
    struct Tally {
        QSet<qint64> buyers;
        qint64 unknownBuyers = 0; // an order of nobody we know is some buyer's
        QMap<QString, OrderSum> sums; // by currency
    };
    struct PaidOrder {
        growth::MarkedOrder marked;
        QString currency;
        std::optional<qint64> paid;
        qint64 refunded = 0;
    };

    void recruited()
    {
        db::Statement &row = m_db.cached(R"(WITH h (id) AS (SELECT ?1 WHERE ?1 > 0 UNION ALL SELECT member FROM partner WHERE ?1 = 0)
            SELECT h.id, count(*) FROM h CROSS JOIN referral r ON r.host = h.id WHERE coalesce(r.at, ?4) >= ?2 AND coalesce(r.at, ?4) < ?3 GROUP BY h.id)");
        row.with(m_member, m_from, m_end, m_isEver ? QStringLiteral("1") : QString());
        while (row.step())
            m_out[row.int64(0)].recruited = row.int64(1);
        row.reset();
    }

    void readCodes()
    {
        db::Statement &row = m_db.cached(R"(WITH h (id) AS (SELECT ?1 WHERE ?1 > 0 UNION ALL SELECT member FROM partner WHERE ?1 = 0)
            SELECT c.id, c.text, h.id FROM h CROSS JOIN code c ON c.member = h.id)");
        row.with(m_member);
        while (row.step()) {
            m_hostOfCode.insert(row.int64(0), row.int64(2));
            m_codeTexts.insert(row.text(1));
        }
        row.reset();
    }

    PaidOrder orderOf(const db::Statement &row)
    {
        const QDateTime paidAt = fromUtcText(row.text(2));
        const growth::OwnMark own = m_marks.of(row.text(6), row.text(7), row.text(8), businessDay(paidAt, m_zone));
        return {{row.int64(0), row.int64(1), paidAt, own}, row.text(5), row.optionalInt64(3), row.int64(4)};
    }

    void ordersOfBrought()
    {
        db::Statement &row = m_db.cached(R"(WITH h (id) AS (SELECT ?1 WHERE ?1 > 0 UNION ALL SELECT member FROM partner WHERE ?1 = 0)
            SELECT o.id, o.member, o.paid_at, o.paid_fen, o.refunded_fen, o.currency, o.coupon, o.channel, o.order_no, h.id
            FROM h CROSS JOIN referral r ON r.host = h.id CROSS JOIN shop_order o ON o.member = r.member
            WHERE o.paid_at >= ?2 AND o.paid_at < ?3 AND (r.at IS NULL OR o.paid_at >= r.at)
            AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0)))");
        row.with(m_member, m_from, m_end);
        while (row.step()) {
            const qint64 host = row.int64(9);
            const PaidOrder order = orderOf(row);
            const growth::Attribution owed = m_owing.of(order.marked);
            if (owed.method == growth::OwedTo::None)
                count(host, order);
            else if (owed.method != growth::OwedTo::Code || m_hostOfCode.value(owed.id) != host)
                ++m_out[host].owedElsewhere;
        }
        row.reset();
    }

    // Every order that names anything is looked at: a code may stand among other words.
    void ordersByCode()
    {
        if (m_codeTexts.isEmpty())
            return;
        db::Statement &row = m_db.cached(R"(SELECT id, member, paid_at, paid_fen, refunded_fen, currency, coupon, channel, order_no FROM shop_order
            WHERE paid_at >= ?1 AND paid_at < ?2 AND (coupon IS NOT NULL OR channel IS NOT NULL)
            AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)))");
        row.with(m_from, m_end);
        while (row.step()) {
            const QStringList parts = growth::markParts(row.text(6)) + QStringList{row.text(7).trimmed()};
            if (std::none_of(parts.begin(), parts.end(), [this](const QString &text) { return m_codeTexts.contains(text); }))
                continue;
            const PaidOrder order = orderOf(row);
            const auto host = m_hostOfCode.constFind(order.marked.own.code);
            if (host == m_hostOfCode.cend())
                continue;
            count(*host, order);
            ++m_out[*host].byCode;
        }
        row.reset();
    }

    void count(qint64 host, const PaidOrder &order)
    {
        ++m_out[host].orders;
        Tally &tally = m_tallies[host];
        if (order.marked.member != 0)
            tally.buyers.insert(order.marked.member);
        else
            ++tally.unknownBuyers;
        tally.sums[order.currency].add(order.paid, order.refunded);
    }

    static void finish(Performance &of, const Tally &tally)
    {
        of.buyers = tally.buyers.size() + tally.unknownBuyers;
        for (auto sum = tally.sums.cbegin(); sum != tally.sums.cend(); ++sum)
            of.values.append({sum.key(), sum->value()});
        of.withoutAmount = siyu::withoutAmount(tally.sums);
        std::sort(of.values.begin(), of.values.end(), [](const CurrencyValue &a, const CurrencyValue &b) { return a.minor != b.minor ? a.minor > b.minor : a.currency < b.currency; });
    }

    db::Database &m_db;
    qint64 m_member;
    bool m_isEver;
    QTimeZone m_zone;
    QString m_from;
    QString m_end;
    growth::OwnMarks m_marks;
    growth::Owing m_owing;
    QHash<qint64, qint64> m_hostOfCode;
    QSet<QString> m_codeTexts;
    QHash<qint64, Performance> m_out;
    QHash<qint64, Tally> m_tallies;
};

} // namespace

Performance performanceIn(db::Database &db, MemberId member, const Period &period, const QTimeZone &zone)
{
    return Counting(db, member.value, period, zone).go().value(member.value);
}

QHash<qint64, Performance> performancesIn(db::Database &db, const Period &period, const QTimeZone &zone) { return Counting(db, 0, period, zone).go(); }

} // namespace siyu::partners
