// SPDX-License-Identifier: GPL-3.0-or-later
// What came of partners, case by case and in random shops against a slow recomputation that asks the rows again order by
// order: own code, another's code, coupon, claim, broadcast to the member or to a group, the one who brought the buyer.
#include "core/growth/owing.h"
#include "core/partners/partnerstore.h"
#include "core/partners/performance.h"
#include "tests/core/groups/groupsworld.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::partners;
using groups::World;

namespace {

constexpr int people = 30;

QString shown(const Performance &of)
{
    QStringList values;
    for (const CurrencyValue &value : of.values)
        values.append(value.currency + (value.minor ? QString::number(*value.minor) : QStringLiteral("?")));
    return QStringLiteral("brought %1, buyers %2, orders %3, by code %4, elsewhere %5, %6")
        .arg(of.recruited).arg(of.buyers).arg(of.orders).arg(of.byCode).arg(of.owedElsewhere).arg(values.join(QLatin1Char(' ')));
}

QString performanceOf(World &world, qint64 member, const Period &period = {})
{
    const QTimeZone zone = world.workspace->zone();
    const auto read = world.workspace->read([&](db::Database &db) {
        const Performance one = performanceIn(db, MemberId(member), period, zone);
        // Asked together with all others it is the same.
        const QHash<qint64, Performance> all = performancesIn(db, period, zone);
        return shown(one) == shown(all.value(member)) ? shown(one) : QStringLiteral("alone %1, among all %2").arg(shown(one), shown(all.value(member)));
    });
    return read ? *read : QStringLiteral("not read");
}

// Member 1 is a partner with the code P-1 and brought 3 and 4; member 2 is one with P-2 and brought 5. Coupon 1 is C1.
// Content 1 links product 1, content 2 links nothing; runs 1 and 2 sent them. Member 4 is in group 1.
void fillCase(World &world, const char *orders)
{
    world.addMembers(people);
    QVERIFY(world.system([orders](db::Database &db) {
        db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, 'g', '2025-01-01T00:00:00Z');"
                "INSERT INTO membership (grp, member, joined_day, left_day) VALUES (1, 4, '2026-01-01', NULL), (1, 3, '2026-01-01', '2026-02-01');"
                "INSERT INTO code (id, text, member, created_at) VALUES (1, 'P-1', 1, '2026-01-01T00:00:00Z'), (2, 'P-2', 2, '2026-01-01T00:00:00Z'), (3, 'STREET', NULL, '2026-01-01T00:00:00Z');"
                "INSERT INTO partner (member, kind, state, since, code, created_at) VALUES (1, 'KOC', 'active', '2026-01-01', 1, '2026-01-01T00:00:00Z'), (2, 'KOC', 'retired', '2026-01-01', 2, '2026-01-01T00:00:00Z');"
                "INSERT INTO referral (member, host, at) VALUES (3, 1, '2026-01-10T00:00:00Z'), (4, 1, NULL), (5, 2, '2026-01-10T00:00:00Z');"
                "INSERT INTO product (id, name, created_at) VALUES (1, 'p', '2026-01-01T00:00:00Z'), (2, 'q', '2026-01-01T00:00:00Z');"
                "INSERT INTO coupon (id, name, number, created_at) VALUES (1, 'ten off', 'C1', '2026-01-01T00:00:00Z');"
                "INSERT INTO redemption (coupon, seq, member, claimed_at, order_no) VALUES (1, 1, 3, '2026-01-01T00:00:00Z', 'claimed');"
                "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 't', 'promotion', 'b', '2026-01-01T00:00:00Z'), (2, 't', 'promotion', 'b', '2026-01-01T00:00:00Z');"
                "INSERT INTO content_product (content, product) VALUES (1, 1);"
                "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (1, 'b', 1, 'group_chat', '2026-01-01T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z'), (2, 'c', 2, 'group_chat', '2026-01-01T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z');"
                "INSERT INTO run (id, broadcast, wall, due_at) VALUES (1, 1, '2026-03-01T10:00', '2026-03-01T02:00:00Z'), (2, 2, '2026-03-01T10:00', '2026-03-01T02:00:00Z');"
                "INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (1, 'group', 1, 'sent', '2026-03-01T02:00:00Z'), (2, 'member', 3, 'sent', '2026-03-01T02:00:00Z'), (1, 'member', 3, 'failed', NULL)");
        db.exec(orders);
    }));
}

// ---- the slow way: every order by itself, with plain questions to the rows

QString one(World &world, const QString &sql) { return world.rows(qPrintable(sql)).value(0); }

// Whose the order is (0 = nobody's), and how.
std::pair<qint64, QString> slowOwner(World &world, qint64 order, qint64 broughtBy)
{
    const auto field = [&](const char *name) { return one(world, QStringLiteral("SELECT coalesce(%1, '') FROM shop_order WHERE id = %2").arg(QLatin1String(name)).arg(order)); };
    QStringList words;
    for (QString part : (field("coupon") + QLatin1Char(';')).split(QLatin1Char(';')))
        words.append(part.trimmed());
    for (const QString &word : QStringList(words) + QStringList{field("channel")}) {
        const QString code = one(world, QStringLiteral("SELECT id FROM code WHERE text = '%1'").arg(word));
        if (!code.isEmpty())
            return {one(world, QStringLiteral("SELECT coalesce(member, 0) FROM code WHERE id = %1").arg(code)).toLongLong(), QStringLiteral("code")};
    }
    for (const QString &word : std::as_const(words)) {
        if (!word.isEmpty() && !one(world, QStringLiteral("SELECT 1 FROM coupon WHERE number = '%1'").arg(word)).isEmpty())
            return {0, QStringLiteral("coupon")};
    }
    if (!one(world, QStringLiteral("SELECT 1 FROM redemption WHERE order_no = '%1'").arg(field("order_no"))).isEmpty())
        return {0, QStringLiteral("coupon")};
    const QString sent = one(world, QStringLiteral("SELECT count(*) FROM shop_order o JOIN order_line l ON l.shop_order = o.id JOIN content_product p ON p.product = l.product"
        " JOIN broadcast b ON b.content = p.content JOIN run r ON r.broadcast = b.id JOIN delivery d ON d.run = r.id"
        " WHERE o.id = %1 AND d.status = 'sent' AND strftime('%s', o.paid_at) - strftime('%s', d.sent_at) >= 0 AND strftime('%s', o.paid_at) - strftime('%s', d.sent_at) < 259200"
        " AND ((d.target_kind = 'member' AND d.target = o.member) OR (d.target_kind = 'group' AND EXISTS (SELECT 1 FROM membership m WHERE m.grp = d.target AND m.member = o.member"
        " AND coalesce(m.joined_day, '0') <= date(d.sent_at, '+8 hours') AND coalesce(m.left_day, '9') >= date(d.sent_at, '+8 hours'))))").arg(order));
    if (sent.toInt() > 0)
        return {0, QStringLiteral("broadcast")};
    return {broughtBy, QStringLiteral("brought")};
}

QString slowPerformance(World &world, qint64 host, const Period &period)
{
    const QString from = period.isValid() ? period.from.toString(Qt::ISODate) : QStringLiteral("0"), to = period.isValid() ? period.to.toString(Qt::ISODate) : QStringLiteral("9");
    Performance out;
    out.recruited = world.rows(qPrintable(QStringLiteral("SELECT member FROM referral WHERE host = %1 AND %2").arg(host)
        .arg(period.isValid() ? QStringLiteral("date(at, '+8 hours') BETWEEN '%1' AND '%2'").arg(from, to) : QStringLiteral("1")))).size();
    QSet<QString> buyers;
    qint64 minor = 0;
    qint64 unknown = 0;
    for (const QString &id : world.rows(qPrintable(QStringLiteral("SELECT id FROM shop_order WHERE paid_at IS NOT NULL AND date(paid_at, '+8 hours') BETWEEN '%1' AND '%2'"
             " AND NOT (refunded_fen > 0 AND refunded_fen >= paid_fen)").arg(from, to)))) {
        const qint64 broughtBy = one(world, QStringLiteral("SELECT r.host FROM referral r JOIN shop_order o ON o.member = r.member WHERE o.id = %1 AND (r.at IS NULL OR o.paid_at >= r.at)").arg(id)).toLongLong();
        const auto [owner, how] = slowOwner(world, id.toLongLong(), broughtBy);
        if (owner == host) {
            ++out.orders;
            out.byCode += how == QStringLiteral("code");
            const QString buyer = one(world, QStringLiteral("SELECT coalesce(member, 'order ' || id) FROM shop_order WHERE id = %1").arg(id));
            buyers.insert(buyer);
            unknown += one(world, QStringLiteral("SELECT paid_fen IS NULL FROM shop_order WHERE id = %1").arg(id)) == QStringLiteral("1");
            minor += one(world, QStringLiteral("SELECT paid_fen - refunded_fen FROM shop_order WHERE id = %1").arg(id)).toLongLong();
        } else if (broughtBy == host) {
            ++out.owedElsewhere;
        }
    }
    out.buyers = buyers.size();
    if (out.orders > 0)
        out.values = {{QStringLiteral("CNY"), unknown > 0 ? std::nullopt : std::optional(minor)}};
    return shown(out);
}

void fillAtRandom(World &world, quint32 seed)
{
    fillCase(world, "");
    QRandomGenerator random(seed);
    QVERIFY(world.system([&random, seed](db::Database &db) {
        const auto at = [&random] { return toUtcText(QDateTime(QDate(2026, 3, 31).addDays(-random.bounded(40)), QTime(random.bounded(24), random.bounded(60)), Qt::UTC)); };
        for (int member = 6; member <= people; ++member) {
            if (random.bounded(2))
                db.cached("INSERT INTO referral (member, host, at) VALUES (?, ?, ?)").run(member, 1 + random.bounded(2), random.bounded(3) ? at() : QString());
            if (random.bounded(2))
                db.cached("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (1, ?, ?, ?)").run(member, random.bounded(3) ? at().left(10) : QString(), random.bounded(3) ? QString() : QStringLiteral("2026-03-30"));
        }
        for (int run = 3; run < 30; ++run) {
            db.cached("INSERT INTO run (id, broadcast, wall, due_at) VALUES (?1, 1 + ?1 % 2, ?2, ?2)").run(run, QStringLiteral("2026-03-01T10:%1").arg(run));
            db.cached("INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (?, ?, ?, ?, ?)")
                .run(run, random.bounded(3) ? "member" : "group", random.bounded(3) ? 3 + random.bounded(people - 3) : 1, random.bounded(4) ? "sent" : "skipped", at());
        }
        const char *const words[] = {"", "P-1", "P-2", "STREET", "C1", "nothing", "C1; P-1", "nothing; P-2"};
        for (int i = 0; i < 120; ++i) {
            const qint64 paid = 100 * random.bounded(4);
            const QString coupon = QString::fromLatin1(words[random.bounded(3) ? 0 : random.bounded(8)]), channel = QString::fromLatin1(words[random.bounded(4) ? 0 : random.bounded(4)]);
            db.cached("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen, coupon, channel) VALUES ('own', ?, ?, ?, ?, ?, ?, ?)")
                .run(QString::number(i), random.bounded(12) ? std::optional(1 + random.bounded(people)) : std::nullopt, random.bounded(9) ? at() : QString(), seed % 2 == 1 && random.bounded(40) == 0 ? std::optional<qint64>() : std::optional(paid), random.bounded(5) ? 0 : paid,
                    coupon.isEmpty() ? QString() : coupon, channel.isEmpty() ? QString() : channel);
            db.cached("INSERT INTO order_line (shop_order, product) VALUES (?, ?)").run(db.lastInsertId(), 1 + random.bounded(2));
        }
    }));
}

} // namespace

class PerformanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderIsOnePartnersAtMost_data()
    {
        QTest::addColumn<QString>("coupon");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<int>("buyer");
        QTest::addColumn<int>("product");
        QTest::addColumn<QString>("paidAt");
        QTest::addColumn<QString>("first"); // of member 1
        QTest::addColumn<QString>("second"); // of member 2
        const QString none1 = QStringLiteral("brought 2, buyers 0, orders 0, by code 0, elsewhere 0, "), none2 = QStringLiteral("brought 1, buyers 0, orders 0, by code 0, elsewhere 0, ");
        const QString brought = QStringLiteral("brought 2, buyers 1, orders 1, by code 0, elsewhere 0, CNY9000"), other = QStringLiteral("brought 2, buyers 0, orders 0, by code 0, elsewhere 1, ");
        const QString code1 = QStringLiteral("brought 2, buyers 1, orders 1, by code 1, elsewhere 0, CNY9000"), code2 = QStringLiteral("brought 1, buyers 1, orders 1, by code 1, elsewhere 0, CNY9000");
        const QString later = QStringLiteral("2026-03-20T02:00:00Z"), soon = QStringLiteral("2026-03-03T02:00:00Z");
        QTest::newRow("of somebody they brought") << "" << "" << 3 << 1 << later << brought << none2;
        QTest::newRow("before they were brought") << "" << "" << 3 << 1 << "2026-01-09T23:59:59Z" << none1 << none2;
        QTest::newRow("brought on a day nobody knows") << "" << "" << 4 << 2 << "2025-01-01T00:00:00Z" << brought << none2;
        QTest::newRow("own code, of a stranger") << "P-1" << "" << 9 << 1 << later << code1 << none2;
        QTest::newRow("own code in the channel") << "" << "P-1" << 9 << 1 << later << code1 << none2;
        QTest::newRow("own code among words") << "C1；P-1" << "" << 9 << 1 << later << code1 << none2;
        QTest::newRow("own code, of somebody they brought, is counted once") << "P-1" << "" << 3 << 1 << later << code1 << none2;
        QTest::newRow("another partner's code") << "P-2" << "" << 3 << 1 << later << other << code2;
        QTest::newRow("a code of nobody") << "STREET" << "" << 3 << 1 << later << other << none2;
        QTest::newRow("a coupon") << "C1" << "" << 3 << 1 << later << other << none2;
        QTest::newRow("a word that names nothing") << "hello" << "" << 3 << 1 << later << brought << none2;
        QTest::newRow("a broadcast in their group") << "" << "" << 4 << 1 << soon << other << none2;
        QTest::newRow("three days after it") << "" << "" << 4 << 1 << "2026-03-04T02:00:00Z" << brought << none2;
        QTest::newRow("a broadcast of another product") << "" << "" << 4 << 2 << soon << brought << none2;
        QTest::newRow("they had left the group") << "" << "" << 3 << 1 << soon << brought << none2;
        QTest::newRow("own code after a broadcast") << "P-1" << "" << 4 << 1 << soon << code1 << none2;
        QTest::newRow("of a stranger") << "" << "" << 9 << 1 << later << none1 << none2;
    }
    void anOrderIsOnePartnersAtMost()
    {
        QFETCH(const QString, coupon);
        QFETCH(const QString, channel);
        QFETCH(const int, buyer);
        QFETCH(const int, product);
        QFETCH(const QString, paidAt);
        World world;
        fillCase(world, "");
        QVERIFY(world.system([&](db::Database &db) {
            db.cached("INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen, refunded_fen, coupon, channel) VALUES (1, 'own', '1', ?, ?, 10000, 1000, ?, ?)")
                .run(buyer, paidAt, coupon.isEmpty() ? QString() : coupon, channel.isEmpty() ? QString() : channel);
            db.cached("INSERT INTO order_line (shop_order, product) VALUES (1, ?)").run(product);
        }));
        QTEST(performanceOf(world, 1), "first");
        QTEST(performanceOf(world, 2), "second");
    }

    void claimsRefundsAndTheUnpaid()
    {
        World world;
        fillCase(world, "INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen) VALUES ('own', 'claimed', 3, '2026-03-20T02:00:00Z', 5000, 0),"
                        " ('own', 'back', 3, '2026-03-20T02:00:00Z', 5000, 5000), ('own', 'unpaid', 3, NULL, 5000, 0), ('own', 'free', 3, '2026-03-20T02:00:00Z', 0, 0)");
        QCOMPARE(performanceOf(world, 1), QStringLiteral("brought 2, buyers 1, orders 1, by code 0, elsewhere 1, CNY0"));
    }

    void randomShops_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::newRow(qPrintable(QStringLiteral("shop %1").arg(seed))) << seed;
    }
    void randomShops()
    {
        QFETCH(const int, seed);
        World world;
        fillAtRandom(world, quint32(seed));
        for (const qint64 host : {1, 2}) {
            for (const Period &period : {Period(), Period{QDate(2026, 3, 1), QDate(2026, 3, 15)}})
                QCOMPARE(performanceOf(world, host, period), slowPerformance(world, host, period));
        }
    }
};

QTEST_GUILESS_MAIN(PerformanceTest)
#include "performance_test.moc"
